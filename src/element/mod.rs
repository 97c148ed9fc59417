//! The connection between a widget and its custom element: the functions that `newsstand.js` calls, and the callbacks
//! that it provides. `protocol` has the shapes of everything that crosses.

mod app_pool;
mod chunk_loader;
mod controller;
mod edition;
mod handle;
pub(crate) mod settings;
mod values;

use std::cell::Cell;

use js_sys::{Array, Function};
use newsstand_feed::Json;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

pub use handle::{WidgetHandle, create};

use crate::protocol::attributes;
use crate::protocol::json::{json, to_js};
use crate::store::View;
use settings::InvalidOption;
pub(crate) use settings::Settings;

#[wasm_bindgen]
extern "C" {
    /// The element that a widget is in, as the program calls it. `src/js/protocol/messages.js` has the same list.
    pub type HostCallbacks;

    /// The view changed. Called before it is drawn, with a `ChangeMessage`.
    #[wasm_bindgen(method)]
    fn changed(this: &HostCallbacks, change: &JsValue);

    /// A view that differs from the last one is in the page: a `ViewMessage`.
    #[wasm_bindgen(method)]
    fn drawn(this: &HostCallbacks, view: &JsValue);

    /// Drawing begins, or has ended.
    #[wasm_bindgen(method)]
    fn drawing(this: &HostCallbacks, begins: bool);

    /// The reader opens an article, an `OpenRequest`; `false` keeps it closed.
    #[wasm_bindgen(method, js_name = mayOpen)]
    fn may_open(this: &HostCallbacks, article: &JsValue) -> bool;

    /// The reader chose an appearance, for all widgets of the site.
    #[wasm_bindgen(method)]
    fn appearance(this: &HostCallbacks, words: &str);

    /// The reader uses the library: a `LibraryCommand`.
    #[wasm_bindgen(method)]
    fn library(this: &HostCallbacks, command: &JsValue);

    /// The reader uses an action of an article or of the list, an `ArticleAction`.
    #[wasm_bindgen(method, js_name = articleAction)]
    fn article_action(this: &HostCallbacks, action: &str);

    /// Data or an option cannot be used: a `Problem`.
    #[wasm_bindgen(method)]
    fn problem(this: &HostCallbacks, problem: &JsValue);

    /// The listener for a crash of the program.
    pub type CrashListener;

    /// The program crashed and cannot be called again. `widget` is the number of the widget whose code ran last, or 0.
    #[wasm_bindgen(method)]
    fn crashed(this: &CrashListener, reason: &str, widget: u32);
}

thread_local! {
    /// The number of the widget whose code ran last.
    static ACTIVE_WIDGET: Cell<u32> = const { Cell::new(0) };
}

/// Calls `listener` once if the program crashes. After that nothing of the program may be called.
#[wasm_bindgen(js_name = onCrash)]
pub fn on_crash(listener: CrashListener) {
    // The hook must be `Send`, but there are no threads here.
    thread_local! {
        static LISTENER: Cell<Option<CrashListener>> = const { Cell::new(None) };
    }
    LISTENER.set(Some(listener));
    // Set through Yew, which would replace a hook set directly.
    yew::set_custom_panic_hook(Box::new(|panic| {
        if let Some(listener) = LISTENER.take() {
            listener.crashed(&panic.to_string(), ACTIVE_WIDGET.get());
        }
    }));
}

/// Returns a sentence for each invalid option.
#[wasm_bindgen]
pub fn check(options: &JsValue) -> Array {
    let invalid = read(options, |values| Settings::default().set(values));
    invalid.iter().map(|invalid| JsValue::from(invalid.to_string())).collect()
}

/// Adds the messages of a language, in the format of the crate `newsstand-i18n`. Returns whether they belong to this
/// version of the program, by the checksum of their keys.
#[wasm_bindgen(js_name = addLanguage)]
pub fn add_language(tag: String, checksum: u32, lines: String) -> bool {
    newsstand_i18n::add_language(tag, checksum, lines)
}

/// Loads a part of the program, and calls `then` once it has been loaded or could not be.
#[wasm_bindgen(js_name = loadPart)]
pub fn load_part(name: &str, then: Function) {
    let Some(part) = newsstand_parts::ALL.iter().find(|part| part.name() == name) else { return };
    part.load_then(move |_| {
        // It only settles a promise.
        let _ = then.call0(&JsValue::NULL);
    });
}

fn attributes_of(view: &View) -> JsValue {
    to_js(&attributes(view))
}

/// Passes the entries of an object to `then`, and returns the invalid options.
fn read(
    object: &JsValue,
    then: impl FnOnce(Vec<(String, Json)>) -> Vec<InvalidOption>,
) -> Vec<InvalidOption> {
    let reason = match json(object) {
        Json::Object(values) => return then(values),
        Json::Null => return then(Vec::new()),
        other => format!("expected an object, found {other}"),
    };
    vec![InvalidOption { name: "options".to_owned(), reason }]
}

/// Returns one error for all invalid options, if there are any.
fn refuse(invalid: &[InvalidOption]) -> Result<(), JsError> {
    if invalid.is_empty() {
        return Ok(());
    }
    let sentences: Vec<String> = invalid.iter().map(InvalidOption::to_string).collect();
    Err(JsError::new(&sentences.join("\n")))
}
