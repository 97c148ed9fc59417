//! The results of expressions in a tree, as children of an element.

use yew::prelude::{AttrValue, Html};
use yew::virtual_dom::{VNode, VText};

/// A child of an element: a node, a text, or any number of nodes.
pub(crate) trait Child {
    /// Adds the nodes after those of `nodes`.
    fn add_to(self, nodes: &mut Vec<VNode>);
}

impl Child for Html {
    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.push(self);
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        if let Some(child) = self {
            child.add_to(nodes);
        }
    }
}

impl Child for Vec<Html> {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.extend(self);
    }
}

impl Child for AttrValue {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.push(VText::new(self).into());
    }
}

impl Child for String {
    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<VNode>) {
        AttrValue::from(self).add_to(nodes);
    }
}

impl Child for &String {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.as_str().add_to(nodes);
    }
}

impl Child for &str {
    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<VNode>) {
        AttrValue::Rc(self.into()).add_to(nodes);
    }
}
