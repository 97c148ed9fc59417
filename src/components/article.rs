//! The open article: its text, the provenance of its time, and links to other articles.

use std::rc::Rc;

use newsstand_chunked::TextStatus;
use newsstand_core::filter::Fit;
use newsstand_core::reading::minutes;
use newsstand_html::html;
use newsstand_parts::{ARTICLE, in_part};
use yew::prelude::{Component, Context, Html};

use super::article_actions;
use super::card::hashtags;
use super::context::WidgetContext;
use super::heading;
use super::library::{more_actions, resume};
use super::notes::{comments_slot, notes};
use super::published::{Space, published};
use super::related::{neighbours, related};
use super::source::source;
use super::waiting::waiting;
use crate::live_edition::{LiveEdition, Request};
use crate::messages::{Key, PartKey, Zone, direction};
use crate::protocol::LibraryCommand;
use crate::store::Action;

/// Renders the open article.
pub(super) fn open_article(props: &WidgetContext) -> Html {
    whole(props).unwrap_or_else(|| placeholder(props))
}

in_part! {
    ARTICLE 1:
    fn whole(props: &WidgetContext) -> Html {
        html! { <OpenArticle ..props.clone() /> }
    }
}

/// Renders what stands for the open article until the part of the program that draws it has been loaded.
pub(super) fn placeholder(props: &WidgetContext) -> Html {
    html! {
        <section class="open-article" part="reader">
            <div class="bar" part="bar">{ back(props) }</div>
            { waiting(&ARTICLE, props.messages) }
        </section>
    }
}

/// Renders the button that closes the article.
fn back(props: &WidgetContext) -> Html {
    let store = props.store.clone();
    html! {
        <button type="button" class="back" part="button" onclick={move |_| store.dispatch(Action::Close)}>
            { props.messages.count(Key::Back, props.listing.total) }
        </button>
    }
}

/// The open article.
pub(super) struct OpenArticle {
    /// The last request and report: an edition, the position of the article in it, and how much of its text there was.
    reported: Option<(Rc<LiveEdition>, Option<usize>, TextStatus)>,
}

impl Component for OpenArticle {
    type Message = ();
    type Properties = WidgetContext;

    fn create(_: &Context<Self>) -> Self {
        Self { reported: None }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        article(ctx.props())
    }

    /// Requests the text, tells the library that an article is read whose text is there, and prefetches the article
    /// that is likely to be opened next.
    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let props = ctx.props();
        let edition = &props.state.edition;
        let (position, text_status) = position_of(props);
        let current = Some((edition.clone(), position, text_status));
        if self.reported == current {
            return;
        }
        self.reported = current;
        match (position, text_status) {
            (Some(position), TextStatus::Excerpt) => edition.request(Request::Text(position)),
            (Some(_), TextStatus::Whole) => {
                if let Some(((_, library), id)) = props.library().zip(props.state.view.open.clone())
                {
                    library.emit(LibraryCommand::StartReading { id });
                }
            }
            _ => {}
        }
        let next = props.after(position).filter(|_| text_status == TextStatus::Whole);
        if let Some(next) = next {
            edition.request(Request::Text(next));
        }
    }
}

/// Returns the position of the open article in the edition, and how much of its text there is.
fn position_of(props: &WidgetContext) -> (Option<usize>, TextStatus) {
    let WidgetContext { state, .. } = props;
    let position = state.view.open.as_deref().and_then(|id| state.edition.position(id));
    let text_status =
        position.map_or(TextStatus::Whole, |position| state.edition.text_status(position));
    (position, text_status)
}

/// Renders the open article. Empty if none is open or it has not arrived.
fn article(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    let (position, text_status) = position_of(props);
    let Some(article) = state.open_article() else { return Html::default() };
    let article = &*article;
    let rank = props.rank_of(&article.id);
    let dir = direction(&article.language);
    let fit = rank.and_then(|rank| listing.shown.get(rank)).map_or(Fit::Yes, |(_, fit)| *fit);
    let text_message = match text_status {
        TextStatus::Whole => {
            article.paragraphs.is_empty().then_some(messages.text(PartKey::HEADLINE_ONLY))
        }
        TextStatus::Excerpt => Some(messages.text(Key::Loading)),
        TextStatus::Failed => Some(messages.text(PartKey::TEXT_FAILED)),
    };
    let retry = position.filter(|_| text_status == TextStatus::Failed).map(|position| {
        let edition = state.edition.clone();
        move |_| {
            edition.request(Request::Text(position));
            edition.changed();
        }
    });
    let provenance = messages.provenance(&article.published, Zone::Reader);
    let utc = article.published.between.and_then(|between| messages.utc(between));
    html! {
        <section class="open-article" part="reader">
            <div class="bar" part="bar">
                { back(props) }
                { resume(article, props) }
                if let Some(rank) = rank {
                    <span class="position" part="position">
                        { messages.position(rank + 1, listing.total) }
                    </span>
                }
            </div>
            <div class="progress" part="progress" aria-hidden="true"></div>
            <article
                part="article" aria-labelledby="article" lang={article.language.clone()}
                {dir}
            >
                <p class="meta" part="meta" lang={messages.tag}>
                    { source(&article.source, messages) }
                    <span class="dot" aria-hidden="true">{ "·" }</span>
                    { published(article, fit, Space::Wide, state, messages) }
                    if text_status == TextStatus::Whole && !article.paragraphs.is_empty() {
                        <span class="dot" aria-hidden="true">{ "·" }</span>
                        <span class="length" dir={messages.direction()}>
                            { messages.count(PartKey::READING_TIME, minutes(&article.paragraphs, &article.language)) }
                        </span>
                    }
                </p>
                <@{heading::tag(props.level(), 1)}
                    class="headline" id="article" tabindex="-1"
                    part="headline article-headline"
                >
                    { &article.headline }
                </@>
                { article_actions::of_article(article, props, text_status == TextStatus::Whole) }
                <p
                    class="provenance" part="provenance" title={utc}
                    lang={messages.tag} dir={messages.direction()}
                >
                    { provenance.before }<strong>{ provenance.time }</strong>{ provenance.after }
                </p>
                <div class="text" part="text">
                    if let Some(message) = text_message {
                        <p class="missing-text" role="status" lang={messages.tag}>
                            { message }
                            if let Some(onclick) = retry {
                                { " " }
                                <button type="button" class="again" part="button" {onclick}>
                                    { messages.text(Key::TryAgain) }
                                </button>
                            }
                        </p>
                    }
                    { for article.paragraphs.iter().map(|paragraph| html! {
                        <p dir="auto">{ paragraph }</p>
                    }) }
                </div>
                if let Some(url) = article.link().map(str::to_owned) {
                    <p lang={messages.tag} dir={messages.direction()}>
                        <a class="original" href={url} part="original">{ messages.text(PartKey::ORIGINAL) }</a>
                    </p>
                }
                { hashtags(&article.hashtags, store) }
                if !article.categories.is_empty() {
                    <p class="categories" part="categories">
                        // The colon is inside, or bidirectional text could put it on the wrong side.
                        <bdi lang={messages.tag} dir={messages.direction()}>
                            { messages.text(PartKey::CATEGORIES) }
                        </bdi>{ " " }
                        <bdi>{ article.categories.join(" · ") }</bdi>
                    </p>
                }
            </article>
            { notes(article, props) }
            { more_actions(article, props) }
            { comments_slot(article) }
            { related(article, props) }
            { neighbours(rank, props) }
        </section>
    }
}
