//! Readers who use a keyboard, a screen reader or settings of their own.

mod axe;
mod contrast;
mod keyboard_only;
mod lighthouse;
mod screen_reader;
mod structure;
mod trees;
mod user_preferences;
