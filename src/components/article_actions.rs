//! The buttons for actions on the open article and on the list. JavaScript performs the actions; without it there are
//! no buttons.

use newsstand_core::Article;
use newsstand_html::html;
use yew::prelude::Html;

use super::click::emit_on_click;
use super::context::WidgetContext;
use super::icon_label::icon_label;
use super::library::save_button;
use super::notes::note_button;
use super::popover::{opener, popover};
use crate::messages::{Key, Messages, PartKey};
use crate::protocol::ArticleAction;

/// The id of the menu.
const MORE: &str = "tools";

/// The entries of the menu.
const MENU: [(ArticleAction, PartKey); 6] = [
    (ArticleAction::Share, PartKey::SHARE),
    (ArticleAction::Print, PartKey::PRINT),
    (ArticleAction::CopyQuote, PartKey::COPY_QUOTE),
    (ArticleAction::CopyMarkdown, PartKey::COPY_MARKDOWN),
    (ArticleAction::SaveMarkdown, PartKey::SAVE_MARKDOWN),
    (ArticleAction::SaveText, PartKey::SAVE_TEXT),
];
/// Number of entries at the start of the menu that do not need the article's text.
const WITHOUT_TEXT: usize = 2;

/// Renders the actions on an article. `has_text` is whether its text has arrived.
pub(super) fn of_article(article: &Article, props: &WidgetContext, has_text: bool) -> Html {
    let Some(onaction) = &props.outputs.article_action else { return Html::default() };
    let messages = props.messages;
    let entries = MENU.iter().enumerate().map(|(index, (action, name))| {
        html! {
            <button
                type="button" class={action.name()} part="tool"
                // Shown by `shadow-events.js` where the browser can share.
                hidden={*action == ArticleAction::Share}
                disabled={!has_text && index >= WITHOUT_TEXT}
                popovertarget={MORE} popovertargetaction="hide"
                onclick={emit_on_click(onaction, *action)}
            >
                { messages.text(*name) }
            </button>
        }
    });
    html! {
        <div class="actions" part="tools" lang={messages.tag} dir={messages.direction()}>
            { save_button(article, props) }
            // The style sheet shows one of the labels, by the state that `speech.js` sets.
            <button
                type="button" class="listen" part="tool" disabled={!has_text}
                onclick={emit_on_click(onaction, ArticleAction::Listen)}
            >
                <span>{ messages.text(PartKey::LISTEN) }</span>
                <span>{ messages.text(PartKey::PAUSE) }</span>
                <span>{ messages.text(PartKey::RESUME) }</span>
            </button>
            <button type="button" class="stop" part="tool" onclick={emit_on_click(onaction, ArticleAction::Stop)}>
                { messages.text(PartKey::STOP) }
            </button>
            { note_button(article, props) }
            <button type="button" part="tool" onclick={emit_on_click(onaction, ArticleAction::CopyLink)}>
                { messages.text(PartKey::COPY_LINK) }
            </button>
            { opener(MORE, "open-tools", "tool", icon_label("⋯", messages.text(PartKey::MORE_ACTIONS)), None) }
            { popover(MORE, ("more-tools", "more"), messages.text(PartKey::MORE_ACTIONS), entries.collect(), None) }
            { outcome(messages) }
        </div>
    }
}

/// Renders the action on a list: copying the link to it.
pub(super) fn of_list(props: &WidgetContext) -> Html {
    let Some(onaction) = &props.outputs.article_action else { return Html::default() };
    html! {
        <div class="actions" part="tools">
            <button type="button" part="tool" onclick={emit_on_click(onaction, ArticleAction::CopyLink)}>
                { props.messages.text(Key::CopyLinkToView) }
            </button>
            { outcome(props.messages) }
        </div>
    }
}

/// Renders the live region for the outcome of an action. JavaScript writes into its text node, which must exist.
fn outcome(messages: &Messages) -> Html {
    html! { <span class="outcome" aria-live="polite" part="message" lang={messages.tag}>{ "" }</span> }
}
