//! The public door: the custom element `<news-stand>` and what it hands to the view. The only place
//! that knows JavaScript.

mod edition;
mod mount;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::HtmlElement;

/// The element's name.
const NAME: &str = "news-stand";

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    /// Registers a custom element; says `false` where the name is taken.
    #[wasm_bindgen(js_name = define)]
    fn define(name: &str, connected: &Function) -> bool;
}

/// Registers `<news-stand>`. Every such element in the page, now or later, shows the embedded
/// edition; where the name is taken already, by another copy of this program, nothing happens.
pub fn register() {
    mount::show_plain_articles_on_panic();
    let connected = Closure::<dyn Fn(HtmlElement)>::new(|element| mount::mount(&element));
    define(NAME, connected.as_ref().unchecked_ref());
    // The element lives as long as the page does, and so does what it calls.
    connected.forget();
}
