//! Yew apps, used again and again. Yew never lets go of the listeners of an app that it destroys, so
//! an app whose stand was closed is kept, empty, for the next one.

use std::cell::RefCell;

use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, Element, ShadowRoot};
use yew::AppHandle;
use yew::prelude::{Html, Properties, function_component, html};

use crate::view::{STYLE, Stand, StandProps};

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
    static PARKED: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

/// An app, and the element that it draws into.
pub(super) struct App {
    handle: AppHandle<Place>,
    place: Element,
}

/// What an app shows: a stand with its number, or nothing while it is parked.
#[derive(Properties, PartialEq)]
struct PlaceProps {
    stand: Option<(u32, StandProps)>,
}

#[function_component]
fn Place(props: &PlaceProps) -> Html {
    match &props.stand {
        // The number is its key: another stand begins afresh, whatever was there before.
        Some((number, stand)) => html! { <Stand key={*number} ..stand.clone() /> },
        None => Html::default(),
    }
}

impl App {
    /// Puts a stand into a shadow root, in an app that is parked, or in a new one.
    pub(super) fn open(root: &ShadowRoot, number: u32, stand: StandProps) -> Result<Self, JsValue> {
        let sheet = shared_sheet()?;
        root.set_adopted_style_sheets(&js_sys::Array::of1(sheet.as_ref()));
        let props = PlaceProps { stand: Some((number, stand)) };
        if let Some(mut app) = PARKED.with_borrow_mut(Vec::pop) {
            root.append_child(&app.place)?;
            app.handle.update(props);
            return Ok(app);
        }
        let document = root.owner_document().ok_or("the element belongs to no document")?;
        let place = document.create_element("div")?;
        place.set_class_name("place");
        root.append_child(&place)?;
        let renderer = yew::Renderer::<Place>::with_root_and_props(place.clone(), props);
        Ok(Self { handle: renderer.render(), place })
    }

    /// Draws the same stand from other properties.
    pub(super) fn update(&mut self, number: u32, stand: StandProps) {
        self.handle.update(PlaceProps { stand: Some((number, stand)) });
    }

    /// Takes the stand away, and keeps the app for another.
    pub(super) fn park(mut self) {
        self.handle.update(PlaceProps { stand: None });
        self.place.remove();
        PARKED.with_borrow_mut(|parked| parked.push(self));
    }
}

/// The one style sheet that all stands of a page share.
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
