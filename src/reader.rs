//! A stand as a component, for apps that are made with Yew themselves. It brings its style sheet along
//! in a shadow root, so that the app's styles and its own leave each other alone.

use std::rc::Rc;

use news::Edition;
use news::time::Moment;
use web_sys::{CssStyleSheet, Element, ShadowRootInit, ShadowRootMode};
use yew::AttrValue;
use yew::prelude::{
    Callback, Html, Properties, create_portal, function_component, html, use_effect_with,
    use_node_ref, use_state,
};

use crate::view::{STYLE, Stand, View, system_clock};

/// What a reader is given; only the edition has to be.
#[derive(Properties, Clone, PartialEq)]
pub struct ReaderProps {
    /// The edition to read; another one later is read in the same view.
    pub edition: Rc<Edition>,
    /// The view to begin with; another one later is shown.
    #[prop_or_default]
    pub view: View,
    /// Tells the time when it is asked; the machine's own clock where none is given.
    #[prop_or_else(system_clock)]
    pub clock: Callback<(), Moment>,
    /// The language of the controls, as a BCP 47 tag; the edition's own where none is given.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// The level of the reader's first heading, 1 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Told of each view after it was drawn, the first included.
    #[prop_or_default]
    pub onview: Callback<View>,
    /// Asked for each article by its id before it opens; `false` leaves it closed.
    #[prop_or_default]
    pub may_open: Option<Callback<String, bool>>,
}

/// A reader for an edition.
///
/// ```
/// use std::rc::Rc;
///
/// use newsstand::news::Edition;
/// use newsstand::news::feed::Feed;
/// use newsstand::reader::Reader;
/// use yew::prelude::{Html, function_component, html, use_memo};
///
/// /// Reads a JSON Feed, however the app came by it.
/// fn edition(json: &str) -> Result<Edition, serde_json::Error> {
///     let feed: Feed = serde_json::from_str(json)?;
///     let (edition, _troubles) = feed.into_edition(None);
///     Ok(edition)
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
pub fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { edition, view, clock, language, heading_level, onview, may_open } =
        props.clone();
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
                { create_portal(
                    html! {
                        <Stand
                            {edition} {view} {clock} {language} {heading_level} {onview} {may_open}
                        />
                    },
                    place,
                ) }
            }
        </div>
    }
}

/// A place in a shadow root of its own; none where the browser refuses one.
fn inside(frame: &Element) -> Option<Element> {
    let root = frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(STYLE).ok()?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(sheet.as_ref()));
    let place = frame.owner_document()?.create_element("div").ok()?;
    place.set_class_name("place");
    root.append_child(&place).ok()?;
    Some(place)
}
