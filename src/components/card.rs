//! A card: one article in the list.

use newsstand_chunked::TextStatus;
use newsstand_core::filter::Fit;
use newsstand_core::text::{EXCERPT, cut};
use yew::prelude::{Html, classes, html};

use super::context::WidgetContext;
use super::heading;
use super::library::marks;
use super::published::published;
use super::source::source;
use crate::messages::{Key, direction};
use crate::store::Action;
use crate::store::Store;

/// Which article a card shows, and where it stands.
pub(super) struct Stands {
    /// The article's position in the edition.
    pub(super) position: usize,
    pub(super) fit: Fit,
    /// Its place among those shown, from 0.
    pub(super) place: usize,
    /// Its style where it stands away from the others.
    pub(super) away: Option<String>,
}

/// A card; one whose article is not there yet keeps its place.
pub(super) fn card(stands: &Stands, props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, words, store, .. } = props;
    let Stands { position, fit, place, away } = stands;
    let (posinset, setsize) = ((place + 1).to_string(), listing.total.to_string());
    let Some(article) = state.edition.article(*position) else {
        let lost = state.edition.text_status(*position) == TextStatus::Failed;
        return html! {
            <article
                key={*position} class="card" part="card" tabindex="0" style={away.clone()}
                aria-busy={(!lost).then_some("true")} aria-posinset={posinset} aria-setsize={setsize}
            >
                <p class="meta" part="meta">
                    { words.text(if lost { Key::ArticleLost } else { Key::Coming }) }
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
    let labelled = format!("card-{position}");
    let marks = marks(&article, props);
    let part = if is_open { "card open" } else { "card" };
    let class = classes!(part, marks.read().then_some("read"));
    html! {
        <article
            key={*position} {class} {part} tabindex="0" style={away.clone()}
            aria-labelledby={labelled.clone()} aria-posinset={posinset} aria-setsize={setsize}
            aria-current={is_open.then_some("true")} lang={article.language.clone()} {dir}
        >
            <p class="meta" part="meta" lang={words.tag}>
                { source(&article.source, words) }
                <span class="dot" aria-hidden="true">{ "·" }</span>
                { published(&article, *fit, state, words) }
                if marks.read() {
                    <span class="spoken">{ words.text(Key::Read) }</span>
                }
                if marks.saved() {
                    <span class="saved" part="saved">{ words.text(Key::Saved) }</span>
                }
            </p>
            <@{heading::tag(props.level(), 1)} class="headline" part="headline" id={labelled}>
                <button type="button" tabindex="-1" onclick={open}>{ &article.headline }</button>
            </@>
            if let Some(first) = article.paragraphs.first() {
                <p class="excerpt" part="excerpt" dir="auto">{ cut(first, EXCERPT) }</p>
            }
            { hashtags(&article.hashtags, store) }
        </article>
    }
}

/// An article's hashtags; each chooses the articles that carry it.
pub(super) fn hashtags(hashtags: &[String], store: &Store) -> Html {
    if hashtags.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="tags" part="tags" role="list">
            { for hashtags.iter().map(|hashtag| {
                let (store, chosen) = (store.clone(), hashtag.clone());
                html! {
                    <li key={hashtag.clone()}>
                        <button
                            type="button" part="tag"
                            onclick={move |_| store.dispatch(Action::Hashtag(Some(chosen.clone())))}
                        >
                            <bdi>{ format!("#{hashtag}") }</bdi>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}
