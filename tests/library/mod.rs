//! The reader's library: it persists, in all widgets and tabs. It can be exported, imported and deleted. A browser that
//! stores nothing is reported.

mod backup;
mod hidden;
mod missing_saved;
mod next_visit;
mod notes;
mod shared_storage;
