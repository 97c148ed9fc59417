//! Modules in the paths of functions and types, as they are written in Rust.

/// The beginning of the names of our own crates.
pub(super) const OURS: &str = "newsstand";

/// Numbers of names in a module: of our crates, and of others, where less detail is enough.
const OUR_DEPTH: usize = 3;
const OTHER_DEPTH: usize = 2;

/// Returns the module that defines a function.
pub(super) fn definition(name: &str) -> String {
    let Some(inside) = name.strip_prefix('<') else { return module_of(name) };
    let of_type = inside.strip_prefix("dyn ").unwrap_or(inside);
    if is_path(of_type) {
        return module_of(of_type);
    }
    match as_trait(inside) {
        // A trait inside a method.
        Some(name) if name.starts_with('<') => definition(name),
        Some(name) => module_of(name),
        None => module_of_primitive(inside),
    }
}

/// Returns the module with the methods of a type that is of no module.
fn module_of_primitive(name: &str) -> String {
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let module = match name.get(..end).unwrap_or_default() {
        "" if name.starts_with('*') => "ptr",
        "" => "slice",
        word @ ("bool" | "char" | "str") => word,
        _ => "num",
    };
    format!("core::{module}")
}

/// Returns whether a text begins with a path of at least two names.
fn is_path(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    end > 0 && text.get(end..).is_some_and(|rest| rest.starts_with("::"))
}

/// Returns the text after the `as` that belongs to the bracket in front of the text.
fn as_trait(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match letter {
            '<' | '(' | '[' => depth += 1,
            '>' if before != '-' => depth = depth.checked_sub(1)?,
            ')' | ']' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => {
                if let Some(name) = text.get(at..).and_then(|rest| rest.strip_prefix(" as ")) {
                    return Some(name);
                }
            }
            _ => {}
        }
        before = letter;
    }
    None
}

/// Returns the module at the beginning of a path. The names of types begin with a capital letter. Otherwise the last
/// name is that of a function, maybe with its types or with what is inside of it behind.
fn module_of(path: &str) -> String {
    let mut names = Vec::new();
    let mut rest = path;
    let ends_in_function = loop {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if name.is_empty() {
            break !rest.starts_with("<impl ");
        }
        if !names.is_empty() && name.starts_with(|c: char| c.is_ascii_uppercase()) {
            break false;
        }
        names.push(name);
        match after.strip_prefix("::") {
            Some(next) => rest = next,
            None => break true,
        }
    };
    if ends_in_function && names.len() > 1 {
        names.pop();
    }
    let depth = if path.starts_with(OURS) { OUR_DEPTH } else { OTHER_DEPTH };
    names.truncate(depth);
    names.join("::")
}

/// Returns the module of the first path of ours inside a name.
pub(super) fn our_module_in(name: &str) -> Option<String> {
    let is_inside_name = |at: usize| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_' || c == ':')
    };
    let mut paths = name.match_indices(OURS).filter(|(at, _)| !is_inside_name(*at));
    let path = paths.find_map(|(at, _)| name.get(at..).filter(|path| is_path(path)))?;
    Some(module_of(path))
}
