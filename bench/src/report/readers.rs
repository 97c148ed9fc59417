//! The readers that are compared: their order and their names.

/// Order of the readers in tables.
pub(super) const ORDER: [&str; 9] =
    ["ours", "waiting", "one file", "styled", "static", "vanilla", "preact", "react", "blank"];

/// Returns the name of a reader in tables and plots.
pub(super) fn label(stack: &str) -> &str {
    match stack {
        "ours" => "Newsstand",
        "one file" => "Newsstand, single file",
        "waiting" => "Newsstand, answered by the program alone",
        "styled" => "static page with Newsstand's styles",
        "static" => "bare static page",
        "vanilla" => "plain JavaScript",
        "preact" => "Preact",
        "react" => "React",
        "blank" => "blank page",
        other => other,
    }
}

/// Returns the name of a reader in plots, which have room for about 15 characters.
pub(super) fn short_label(stack: &str) -> &str {
    match stack {
        "styled" => "styled page",
        "waiting" => "program alone",
        "static" => "bare page",
        other => label(other),
    }
}
