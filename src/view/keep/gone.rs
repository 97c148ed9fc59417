//! What was saved and is not in the edition any more: its headline, its source, and the way to where it came from.

use news::filter::Filter;
use news::{Article, Only};
use yew::prelude::{Html, MouseEvent, html};

use super::{Verb, marks};
use crate::view::focus::focus_in;
use crate::view::heading;
use crate::view::listing::ListingProps;
use crate::view::sign::sign;
use crate::view::source::source;
use crate::view::words::{Key, direction};

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
    /// Its language, as a BCP 47 tag.
    pub language: String,
}

/// Those that the edition does not have, below the list of what was saved; nothing where there are none. When they were
/// published and what they are about is not kept, so no list that asks for that has them.
pub(in crate::view) fn gone(props: &ListingProps) -> Option<Html> {
    let onkeep = props.onkeep.as_ref()?;
    let filter = &props.state.view.filter;
    let kept = Filter { sources: filter.sources.clone(), only: Only::Saved, ..Filter::default() };
    if *filter != kept {
        return None;
    }
    let shown = |Cutting { id, headline, source, .. }: &&Cutting| {
        let (headline, source) = (headline.clone(), source.clone());
        (kept.sources.is_empty() || kept.sources.contains(&source))
            && !marks(&Article { headline, source, ..Article::default() }, props).hidden()
            && props.state.edition.lacks(id)
    };
    let gone: Vec<_> = props.state.keep.cuttings.iter().filter(shown).collect();
    if gone.is_empty() {
        return None;
    }
    Some(html! {
        <section class="related" aria-labelledby="gone" part="related">
            <@{heading::tag(props.level, 1)} class="heading" part="legend" id="gone">
                { props.words.text(Key::SavedGone) }
            </@>
            <ul role="list">
                { for gone.into_iter().map(|cutting| {
                    let (onkeep, id) = (onkeep.clone(), cutting.id.clone());
                    one(cutting, props, move |event: MouseEvent| {
                        focus_in(&event, ".list", ".status");
                        onkeep.emit((Verb::Unsave, id.clone()));
                    })
                }) }
            </ul>
        </section>
    })
}

fn one(cutting: &Cutting, props: &ListingProps, onclick: impl Fn(MouseEvent) + 'static) -> Html {
    let words = props.words;
    let Cutting { id, headline, url, source: of, language } = cutting;
    html! {
        <li key={id.clone()} lang={language.clone()} dir={direction(language)}>
            <p class="meta" part="meta" lang={words.tag}>
                { source(of, words) }
                <button type="button" class="drop" part="button" {onclick}>
                    { sign("✕", &words.say(Key::Drop, &[("name", headline)])) }
                </button>
            </p>
            if url.is_empty() {
                <span class="headline" part="headline">{ headline }</span>
            } else {
                <a class="headline" part="headline link" href={url.clone()}>{ headline }</a>
            }
        </li>
    }
}
