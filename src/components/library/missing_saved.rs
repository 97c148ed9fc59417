//! What was saved and is not in the edition any more: its headline, its source, and the way to where it came from.

use newsstand_core::filter::Filter;
use newsstand_core::{Article, StatusFilter};
use yew::prelude::{Html, MouseEvent, html};

use super::marks;
use crate::components::context::WidgetContext;
use crate::components::focus::focus_in;
use crate::components::heading;
use crate::components::icon_label::sign;
use crate::components::source::source;
use crate::messages::{Key, direction};
use crate::protocol::{LibraryCommand, hooks};
use crate::store::ArticleSnapshot;

/// Those that the edition does not have, below the list of what was saved; nothing where there are none. When they were
/// published and what they are about is not kept, so no list that asks for that has them.
pub(in crate::components) fn gone(props: &WidgetContext) -> Option<Html> {
    let (library, commands) = props.library()?;
    let filter = &props.state.view.filter;
    let kept =
        Filter { sources: filter.sources.clone(), only: StatusFilter::Saved, ..Filter::default() };
    if *filter != kept {
        return None;
    }
    let shown = |ArticleSnapshot { id, headline, source, .. }: &&ArticleSnapshot| {
        let (headline, source) = (headline.clone(), source.clone());
        (kept.sources.is_empty() || kept.sources.contains(&source))
            && !marks(&Article { headline, source, ..Article::default() }, props).hidden()
            && props.state.edition.lacks(id)
    };
    let gone: Vec<_> = library.snapshots.iter().filter(shown).collect();
    if gone.is_empty() {
        return None;
    }
    Some(html! {
        <section class="related" aria-labelledby="gone" part="related">
            <@{heading::tag(props.level(), 1)} class="heading" part="legend" id="gone">
                { props.words.text(Key::SavedGone) }
            </@>
            <ul role="list">
                { for gone.into_iter().map(|cutting| {
                    let (commands, id) = (commands.clone(), cutting.id.clone());
                    one(cutting, props, move |event: MouseEvent| {
                        focus_in(&event, hooks::LIST, hooks::STATUS);
                        commands.emit(LibraryCommand::UnsaveArticle { id: id.clone() });
                    })
                }) }
            </ul>
        </section>
    })
}

fn one(
    cutting: &ArticleSnapshot,
    props: &WidgetContext,
    onclick: impl Fn(MouseEvent) + 'static,
) -> Html {
    let words = props.words;
    let ArticleSnapshot { id, headline, url, source: of, language } = cutting;
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
