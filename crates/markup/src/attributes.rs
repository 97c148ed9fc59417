//! Values of attributes.

use super::node::Node;

/// Returns whether an element is hidden: by its attribute, or by its own style. Style sheets do not come with a feed.
pub(super) fn is_hidden(node: &impl Node) -> bool {
    let hidden = node.attribute("hidden").is_some_and(|how| how != "until-found");
    hidden || node.attribute("style").is_some_and(|style| hides(&style))
}

fn hides(style: &str) -> bool {
    style.split(';').filter_map(|each| each.split_once(':')).any(|(name, value)| {
        let value = value.split('!').next().unwrap_or_default().trim();
        let is = |expected: &str| value.eq_ignore_ascii_case(expected);
        match name.trim().to_ascii_lowercase().as_str() {
            "display" => is("none"),
            "visibility" => is("hidden") || is("collapse"),
            _ => false,
        }
    })
}

/// Returns the whole number with which the value of an attribute begins, as browsers read it: `30px` is 30.
pub(super) fn whole(node: &impl Node, name: &str) -> Option<i32> {
    let value = node.attribute(name)?;
    let value = value.trim_start();
    let sign = usize::from(value.starts_with(['-', '+']));
    let digits = value.get(sign..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    value.get(..sign + end)?.parse().ok()
}

/// Returns whether one of the classes of an element contains a word.
pub(super) fn has_class_with(node: &impl Node, word: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.to_ascii_lowercase().contains(word))
}
