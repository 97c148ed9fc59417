//! From nodes to code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::parse::{Attribute, Element, If, Node, Value};

/// Attributes that are there or not, among those that the widget uses.
const FLAGS: [&str; 4] = ["disabled", "hidden", "selected", "multiple"];

/// Returns the expression of a new builder of elements.
fn new_builder() -> TokenStream {
    // The crate that calls the macro.
    let root = Ident::new("crate", Span::call_site());
    quote! { #root::components::element_builder::ElementBuilder::default() }
}

/// Returns the expression of a tree.
pub(crate) fn expression(nodes: &[Node]) -> TokenStream {
    let new = new_builder();
    match nodes {
        [Node::Component(tag)] => component(tag),
        [Node::Expression(expression)] => quote! { ::yew::virtual_dom::VNode::from(#expression) },
        [_] => {
            let (builder, statements) = (builder(), statements(nodes));
            quote! {{
                let mut #builder = #new;
                #statements
                #builder.finish()
            }}
        }
        _ => {
            let (builder, list) = (builder(), list(nodes));
            quote! {{
                let mut #builder = #new;
                #list
                #builder.finish()
            }}
        }
    }
}

/// Returns the name of the variable, which no expression of the caller can see.
fn builder() -> Ident {
    Ident::new("builder", Span::mixed_site())
}

fn component(tag: &TokenStream) -> TokenStream {
    quote! { ::yew::html! { #tag } }
}

/// Returns the statements that add nodes.
fn statements(nodes: &[Node]) -> TokenStream {
    nodes.iter().map(statement).collect()
}

/// Returns the statements that add nodes as a list of their own.
fn list(nodes: &[Node]) -> TokenStream {
    let builder = builder();
    if nodes.is_empty() {
        return quote! { #builder.nothing(); };
    }
    let start = Ident::new("start", Span::mixed_site());
    let statements = statements(nodes);
    quote! {{
        let #start = #builder.begin_list();
        #statements
        #builder.end_list(#start);
    }}
}

fn statement(node: &Node) -> TokenStream {
    let builder = builder();
    match node {
        Node::Element(element) => element_statements(element),
        Node::Component(tag) => {
            let component = component(tag);
            quote! { #builder.child(#component); }
        }
        Node::Fragment(nodes) => list(nodes),
        Node::Text(text) => quote! { #builder.text(#text); },
        Node::Expression(expression) => quote! { #builder.child(#expression); },
        Node::Iterator(iterator) => quote! { #builder.children(#iterator); },
        Node::If(If { condition, then, otherwise, is_chain }) => {
            let then = list(then);
            let otherwise = if *is_chain { statements(otherwise) } else { list(otherwise) };
            quote! { if #condition { #then } else { #otherwise } }
        }
    }
}

fn element_statements(element: &Element) -> TokenStream {
    let builder = builder();
    let Element { tag, name, attributes, children } = element;
    let is_field = matches!(name.as_deref(), Some("input" | "textarea"));
    let is_special = |attribute: &&Attribute| match attribute.name.as_str() {
        "key" | "ref" => true,
        "value" | "checked" | "defaultvalue" => is_field,
        name => name.starts_with("on"),
    };
    let (special, plain): (Vec<_>, Vec<_>) = attributes.iter().partition(is_special);
    let (literal, computed): (Vec<_>, Vec<_>) =
        plain.into_iter().partition(|attribute| matches!(attribute.value, Value::Literal(_)));
    let names = |attributes: &[&Attribute]| -> Vec<String> {
        attributes.iter().map(|attribute| attribute.name.clone()).collect()
    };
    let (literal_names, literals) = (names(&literal), literal.iter().map(|one| value(one)));
    let open = if computed.is_empty() {
        quote! {
            #builder.open_fixed(#tag, &[#((
                #literal_names, ::yew::virtual_dom::AttributeOrProperty::Static(#literals)
            )),*]);
        }
    } else {
        let computed_names = names(&computed);
        quote! {
            #builder.open(#tag, &[#(#literal_names,)* #(#computed_names),*], &[#(#literals),*]);
        }
    };
    let computed = computed.into_iter().map(|attribute| {
        let value = value(attribute);
        let method = match attribute.name.as_str() {
            _ if attribute.is_property => "property",
            name if FLAGS.contains(&name) => "flag",
            _ => "attribute",
        };
        let method = Ident::new(method, Span::call_site());
        quote_spanned! { attribute.span => #builder.#method(#value); }
    });
    let special = special.into_iter().map(special_statement);
    let statements = statements(children);
    let close = match children.as_slice() {
        [] => quote! { close_empty },
        [Node::Element(_) | Node::Component(_) | Node::Expression(_)] => quote! { close_single },
        _ => quote! { close },
    };
    quote! {
        #open
        #(#computed)*
        #(#special)*
        #statements
        #builder.#close();
    }
}

/// Returns the statement of an attribute that is not one in the page.
fn special_statement(attribute: &Attribute) -> TokenStream {
    let (builder, value) = (builder(), value(attribute));
    let name = attribute.name.as_str();
    if name.starts_with("on") {
        let event = format_ident!("{}", name, span = attribute.span);
        return quote_spanned! { attribute.span =>
            #builder.listener(::yew::html::#event::Wrapper::__macro_new(#value));
        };
    }
    let method = match name {
        "ref" => "node_ref",
        name => name,
    };
    let method = Ident::new(method, Span::call_site());
    quote_spanned! { attribute.span => #builder.#method(#value); }
}

fn value(attribute: &Attribute) -> TokenStream {
    match &attribute.value {
        Value::Literal(literal) => quote! { #literal },
        Value::Expression(expression) => expression.clone(),
    }
}
