//! The root of the component tree, redrawn whenever its store changes.

use newsstand_html::html;
use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::{Component, Context, Html, NodeRef, Properties};

use super::arrival::Arrival;
use super::article::open_article;
use super::context::{Listing, WidgetContext};
use super::filters::filters;
use super::list::list;
use super::masthead::masthead;
use super::opened_panels::{OpenedPanels, Panel};
use super::outputs::{Drawing, Outputs};
use super::panels::panel;
use super::ruler::{Ruler, ruler};
use super::shortcuts::{focus_filters, shortcuts};
use crate::messages::{Key, Messages};
use crate::store::{State, Store, Subscription};

/// The properties of a [`Widget`].
#[derive(Properties, Clone, PartialEq)]
pub struct WidgetProps {
    /// The state to draw, and where actions go.
    pub store: Store,
    /// Everything that the tree tells its surroundings.
    pub outputs: Outputs,
}

/// The widget: draws the edition of a store.
pub struct Widget {
    state: Rc<State>,
    listing: Listing,
    ruler: Ruler,
    root: NodeRef,
    arrival: Arrival,
    panels: OpenedPanels,
    /// True if the filters take the focus once they are drawn.
    focuses_filters: Rc<Cell<bool>>,
    subscription: Subscription,
    /// Draws the widget again when a part of the program has been loaded.
    parts: newsstand_parts::Subscription,
}

impl Widget {
    /// Draws the widget after each task that changes the store, once for all changes of the task.
    fn subscribe(ctx: &Context<Self>) -> Subscription {
        let redraw = ctx.link().callback(|()| ());
        let is_scheduled = Rc::new(Cell::new(false));
        ctx.props().store.subscribe(move |_| {
            if !is_scheduled.replace(true) {
                let (redraw, is_scheduled) = (redraw.clone(), is_scheduled.clone());
                // A microtask comes before any other event, so that none finds a drawing that is behind the store.
                spawn_local(async move {
                    is_scheduled.set(false);
                    redraw.emit(());
                });
            }
        })
    }

    /// Lays out the ruler, which is not drawn beside an open article.
    fn lay_out(&mut self) {
        if self.state.open_article().is_none() {
            self.ruler.update(&self.state);
        }
    }

    fn follow_parts(ctx: &Context<Self>) -> newsstand_parts::Subscription {
        let store = ctx.props().store.clone();
        newsstand_parts::subscribe(move || store.redraw())
    }
}

impl Component for Widget {
    type Message = ();
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let state = ctx.props().store.state();
        let mut widget = Self {
            listing: Listing::of(&state),
            ruler: Ruler::default(),
            state,
            root: NodeRef::default(),
            arrival: Arrival::default(),
            panels: OpenedPanels::default(),
            focuses_filters: Rc::default(),
            subscription: Self::subscribe(ctx),
            parts: Self::follow_parts(ctx),
        };
        widget.lay_out();
        widget
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.state = ctx.props().store.state();
        self.listing.update(&self.state);
        self.lay_out();
        self.arrival.before_drawing(&self.state, self.root.cast());
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, previous: &WidgetProps) -> bool {
        if ctx.props().store != previous.store {
            self.subscription = Self::subscribe(ctx);
            self.parts = Self::follow_parts(ctx);
        }
        self.update(ctx, ())
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let WidgetProps { store, outputs } = ctx.props();
        outputs.drawing.emit(Drawing::Begins);
        let messages = Messages::of(self.state.language());
        let context = WidgetContext {
            state: self.state.clone(),
            listing: self.listing.selection(),
            store: store.clone(),
            messages,
            outputs: outputs.clone(),
            panels: self.panels.clone(),
        };
        let is_open = self.state.open_article().is_some();
        html! {
            <div
                class={if is_open { "widget reading" } else { "widget" }} part="widget" ref={self.root.clone()}
                lang={messages.tag} dir={messages.direction()}
                onkeydown={shortcuts(&context, &self.root, &self.focuses_filters)}
            >
                { masthead(&context) }
                if !is_open {
                    { ruler(&self.ruler, &context) }
                    { filters(&context) }
                }
                { list(&context) }
                if is_open {
                    { open_article(&context) }
                }
                <div class="foot">
                    { panel(Panel::Shortcuts, &context, "open-shortcuts", messages.text(Key::Shortcuts).into()) }
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(root) = self.root.cast::<HtmlElement>() {
            self.arrival.after_drawing(&root);
            if self.state.open_article().is_none() && self.focuses_filters.take() {
                focus_filters(&root);
            }
        }
        let Outputs { drawing, drawn, .. } = &ctx.props().outputs;
        drawn.emit(self.state.view.clone());
        drawing.emit(Drawing::Ended);
    }
}
