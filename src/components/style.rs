//! The style sheets of the widget, and the shadow root that they apply to.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use newsstand_parts::{ARTICLE, EXTRAS, Part, Subscription, in_part};
use wasm_bindgen::prelude::JsValue;
use web_sys::{CssStyleSheet, Element, ShadowRoot};

/// The styles of what is drawn first. `build.rs` joins the files.
pub(crate) const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

in_part! {
    ARTICLE 2:
    /// Returns the styles of the open article.
    pub(crate) fn article_style() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/article.css"))
    }
}

in_part! {
    EXTRAS 6:
    /// Returns the styles of the dialogs, and of saved articles that left the edition.
    fn extras_style() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/extras.css"))
    }
}

/// The style sheet of a part of the program.
struct PartSheet {
    part: &'static Part,
    text: fn() -> Option<&'static str>,
    sheet: CssStyleSheet,
    is_filled: Cell<bool>,
}

impl PartSheet {
    fn new(part: &'static Part, text: fn() -> Option<&'static str>) -> Result<Self, JsValue> {
        Ok(Self { part, text, sheet: CssStyleSheet::new()?, is_filled: Cell::default() })
    }

    /// Fills the sheet if its part has been loaded. The text of a part that is absent would load it.
    fn fill(&self) {
        if self.part.is_loaded() && !self.is_filled.replace(true) {
            // It fails only for a sheet that was not constructed.
            let _ = self.sheet.replace_sync((self.text)().unwrap_or_default());
        }
    }
}

/// The style sheets. All widgets of a page share them.
struct Sheets {
    /// Later ones override earlier ones, whichever is filled first.
    all: Array,
    _parts: Subscription,
}

impl Sheets {
    fn new() -> Result<Self, JsValue> {
        let first = CssStyleSheet::new()?;
        first.replace_sync(FIRST)?;
        let parts =
            [PartSheet::new(&ARTICLE, article_style)?, PartSheet::new(&EXTRAS, extras_style)?];
        let [article, extras] = &parts;
        let all = Array::of3(&first, &article.sheet, &extras.sheet);
        let fill = move || parts.iter().for_each(PartSheet::fill);
        fill();
        // Before the first widget subscribes, so that what it draws of a part finds the styles.
        Ok(Self { all, _parts: newsstand_parts::subscribe(fill) })
    }
}

thread_local! {
    static SHEETS: RefCell<Option<Sheets>> = const { RefCell::new(None) };
}

/// Adds the style sheets to a shadow root.
///
/// # Errors
/// The browser's, if it has no constructable style sheets.
pub(crate) fn adopt_style(root: &ShadowRoot) -> Result<(), JsValue> {
    SHEETS.with_borrow_mut(|shared| {
        let sheets = match shared {
            Some(sheets) => sheets,
            None => shared.insert(Sheets::new()?),
        };
        root.set_adopted_style_sheets(&sheets.all);
        Ok(())
    })
}

/// Adds the style sheets and an element to draw into to a shadow root.
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

/// Included for its tests.
#[cfg(test)]
#[path = "../../build/minify.rs"]
mod minify;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::minify::minified;
    use super::{FIRST, article_style, extras_style};

    const DOCS: &str = include_str!("../../docs/theming.md");
    const THEMES: &str = include_str!("../../docs/themes.html");
    const TOKENS: &str = include_str!("../../assets/styles/tokens.css");

    /// Returns the files with an extension in a folder of the package, and in those inside of it.
    fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.extension() {
                    None => folders.push(path),
                    Some(other) if other == extension => found.push(path),
                    Some(_) => {}
                }
            }
        }
        found
    }

    fn text_of(files: &[PathBuf]) -> String {
        files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
    }

    /// Returns the style sheets of the widget as people write them, in no order.
    fn sheets() -> String {
        let mut files = files("assets/styles", "css");
        files.retain(|file| !file.ends_with("page.css") && !file.ends_with("prerender.css"));
        text_of(&files)
    }

    /// Returns the style sheets as browsers get them.
    fn shortened_sheets() -> [&'static str; 3] {
        [FIRST, article_style().unwrap(), extras_style().unwrap()]
    }

    /// Returns the classes in the selectors of a shortened style sheet.
    fn classes(sheet: &str) -> BTreeSet<&str> {
        let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '-';
        let before_blocks = sheet.split('{').filter_map(|piece| piece.rsplit([';', '}']).next());
        let selectors = before_blocks.filter(|selector| !selector.starts_with('@'));
        selectors
            .flat_map(|selector| selector.split('.').skip(1))
            .filter_map(|class| class.split(is_end).next())
            .collect()
    }

    /// Returns the words of all lines of the program that contain a string.
    fn words_in_strings() -> BTreeSet<String> {
        let mut files = files("src", "rs");
        files.retain(|file| !file.ends_with("tests.rs") && !file.ends_with("style.rs"));
        let text = text_of(&files);
        let lines =
            text.lines().filter(|line| line.contains('"') && !line.trim().starts_with("//"));
        let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '-';
        lines.flat_map(|line| line.split(is_end)).map(str::to_owned).collect()
    }

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
        let sheets = sheets();
        for (index, opening) in sheets.match_indices("var(--newsstand-") {
            let arguments = up_to_closing(&sheets[index + "var(".len()..]);
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
        let own: Vec<&str> = TOKENS
            .lines()
            .filter_map(|line| line.trim().split_once(": var(--newsstand-"))
            .map(|(own, _)| own)
            .collect();
        assert_eq!(own.len(), tokens().len());
        let sheets = sheets();
        for own in own.into_iter().filter(|own| *own != "font-size") {
            let uses = sheets.matches(&format!("var({own})")).count();
            assert!(uses > TOKENS.matches(&format!("var({own})")).count(), "{own} is not used");
        }
    }

    #[test]
    fn the_program_draws_every_class() {
        let words = words_in_strings();
        for class in shortened_sheets().into_iter().flat_map(classes) {
            // The number of a hue is put in.
            let word = class.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(words.contains(word), "{class}");
        }
    }

    #[test]
    fn every_file_is_in_a_style_sheet() {
        let shortened = shortened_sheets();
        for file in files("assets/styles", "css") {
            let sheet = minified(&fs::read_to_string(&file).unwrap());
            let is_own = file.ends_with("page.css") || file.ends_with("prerender.css");
            let is_joined = shortened.iter().any(|joined| joined.contains(&sheet));
            assert!(is_own != is_joined, "{}", file.display());
        }
    }

    #[test]
    fn only_prefixed_custom_properties_are_read() {
        let sheets = sheets();
        for (index, opening) in sheets.match_indices("var(--") {
            let name = &sheets[index + opening.len()..];
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
