//! The nodes of a tree, as they are written.

use proc_macro2::{Literal, Span, TokenStream};

/// A node of a tree.
pub(crate) enum Node {
    Element(Element),
    /// A component: its whole tag, which Yew's macro expands.
    Component(TokenStream),
    /// A fragment `<>…</>`.
    Fragment(Vec<Node>),
    /// A literal text.
    Text(Literal),
    /// An expression `{ … }`.
    Expression(TokenStream),
    /// An expression `{ for … }`.
    Iterator(TokenStream),
    If(If),
}

/// An element with its attributes in the order of the source.
pub(crate) struct Element {
    /// An expression of type `&'static str`.
    pub(crate) tag: TokenStream,
    /// The name of the tag, or `None` if it is computed.
    pub(crate) name: Option<String>,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Node>,
}

pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) span: Span,
    /// True for a property: `~name={…}`.
    pub(crate) is_property: bool,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Literal(Literal),
    Expression(TokenStream),
}

/// A condition with its branches. Without `else`, the other branch is empty.
pub(crate) struct If {
    pub(crate) condition: TokenStream,
    pub(crate) then: Vec<Node>,
    pub(crate) otherwise: Vec<Node>,
    /// True if the other branch is a condition too, which needs no list of its own.
    pub(crate) is_chain: bool,
}
