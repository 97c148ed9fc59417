//! The public door: what `newsstand.js` calls, and what is called back. The only place that knows
//! JavaScript; the custom element itself is in `element.js`.

mod app_pool;
mod chunk_loader;
mod controller;
mod edition;
mod handle;
mod json;
mod library_bridge;
mod name_list;
mod serialize;
mod settings;
mod values;

use std::cell::Cell;

use js_sys::Array;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

pub use handle::{WidgetHandle, open};

use newsstand_feed::Json;
pub(crate) use settings::Settings;
use settings::Trouble;

#[wasm_bindgen]
extern "C" {
    /// What a stand tells the element that it is in.
    pub type HostCallbacks;

    /// A view was drawn: as a whole, and as the element's attributes say it.
    #[wasm_bindgen(method)]
    fn viewed(this: &HostCallbacks, view: &JsValue, attributes: &JsValue);

    /// The reader opens an article; `false` keeps it closed.
    #[wasm_bindgen(method)]
    fn opens(this: &HostCallbacks, id: &str, headline: &str, url: Option<&str>) -> bool;

    /// The reader chose how all stands look, in words.
    #[wasm_bindgen(method)]
    fn looks(this: &HostCallbacks, words: &str);

    /// The reader keeps something: what is done, and with what.
    #[wasm_bindgen(method)]
    fn keeps(this: &HostCallbacks, verb: &str, what: &str);

    /// The reader wants something done with what is read.
    #[wasm_bindgen(method)]
    fn uses(this: &HostCallbacks, tool: &str);

    /// A value makes no sense, by its name.
    #[wasm_bindgen(method)]
    fn trouble(this: &HostCallbacks, name: &str, what: &str);

    /// As much of what the reader keeps as is known before the first drawing; see `keeping`.
    #[wasm_bindgen(method, getter)]
    fn kept(this: &HostCallbacks) -> JsValue;

    /// Drawing begins, or has ended.
    #[wasm_bindgen(method)]
    fn draws(this: &HostCallbacks, begins: bool);

    /// What is told when the program stops for good.
    pub type Stopped;

    /// It stopped, and why, while this stand was at work; 0 is none.
    #[wasm_bindgen(method)]
    fn stopped(this: &Stopped, why: &str, number: u32);
}

thread_local! {
    /// The stand that was at work last.
    static AT_WORK: Cell<u32> = const { Cell::new(0) };
}

/// Tells once if the program stops. After that nothing of it may be called again.
#[wasm_bindgen(js_name = onstop)]
pub fn on_stop(listener: Stopped) {
    // The hook must be sendable to other threads, which there are none of here.
    thread_local! {
        static LISTENER: Cell<Option<Stopped>> = const { Cell::new(None) };
    }
    LISTENER.set(Some(listener));
    // By Yew's own function, or it would put its hook in this one's place.
    yew::set_custom_panic_hook(Box::new(|panic| {
        if let Some(listener) = LISTENER.take() {
            listener.stopped(&panic.to_string(), AT_WORK.get());
        }
    }));
}

/// What of these settings makes no sense, a sentence each.
#[wasm_bindgen]
pub fn check(settings: &JsValue) -> Array {
    let troubles = read(settings, |values| Settings::default().set(values));
    troubles.iter().map(|trouble| JsValue::from(trouble.to_string())).collect()
}

/// What of these settings is a view, as the element's attributes would say it.
#[wasm_bindgen]
pub fn attributes(settings: &JsValue) -> JsValue {
    let mut chosen = Settings::default();
    let _troubles = read(settings, |values| chosen.set(values));
    serialize::plain(&serialize::Attributes::from(&chosen.view))
}

/// Learns a language, in lines as the crate `words` reads them. Gives whether they are of this version, by the
/// sum of their names.
#[wasm_bindgen]
pub fn learn(tag: String, names: u32, lines: String) -> bool {
    newsstand_i18n::learn(tag, names, lines)
}

/// Reads an object with whatever in it, and hands over what that is.
fn read(object: &JsValue, then: impl FnOnce(Vec<(String, Json)>) -> Vec<Trouble>) -> Vec<Trouble> {
    let what = match json::json(object) {
        Json::Object(values) => return then(values),
        Json::Nothing => return then(Vec::new()),
        other => format!("expected an object, found {other}"),
    };
    vec![Trouble { name: "options".to_owned(), what }]
}

/// Troubles as one error, or none.
fn refusal(troubles: &[Trouble]) -> Result<(), JsError> {
    if troubles.is_empty() {
        return Ok(());
    }
    let sentences: Vec<String> = troubles.iter().map(Trouble::to_string).collect();
    Err(JsError::new(&sentences.join("\n")))
}
