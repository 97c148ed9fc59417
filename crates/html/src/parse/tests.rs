//! Trees that are parsed, and errors of those that are not.

use proc_macro2::TokenStream;

use super::{Node, parse};

fn parsed(tree: &str) -> Result<Vec<Node>, String> {
    let tokens: TokenStream = tree.parse().unwrap();
    parse(tokens).map_err(|error| error.message)
}

#[test]
fn a_tree_that_is_wrong_is_an_error() {
    for (tree, message) in [
        ("<p>", "this tree is incomplete: a tag is open"),
        ("<p></b>", "expected the closing tag of `p`"),
        ("<@{tag}></p>", "expected the closing tag of `@`"),
        ("</p>", "this closing tag has no opening tag"),
        ("<p class=1+1></p>", "expected a name, found `+`"),
        ("<p class></p>", "expected `=`, found `>`"),
        ("<p>text</p>", "expected a node, found `text`"),
        ("if is_there <p></p>", "this tree is incomplete: a tag is open"),
    ] {
        assert_eq!(parsed(tree).err().as_deref(), Some(message), "{tree}");
    }
}

#[test]
fn names_have_hyphens() {
    let nodes = parsed("<p aria-label={a} {id} ~style={b}></p>").unwrap();
    let [Node::Element(element)] = nodes.as_slice() else { panic!("no element") };
    let names: Vec<_> = element.attributes.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["aria-label", "id", "style"]);
    assert!(element.attributes.last().unwrap().is_property);
}
