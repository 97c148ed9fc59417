//! A parsed document, as far as the walk looks into it.

/// A node of a parsed document.
pub trait Node: Sized {
    /// Returns the kind of the node.
    fn kind(&self) -> Kind;
    /// Returns the value of an attribute of an element.
    fn attribute(&self, name: &str) -> Option<String>;
    /// Returns the first node in an element.
    fn first_child(&self) -> Option<Self>;
    /// Returns the node after this one in the same element.
    fn next_sibling(&self) -> Option<Self>;
}

/// The kind of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text(String),
    /// An element, with its name in lower case.
    Element(String),
    /// A comment or something else that is not shown.
    Other,
}
