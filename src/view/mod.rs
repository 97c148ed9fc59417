//! What is seen: a tree of Yew components with one reducer at its root. Props go down, actions come
//! up. Nothing here knows about custom elements, hosts or how an edition arrives; `embed` does.

mod article;
mod card;
mod filters;
mod focus;
mod list;
mod listing;
mod masthead;
mod nothing;
mod published;
mod related;
mod ruler;
mod source;
mod state;
#[cfg(test)]
mod tests;
mod words;

use std::rc::Rc;

use news::Edition;
use news::time::Moment;
use yew::prelude::{Callback, Html, Properties, function_component, html, use_memo, use_reducer};
use yew::{AttrValue, UseReducerDispatcher};

use article::OpenArticle;
use filters::Filters;
use list::List;
use listing::Listing;
use masthead::Masthead;
use ruler::Ruler;
pub use state::{Action, ClockChoice, State, View};

/// The reducer's door, handed down to whatever a reader can act on.
pub type Dispatch = UseReducerDispatcher<State>;

/// What a reader is given.
#[derive(Properties, PartialEq)]
pub struct ReaderProps {
    /// The edition to read.
    pub edition: Rc<Edition>,
    /// Tells the time when it is asked; called for each choice of a clock, never in between.
    pub clock: Callback<(), Moment>,
    /// The language of the controls, as a BCP 47 tag; the edition's own where none is given.
    #[prop_or_default]
    pub language: Option<AttrValue>,
}

/// A reader for an edition.
#[function_component]
pub fn Reader(props: &ReaderProps) -> Html {
    let state = use_reducer(|| State::new(props.edition.clone(), props.clock.emit(())));
    let dispatch = state.dispatcher();
    let words = words::words(props.language.as_deref().unwrap_or(&props.edition.language));
    let listing =
        use_memo((state.edition.clone(), state.view.clone(), state.now), |_| Listing::of(&state));
    let snapshot = Rc::new((*state).clone());

    let open = state.open_article().is_some();
    let class = if open { "stand reading" } else { "stand" };
    html! {
        <div {class} lang={words.tag} dir={words.direction()} part="stand">
            <Masthead
                edition={props.edition.clone()} sources={listing.counts.sources.len()}
                choice={state.view.clock} clock={props.clock.clone()}
                dispatch={dispatch.clone()} {words}
            />
            if !open {
                <Ruler
                    state={snapshot.clone()} listing={listing.clone()}
                    dispatch={dispatch.clone()} {words}
                />
                <Filters
                    state={snapshot.clone()} listing={listing.clone()}
                    dispatch={dispatch.clone()} {words}
                />
            }
            <List
                state={snapshot.clone()} listing={listing.clone()}
                dispatch={dispatch.clone()} {words}
            />
            if open {
                <OpenArticle state={snapshot} {listing} {dispatch} {words} />
            }
        </div>
    }
}
