//! A page's styles change a widget's colour scheme, and nothing else inside it.

use std::collections::BTreeMap;

use crate::support::{Engine, PAGE, Widget, Window, apply, in_each_engine};
use serde::Deserialize;
use serde_json::json;

/// Style sheets that would ruin what they reach, each with what it tries.
const HOSTILE: [(&str, &str); 11] = [
    ("everything is unset", "* { all: unset !important }"),
    (
        "huge text",
        "html { font: italic 700 40px/3 cursive } body { font-size: 3em; word-spacing: 1em }",
    ),
    (
        "boxes measured in every way",
        "html { box-sizing: border-box } *, *::before, *::after { box-sizing: content-box !important }
         * { width: 50%; min-height: 3em !important; max-height: none !important }",
    ),
    ("from right to left", "* { direction: rtl !important; unicode-bidi: bidi-override !important }"),
    (
        "text set otherwise",
        "html { letter-spacing: 0.3em; text-transform: uppercase; line-height: 3; text-indent: 5em;
           white-space: pre; text-align: center; word-break: break-all; hyphens: auto; tab-size: 20;
           font-variant: small-caps; text-shadow: 2px 2px red; quotes: none; list-style: square inside }",
    ),
    ("from top to bottom", "html { writing-mode: vertical-rl; text-orientation: upright }"),
    (
        "air around everything",
        "* { margin: 13px !important; padding: 17px !important; border: 5px solid red !important }",
    ),
    (
        "elements by name",
        "button, input, select, option, label, h1, h2, h3, article, section, header, p, ul, li, svg,
         text, rect, bdi, time, span, div { font: 700 30px monospace !important; color: red !important;
           background: yellow !important; margin: 9px !important; padding: 9px !important;
           border: 3px dotted !important; min-height: 60px !important; fill: red !important }
         button:hover, :focus-visible { outline: 9px solid red !important }",
    ),
    (
        "a reset",
        "*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
         html { font-size: 62.5%; line-height: 1.15; -webkit-text-size-adjust: none; tab-size: 4 }
         body { font: 1.6rem/1.4 Georgia, serif; color: #234; accent-color: red; caret-color: red }
         h1, h2, h3, h4 { font-size: inherit; font-weight: inherit; text-wrap: pretty }
         ul, ol, menu { list-style: none } a { color: inherit; text-decoration: inherit }
         b, strong { font-weight: bolder } small { font-size: 80% } img, svg { display: block }
         button, input, select, textarea { font: inherit; color: inherit; background: none }
         button { cursor: pointer; text-transform: none } [type=search] { appearance: none }
         table { border-collapse: collapse } fieldset { min-width: 0 } summary { display: list-item }
         :disabled { cursor: default } [hidden] { display: none !important }
         ::placeholder { opacity: 0.5 } :root { --spacing: 4px; color: navy; font-variant: normal }",
    ),
    (
        "everything floats",
        "* { display: block !important; float: left; color: red; background: yellow !important }",
    ),
    (
        "names that are ours inside",
        "* { --paper: red; --_paper: red !important; --_ink: red !important; --_serif: cursive !important;
           --_gap: 9em !important; --_density: 9 !important; --_mark: red; --_hue: 9 !important }
         .widget, .card, .headline, .surface { display: none !important } #filters { color: red }
         @container widget (min-width: 1px) { * { color: red } }",
    ),
];

/// A box inside a widget: its place, in thousandths of the widget's own width, which are its pixels, and its styles.
#[derive(Deserialize)]
struct Piece {
    name: String,
    place: [f64; 4],
    style: BTreeMap<String, String>,
}

/// Two widgets in a page with this style sheet, a list and an open article, 1000 pixels wide whatever
/// the sheet says. The elements themselves are the page's own to style.
fn page(sheet: &str, article: &str) -> String {
    let fixed = "display: block !important; width: 1000px !important; float: none !important; \
                 box-sizing: content-box !important; min-width: 0 !important; \
                 min-height: 0 !important; margin: 0 !important; padding: 0 !important; \
                 border: 0 !important; color-scheme: light !important";
    format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title><style>{sheet}</style>
         <script type=module src=/embed/newsstand.js></script><body>
         <news-stand style=\"{fixed}\" since=3d></news-stand>
         <news-stand style=\"{fixed}\" article=\"{article}\"></news-stand></body></html>"
    )
}

