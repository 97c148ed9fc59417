//! A card: one article in the list.

use std::rc::Rc;

use news::filter::Fit;
use news::text::cut;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::{
    Html, KeyboardEvent, Properties, classes, function_component, html, use_effect_with,
    use_node_ref,
};

use super::Dispatch;
use super::heading;
use super::published::published;
use super::source::source;
use super::state::{Action, State};
use super::words::{Words, direction};

/// How much of an article its card carries; two lines show about half of it.
const EXCERPT: usize = 320;

/// What a card shows.
#[derive(Properties, PartialEq)]
pub(super) struct CardProps {
    pub(super) state: Rc<State>,
    /// The article's position in the edition.
    pub(super) position: usize,
    pub(super) fit: Fit,
    /// Its place among those shown, from 0.
    pub(super) place: usize,
    /// How many are shown.
    pub(super) of: usize,
    /// Whether it has just been given the focus back.
    pub(super) focused: bool,
    pub(super) dispatch: Dispatch,
    pub(super) words: &'static Words,
    /// The level of the stand's own heading.
    pub(super) level: u8,
}

/// A card.
#[function_component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { state, position, place, words, dispatch, .. } = props;
    let card = use_node_ref();
    let article = state.edition.article(*position);
    let is_open =
        article.as_ref().is_some_and(|article| state.view.open.as_ref() == Some(&article.id));
    {
        let card = card.clone();
        // What the host opens moves nothing on its page.
        use_effect_with(is_open && state.opened_here, move |opened| {
            if let (true, Some(card)) = (opened, card.cast::<HtmlElement>()) {
                // Beside the article, its card is in sight; "nearest" moves nothing that is already.
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                card.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    {
        let card = card.clone();
        use_effect_with(props.focused, move |focused| {
            if let (true, Some(card)) = (focused, card.cast::<HtmlElement>()) {
                let _ = card.focus();
            }
        });
    }
    let Some(article) = article else { return Html::default() };
    let open = {
        let (dispatch, id) = (dispatch.clone(), article.id.clone());
        move || dispatch.dispatch(Action::Open(id.clone()))
    };
    let onkeydown = {
        let (open, card) = (open.clone(), card.clone());
        move |event: KeyboardEvent| {
            // Only the card itself: Enter on a button inside is the button's. Yew listens at the root,
            // so the event's current target says nothing.
            let on_card = event.target().map(|target| target.unchecked_into()) == card.get();
            if event.key() == "Enter" && on_card {
                event.prevent_default();
                open();
            }
        }
    };
    let dir = direction(&article.language);
    let labelled = format!("card-{position}");
    html! {
        <article
            class={classes!("card", is_open.then_some("open"))} ref={card} tabindex="0"
            part={if is_open { "card open" } else { "card" }}
            aria-labelledby={labelled.clone()} aria-posinset={(place + 1).to_string()}
            aria-setsize={props.of.to_string()} aria-current={is_open.then_some("true")}
            lang={article.language.clone()} {dir} {onkeydown}
        >
            <p class="meta" part="meta" lang={words.tag}>
                { source(&article.source, words) }
                <span class="dot" aria-hidden="true">{ "·" }</span>
                { published(&article, props.fit, state, words) }
            </p>
            <@{heading::tag(props.level, 1)} class="headline" part="headline" id={labelled}>
                <button type="button" tabindex="-1" onclick={move |_| open()}>
                    { &article.headline }
                </button>
            </@>
            if let Some(excerpt) = excerpt(&article.paragraphs) {
                <p class="excerpt" part="excerpt" dir="auto">{ excerpt }</p>
            }
            { hashtags(&article.hashtags, dispatch) }
        </article>
    }
}

/// An article's hashtags; each chooses the articles that carry it.
pub(super) fn hashtags(hashtags: &[String], dispatch: &Dispatch) -> Html {
    if hashtags.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="tags" part="tags" role="list">
            { for hashtags.iter().map(|hashtag| {
                let (dispatch, chosen) = (dispatch.clone(), hashtag.clone());
                html! {
                    <li key={hashtag.clone()}>
                        <button
                            type="button" part="tag"
                            onclick={move |_| dispatch.dispatch(Action::Hashtag(Some(chosen.clone())))}
                        >
                            <bdi>{ format!("#{hashtag}") }</bdi>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}

/// The beginning of the text, cut between words.
fn excerpt(paragraphs: &[String]) -> Option<String> {
    paragraphs.first().map(|first| cut(first, EXCERPT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_cut_between_words() {
        assert_eq!(excerpt(&[]), None);
        assert_eq!(excerpt(&["Short.".to_owned()]).as_deref(), Some("Short."));
        let long = "كلمة ".repeat(100);
        let cut = excerpt(&[long]).unwrap();
        assert!(cut.ends_with("كلمة…"), "{cut}");
        assert!(cut.chars().count() <= EXCERPT + 1, "{cut}");
        assert_eq!(excerpt(&["x".repeat(400)]).unwrap().chars().count(), EXCERPT + 1);
    }
}
