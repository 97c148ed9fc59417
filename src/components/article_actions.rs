//! What can be done with what is read: a link to it, a copy, a voice. Each is a word, told to whoever does it;
//! nothing where nobody does.

use newsstand_core::Article;
use yew::prelude::{Callback, Html, html};

use super::context::WidgetContext;
use super::library::save;
use super::notes::annotate;
use super::popover::{opener, sheet};
use crate::messages::{Key, Words};

/// The id that the button opens the list of what else can be done by.
const MORE: &str = "tools";

/// What the list has, by the words that are told. Only the first two need no text.
const TOOLS: [(&str, Key); 6] = [
    ("share", Key::Share),
    ("print", Key::Print),
    ("quote", Key::CopyQuote),
    ("copy-markdown", Key::CopyMarkdown),
    ("save-markdown", Key::SaveMarkdown),
    ("save-text", Key::SaveText),
];
const SHARE: usize = 0;
const WITHOUT_TEXT: usize = 2;

/// What can be done with an article, of which the text is there or is not.
pub(super) fn of_article(article: &Article, props: &WidgetContext, text: bool) -> Html {
    let Some(ontool) = &props.ontool else { return Html::default() };
    let words = props.words;
    let others = TOOLS.iter().enumerate().map(|(place, (tool, name))| {
        html! {
            <button
                type="button" class={*tool} part="tool"
                // Shown where the browser can: see `inside.js`.
                hidden={place == SHARE}
                disabled={!text && place >= WITHOUT_TEXT}
                popovertarget={MORE} popovertargetaction="hide"
                onclick={told(ontool, tool)}
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
                onclick={told(ontool, "listen")}
            >
                <span>{ words.text(Key::Listen) }</span>
                <span>{ words.text(Key::Pause) }</span>
                <span>{ words.text(Key::GoOn) }</span>
            </button>
            <button type="button" class="stop" part="tool" onclick={told(ontool, "stop")}>
                { words.text(Key::Stop) }
            </button>
            { annotate(article, props) }
            <button type="button" part="tool" onclick={told(ontool, "link")}>
                { words.text(Key::CopyLink) }
            </button>
            { opener(MORE, "open-tools", "tool", ("⋯", words.text(Key::More))) }
            { sheet(MORE, ("more-tools", "more"), words.text(Key::More), others.collect()) }
            { said(words) }
        </div>
    }
}

/// The link to a list as it is filtered.
pub(super) fn of_list(props: &WidgetContext) -> Html {
    let Some(ontool) = &props.ontool else { return Html::default() };
    html! {
        <div class="actions" part="tools">
            <button type="button" part="tool" onclick={told(ontool, "link")}>
                { props.words.text(Key::CopyLinkToView) }
            </button>
            { said(props.words) }
        </div>
    }
}

fn told(ontool: &Callback<&'static str>, tool: &'static str) -> Callback<yew::MouseEvent> {
    let ontool = ontool.clone();
    Callback::from(move |_| ontool.emit(tool))
}

/// Where it is said what came of it: whoever does it writes into the text that is there.
fn said(words: &Words) -> Html {
    html! { <span class="outcome" aria-live="polite" part="message" lang={words.tag}>{ "" }</span> }
}
