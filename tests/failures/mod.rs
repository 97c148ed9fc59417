//! Missing connections, damaged files and strict security policies.

mod chunk_failures;
mod offline;
mod strict_hosts;
