//! A stand as a component, for apps that are made with Yew themselves. It brings its style sheet along
//! in a shadow root, so that the app's styles and its own leave each other alone.

use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::{
    Html, create_portal, function_component, html, use_effect_with, use_node_ref, use_state,
};

use crate::components::style::place_in;
use crate::components::{Widget, WidgetProps};

/// A reader for an edition, which is all that it has to be given.
///
/// ```
/// use std::rc::Rc;
///
/// use newsstand::reader::Reader;
/// use newsstand::{LiveEdition, feed};
/// use yew::prelude::{Html, function_component, html, use_memo};
///
/// /// Reads a JSON Feed, however the app came by it.
/// fn edition(json: &str) -> Result<LiveEdition, String> {
///     let json = serde_json::from_str(json).map_err(|why| why.to_string())?;
///     let (edition, _troubles) = feed::read(json, None)?;
///     Ok(edition.into())
/// }
///
/// #[function_component]
/// fn App() -> Html {
///     let json = r#"{ "title": "The Harbour Courier",
///         "items": [{ "id": "1", "title": "Gulls return to the lower deck" }] }"#;
///     let edition = use_memo((), |()| edition(json).unwrap_or_default());
///     html! { <main><Reader edition={Rc::clone(&edition)} /></main> }
/// }
/// ```
#[function_component]
pub fn Reader(props: &WidgetProps) -> Html {
    let frame = use_node_ref();
    let place = use_state(|| None::<Element>);
    {
        let (frame, place) = (frame.clone(), place.clone());
        use_effect_with((), move |()| {
            place.set(frame.cast::<Element>().and_then(|frame| inside(&frame)));
        });
    }
    html! {
        <div ref={frame}>
            if let Some(place) = (*place).clone() {
                { create_portal(html! { <Widget ..props.clone() /> }, place) }
            }
        </div>
    }
}

/// A place in a shadow root of its own; none where the browser refuses one.
fn inside(frame: &Element) -> Option<Element> {
    let root = frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    place_in(&root).ok()
}
