//! The reader as a component for Yew apps. It draws in a shadow root with its own style sheet, so that the app's styles
//! and its own do not affect each other.

use std::rc::Rc;

use newsstand_core::time::TimeRange;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::{
    AttrValue, Callback, Component, Context, Html, NodeRef, Properties, create_portal, html,
};

use crate::clock::system_clock;
use crate::components::style::surface_in;
use crate::components::{Outputs, Widget};
use crate::live_edition::LiveEdition;
use crate::store::{Action, Origin, Presentation, State, Store, View};

/// The properties of a [`Reader`].
#[derive(Properties, Clone, PartialEq)]
pub struct ReaderProps {
    /// The edition. If it is replaced, the view stays.
    pub edition: Rc<LiveEdition>,
    /// The initial view. If it is replaced, the new one is shown.
    #[prop_or_default]
    pub view: View,
    /// Returns the present moment. It is called at the start and for each choice of a clock.
    #[prop_or_else(system_clock)]
    pub clock: Callback<(), TimeRange>,
    /// The language of the interface, as a BCP 47 tag; the edition's if not given.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// The level of the reader's first heading, 1 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// The appearance, in words of [`crate::appearance`].
    #[prop_or_default]
    pub appearance: AttrValue,
    /// Receives the appearance that the reader chooses. Without it the choice is not offered.
    #[prop_or_default]
    pub onappearance: Option<Callback<String>>,
    /// Receives each view once it is drawn, including the first.
    #[prop_or_default]
    pub onview: Callback<View>,
    /// Receives an article's id before the reader opens it; `false` keeps it closed.
    #[prop_or_default]
    pub may_open: Option<Callback<String, bool>>,
}

impl ReaderProps {
    fn presentation(&self) -> Presentation {
        Presentation {
            language: self.language.as_ref().map(ToString::to_string),
            heading_level: self.heading_level,
            appearance: self.appearance.to_string(),
        }
    }
}

/// A reader for an edition. Only the edition is required.
///
/// ```
/// use std::rc::Rc;
///
/// use newsstand::reader::Reader;
/// use newsstand::{LiveEdition, feed};
/// use yew::prelude::{Html, function_component, html, use_memo};
///
/// /// Reads a JSON Feed.
/// fn edition(json: &str) -> Result<LiveEdition, String> {
///     let json = serde_json::from_str(json).map_err(|why| why.to_string())?;
///     let (edition, _unread) = feed::read(json, None)?;
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
pub struct Reader {
    store: Store,
    frame: NodeRef,
    surface: Option<Element>,
    /// The last view that `onview` received.
    drawn: Option<View>,
}

/// A message to a [`Reader`].
pub enum Message {
    /// The element to draw into exists.
    Surface(Element),
    /// A view was drawn.
    Drawn(View),
}

impl Component for Reader {
    type Message = Message;
    type Properties = ReaderProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let state = State::new(props.edition.clone(), props.view.clone(), props.clock.emit(()));
        let store = Store::new(State { presentation: props.presentation(), ..state });
        store.set_may_open(props.may_open.clone());
        Self { store, frame: NodeRef::default(), surface: None, drawn: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Surface(surface) => {
                self.surface = Some(surface);
                true
            }
            Message::Drawn(view) => {
                if self.drawn.as_ref() != Some(&view) {
                    self.drawn = Some(view.clone());
                    ctx.props().onview.emit(view);
                }
                false
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, previous: &ReaderProps) -> bool {
        let props = ctx.props();
        self.store.set_may_open(props.may_open.clone());
        if props.edition != previous.edition {
            self.store.apply(Action::Replace(props.edition.clone()), Origin::Host);
        }
        if props.view != previous.view {
            self.store.apply(Action::Show(props.view.clone()), Origin::Host);
        }
        self.store.apply(Action::Present(props.presentation()), Origin::Host);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let outputs = Outputs {
            clock: props.clock.clone(),
            appearance: props.onappearance.clone(),
            drawn: ctx.link().callback(Message::Drawn),
            ..Outputs::default()
        };
        html! {
            <div ref={self.frame.clone()}>
                if let Some(surface) = self.surface.clone() {
                    { create_portal(html! { <Widget store={self.store.clone()} {outputs} /> }, surface) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let surface = || surface_inside(&self.frame.cast::<Element>()?);
        if let Some(surface) = is_first.then(surface).flatten() {
            ctx.link().send_message(Message::Surface(surface));
        }
    }
}

/// Creates an element to draw into, in a shadow root; `None` if the browser refuses one.
fn surface_inside(frame: &Element) -> Option<Element> {
    let root = frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    surface_in(&root).ok()
}