async fn pieces(widget: &Widget) -> Vec<Piece> {
    let kept =
        "const roots = [...document.querySelectorAll('news-stand')].map((one) => one.shadowRoot);
        return roots.every((root) => drawn('library', root) && root.querySelector('.library .lasting'))
          && !!roots[1].querySelector('.card.open.read')";
    widget.wait_in_widget("what is kept", kept).await;
    widget.settle().await;
    let script = include_str!("host_styles/boxes.js");
    widget.ask(script, vec![]).await
}

/// Returns the boxes whose places differ by more than `pixels` and `share` of the value, or whose styles differ.
fn differences(without: &[Piece], with: &[Piece], pixels: f64, share: f64) -> Vec<String> {
    let mut found = Vec::new();
    if without.len() != with.len() {
        found.push(format!("{} pieces became {}", without.len(), with.len()));
    }
    for (one, other) in without.iter().zip(with) {
        let mut places = one.place.iter().zip(other.place);
        let apart = places.any(|(a, b)| (a - b).abs() > pixels + share * a.abs());
        if apart || one.name != other.name {
            found.push(format!(
                "{} {:?} became {} {:?}",
                one.name, one.place, other.name, other.place
            ));
        }
        for (property, value) in &one.style {
            if other.style.get(property) != Some(value) {
                let other = other.style.get(property);
                found.push(format!("{}: {property}: {value} became {other:?}", one.name));
            }
        }
    }
    found
}

#[track_caller]
fn alike(what: &str, found: &[String]) {
    let first: Vec<_> = found.iter().take(6).cloned().collect();
    assert!(found.is_empty(), "{what}: {} differ:\n  {}", found.len(), first.join("\n  "));
}

#[apply(in_each_engine)]
fn host_style_sheets_move_nothing_inside(engine: Engine) {
    engine.on_page(async |widget| {
        let article = widget.edition().articles[0].id.clone();
        widget.open_html(&page("", &article)).await;
        let without = pieces(widget).await;
        assert!(without.len() > 500, "{}", without.len());
        for (what, sheet) in HOSTILE {
            widget.open_html(&page(sheet, &article)).await;
            alike(what, &differences(&without, &pieces(widget).await, 1.0, 0.0));
        }
    });
}

/// Returns the largest share by which a text at 1.5 times its size is wider or narrower than it should be, in the fonts
/// and at the sizes that a widget has.
const LETTERS: &str = include_str!("letter_boxes.js");

#[apply(in_each_engine)]
fn page_zoom_scales_everything_alike(engine: Engine) {
    engine.on_page(async |widget| {
        let article = widget.edition().articles[0].id.clone();
        let mut seen = Vec::new();
        for sheet in ["", "html { zoom: 1.5 }"] {
            widget.open_html(&page(sheet, &article)).await;
            let mut pieces = pieces(widget).await;
            // Browsers differ in whether they say it as it is or as it is drawn; the boxes tell.
            pieces.iter_mut().for_each(|piece| _ = piece.style.remove("font-size"));
            seen.push(pieces);
        }
        // At another size, browsers round the heights of lines otherwise, and the widths of letters as their font says.
        let letters: f64 = widget.ask_page(LETTERS).await;
        alike("zoomed", &differences(&seen[0], &seen[1], 4.0, 0.02 + letters));
    });
}

/// A page of this colour scheme with a widget of this theme.
fn scheme(page: &str, theme: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><title>A page</title><style>html {{ {page} }}</style>
         <script type=module src=/embed/newsstand.js></script>
         <body><news-stand {theme}></news-stand></body></html>"
    )
}

const LIGHT: &str = "rgb(251, 250, 247)";
const DARK: &str = "rgb(21, 22, 26)";

