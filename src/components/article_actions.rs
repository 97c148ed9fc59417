//! What can be done with what is read: a link to it, a copy, a voice. Each is a word, told to whoever does it;
//! nothing where nobody does.

use newsstand_core::Article;
use yew::prelude::{Callback, Html, MouseEvent, html};

use super::context::WidgetContext;
use super::library::save;
use super::notes::annotate;
use super::popover::{opener, sheet};
use crate::messages::{Key, Words};
use crate::protocol::ArticleAction;

/// The id that the button opens the list of what else can be done by.
const MORE: &str = "tools";

/// The entries of the menu.
const MENU: [(ArticleAction, Key); 6] = [
    (ArticleAction::Share, Key::Share),
    (ArticleAction::Print, Key::Print),
    (ArticleAction::CopyQuote, Key::CopyQuote),
    (ArticleAction::CopyMarkdown, Key::CopyMarkdown),
    (ArticleAction::SaveMarkdown, Key::SaveMarkdown),
    (ArticleAction::SaveText, Key::SaveText),
];
/// The number of entries, from the first, that need no text.
const WITHOUT_TEXT: usize = 2;

/// What can be done with an article, of which the text is there or is not.
pub(super) fn of_article(article: &Article, props: &WidgetContext, text: bool) -> Html {
    let Some(onaction) = &props.outputs.article_action else { return Html::default() };
    let words = props.words;
    let entries = MENU.iter().enumerate().map(|(place, (action, name))| {
        html! {
            <button
                type="button" class={action.name()} part="tool"
                // Shown by `shadow-events.js` where the browser can share.
                hidden={*action == ArticleAction::Share}
                disabled={!text && place >= WITHOUT_TEXT}
                popovertarget={MORE} popovertargetaction="hide"
                onclick={emitting(onaction, *action)}
            >
                { words.text(*name) }
            </button>
        }
    });
    html! {
        <div class="actions" part="tools" lang={words.tag} dir={words.direction()}>
            { save(article, props) }
            // What it does now is shown by the style sheet, by what `speech.js` says of its state.
            <button
                type="button" class="listen" part="tool" disabled={!text}
                onclick={emitting(onaction, ArticleAction::Listen)}
            >
                <span>{ words.text(Key::Listen) }</span>
                <span>{ words.text(Key::Pause) }</span>
                <span>{ words.text(Key::GoOn) }</span>
            </button>
            <button type="button" class="stop" part="tool" onclick={emitting(onaction, ArticleAction::Stop)}>
                { words.text(Key::Stop) }
            </button>
            { annotate(article, props) }
            <button type="button" part="tool" onclick={emitting(onaction, ArticleAction::CopyLink)}>
                { words.text(Key::CopyLink) }
            </button>
            { opener(MORE, "open-tools", "tool", ("⋯", words.text(Key::More))) }
            { sheet(MORE, ("more-tools", "more"), words.text(Key::More), entries.collect()) }
            { said(words) }
        </div>
    }
}

/// The link to a list as it is filtered.
pub(super) fn of_list(props: &WidgetContext) -> Html {
    let Some(onaction) = &props.outputs.article_action else { return Html::default() };
    html! {
        <div class="actions" part="tools">
            <button type="button" part="tool" onclick={emitting(onaction, ArticleAction::CopyLink)}>
                { props.words.text(Key::CopyLinkToView) }
            </button>
            { said(props.words) }
        </div>
    }
}

fn emitting(onaction: &Callback<ArticleAction>, action: ArticleAction) -> Callback<MouseEvent> {
    let onaction = onaction.clone();
    Callback::from(move |_| onaction.emit(action))
}

/// Where it is said what came of it: whoever does it writes into the text that is there.
fn said(words: &Words) -> Html {
    html! { <span class="outcome" aria-live="polite" part="message" lang={words.tag}>{ "" }</span> }
}
