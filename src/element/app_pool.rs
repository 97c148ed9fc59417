//! A pool of Yew apps. Yew never removes the listeners of an app that it destroys, so the app of a closed widget is
//! emptied and used for the next one.

use std::cell::RefCell;

use wasm_bindgen::prelude::JsValue;
use web_sys::{Element, ShadowRoot};
use yew::AppHandle;
use yew::prelude::{Component, Context, Html, Properties, html};

use crate::components::style::{adopt_style, surface_in};
use crate::components::{Widget, WidgetProps};

thread_local! {
    static PARKED: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

/// An app, and the element that it draws into.
pub(super) struct App {
    handle: AppHandle<Root>,
    surface: Element,
}

/// The properties of [`Root`].
#[derive(Properties, PartialEq)]
struct RootProps {
    /// A widget with its number; `None` while the app is parked.
    widget: Option<(u32, WidgetProps)>,
}

/// The root of an app: a widget, or nothing while the app is parked.
struct Root;

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().widget {
            // Keyed by its number, so that Yew reuses no state of the widget before it.
            Some((number, widget)) => html! { <Widget key={*number} ..widget.clone() /> },
            None => Html::default(),
        }
    }
}

impl App {
    /// Draws a widget in a shadow root, with a parked app or a new one.
    ///
    /// # Errors
    /// The browser's, if the root cannot be changed.
    pub(super) fn open(
        root: &ShadowRoot,
        number: u32,
        widget: WidgetProps,
    ) -> Result<Self, JsValue> {
        let props = RootProps { widget: Some((number, widget)) };
        if let Some(mut app) = PARKED.with_borrow_mut(Vec::pop) {
            adopt_style(root)?;
            root.append_child(&app.surface)?;
            app.handle.update(props);
            return Ok(app);
        }
        let surface = surface_in(root)?;
        let renderer = yew::Renderer::<Root>::with_root_and_props(surface.clone(), props);
        Ok(Self { handle: renderer.render(), surface })
    }

    /// Removes the widget, and parks the app for another one.
    pub(super) fn park(mut self) {
        self.handle.update(RootProps { widget: None });
        self.surface.remove();
        PARKED.with_borrow_mut(|parked| parked.push(self));
    }
}
