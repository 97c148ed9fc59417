//! What was saved and is not in the edition any more: its headline, its source, and the way to where it came from.

use news::Only;
use yew::prelude::{Html, MouseEvent, html};

use super::Verb;
use crate::view::focus::focus_in;
use crate::view::heading;
use crate::view::listing::ListingProps;
use crate::view::sign::sign;
use crate::view::source::source;
use crate::view::words::Key;

/// An article as it was when it was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cutting {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub headline: String,
    /// Its address on the web; empty where it has none.
    pub url: String,
    /// Its source, if it is stated.
    pub source: Option<String>,
}

/// Those that the edition does not have, below the list of what was saved; nothing as long as more of the edition is
/// still coming.
pub(in crate::view) fn gone(props: &ListingProps) -> Html {
    let Some(onkeep) =
        props.onkeep.as_ref().filter(|_| props.state.view.filter.only == Only::Saved)
    else {
        return Html::default();
    };
    let edition = &props.state.edition;
    let all = props.state.keep.cuttings.iter();
    let gone: Vec<_> = all.filter(|cutting| edition.position(&cutting.id).is_none()).collect();
    if gone.is_empty() || edition.there_are() < edition.len() {
        return Html::default();
    }
    let words = props.words;
    html! {
        <section class="related" aria-labelledby="gone" part="related">
            <@{heading::tag(props.level, 1)} class="heading" part="legend" id="gone">
                { words.text(Key::SavedGone) }
            </@>
            <ul role="list">
                { for gone.into_iter().map(|Cutting { id, headline, url, source: of }| {
                    let (onkeep, id) = (onkeep.clone(), id.clone());
                    html! {
                        <li key={id.clone()}>
                            <p class="meta" part="meta">
                                { source(of, words) }
                                <button
                                    type="button" class="drop" part="button"
                                    onclick={move |event: MouseEvent| {
                                        focus_in(&event, ".list", ".status");
                                        onkeep.emit((Verb::Unsave, id.clone()));
                                    }}
                                >
                                    { sign("✕", &words.say(Key::Drop, &[("name", headline)])) }
                                </button>
                            </p>
                            if url.is_empty() {
                                <span class="headline" part="headline" dir="auto">{ headline }</span>
                            } else {
                                <a class="headline" part="headline link" href={url.clone()} dir="auto">
                                    { headline }
                                </a>
                            }
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
