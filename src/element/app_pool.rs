//! Yew apps, used again and again. Yew never lets go of the listeners of an app that it destroys, so
//! an app whose stand was closed is kept, empty, for the next one.

use std::cell::RefCell;

use wasm_bindgen::prelude::JsValue;
use web_sys::{Element, ShadowRoot};
use yew::AppHandle;
use yew::prelude::{Html, Properties, function_component, html};

use crate::components::style::{dress, surface_in};
use crate::components::{Widget, WidgetProps};

thread_local! {
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
    stand: Option<(u32, WidgetProps)>,
}

#[function_component]
fn Place(props: &PlaceProps) -> Html {
    match &props.stand {
        // The number is its key: another stand begins afresh, whatever was there before.
        Some((number, stand)) => html! { <Widget key={*number} ..stand.clone() /> },
        None => Html::default(),
    }
}

impl App {
    /// Puts a stand into a shadow root, in an app that is parked, or in a new one.
    pub(super) fn open(
        root: &ShadowRoot,
        number: u32,
        stand: WidgetProps,
    ) -> Result<Self, JsValue> {
        let props = PlaceProps { stand: Some((number, stand)) };
        if let Some(mut app) = PARKED.with_borrow_mut(Vec::pop) {
            dress(root)?;
            root.append_child(&app.place)?;
            app.handle.update(props);
            return Ok(app);
        }
        let place = surface_in(root)?;
        let renderer = yew::Renderer::<Place>::with_root_and_props(place.clone(), props);
        Ok(Self { handle: renderer.render(), place })
    }

    /// Takes the stand away, and keeps the app for another.
    pub(super) fn park(mut self) {
        self.handle.update(PlaceProps { stand: None });
        self.place.remove();
        PARKED.with_borrow_mut(|parked| parked.push(self));
    }
}
