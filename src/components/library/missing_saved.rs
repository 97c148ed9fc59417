//! Saved articles that are no longer in the edition: their headlines and sources, with links to their web addresses.

use newsstand_core::filter::Filter;
use newsstand_core::{Article, StatusFilter};
use newsstand_html::html;
use newsstand_parts::in_part;
use yew::prelude::{Html, MouseEvent};

use super::flags;
use crate::components::context::WidgetContext;
use crate::components::focus::focus_in;
use crate::components::heading;
use crate::components::icon_label::icon_label;
use crate::components::source::source;
use crate::messages::{PartKey, direction};
use crate::protocol::{LibraryCommand, hooks};
use crate::store::ArticleSnapshot;

/// Renders the saved articles that the edition lacks, below the Saved list; `None` if there are none. Their times and
/// hashtags are not stored, so they are left out of a list that is filtered by either.
pub(in crate::components) fn missing_saved(props: &WidgetContext) -> Option<Html> {
    let is_saved_list = props.state.view.filter.only == StatusFilter::Saved;
    is_saved_list.then(|| section(props)).flatten().flatten()
}

in_part! {
    EXTRAS 3:
    fn section(props: &WidgetContext) -> Option<Html> {
        render(props)
    }
}

fn render(props: &WidgetContext) -> Option<Html> {
    let (library, commands) = props.library()?;
    let filter = &props.state.view.filter;
    let saved_of_sources =
        Filter { sources: filter.sources.clone(), only: StatusFilter::Saved, ..Filter::default() };
    if *filter != saved_of_sources {
        return None;
    }
    let shown = |ArticleSnapshot { id, headline, source, .. }: &&ArticleSnapshot| {
        let (headline, source) = (headline.clone(), source.clone());
        (filter.sources.is_empty() || filter.sources.contains(&source))
            && !flags(&Article { headline, source, ..Article::default() }, props).hidden()
            && props.state.edition.lacks(id)
    };
    let missing: Vec<_> = library.snapshots.iter().filter(shown).collect();
    if missing.is_empty() {
        return None;
    }
    Some(html! {
        <section class="related" aria-labelledby="gone" part="related">
            <@{heading::tag(props.level(), 1)} class="heading" part="legend" id="gone">
                { props.messages.text(PartKey::MISSING_SAVED) }
            </@>
            <ul role="list">
                { for missing.into_iter().map(|snapshot| {
                    let (commands, id) = (commands.clone(), snapshot.id.clone());
                    snapshot_item(snapshot, props, move |event: MouseEvent| {
                        focus_in(&event, hooks::LIST, hooks::RESULT_COUNT);
                        commands.emit(LibraryCommand::UnsaveArticle { id: id.clone() });
                    })
                }) }
            </ul>
        </section>
    })
}

/// Renders the snapshot of a saved article.
fn snapshot_item(
    snapshot: &ArticleSnapshot,
    props: &WidgetContext,
    onclick: impl Fn(MouseEvent) + 'static,
) -> Html {
    let messages = props.messages;
    let ArticleSnapshot { id, headline, url, source: of, language } = snapshot;
    html! {
        <li key={id.clone()} lang={language.clone()} dir={direction(language)}>
            <p class="meta" part="meta" lang={messages.tag}>
                { source(of, messages) }
                <button type="button" class="drop" part="button" {onclick}>
                    { icon_label("✕", &messages.say(PartKey::REMOVE, &[("name", headline)])) }
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
