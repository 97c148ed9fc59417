//! Scripts that tests run in a page: read from `.js` files, and given values as JSON.

use serde_json::Value;

/// Joins `.js` files into one script, each after the ones whose helpers it uses. Their paths begin at the folder of the
/// Rust file that names them.
macro_rules! script {
    ($($path:literal),+) => {
        concat!($(include_str!($path), "\n"),+)
    };
}

pub(crate) use script;

/// Returns a script with a constant in front of it that it uses.
pub(crate) fn with_const(name: &str, value: &Value, script: &str) -> String {
    format!("const {name} = {value};\n{script}")
}
