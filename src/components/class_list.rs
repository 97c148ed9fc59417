//! Classes of an element.

/// Returns the value of the attribute `class`: all names that are not empty. Yew's `classes!` would find duplicates
/// too, by a hash table that nothing else in the program needs.
pub(super) fn class_list(names: &[&str]) -> String {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    names.join(" ")
}
