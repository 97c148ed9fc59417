//! The walk through a document.

use newsstand_core::content::Block;

use super::builder::Builder;
use super::elements::{Enter, enter};
use super::node::{Kind, Node};

/// Returns the blocks of what is in a node. `resolve` returns an address in full, and `None` if it is not one of the
/// web. The walk takes no stack, however deep the document is.
pub fn blocks<N: Node>(root: &N, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<Block> {
    let mut builder = Builder::new(resolve);
    let mut open = Vec::new();
    let mut next = root.first_child();
    loop {
        next = match next {
            Some(node) => match node.kind() {
                Kind::Text(text) => {
                    builder.text(&text);
                    node.next_sibling()
                }
                Kind::Element(name) => match enter(&mut builder, &name, &node) {
                    Enter::Inside(leave) => {
                        let first = node.first_child();
                        open.push((node, leave));
                        first
                    }
                    Enter::Past => node.next_sibling(),
                },
                Kind::Other => node.next_sibling(),
            },
            None => {
                let Some((node, leave)) = open.pop() else { return builder.finish() };
                builder.leave(leave);
                node.next_sibling()
            }
        };
    }
}
