//! From tokens to nodes.

mod node;
#[cfg(test)]
mod tests;

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

pub(crate) use node::{Attribute, Element, If, Node, Value};

pub(crate) struct Error {
    pub(crate) span: Span,
    pub(crate) message: String,
}

type Result<T> = std::result::Result<T, Error>;

/// Parses the nodes of a tree, to the end of the tokens.
pub(crate) fn parse(tokens: TokenStream) -> Result<Vec<Node>> {
    let mut parser = Parser { tokens: tokens.into_iter().peekable(), last: Span::call_site() };
    let mut nodes = Vec::new();
    while parser.tokens.peek().is_some() {
        match parser.node()? {
            Some(node) => nodes.push(node),
            None => return parser.error("this closing tag has no opening tag"),
        }
    }
    Ok(nodes)
}

struct Parser {
    tokens: Peekable<IntoIter>,
    /// Where the last token was, for errors at the end.
    last: Span,
}

impl Parser {
    fn error<T>(&self, message: &str) -> Result<T> {
        Err(Error { span: self.last, message: message.to_owned() })
    }

    fn next(&mut self) -> Result<TokenTree> {
        let Some(token) = self.tokens.next() else {
            return self.error("this tree is incomplete: a tag is open");
        };
        self.last = token.span();
        Ok(token)
    }

    fn is_next(&mut self, mark: char) -> bool {
        matches!(self.tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
    }

    /// Skips a mark if it is next.
    fn skips(&mut self, mark: char) -> Result<bool> {
        let is_next = self.is_next(mark);
        if is_next {
            self.next()?;
        }
        Ok(is_next)
    }

    fn expect(&mut self, mark: char) -> Result<()> {
        if self.skips(mark)? {
            return Ok(());
        }
        let found = self.next()?;
        self.error(&format!("expected `{mark}`, found `{found}`"))
    }

    fn group(&mut self) -> Result<Group> {
        match self.next()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Ok(group),
            found => self.error(&format!("expected `{{`, found `{found}`")),
        }
    }

    /// Parses a node. Returns `None` after the `</` of a closing tag.
    fn node(&mut self) -> Result<Option<Node>> {
        if self.skips('<')? {
            return Ok(if self.skips('/')? { None } else { Some(self.tag()?) });
        }
        Ok(Some(match self.next()? {
            TokenTree::Literal(literal) => Node::Text(literal),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => block(&group),
            TokenTree::Ident(word) if word == "if" => Node::If(self.condition()?),
            found => return self.error(&format!("expected a node, found `{found}`")),
        }))
    }

    /// Parses an element, a component or a fragment, after its `<`.
    fn tag(&mut self) -> Result<Node> {
        if self.skips('>')? {
            let children = self.children()?;
            self.expect('>')?;
            return Ok(Node::Fragment(children));
        }
        if self.skips('@')? {
            let tag = self.group()?.stream();
            return self.element(tag, None);
        }
        let name = self.name()?;
        if name.starts_with(|first: char| first.is_ascii_uppercase()) {
            return self.component(&Ident::new(&name, self.last));
        }
        self.element(name.to_token_stream(), Some(name))
    }

    fn element(&mut self, tag: TokenStream, name: Option<String>) -> Result<Node> {
        let mut attributes = Vec::new();
        while !self.is_next('>') && !self.is_next('/') {
            attributes.push(self.attribute()?);
        }
        let is_closed = self.skips('/')?;
        self.expect('>')?;
        let mut children = Vec::new();
        if !is_closed {
            children = self.children()?;
            let closing = if self.skips('@')? { None } else { Some(self.name()?) };
            if closing != name {
                return self.error(&format!(
                    "expected the closing tag of `{}`",
                    name.as_deref().unwrap_or("@")
                ));
            }
            self.expect('>')?;
        }
        Ok(Node::Element(Element { tag, name, attributes, children }))
    }

    /// Parses nodes up to the `</` of the closing tag.
    fn children(&mut self) -> Result<Vec<Node>> {
        let mut children = Vec::new();
        while let Some(child) = self.node()? {
            children.push(child);
        }
        Ok(children)
    }

    /// Takes the tokens of a component up to its `/>`.
    fn component(&mut self, name: &Ident) -> Result<Node> {
        let mut tag = TokenStream::new();
        tag.extend([TokenTree::Punct(Punct::new('<', Spacing::Alone))]);
        tag.extend([TokenTree::Ident(name.clone())]);
        loop {
            let token = self.next()?;
            let is_slash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '/');
            tag.extend([token]);
            if is_slash && self.is_next('>') {
                tag.extend([self.next()?]);
                return Ok(Node::Component(tag));
            }
        }
    }

    /// Parses a name such as `aria-label`.
    fn name(&mut self) -> Result<String> {
        let mut name = String::new();
        loop {
            match self.next()? {
                TokenTree::Ident(word) => name += &word.to_string(),
                found => return self.error(&format!("expected a name, found `{found}`")),
            }
            if !self.skips('-')? {
                return Ok(name);
            }
            name.push('-');
        }
    }

    fn attribute(&mut self) -> Result<Attribute> {
        let is_property = self.skips('~')?;
        if let Some(TokenTree::Group(_)) = self.tokens.peek() {
            let value = self.group()?.stream();
            let (name, span) = (value.to_string(), self.last);
            return Ok(Attribute { name, span, is_property, value: Value::Expression(value) });
        }
        let name = self.name()?;
        let span = self.last;
        self.expect('=')?;
        let value = match self.next()? {
            TokenTree::Literal(literal) => Value::Literal(literal),
            TokenTree::Group(group) => Value::Expression(group.stream()),
            found => return self.error(&format!("expected a value, found `{found}`")),
        };
        Ok(Attribute { name, span, is_property, value })
    }

    /// Parses a condition and its branches, after `if`. The first braces end the condition.
    fn condition(&mut self) -> Result<If> {
        let mut condition = TokenStream::new();
        let then = loop {
            match self.next()? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    break parse(group.stream())?;
                }
                token => condition.extend([token]),
            }
        };
        let (mut otherwise, mut is_chain) = (Vec::new(), false);
        if matches!(self.tokens.peek(), Some(TokenTree::Ident(word)) if word == "else") {
            self.next()?;
            is_chain = matches!(self.tokens.peek(), Some(TokenTree::Ident(word)) if word == "if");
            if is_chain {
                otherwise.extend(self.node()?);
            } else {
                otherwise = parse(self.group()?.stream())?;
            }
        }
        Ok(If { condition, then, otherwise, is_chain })
    }
}

/// Returns the node of `{ … }`.
fn block(group: &Group) -> Node {
    let mut tokens = group.stream().into_iter().peekable();
    if matches!(tokens.peek(), Some(TokenTree::Ident(word)) if word == "for") {
        tokens.next();
        return Node::Iterator(tokens.collect());
    }
    let literal = tokens.next().filter(|_| tokens.peek().is_none());
    match literal {
        Some(TokenTree::Literal(literal)) => Node::Text(literal),
        _ => Node::Expression(group.stream()),
    }
}
