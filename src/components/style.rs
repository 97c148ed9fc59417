//! The style sheet of the widget, and the shadow root that it applies to.

use std::cell::RefCell;

use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, Element, ShadowRoot};

/// The style sheet, which `build.rs` joins.
pub(crate) const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Adds the style sheet to a shadow root. All widgets of a page share one object of it.
///
/// # Errors
/// The browser's, if it has no constructable style sheets.
pub(crate) fn adopt_style(root: &ShadowRoot) -> Result<(), JsValue> {
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

/// Adds the style sheet and an element to draw into to a shadow root.
///
/// # Errors
/// The browser's, if the root cannot be changed.
pub(crate) fn surface_in(root: &ShadowRoot) -> Result<Element, JsValue> {
    adopt_style(root)?;
    let document = root.owner_document().ok_or("the element belongs to no document")?;
    let surface = document.create_element("div")?;
    surface.set_class_name("surface");
    root.append_child(&surface)?;
    Ok(surface)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::STYLE;

    const DOCS: &str = include_str!("../../docs/theming.md");
    const THEMES: &str = include_str!("../../docs/themes.html");

    /// Returns the cells of each row of the table below a heading, without backticks.
    fn rows(heading: &str) -> Vec<Vec<String>> {
        let below = DOCS.split_once(&format!("## {heading}\n")).unwrap().1;
        let lines = below.lines().skip_while(|line| !line.starts_with('|'));
        lines
            .take_while(|line| line.starts_with('|'))
            .skip(2)
            .map(|line| line.trim_matches('|').split(" | ").map(without_backticks).collect())
            .collect()
    }

    fn without_backticks(cell: &str) -> String {
        cell.trim().trim_matches('`').to_owned()
    }

    /// Returns the text up to the parenthesis that closes one before it.
    fn up_to_closing(text: &str) -> &str {
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

    /// Returns each token with its default in the style sheets.
    fn tokens() -> BTreeMap<String, String> {
        let mut tokens = BTreeMap::new();
        for (index, opening) in STYLE.match_indices("var(--newsstand-") {
            let arguments = up_to_closing(&STYLE[index + "var(".len()..]);
            let (name, default) = arguments.split_once(',').expect(opening);
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
        let (_, others) = STYLE.split_once(".popover {").expect("the sheet after the tokens");
        for own in own.into_iter().filter(|own| *own != "font-size") {
            assert!(others.contains(&format!("var({own})")), "{own} is not used");
        }
    }

    #[test]
    fn only_prefixed_custom_properties_are_read() {
        for (index, opening) in STYLE.match_indices("var(--") {
            let name = &STYLE[index + opening.len()..];
            assert!(name.starts_with('_') || name.starts_with("newsstand-"), "{}", &name[..20]);
        }
    }

    /// Returns the rules of the themes in the docs: each selector with its declarations.
    fn rules() -> Vec<(String, String)> {
        let sheets =
            THEMES.split("<style>").skip(2).map(|rest| rest.split_once("</style>").unwrap().0);
        let rules = sheets.flat_map(|sheet| sheet.split('}'));
        rules
            .filter_map(|rule| rule.split_once('{'))
            .map(|(selector, declarations)| (one_line(selector), one_line(declarations)))
            .collect()
    }

    #[test]
    fn the_themes_use_only_tokens_and_parts() {
        let (tokens, parts) = (tokens(), parts());
        let mut themes = BTreeSet::new();
        for (selectors, declarations) in rules() {
            for selector in selectors.split(", ") {
                let (theme, part) = selector.split_once("::part(").unwrap_or((selector, ""));
                themes.insert(theme.to_owned());
                if let Some((part, _)) = part.split_once(')') {
                    assert!(parts.contains(part), "{selector}");
                    continue;
                }
                for declaration in declarations.split(';').filter(|text| !text.trim().is_empty()) {
                    let name = declaration.split_once(':').unwrap().0.trim();
                    assert!(name == "color-scheme" || tokens.contains_key(name), "{theme}: {name}");
                }
            }
        }
        assert_eq!(themes.len(), 6, "{themes:?}");
        for theme in themes {
            let class = theme.strip_prefix('.').unwrap();
            assert!(THEMES.contains(&format!("<news-stand class=\"{class}\"")), "{theme}");
        }
    }
}
