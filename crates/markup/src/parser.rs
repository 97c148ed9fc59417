//! The parser for where there is no browser: html5ever, in a document of `dom_query`.

use std::cell::Cell;

use dom_query::{Document, NodeId, NodeRef};
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{TokenizerResult, Tracer};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use newsstand_core::content::Block;

use super::node::{Kind, Node};

/// Maximum number of elements that are open at once, as in browsers. What is deeper stands beside each other.
///
/// html5ever has no limit and takes time quadratic in the depth (servo/html5ever#788).
const MAX_OPEN: usize = 512;

/// Elements whose content the tokenizer reads as text. Without their start tag it would be read as markup.
const RAW: [&str; 9] =
    ["iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"];

/// Parses HTML and returns its blocks, as [`blocks`](super::blocks) does.
#[must_use]
pub fn blocks(html: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<Block> {
    let document = document(html);
    super::blocks(&document.root(), resolve)
}

/// Returns a text in which character references stand for characters, as titles of feeds have them. Tags are text.
#[must_use]
pub fn decoded(text: &str) -> String {
    let document = document(&text.replace('<', "&lt;"));
    document.body().map(|body| body.text().to_string()).unwrap_or_default()
}

/// Parses HTML that stands in the body of a page, as a browser does without scripts.
fn document(html: &str) -> Document {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Document::default(), options);
    let shallow = Shallow { builder, spare: Cell::new(0) };
    let tokenizer = Tokenizer::new(shallow, TokenizerOpts::default());
    let input = BufferQueue::default();
    // Without it, a script or a style at the beginning would stand in the head, and `frameset` replace the body.
    input.push_back(StrTendril::from("<body>"));
    input.push_back(StrTendril::from(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Leaves out start tags once [`MAX_OPEN`] elements are open.
struct Shallow {
    builder: TreeBuilder<NodeId, Document>,
    /// Start tags that can come before the open elements have to be counted again.
    spare: Cell<usize>,
}

impl Shallow {
    fn is_too_deep(&self, tag: &Tag) -> bool {
        if tag.kind != TagKind::StartTag || RAW.contains(&&*tag.name) {
            return false;
        }
        if self.spare.get() == 0 {
            let open = Open::default();
            self.builder.trace_handles(&open);
            self.spare.set(MAX_OPEN.saturating_sub(open.0.get()));
        }
        let spare = self.spare.get();
        self.spare.set(spare.saturating_sub(1));
        spare == 0
    }
}

impl TokenSink for Shallow {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        match token {
            Token::TagToken(tag) if self.is_too_deep(&tag) => TokenSinkResult::Continue,
            token => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Counts the elements that a tree builder holds.
#[derive(Default)]
struct Open(Cell<usize>);

impl Tracer for Open {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

impl Node for NodeRef<'_> {
    fn kind(&self) -> Kind {
        if self.is_text() {
            return Kind::Text(self.text().to_string());
        }
        self.node_name().map_or(Kind::Other, |name| Kind::Element(name.to_ascii_lowercase()))
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.attr(name).map(|value| value.to_string())
    }

    fn first_child(&self) -> Option<Self> {
        NodeRef::first_child(self)
    }

    fn next_sibling(&self) -> Option<Self> {
        NodeRef::next_sibling(self)
    }
}