#[apply(in_each_engine)]
fn a_theme_overrides_the_pages_colour_scheme(engine: Engine) {
    engine.on_page(async |widget| {
        for (page, theme, expected) in [
            ("", "", LIGHT),
            ("color-scheme: light", "", LIGHT),
            ("color-scheme: dark", "", DARK),
            ("color-scheme: dark", "theme=auto", DARK),
            ("color-scheme: dark", "theme=light", LIGHT),
            ("color-scheme: light", "theme=dark", DARK),
            ("color-scheme: light", "theme=DARK", DARK),
            ("color-scheme: light", "style='color-scheme: dark'", DARK),
        ] {
            widget.open_html(&scheme(page, theme)).await;
            let paper = widget.computed_style(".widget", "background-color").await;
            assert_eq!(paper, [expected], "{page}; {theme}");
            // What the browser itself draws, such as a list of choices, follows as well.
            let drawn = widget.computed_style(".order", "color-scheme").await;
            let drawn_dark = drawn[0].contains("dark");
            assert_eq!(drawn_dark, expected == DARK, "{page}; {theme}: {drawn:?}");
        }
    });
}

#[apply(in_each_engine)]
fn each_script_has_its_typeface(engine: Engine) {
    engine.in_host_page(async |widget| {
        let faces: Vec<(String, Vec<bool>)> =
            widget.host(include_str!("host_styles/typefaces.js")).await;
        for (language, naskh) in faces {
            let expected = ["ar", "fa", "ur"].contains(&language.as_str());
            assert_eq!(naskh, [expected; 3], "{language}");
        }
    });
}

#[apply(in_each_engine)]
fn a_theme_changes_at_run_time(engine: Engine) {
    engine.on_page(async |widget| {
        let paper = async || widget.computed_style(".widget", "background-color").await;
        for (theme, expected) in [("dark", DARK), ("light", LIGHT), ("dark", DARK)] {
            let script = "document.querySelector('news-stand').theme = arguments[0]";
            widget.ask::<serde_json::Value>(script, vec![json!(theme)]).await;
            assert_eq!(paper().await, [expected]);
        }
    });
}

async fn sizes(widget: &Widget) -> Vec<f64> {
    let sizes = widget.computed_style(".widget, .card .headline, .count", "font-size").await;
    sizes.iter().map(|size| size.trim_end_matches("px").parse().unwrap_or(f64::NAN)).collect()
}

#[apply(in_each_engine)]
fn the_browsers_text_size_applies_and_the_pages_does_not(engine: Engine) {
    engine.on_page(async |widget| {
        let usual = sizes(widget).await;
        assert!(usual.len() > 50 && usual[0] == 16.0, "{usual:?}");
        widget.open_html(&scheme("font-size: 40px", "")).await;
        assert_eq!(sizes(widget).await, usual);
    });
    engine.open(PAGE, Window { text: 24, ..Window::default() }, async |widget| {
        widget.open_html(&scheme("", "")).await;
        let large = sizes(widget).await;
        let browsers: String =
            widget.ask_page("return getComputedStyle(document.documentElement).fontSize").await;
        assert_eq!(format!("{}px", large[0]), browsers);
        assert!(
            engine == Engine::WebKit || large[0] == 24.0,
            "the browser is set to 24 px, not {large:?}"
        );
        widget.open_html(&scheme("font-size: 10px", "")).await;
        assert_eq!(sizes(widget).await, large);
    });
}

#[apply(in_each_engine)]
fn tokens_are_inherited_and_set_on_the_element(engine: Engine) {
    engine.on_page(async |widget| {
        let style = "--newsstand-paper: rgb(1, 2, 3); --newsstand-size: 20px";
        let own = "style='--newsstand-ink: rgb(4, 5, 6); --newsstand-headline-scale: 2.5'";
        widget.open_html(&scheme(style, own)).await;
        let of =
            async |selector, property| widget.computed_style(selector, property).await[0].clone();
        assert_eq!(of(".widget", "background-color").await, "rgb(1, 2, 3)");
        assert_eq!(of(".widget", "color").await, "rgb(4, 5, 6)");
        assert_eq!(of(".widget", "font-size").await, "20px");
        assert_eq!(of(".card .headline", "font-size").await, "66px");
        // The chosen clock is filled with ink and written in paper, since neither is said otherwise.
        assert_eq!(of("[part~=chosen]", "background-color").await, "rgb(4, 5, 6)");
        assert_eq!(of("[part~=chosen]", "color").await, "rgb(1, 2, 3)");
    });
}
