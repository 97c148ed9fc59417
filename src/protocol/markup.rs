//! HTML as the tests draw it, and CSS selectors as `hooks` has them: enough of both to find the one in the other.

/// An element of a document.
pub(crate) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    parent: Option<usize>,
    /// Its position among its parent's elements, from 1.
    number: usize,
}

/// The elements of drawn HTML, in the order of their start tags.
pub(crate) struct Document(Vec<Element>);

/// Elements without an end tag.
const VOID: [&str; 3] = ["br", "input", "link"];

impl Document {
    /// Parses HTML in which values stand in double quotes, and every element has its end tag.
    pub(crate) fn parse(html: &str) -> Self {
        let (mut elements, mut open) = (Vec::<Element>::new(), Vec::<usize>::new());
        let mut rest = html;
        while let Some((_, tag)) = rest.split_once('<') {
            let (head, after) = split_tag(tag);
            rest = after;
            if let Some(name) = head.strip_prefix('/') {
                let ended = open.pop().map(|at| elements[at].name.clone());
                assert_eq!(ended.as_deref(), Some(name), "an end tag without its start tag");
                continue;
            }
            let (name, attributes) = head.split_once(' ').unwrap_or((head, ""));
            let parent = open.last().copied();
            let number = 1 + elements.iter().filter(|other| other.parent == parent).count();
            let attributes = parse_attributes(attributes);
            elements.push(Element { name: name.to_owned(), attributes, parent, number });
            if !VOID.contains(&name) {
                open.push(elements.len() - 1);
            }
            // The text of these is no markup.
            if ["script", "style"].contains(&name) {
                rest = &rest[rest.find("</").unwrap()..];
            }
        }
        assert_eq!(open, [0; 0], "elements without an end tag");
        Self(elements)
    }

    /// Returns the elements that match a selector.
    pub(crate) fn all(&self, selector: &str) -> Vec<&Element> {
        let matching = (0..self.0.len()).filter(|at| self.matches(*at, selector));
        matching.map(|at| &self.0[at]).collect()
    }

    fn matches(&self, at: usize, selectors: &str) -> bool {
        split(selectors, ',').into_iter().any(|selector| {
            let steps = split(selector.trim(), ' ');
            let (last, before) = steps.split_last().unwrap();
            self.0[at].is(last) && self.follows(at, before)
        })
    }

    /// Returns whether the steps of a selector lead to the element at `at`.
    fn follows(&self, at: usize, steps: &[&str]) -> bool {
        let Some((step, before)) = steps.split_last() else { return true };
        let (combinator, selector, before) = match (*step, before.split_last()) {
            (combinator @ (">" | "~"), Some((selector, before))) => (combinator, *selector, before),
            (selector, _) => (" ", selector, before),
        };
        let element = &self.0[at];
        let ancestors = std::iter::successors(element.parent, |at| self.0[*at].parent);
        let candidates: Vec<usize> = match combinator {
            ">" => element.parent.into_iter().collect(),
            "~" => (0..at).filter(|other| self.0[*other].parent == element.parent).collect(),
            _ => ancestors.collect(),
        };
        candidates.into_iter().any(|at| self.0[at].is(selector) && self.follows(at, before))
    }
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Returns whether the element matches a selector without combinators.
    fn is(&self, selector: &str) -> bool {
        let end = selector.find(['.', '[', ':']).unwrap_or(selector.len());
        let (name, mut rest) = selector.split_at(end);
        let mut matches = name.is_empty() || name == self.name;
        while !rest.is_empty() {
            let next = split_at_marks(rest);
            matches &= self.has(next.0);
            rest = next.1;
        }
        matches
    }

    fn has(&self, part: &str) -> bool {
        if let Some(class) = part.strip_prefix('.') {
            return self
                .attribute("class")
                .is_some_and(|all| all.split(' ').any(|one| one == class));
        }
        if let Some(test) = part.strip_prefix('[') {
            let test = test.trim_end_matches(']');
            return match test.split_once('=') {
                Some((name, value)) => self.attribute(name) == Some(value.trim_matches('"')),
                None => self.attribute(test).is_some(),
            };
        }
        if let Some(none) = part.strip_prefix(":not(") {
            return !split(none.trim_end_matches(')'), ',').iter().any(|one| self.is(one.trim()));
        }
        if let Some(number) = part.strip_prefix(":nth-child(") {
            return number.trim_end_matches(')').parse() == Ok(self.number);
        }
        match part {
            ":checked" => self.attribute("checked").is_some(),
            // No popover is open in HTML; any may be.
            ":popover-open" => self.attribute("popover").is_some(),
            other => panic!("{other} is not known here"),
        }
    }
}

/// Splits off the head of a tag, which ends at the first `>` outside of quotes.
fn split_tag(tag: &str) -> (&str, &str) {
    let mut quoted = false;
    let end = tag.find(|letter| {
        quoted ^= letter == '"';
        letter == '>' && !quoted
    });
    let end = end.unwrap();
    (&tag[..end], &tag[end + 1..])
}

fn parse_attributes(mut text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    while !text.is_empty() {
        let end = text.find([' ', '=']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        let quoted = rest.strip_prefix("=\"").map(|rest| rest.split_once('"').unwrap());
        let (value, rest) = quoted.unwrap_or(("", rest));
        attributes.push((name.to_owned(), value.to_owned()));
        text = rest.trim_start();
    }
    attributes
}

/// Splits at a separator outside of brackets.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut depth = 0;
    text.split(|letter| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        depth == 0 && letter == separator
    })
    .collect()
}

/// Splits off the first class, attribute or pseudo-class.
fn split_at_marks(text: &str) -> (&str, &str) {
    let mut depth = 0;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        match letter {
            '(' | '[' if depth > 0 || *letter == '(' => depth += 1,
            ')' | ']' if depth > 0 => depth -= 1,
            _ => {}
        }
        depth == 0 && matches!(letter, '.' | '[' | ':')
    });
    text.split_at(end.map_or(text.len(), |(at, _)| at))
}

#[test]
fn selectors_are_found_as_in_a_browser() {
    let html = "<div class=\"a b\"><p id=\"1\">x</p><p id=\"2\" class=\"c\">y</p><input type=\"radio\" checked>\
                <b><i>z &gt;</i></b></div><p id=\"3\"></p>";
    let document = Document::parse(html);
    for (selector, count) in [
        ("p", 3),
        (".a p", 2),
        (".a.b > p:not(.c)", 1),
        (".a.c", 0),
        (".a > i", 0),
        (".a i, p", 4),
        (".c ~ b", 1),
        ("b ~ .c", 0),
        ("[id=2]", 1),
        ("[id=\"3\"]:not([class])", 1),
        ("input:checked", 1),
        ("input:not([type=radio], [type=checkbox])", 0),
        ("div p:nth-child(2)", 1),
        (":popover-open", 0),
    ] {
        assert_eq!(document.all(selector).len(), count, "{selector}");
    }
}
