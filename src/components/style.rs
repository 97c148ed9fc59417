//! The style sheet of everything that is seen, and the shadow root that it is shown in.

use std::cell::RefCell;

use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, Element, ShadowRoot};

/// The parts in the order in which they build on each other.
pub(crate) const STYLE: &str = concat!(
    include_str!("../../assets/styles/tokens.css"),
    include_str!("../../assets/styles/popover.css"),
    include_str!("../../assets/styles/appearance.css"),
    include_str!("../../assets/styles/widget.css"),
    include_str!("../../assets/styles/filters.css"),
    include_str!("../../assets/styles/ruler.css"),
    include_str!("../../assets/styles/list.css"),
    include_str!("../../assets/styles/article.css"),
    include_str!("../../assets/styles/library.css"),
    include_str!("../../assets/styles/shortcuts.css"),
);

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Gives a shadow root the one style sheet that all stands of a page share.
pub(crate) fn dress(root: &ShadowRoot) -> Result<(), JsValue> {
    SHEET.with_borrow_mut(|shared| {
        if shared.is_none() {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(STYLE)?;
            *shared = Some(sheet);
        }
        root.set_adopted_style_sheets(&shared.iter().collect::<js_sys::Array<_>>());
        Ok(())
    })
}

/// A place for a stand in a shadow root, with the style sheet.
pub(crate) fn surface_in(root: &ShadowRoot) -> Result<Element, JsValue> {
    dress(root)?;
    let document = root.owner_document().ok_or("the element belongs to no document")?;
    let place = document.create_element("div")?;
    place.set_class_name("surface");
    root.append_child(&place)?;
    Ok(place)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::STYLE;

    const DOCS: &str = include_str!("../../docs/theming.md");
    const LOOKS: &str = include_str!("../../docs/themes.html");

    /// The cells of each row of a table below a heading, without marks of code.
    fn rows(heading: &str) -> Vec<Vec<String>> {
        let below = DOCS.split_once(&format!("## {heading}\n")).unwrap().1;
        let lines = below.lines().skip_while(|line| !line.starts_with('|'));
        lines
            .take_while(|line| line.starts_with('|'))
            .skip(2)
            .map(|line| line.trim_matches('|').split(" | ").map(bare).collect())
            .collect()
    }

    fn bare(cell: &str) -> String {
        cell.trim().trim_matches('`').to_owned()
    }

    /// What stands between a beginning and the parenthesis that closes it.
    fn inside(text: &str) -> &str {
        let mut depth = 1;
        let end = text.find(|c: char| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        &text[..end.unwrap()]
    }

    fn one_line(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Each token with its default, as the style sheets have it.
    fn tokens() -> BTreeMap<String, String> {
        let mut tokens = BTreeMap::new();
        for (place, opening) in STYLE.match_indices("var(--newsstand-") {
            let inside = inside(&STYLE[place + "var(".len()..]);
            let (name, default) = inside.split_once(',').expect(opening);
            let default = one_line(default).replace("var(--_", "var(--newsstand-");
            assert_eq!(tokens.insert(name.to_owned(), default), None, "{name} is read twice");
        }
        tokens
    }

    fn parts() -> BTreeSet<String> {
        rows("Parts").into_iter().map(|row| row[0].clone()).collect()
    }

    #[test]
    fn the_docs_list_exactly_the_tokens_with_their_defaults() {
        let listed = rows("Tokens");
        assert!(listed.iter().all(|row| row.len() == 3), "{listed:?}");
        let names: BTreeMap<_, _> =
            listed.iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        assert_eq!(names.len(), listed.len(), "a token is listed twice");
        assert_eq!(names, tokens());
    }

    #[test]
    fn every_token_is_used() {
        let own: Vec<&str> = STYLE
            .lines()
            .filter_map(|line| line.trim().split_once(": var(--newsstand-"))
            .map(|(own, _)| own)
            .collect();
        assert_eq!(own.len(), tokens().len());
        let others = &STYLE[include_str!("../../assets/styles/tokens.css").len()..];
        for own in own.into_iter().filter(|own| *own != "font-size") {
            assert!(others.contains(&format!("var({own})")), "{own} is not used");
        }
    }

    #[test]
    fn nothing_is_read_that_a_page_could_have_set_for_something_else() {
        for (place, reading) in STYLE.match_indices("var(--") {
            let name = &STYLE[place + reading.len()..];
            assert!(name.starts_with('_') || name.starts_with("newsstand-"), "{}", &name[..20]);
        }
    }

    /// The rules of the looks' style sheets: each selector with its declarations.
    fn rules() -> Vec<(String, String)> {
        let sheets =
            LOOKS.split("<style>").skip(2).map(|rest| rest.split_once("</style>").unwrap().0);
        let rules = sheets.flat_map(|sheet| sheet.split('}'));
        rules
            .filter_map(|rule| rule.split_once('{'))
            .map(|(selector, declarations)| (one_line(selector), one_line(declarations)))
            .collect()
    }

    #[test]
    fn the_looks_are_made_of_tokens_and_parts_alone() {
        let (tokens, parts) = (tokens(), parts());
        let mut looks = BTreeSet::new();
        for (selectors, declarations) in rules() {
            for selector in selectors.split(", ") {
                let (look, part) = selector.split_once("::part(").unwrap_or((selector, ""));
                looks.insert(look.to_owned());
                if let Some((part, _)) = part.split_once(')') {
                    assert!(parts.contains(part), "{selector}");
                    continue;
                }
                for declaration in declarations.split(';').filter(|text| !text.trim().is_empty()) {
                    let name = declaration.split_once(':').unwrap().0.trim();
                    assert!(name == "color-scheme" || tokens.contains_key(name), "{look}: {name}");
                }
            }
        }
        assert_eq!(looks.len(), 6, "{looks:?}");
        for look in looks {
            let class = look.strip_prefix('.').unwrap();
            assert!(LOOKS.contains(&format!("<news-stand class=\"{class}\"")), "{look}");
        }
    }
}
