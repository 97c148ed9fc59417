//! Shortens style sheets. `build.rs` does, and the unit tests of the widget include this file for its tests.

use std::iter::Peekable;
use std::str::Chars;

/// The grammar of a piece of a style sheet, which says where spaces have a meaning.
#[derive(Clone, Copy, PartialEq)]
enum Grammar {
    Selector,
    /// The text after the `@` of a rule.
    Condition,
    /// The value of a property.
    Value,
}

/// Returns a style sheet without comments, and without spaces, semicolons and zeros that mean nothing. A sheet with a
/// `url(`, which has rules of its own, is returned as it is. No value may contain braces outside of strings.
pub(crate) fn minified(sheet: &str) -> String {
    if sheet.contains("url(") {
        return sheet.to_owned();
    }
    let mut result = String::with_capacity(sheet.len());
    let mut piece = String::new();
    let mut chars = sheet.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' | '\'' => copy_string(c, &mut chars, &mut piece),
            '\\' => piece.extend([c].into_iter().chain(chars.next())),
            '/' if chars.peek() == Some(&'*') => {
                skip_comment(&mut chars);
                if joins(piece.chars().last()) && joins(chars.peek().copied()) {
                    // Without a comment, the two would be one word.
                    piece.push_str("/**/");
                }
            }
            '{' | '}' | ';' => {
                append(piece.trim(), c, &mut result);
                piece.clear();
            }
            _ => piece.push(c),
        }
    }
    squeeze(piece.trim(), Grammar::Condition, &mut result);
    result
}

/// Returns whether a character could be part of a word or a number with the one beside it.
fn joins(c: Option<char>) -> bool {
    c.is_some_and(|c| !c.is_whitespace() && !"{};:,()".contains(c))
}

/// Skips the rest of a comment.
fn skip_comment(chars: &mut Peekable<Chars>) {
    chars.next();
    while let Some(c) = chars.next() {
        if c == '*' && chars.next_if_eq(&'/').is_some() {
            return;
        }
    }
}

/// Copies a string of which the opening quote has been read.
fn copy_string(quote: char, chars: &mut Peekable<Chars>, to: &mut String) {
    to.push(quote);
    while let Some(c) = chars.next() {
        to.push(c);
        if c == '\\' {
            to.extend(chars.next());
        } else if c == quote {
            return;
        }
    }
}

/// Appends a piece and the character that ends it.
fn append(piece: &str, end: char, result: &mut String) {
    match piece.split_once(':') {
        _ if piece.starts_with('@') => squeeze(piece, Grammar::Condition, result),
        _ if end == '{' => squeeze(piece, Grammar::Selector, result),
        Some((name, value)) => {
            result.push_str(name.trim_end());
            result.push(':');
            if value.trim().is_empty() {
                // Older browsers take an empty value only if there is a space.
                result.push(' ');
            }
            squeeze(value.trim_start(), Grammar::Value, result);
        }
        None => result.push_str(piece),
    }
    if piece.is_empty() && end != '{' && result.ends_with(';') {
        result.pop();
    }
    if end != ';' || !piece.is_empty() {
        result.push(end);
    }
}

/// Appends a piece without the spaces that its grammar does not need.
fn squeeze(piece: &str, grammar: Grammar, result: &mut String) {
    let mut chars = piece.chars().peekable();
    let mut last = None;
    let mut has_space = false;
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            has_space = true;
            continue;
        }
        if has_space && is_space_needed(last, c, grammar) {
            result.push(' ');
            last = Some(' ');
        }
        has_space = false;
        match c {
            '"' | '\'' => copy_string(c, &mut chars, result),
            '\\' => result.extend([c].into_iter().chain(chars.next())),
            '0' if grammar == Grammar::Value
                && begins_number(last)
                && chars.peek() == Some(&'.') => {}
            _ => result.push(c),
        }
        // An escaped character is part of a word.
        last = Some(if c == '\\' { 'a' } else { c });
    }
}

/// Returns whether a digit after `last` is the first of a number.
fn begins_number(last: Option<char>) -> bool {
    last.is_none_or(|last| " (,/*".contains(last))
}

/// Returns whether a space between two characters has a meaning.
fn is_space_needed(last: Option<char>, next: char, grammar: Grammar) -> bool {
    let Some(last) = last else { return false };
    let has_none_beside = match grammar {
        Grammar::Selector => ",>+~",
        Grammar::Condition => ",",
        // In `calc()`, `+` and `-` need theirs.
        Grammar::Value => ",/*!",
    };
    let is_value_in_condition = grammar == Grammar::Condition && last == ':';
    let is_meaningless = has_none_beside.contains(last)
        || has_none_beside.contains(next)
        || "([".contains(last)
        || ")]".contains(next)
        || is_value_in_condition;
    let would_begin_comment = last == '/' && next == '*';
    !is_meaningless || would_begin_comment
}

