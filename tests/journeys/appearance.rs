//! How a reader wants to read: what they chose is there before anything is seen, in all widgets and tabs, and
//! goes with the page's own wishes.

use crate::support::{ARABIC_PAGE, PAGE, PAGE_BEFORE_WASM, Window, apply, in_each_engine, script};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Returns the first widget's background, colour scheme, and text size in percent of the page's.
const FIRST_LOOK: &str = script!("looks.js", "appearance/first_look.js");

#[apply(in_each_engine)]
fn saved_appearance_applies_before_the_first_paint(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        let store = "localStorage.setItem('newsstand:appearance', 'sepia large')";
        widget.ask_page::<Value>(store).await;
        widget.go(PAGE_BEFORE_WASM).await;
        let before: Value = widget.ask_page(FIRST_LOOK).await;
        assert_eq!(before, json!(["rgb(245, 236, 217)", "light", 115]));
        let scripts: usize = widget
            .ask_page("return document.querySelectorAll('news-stand > script:not([type])').length")
            .await;
        assert_eq!(scripts, 0, "what put it on is left in the page");
        widget.release().await;
        assert_eq!(widget.ask_page::<Value>(FIRST_LOOK).await, before);
        widget.ask_page::<Value>("localStorage.clear()").await;
    });
}

#[apply(in_each_engine)]
fn widgets_and_tabs_of_a_site_share_an_appearance(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Vec<Value> =
            widget.host(script!("looks.js", "appearance/shared_appearance.js")).await;
        assert_eq!(said[0], json!(["rgb(0, 0, 0)", "dark", 100]));
        assert_eq!((&said[1], &said[2]), (&json!("black wide"), &json!("")));
        assert_eq!(said[3], json!(["rgb(0, 0, 0)", "dark", 170]));
        assert_eq!(
            said[4],
            json!("contrast largest"),
            "what the reader chose goes before the page"
        );
    });
}

#[apply(in_each_engine)]
fn forgetting_the_appearance_restores_the_pages(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(include_str!("appearance/forgotten_appearance.js")).await;
        assert_eq!(said, json!(["wide dark", true, "black wide", false, null]));
    });
}

/// Returns a text's width in em, typeface, line height, letter spacing and hyphenation.
const TEXT_METRICS: &str = include_str!("text_metrics.js");

#[apply(in_each_engine)]
fn width_and_typeface_apply_to_the_text(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        let english = widget.edition().articles.into_iter().find(|one| one.language == "en");
        widget.open_card(&english.unwrap().headline).await;
        let set = async |look: &str| -> Value {
            widget.set_appearance(look).await;
            widget.ask(TEXT_METRICS, vec![]).await
        };
        let number = |set: &Value, name: &str| set[name].as_f64().unwrap();
        let usual = set("").await;
        let (narrow, wide) = (set("narrow").await, set("wide").await);
        assert!(number(&narrow, "wide") < number(&usual, "wide"), "{narrow} {usual}");
        assert!(number(&wide, "wide") >= number(&usual, "wide"), "{wide} {usual}");
        // WCAG 1.4.8 allows at most 80 letters a line, and a letter is about half as wide as it is high.
        assert!(number(&usual, "wide") <= 40.0, "{usual}");
        let (sans, legible) = (set("sans").await, set("legible").await);
        assert_ne!(sans["face"], usual["face"]);
        assert!(legible["face"].as_str().unwrap().contains("Hyperlegible"), "{legible}");
        assert!(number(&legible, "leading") > number(&usual, "leading"), "{legible} {usual}");
        assert!(number(&legible, "apart") > 0.0, "{legible}");
        assert_eq!((&usual["hyphens"], &legible["hyphens"]), (&json!("auto"), &json!("manual")));
    });
}

#[apply(in_each_engine)]
fn arabic_letters_stay_joined(engine: Engine) {
    engine.open(ARABIC_PAGE, Window::default(), async |widget| {
        widget.open_card("العبّارة التي تعير الكتب").await;
        widget.set_appearance("legible").await;
        let set: Value = widget.ask(TEXT_METRICS, vec![]).await;
        assert_eq!(set["apart"], json!(0), "{set}");
    });
}

#[apply(in_each_engine)]
fn unknown_appearance_words_are_reported(engine: Engine) {
    engine.in_host_page(async |widget| {
        let heard: Value = widget
            .host(
                "const heard = hear('error');
                 const widget = await there({ src: '/feed.json', appearance: 'sepia tiny' });
                 await frames();
                 return [heard.map(({ name, message }) => `${name}: ${message}`), headlines(widget).length > 0];",
            )
            .await;
        assert_eq!(
            heard,
            json!([
                [
                    "appearance: `appearance`: expected words of light, sepia, dark, black, contrast, small, large, larger, \
                  largest, narrow, wide, sans, legible, nokeys, found \"tiny\""
                ],
                true
            ])
        );
    });
}

#[apply(in_each_engine)]
fn appearance_is_chosen_by_keyboard_and_saved(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        widget.tab_to_named("AaAppearance").await;
        widget.press(&[Key::Enter]).await;
        widget.tab_to_named("Automatic").await;
        widget.press(&[Key::Right, Key::Right]).await;
        widget.tab_to_named("Medium").await;
        widget.press(&[Key::Right]).await;
        let sepia = json!(["rgb(245, 236, 217)", "light", 115]);
        assert_eq!(widget.ask_page::<Value>(FIRST_LOOK).await, sepia);
        widget.press(&[Key::Escape]).await;
        let (_, focus) = widget.focus().await;
        assert!(focus.ends_with("Appearance"), "{focus}");
        widget.open_all(PAGE).await;
        assert_eq!(widget.ask_page::<Value>(FIRST_LOOK).await, sepia);
        widget.wait_in_widget("the choices", "return drawn('appearance')").await;
        let chosen: Vec<String> = widget
            .ask(
                "return [...root.querySelectorAll('.appearance :checked')].map(({ value }) => value)",
                vec![],
            )
            .await;
        assert_eq!(chosen, ["sepia", "large", "", ""]);
        widget.ask_page::<Value>("localStorage.clear()").await;
    });
}

#[apply(in_each_engine)]
fn appearance_works_without_storage(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(include_str!("appearance/without_storage.js")).await;
        assert_eq!(said, json!(["dark", "dark", []]));
    });
}
