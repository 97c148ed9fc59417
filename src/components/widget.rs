//! The root of the tree: what is inside `<news-stand>`, redrawn whenever its store changes.

use std::cell::Cell;
use std::rc::Rc;

use newsstand_core::time::TimeRange;
use yew::prelude::{Callback, Component, Context, Html, NodeRef, Properties, html};

use super::article::OpenArticle;
use super::context::{Listing, WidgetContext};
use super::filters::filters;
use super::list::list;
use super::masthead::masthead;
use super::ruler::Ruler;
use super::shortcuts::{focus_filters, help, shortcuts};
use crate::clock::system_clock;
use crate::messages::words;
use crate::protocol::{ArticleAction, LibraryCommand};
use crate::store::{State, Store, Subscription, View};

/// The properties of a [`Widget`].
#[derive(Properties, Clone, PartialEq)]
pub struct WidgetProps {
    /// The state to draw, and where actions go.
    pub store: Store,
    /// Everything that the tree tells its surroundings.
    pub outputs: Outputs,
}

/// Everything that a widget tells its surroundings, apart from changes of its store. A choice that nobody listens to
/// is not offered.
#[derive(Clone, PartialEq)]
pub struct Outputs {
    /// Returns the present moment.
    pub clock: Callback<(), TimeRange>,
    /// Receives operations on the reader's library.
    pub library: Option<Callback<LibraryCommand>>,
    /// Receives the appearance that the reader chooses, in words of [`crate::appearance`].
    pub appearance: Option<Callback<String>>,
    /// Receives what the reader wants done with an article or the list.
    pub article_action: Option<Callback<ArticleAction>>,
    /// Hears when drawing begins and ends.
    pub drawing: Callback<Drawing>,
    /// Receives the view of each drawing, once it is in the page.
    pub drawn: Callback<View>,
}

impl Default for Outputs {
    /// Returns the outputs of a widget that nobody listens to, with the machine's clock.
    fn default() -> Self {
        Self {
            clock: system_clock(),
            library: None,
            appearance: None,
            article_action: None,
            drawing: Callback::noop(),
            drawn: Callback::noop(),
        }
    }
}

/// The phase of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The tree may change from now on.
    Begins,
    /// The tree has changed.
    Ended,
}

/// A reader of an edition.
pub struct Widget {
    state: Rc<State>,
    listing: Listing,
    root: NodeRef,
    /// Whether the filters take the focus as soon as they are drawn.
    wants_filters: Rc<Cell<bool>>,
    subscription: Subscription,
}

impl Widget {
    fn subscribe(ctx: &Context<Self>) -> Subscription {
        let redraw = ctx.link().callback(|()| ());
        ctx.props().store.subscribe(move |_| redraw.emit(()))
    }
}

impl Component for Widget {
    type Message = ();
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let state = ctx.props().store.state();
        Self {
            listing: Listing::of(&state),
            state,
            root: NodeRef::default(),
            wants_filters: Rc::default(),
            subscription: Self::subscribe(ctx),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.state = ctx.props().store.state();
        self.listing.update(&self.state);
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, previous: &WidgetProps) -> bool {
        if ctx.props().store != previous.store {
            self.subscription = Self::subscribe(ctx);
        }
        self.update(ctx, ())
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let WidgetProps { store, outputs } = ctx.props();
        outputs.drawing.emit(Drawing::Begins);
        let words = words(self.state.language());
        let context = WidgetContext {
            state: self.state.clone(),
            listing: self.listing.selection(),
            store: store.clone(),
            words,
            outputs: outputs.clone(),
        };
        let is_open = self.state.open_article().is_some();
        html! {
            <div
                class={if is_open { "widget reading" } else { "widget" }} part="widget" ref={self.root.clone()}
                lang={words.tag} dir={words.direction()}
                onkeydown={shortcuts(&context, &self.root, &self.wants_filters)}
            >
                { masthead(&context) }
                if !is_open {
                    <Ruler ..context.clone() />
                    { filters(&context) }
                }
                { list(&context) }
                if is_open {
                    <OpenArticle ..context.clone() />
                }
                { help(&context) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.state.open_article().is_none()
            && self.wants_filters.take()
            && let Some(root) = self.root.cast()
        {
            focus_filters(&root);
        }
        let Outputs { drawing, drawn, .. } = &ctx.props().outputs;
        drawn.emit(self.state.view.clone());
        drawing.emit(Drawing::Ended);
    }
}
