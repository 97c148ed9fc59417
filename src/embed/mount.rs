//! Puts a reader into an element: an open shadow root, the style sheet all readers share, and the
//! view. If anything goes wrong, what the element holds by itself is shown.

use std::cell::RefCell;

use news::time::Moment;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::Callback;

use super::edition::embedded;
use crate::view::{Reader, ReaderProps};

/// The style sheet, in the order in which its parts build on each other.
const STYLE: &str = concat!(
    include_str!("../../assets/styles/tokens.css"),
    include_str!("../../assets/styles/stand.css"),
    include_str!("../../assets/styles/filters.css"),
    include_str!("../../assets/styles/ruler.css"),
    include_str!("../../assets/styles/list.css"),
    include_str!("../../assets/styles/article.css"),
);

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
    static ROOTS: RefCell<Vec<ShadowRoot>> = const { RefCell::new(Vec::new()) };
}

/// Shows the embedded edition in an element that has no shadow root yet. Where that fails the element
/// keeps showing what it holds, and the console says why.
pub(super) fn mount(element: &HtmlElement) {
    if let Err(why) = try_mount(element) {
        web_sys::console::error_2(
            &"Newsstand could not take over, so the page shows its articles as they are:".into(),
            &why,
        );
    }
}

fn try_mount(element: &HtmlElement) -> Result<(), JsValue> {
    // All that can fail comes before the shadow root, which hides what the element holds.
    let edition = embedded().map_err(|why| JsValue::from_str(&why))?;
    let sheet = shared_sheet()?;
    let document = element.owner_document().ok_or("the element belongs to no document")?;
    let place = document.create_element("div")?;
    let root = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
    root.append_child(&place)?;
    ROOTS.with_borrow_mut(|roots| roots.push(root));
    let props = ReaderProps {
        edition,
        clock: Callback::from(|()| now()),
        language: element.get_attribute("lang").map(Into::into),
    };
    yew::Renderer::<Reader>::with_root_and_props(place, props).render();
    Ok(())
}

fn shared_sheet() -> Result<CssStyleSheet, JsValue> {
    SHEET.with_borrow_mut(|shared| {
        if let Some(sheet) = shared {
            return Ok(sheet.clone());
        }
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(STYLE)?;
        Ok(shared.insert(sheet).clone())
    })
}

fn now() -> Moment {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    Moment::at((js_sys::Date::now() / 1000.0) as i64)
}

/// From now on a panic leaves no blank place: every element shows what it holds by itself again.
pub(super) fn show_plain_articles_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(
            &format!("Newsstand stopped, so the page shows its articles as they are: {panic}")
                .into(),
        );
        ROOTS.with_borrow(|roots| {
            for root in roots {
                let slot =
                    root.owner_document().and_then(|document| document.create_element("slot").ok());
                if let Some(slot) = slot {
                    root.unchecked_ref::<Element>().replace_children_with_node_1(&slot);
                }
            }
        });
    }));
}
