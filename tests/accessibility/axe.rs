//! axe-core finds nothing in any state.

use serde_json::json;
use thirtyfour::Key;

use crate::support::{
    ARABIC_PAGE, HOST, PAGE, VOICE, Widget, Window, apply, in_each_engine, script, with_const,
};

const DARK: Window = Window { width: 1280, height: 900, dark: true, ..Window::PHONE };

const THEMES: [&str; 5] = ["light", "sepia", "dark", "black", "contrast"];

async fn faultless(widget: &Widget, state: &str) {
    let found = widget.axe().await;
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
}

#[expect(clippy::indexing_slicing, reason = "called by tests only")]
async fn every_state(widget: &Widget) {
    faultless(widget, "the list").await;
    widget.choose("Published", "Custom…").await;
    faultless(widget, "a span of one's own").await;
    widget.choose("Published", "Last hour").await;
    faultless(widget, "a filtered list").await;
    widget.choose("Source", "Grain Weekly").await;
    faultless(widget, "an empty result").await;
    widget.press_button("Remove filter: Grain Weekly").await;
    let headline = widget.headlines().await[0].clone();
    widget.open_card(&headline).await;
    faultless(widget, "an article").await;
    with_something_kept(widget).await;
}

/// A note is made of the open article, and a word muted.
async fn with_something_kept(widget: &Widget) {
    widget.take_note().await;
    faultless(widget, "an article with a note").await;
    widget.mute("nothing that anybody says").await;
    faultless(widget, "what is kept").await;
    widget.press(&[Key::Escape]).await;
}

#[apply(in_each_engine)]
fn light(engine: Engine) {
    engine.open(PAGE, Window::default(), every_state);
}

#[apply(in_each_engine)]
fn dark(engine: Engine) {
    engine.open(PAGE, DARK, every_state);
}

#[apply(in_each_engine)]
fn on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        faultless(widget, "the list").await;
        widget.press_button("Filters").await;
        faultless(widget, "the sheet").await;
        widget.press(&[Key::Tab, Key::Escape]).await;
        widget.has_focus("button", "Filters").await;
        let headline = widget.headlines().await[0].clone();
        widget.open_card(&headline).await;
        faultless(widget, "an article").await;
    });
}

#[apply(in_each_engine)]
fn in_arabic_and_in_the_dark(engine: Engine) {
    engine.open(ARABIC_PAGE, DARK, async |widget| {
        faultless(widget, "the list").await;
        widget.open_card("العبّارة التي تعير الكتب").await;
        faultless(widget, "an article").await;
    });
    engine.open(ARABIC_PAGE, Window { dark: true, ..Window::PHONE }, async |widget| {
        faultless(widget, "the list, on a phone").await;
        for sheet in ["filters", "appearance", "shortcuts"] {
            widget.open_popover(sheet).await;
            faultless(widget, &format!("{sheet}, on a phone")).await;
            widget.press(&[Key::Escape]).await;
        }
        widget.open_card("العبّارة التي تعير الكتب").await;
        faultless(widget, "an article, on a phone").await;
        with_something_kept(widget).await;
    });
}

/// The states of `axe/error_states.js`, each with an expression for what is in the widget once it is reached.
const ERROR_STATES: [(&str, &str); 8] = [
    ("a loading text", "root.querySelector('.missing-text')"),
    ("a missing text", "root.querySelector('.missing-text .again')"),
    ("missing cards", "root.querySelector('.note')"),
    ("a missing article", "root.querySelector('[role=status]')"),
    ("a missing feed", "text(root.querySelector('p'))"),
    ("a crash", "root.querySelector('[role=alert] button')"),
    ("a saved article that left the edition", "root.querySelector('.list .related a')"),
    ("a note whose passage is gone", "root.querySelector('.notes .lost')"),
];

#[apply(in_each_engine)]
fn error_states(engine: Engine) {
    engine.in_host_page(async |widget| {
        for (state, reached) in ERROR_STATES {
            for lang in ["en", "ar"] {
                widget.go(HOST).await;
                let script = with_const("state", &json!(state), script!("axe/error_states.js"));
                let script = with_const("options", &json!({ "lang": lang }), &script);
                widget.host::<bool>(&script).await;
                widget.wait_in_widget(state, &format!("return !!{reached}")).await;
                in_each_theme(widget, &format!("{state}, {lang}")).await;
            }
        }
    });
}

#[apply(in_each_engine)]
fn each_theme_in_both_directions(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            in_each_theme(widget, "the list").await;
            widget.choose_at("published", 1).await;
            in_each_theme(widget, "a filtered list").await;
            widget.choose_at("source", 0).await;
            in_each_theme(widget, "nothing found").await;
            widget.drop_filters().await;
            widget.open_card("العبّارة التي تعير الكتب").await;
            in_each_theme(widget, "an article").await;
        });
    }
}

#[apply(in_each_engine)]
fn each_popover_in_each_theme_and_direction(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            for sheet in ["appearance", "shortcuts"] {
                widget.open_popover(sheet).await;
                in_each_theme(widget, sheet).await;
                widget.press(&[Key::Escape]).await;
            }
            widget.open_card("العبّارة التي تعير الكتب").await;
            widget.take_note().await;
            in_each_theme(widget, "an article with a note").await;
            widget.open_popover("tools").await;
            in_each_theme(widget, "the tools").await;
            widget.press(&[Key::Escape]).await;
            widget.mute("nothing that anybody says").await;
            in_each_theme(widget, "what is kept").await;
        });
    }
}

/// Runs all rules in the first theme. The others change colours alone, so in them only the rules of colours run.
async fn in_each_theme(widget: &Widget, state: &str) {
    for (index, theme) in THEMES.iter().enumerate() {
        widget.set_appearance(&format!("{theme} larger")).await;
        let found = if index == 0 { widget.axe().await } else { widget.axe_of_theme().await };
        assert!(found.is_empty(), "{state}, {theme}:\n{}", found.join("\n"));
    }
}

#[apply(in_each_engine)]
fn during_speech(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            widget.host::<bool>(&format!("{VOICE} return true")).await;
            widget.open_card("العبّارة التي تعير الكتب").await;
            let listen = "root.querySelector('.listen').click()";
            widget.ask::<()>(listen, vec![]).await;
            let speaks = "return !!document.documentElement.dataset.speaks";
            widget.wait_for("a voice", speaks).await;
            in_each_theme(widget, "an article that is read aloud").await;
        });
    }
}

/// Finds a star, which is no letter, and drawn text; axe-core can tell of neither.
#[apply(in_each_engine)]
fn faint_colours_are_found_by_measurement(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        for what in [".open-library span", ".ruler text"] {
            let script = with_const("selector", &json!(what), script!("axe/pale_colour.js"));
            widget.ask::<()>(&script, vec![]).await;
            let found = widget.axe().await;
            assert!(!found.is_empty(), "{what}");
        }
    });
}
