//! The construction of elements, which the macro `html!` of `newsstand-html` expands to. Each method is compiled once
//! and called everywhere: what Yew's own macro expands to is twice the code.

mod child;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use wasm_bindgen::prelude::JsValue;
use yew::html::IntoPropValue;
use yew::prelude::{AttrValue, Html, NodeRef};
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText,
};

use child::Child;

/// Builds a tree from its root to its leaves: an element is opened, given attributes and children, and closed.
#[derive(Default)]
pub(crate) struct ElementBuilder {
    open: Vec<OpenElement>,
    /// The nodes that are complete and in no element yet, those of outer elements first.
    nodes: Vec<VNode>,
}

/// An element that is not closed yet.
struct OpenElement {
    tag: &'static str,
    /// The names of all attributes, or none if all values are known beforehand.
    names: &'static [&'static str],
    /// The values of the first of them, as many as there are so far.
    values: Vec<Option<AttributeOrProperty>>,
    fixed: &'static [(&'static str, AttributeOrProperty)],
    listeners: Vec<Option<Rc<dyn Listener>>>,
    node_ref: NodeRef,
    key: Option<Key>,
    /// The value of an input, or the first value of a text area.
    value: Option<AttrValue>,
    checked: Option<bool>,
    /// The index of the first child among the nodes.
    start: usize,
}

impl ElementBuilder {
    /// Opens an element. `values` are those of the first attributes; the others follow by [`Self::attribute`].
    #[inline(never)]
    pub(crate) fn open(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&'static str],
    ) {
        self.open_fixed(tag, &[]);
        if let Some(element) = self.open.last_mut() {
            element.names = names;
            element.values.reserve_exact(names.len());
        }
        for value in values {
            self.attribute(*value);
        }
    }

    /// Opens an element whose attributes are all known beforehand, which Yew never compares.
    #[inline(never)]
    pub(crate) fn open_fixed(
        &mut self,
        tag: &'static str,
        fixed: &'static [(&'static str, AttributeOrProperty)],
    ) {
        let start = self.nodes.len();
        self.open.push(OpenElement {
            tag,
            names: &[],
            values: Vec::new(),
            fixed,
            listeners: Vec::new(),
            node_ref: NodeRef::default(),
            key: None,
            value: None,
            checked: None,
            start,
        });
    }

    /// Sets the next attribute.
    #[inline(never)]
    pub(crate) fn attribute(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.next_value(value.into_prop_value().map(AttributeOrProperty::Attribute));
    }

    /// Sets the next attribute, which is there or not.
    #[inline(never)]
    pub(crate) fn flag(&mut self, is_there: bool) {
        let name = self.open.last().and_then(|element| element.names.get(element.values.len()));
        self.attribute(name.copied().filter(|_| is_there));
    }

    /// Sets the next attribute, which is a property of the element in the page.
    pub(crate) fn property(&mut self, value: impl Into<JsValue>) {
        self.next_value(Some(AttributeOrProperty::Property(value.into())));
    }

    #[inline(never)]
    fn next_value(&mut self, value: Option<AttributeOrProperty>) {
        if let Some(element) = self.open.last_mut() {
            element.values.push(value);
        }
    }

    #[inline(never)]
    pub(crate) fn listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        if let Some(element) = self.open.last_mut() {
            element.listeners.push(listener);
        }
    }

    #[inline(never)]
    pub(crate) fn node_ref(&mut self, node_ref: NodeRef) {
        if let Some(element) = self.open.last_mut() {
            element.node_ref = node_ref;
        }
    }

    #[inline(never)]
    pub(crate) fn key(&mut self, key: impl Into<Key>) {
        if let Some(element) = self.open.last_mut() {
            element.key = Some(key.into());
        }
    }

    /// Sets the value of an input.
    #[inline(never)]
    pub(crate) fn value(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        if let Some(element) = self.open.last_mut() {
            element.value = value.into_prop_value();
        }
    }

    /// Sets the value that a text area begins with.
    pub(crate) fn defaultvalue(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.value(value);
    }

    #[inline(never)]
    pub(crate) fn checked(&mut self, is_checked: bool) {
        if let Some(element) = self.open.last_mut() {
            element.checked = Some(is_checked);
        }
    }

    /// Adds a text that is known beforehand.
    #[inline(never)]
    pub(crate) fn text(&mut self, text: &'static str) {
        self.nodes.push(VText::new(AttrValue::Static(text)).into());
    }

    /// Adds what an expression returns.
    #[inline]
    pub(crate) fn child(&mut self, child: impl Child) {
        child.add_to(&mut self.nodes);
    }

    /// Adds what an iterator returns.
    #[inline]
    pub(crate) fn children(&mut self, children: impl IntoIterator<Item = Html>) {
        self.nodes.extend(children);
    }

    /// Adds the node of a condition that is not met. It keeps the place, so that Yew does not take the nodes after it
    /// for others.
    #[inline(never)]
    pub(crate) fn nothing(&mut self) {
        self.nodes.push(VNode::default());
    }

    /// Begins a list. Returns where, for [`Self::end_list`].
    #[inline]
    pub(crate) fn begin_list(&self) -> usize {
        self.nodes.len()
    }

    /// Makes one node of all nodes from `start` on.
    #[inline(never)]
    pub(crate) fn end_list(&mut self, start: usize) {
        let children = self.nodes.split_off(start.min(self.nodes.len()));
        self.nodes.push(VList::with_children(children, None).into());
    }

    /// Closes an element with several children, or with those of an iterator.
    #[inline(never)]
    pub(crate) fn close(&mut self) {
        if let Some(start) = self.open.last().map(|element| element.start) {
            self.end_list(start);
        }
        self.close_single();
    }

    /// Closes an element without children.
    #[inline(never)]
    pub(crate) fn close_empty(&mut self) {
        self.nothing();
        self.close_single();
    }

    /// Closes an element with one child.
    #[inline(never)]
    pub(crate) fn close_single(&mut self) {
        let Some(element) = self.open.pop() else { return };
        if self.nodes.len() != element.start + 1 {
            self.end_list(element.start);
        }
        let children = self.nodes.pop().unwrap_or_default();
        self.nodes.push(element.closed(children).into());
    }

    /// Returns the root.
    #[inline(never)]
    pub(crate) fn finish(mut self) -> Html {
        self.nodes.pop().unwrap_or_default()
    }
}

impl OpenElement {
    fn closed(self, children: VNode) -> VTag {
        let Self { tag, names, values, fixed, listeners, node_ref, key, value, checked, .. } = self;
        let attributes = match names {
            [] => Attributes::Static(fixed),
            keys => Attributes::Dynamic { keys, values: values.into() },
        };
        let listeners = match listeners.is_empty() {
            true => Listeners::None,
            false => Listeners::Pending(listeners.into()),
        };
        match tag {
            "input" => VTag::__new_input(value, checked, node_ref, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(None, value, node_ref, key, attributes, listeners),
            tag => VTag::__new_other(
                AttrValue::Static(tag),
                node_ref,
                key,
                attributes,
                listeners,
                children,
            ),
        }
    }
}