#[cfg(test)]
mod tests {
    use super::minified;

    fn assert_minified(cases: &[(&str, &str)]) {
        for (sheet, expected) in cases {
            assert_eq!(minified(sheet), *expected, "{sheet}");
            assert_eq!(minified(expected), *expected, "it is not the shortest yet");
        }
    }

    #[test]
    fn rules_lose_spaces_and_last_semicolons() {
        assert_minified(&[
            (
                "a, b {\n  color: red;\n  margin: 0 auto;\n}\n\nc { }\n",
                "a,b{color:red;margin:0 auto}c{}",
            ),
            ("@media print {\n  a {\n    color : red ;\n  }\n}\n", "@media print{a{color:red}}"),
            ("a { ; color: red;; }", "a{color:red}"),
            ("@import \"a.css\" layer( a );\na { b: c }", "@import \"a.css\" layer(a);a{b:c}"),
        ]);
    }

    #[test]
    fn selectors_keep_what_combines_them() {
        assert_minified(&[
            ("a > b + c ~ d  e { }", "a>b+c~d e{}"),
            ("a :hover b:hover :is(c, d) :not( .e ) { }", "a :hover b:hover :is(c,d) :not(.e){}"),
            (".a:not(:has(+ *)) > :not(.b) * { }", ".a:not(:has(+*))>:not(.b) *{}"),
            ("[a~=\"b c\"] [d = \"e\" i] { }", "[a~=\"b c\"] [d = \"e\" i]{}"),
            ("li:nth-child(2n + 1) { }", "li:nth-child(2n+1){}"),
            ("*, *::before { }", "*,*::before{}"),
            ("a\\+ b { }", "a\\+ b{}"),
            ("from { } 50% { }", "from{}50%{}"),
        ]);
    }

    #[test]
    fn conditions_keep_the_spaces_around_their_words() {
        assert_minified(&[
            (
                "@media (pointer: coarse) and (width > 40em), print { }",
                "@media (pointer:coarse) and (width > 40em),print{}",
            ),
            ("@container widget (min-width: 58em) { }", "@container widget (min-width:58em){}"),
            (
                "@supports (block-size: round(up, 1px, 1px)) { }",
                "@supports (block-size:round(up,1px,1px)){}",
            ),
            (
                "@supports selector(a :hover) or (not (a: b)) { }",
                "@supports selector(a :hover) or (not (a:b)){}",
            ),
        ]);
    }

    #[test]
    fn values_keep_the_spaces_between_their_words() {
        assert_minified(&[
            (
                "a { b: calc(1em + 2 * var(--c)) -1px / 1.5 d }",
                "a{b:calc(1em + 2*var(--c)) -1px/1.5 d}",
            ),
            ("a { b: calc(1px - -0.5em) }", "a{b:calc(1px - -0.5em)}"),
            (
                "a { b: 0.5em 10.5em max(0.1em, 0.20em) 0 0px }",
                "a{b:.5em 10.5em max(.1em,.20em) 0 0px}",
            ),
            ("a { b: oklch(0.55 0.12 var(--c, 0)) }", "a{b:oklch(.55 .12 var(--c,0))}"),
            ("a { b: rgb(0 0 0 / 35%) !important }", "a{b:rgb(0 0 0/35%)!important}"),
            (
                "a { b: \" (\" attr(c) \") ; } /* \\\" \"; d: 'e  \"f' }",
                "a{b:\" (\" attr(c) \") ; } /* \\\" \";d:'e  \"f'}",
            ),
            ("a { b: light-dark(#fff, #000) g\n  h }", "a{b:light-dark(#fff,#000) g h}"),
        ]);
    }

    #[test]
    fn custom_properties_may_be_empty() {
        assert_minified(&[
            ("a { --b: ; --c: d e ; --f:  }", "a{--b: ;--c:d e;--f: }"),
            ("a { b: var(--c, ) }", "a{b:var(--c,)}"),
        ]);
    }

    #[test]
    fn comments_are_removed_where_nothing_joins() {
        assert_minified(&[
            ("/* a: \"b */ c { /* d */ e: f /* ; */ g; /**/ } /* h", "c{e:f g}"),
            ("a/* b */c /* d */:hover { }", "a/**/c :hover{}"),
            ("a/* b */, c { d: e/* f */ }", "a,c{d:e}"),
        ]);
    }

    #[test]
    fn a_sheet_with_an_address_is_left_as_it_is() {
        let sheet = "a { b: url(//c/*/d) }";
        assert_eq!(minified(sheet), sheet);
    }
}
