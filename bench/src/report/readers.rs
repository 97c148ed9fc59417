//! The readers that are compared: their order and their names.

/// Order of the readers in tables.
pub(super) const ORDER: [&str; 7] =
    ["ours", "one file", "static", "vanilla", "preact", "react", "blank"];

/// Returns the name of a reader in tables and plots.
pub(super) fn label(stack: &str) -> &str {
    match stack {
        "ours" => "Newsstand",
        "one file" => "Newsstand, single file",
        "static" => "static page",
        "vanilla" => "plain JavaScript",
        "preact" => "Preact",
        "react" => "React",
        "blank" => "blank page",
        other => other,
    }
}
