//! The way of actions from what a reader touches to the reducer. The host is asked on the way before
//! an article opens, since it may want to show a page of its own.

use yew::UseReducerDispatcher;
use yew::prelude::Callback;

use super::state::{Action, State};

/// The reducer's door, handed down to whatever a reader can act on.
#[derive(Clone, PartialEq)]
pub struct Dispatch {
    reducer: UseReducerDispatcher<State>,
    may_open: Option<Callback<String, bool>>,
}

impl Dispatch {
    /// A door that asks before an article opens; where nobody is there to be asked, it may.
    #[must_use]
    pub fn new(
        reducer: UseReducerDispatcher<State>,
        may_open: Option<Callback<String, bool>>,
    ) -> Self {
        Self { reducer, may_open }
    }

    /// Hands an action to the reducer.
    pub fn dispatch(&self, action: Action) {
        if let (Action::Open(id), Some(may_open)) = (&action, &self.may_open)
            && !may_open.emit(id.clone())
        {
            return;
        }
        self.reducer.dispatch(action);
    }
}
