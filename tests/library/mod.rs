//! What a reader keeps: it is there the next time, in all widgets and tabs; it can be taken away as a file, brought
//! back and forgotten; and where a browser keeps nothing, that is said.

mod backup;
mod hidden;
mod missing_saved;
mod next_visit;
mod notes;
mod shared_storage;
