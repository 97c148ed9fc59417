//! Missing connections, damaged files and strict security policies.

mod chunk_failures;
mod offline;
mod parts;
mod strict_hosts;
