//! A card: one article in the list.

use newsstand_chunked::TextStatus;
use newsstand_core::filter::Fit;
use newsstand_core::text::{EXCERPT, cut};
use newsstand_html::html;
use yew::prelude::Html;

use super::class_list::class_list;
use super::context::WidgetContext;
use super::heading;
use super::library::flags;
use super::published::{Space, published};
use super::source::source;
use crate::messages::{Key, direction};
use crate::store::{Action, Store};

/// An entry of the feed, which a card shows.
pub(super) struct FeedEntry {
    /// The key of the card. The next drawing may show another article in the same slot.
    pub(super) slot: usize,
    /// The article's position in the edition.
    pub(super) position: usize,
    /// The certainty with which the article is within the recency filter.
    pub(super) fit: Fit,
    /// The article's rank in the list, from 0.
    pub(super) rank: usize,
    /// The class of a card that is drawn outside of the visible range.
    pub(super) pinned: Option<&'static str>,
}

/// Renders a card. If its article has not arrived, the card is a placeholder.
pub(super) fn card(entry: &FeedEntry, props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, messages, store, .. } = props;
    let FeedEntry { slot, position, fit, rank, pinned } = entry;
    let (posinset, setsize) = ((rank + 1).to_string(), listing.total.to_string());
    let Some(article) = state.edition.article(*position) else {
        let has_failed = state.edition.text_status(*position) == TextStatus::Failed;
        return html! {
            <article
                key={*slot} class={class_list(&["card", pinned.unwrap_or_default()])} part="card" tabindex="0"
                aria-busy={(!has_failed).then_some("true")} aria-posinset={posinset} aria-setsize={setsize}
            >
                <p class="meta" part="meta">
                    { messages.text(if has_failed { Key::ArticleFailed } else { Key::Loading }) }
                </p>
            </article>
        };
    };
    let is_open = state.view.open.as_ref() == Some(&article.id);
    let open = {
        let (store, id) = (store.clone(), article.id.clone());
        move |_| store.dispatch(Action::Open(id.clone()))
    };
    let dir = direction(&article.language);
    let headline_id = format!("card-{position}");
    let flags = flags(&article, props);
    let part = if is_open { "card open" } else { "card" };
    let read = if flags.read() { "read" } else { "" };
    let class = class_list(&[part, read, pinned.unwrap_or_default()]);
    html! {
        <article
            key={*slot} {class} {part} tabindex="0"
            aria-labelledby={headline_id.clone()} aria-posinset={posinset} aria-setsize={setsize}
            aria-current={is_open.then_some("true")} lang={article.language.clone()} {dir}
        >
            <p class="meta" part="meta" lang={messages.tag}>
                { source(&article.source, messages) }
                <span class="dot" aria-hidden="true">{ "·" }</span>
                { published(&article, *fit, Space::Narrow, state, messages) }
                if flags.read() {
                    <span class="spoken">{ messages.text(Key::Read) }</span>
                }
                if flags.saved() {
                    <span class="saved" part="saved">{ messages.text(Key::Saved) }</span>
                }
            </p>
            <@{heading::tag(props.level(), 1)} class="headline" part="headline" id={headline_id}>
                <button type="button" tabindex="-1" onclick={open}>{ &article.headline }</button>
            </@>
            if let Some(first) = article.paragraphs.first() {
                <p class="excerpt" part="excerpt" dir="auto">{ cut(first, EXCERPT) }</p>
            }
            { hashtags(&article.hashtags, store) }
        </article>
    }
}

/// Renders an article's hashtags. A click on one filters the list by it.
pub(super) fn hashtags(hashtags: &[String], store: &Store) -> Html {
    if hashtags.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="tags" part="tags" role="list">
            { for hashtags.iter().map(|hashtag| {
                let (store, clicked) = (store.clone(), hashtag.clone());
                html! {
                    // Without a key, so that the next article's hashtags take over the elements.
                    <li>
                        <button
                            type="button" part="tag"
                            onclick={move |_| store.dispatch(Action::Hashtag(Some(clicked.clone())))}
                        >
                            <bdi>{ format!("#{hashtag}") }</bdi>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}
