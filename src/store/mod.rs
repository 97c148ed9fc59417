//! The state that the components draw, and the actions that change it.

mod dispatch;
mod state;

pub use dispatch::Dispatch;
pub(crate) use state::SPAN_UNITS;
pub use state::{Action, ClockChoice, State, View};
