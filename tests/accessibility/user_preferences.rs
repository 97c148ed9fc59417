//! Readers who set their machine up for themselves: large pointers, zoom, spaced text, colours of their own, no
//! movement, and a focus that is always seen.

use crate::support::{
    ARABIC_PAGE, PAGE, Widget, Window, apply, in_chromium, in_chromium_and_firefox, in_each_engine,
};
use serde_json::json;
use thirtyfour::Key;

/// Goes through the main states, and holds each against something.
async fn in_each_state(widget: &Widget, check: impl AsyncFn(&str)) {
    widget.wait_in_widget("the memory", "return !!root.querySelector('.open-library')").await;
    check("the list").await;
    for panel in ["appearance", "shortcuts", "library"] {
        widget.open_popover(panel).await;
        check(panel).await;
        widget.press(&[Key::Escape]).await;
    }
    let narrow = !widget.is_visible("[role=search]").await;
    if narrow {
        widget.open_popover("filters").await;
    }
    widget.choose_at("published", 8).await;
    check("the filters").await;
    widget.choose_at("published", 1).await;
    widget.choose_at("source", 0).await;
    if narrow {
        widget.press(&[Key::Escape]).await;
    }
    check("nothing found").await;
    widget.drop_filters().await;
    let first = "cards()[0].querySelector('button').click()";
    widget.ask::<()>(first, vec![]).await;
    widget.settle().await;
    check("an article").await;
    widget.take_note().await;
    check("an article with a note").await;
    widget.open_popover("tools").await;
    check("the tools").await;
    widget.press(&[Key::Escape]).await;
    widget.mute("nothing that anybody says").await;
    check("what is kept").await;
    widget.press(&[Key::Escape]).await;
}

/// Returns the controls that are smaller than `arguments[0]` pixels either way. Boxes and radio buttons are touched by
/// their labels, headlines in the list by their cards. A link in a line of text may be as high as the line.
const SMALL_TARGETS: &str = include_str!("small_targets.js");

#[apply(in_each_engine)]
fn targets_are_at_least_24_pixels(engine: Engine) {
    for window in [Window::PHONE, Window::default()] {
        engine.open(PAGE, window, async |widget| {
            in_each_state(widget, async |state| {
                let small: Vec<String> = widget.ask(SMALL_TARGETS, vec![json!(24)]).await;
                assert!(small.is_empty(), "{} wide, {state}: {small:#?}", window.width);
            })
            .await;
        });
    }
}

#[apply(in_chromium)]
fn touch_targets_are_at_least_44_pixels(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        widget.use_fingers().await;
        widget.open(PAGE).await;
        let coarse = "return matchMedia('(pointer: coarse)').matches";
        assert!(widget.ask_page::<bool>(coarse).await);
        in_each_state(widget, async |state| {
            let small: Vec<String> = widget.ask(SMALL_TARGETS, vec![json!(44)]).await;
            assert!(small.is_empty(), "{state}: {small:#?}");
        })
        .await;
    });
}

/// Returns each text that cannot be read to its end: beyond the window's sides, or cut off by a box around it. A card
/// may cut its excerpt, since the article has it.
const LOST_TEXT: &str = include_str!("lost_text.js");

async fn nothing_is_lost(widget: &Widget) {
    in_each_state(widget, async |state| {
        let lost: Vec<String> = widget.ask(LOST_TEXT, vec![]).await;
        assert!(lost.is_empty(), "{state}: {lost:#?}");
    })
    .await;
}

#[apply(in_each_engine)]
fn nothing_is_cut_off_at_twice_the_size(engine: Engine) {
    // Half as wide, with text twice as large: what a zoom of 200 % does, and the browser's text size beside it.
    for (width, text) in [(640, 16), (640, 32), (320, 16)] {
        for page in [PAGE, ARABIC_PAGE] {
            let window = Window { width, text, ..Window::default() };
            // WebKitGTK's own browser has no other size of text.
            match text {
                16 => engine.open(page, window, nothing_is_lost),
                _ => engine.open(page, window, nothing_is_lost),
            }
        }
    }
}

/// Applies the text spacing of WCAG 1.4.12.
const SPACE_TEXT: &str = include_str!("text_spacing.js");

#[apply(in_each_engine)]
fn nothing_is_cut_off_with_spaced_text(engine: Engine) {
    let cases = [(PAGE, Window::PHONE), (PAGE, Window::default()), (ARABIC_PAGE, Window::PHONE)];
    for (page, window) in cases {
        engine.open(page, window, async |widget| {
            widget.ask::<()>(SPACE_TEXT, vec![]).await;
            nothing_is_lost(widget).await;
        });
    }
}

/// Returns the classes of elements with an animation or a transition longer than 10 ms.
const MOVING_ELEMENTS: &str = include_str!("movement.js");

#[apply(in_each_engine)]
fn nothing_moves_with_reduced_motion(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        widget.open_popover("filters").await;
        let moves: Vec<String> = widget.ask(MOVING_ELEMENTS, vec![]).await;
        assert!(moves.iter().any(|class| class.contains("filters")), "{moves:?}");
    });
    engine.open(PAGE, Window { still: true, ..Window::PHONE }, async |widget| {
        in_each_state(widget, async |state| {
            let moves: Vec<String> = widget.ask(MOVING_ELEMENTS, vec![]).await;
            assert!(moves.is_empty(), "{state}: {moves:?}");
        })
        .await;
    });
}

/// Returns the kinds of choices whose two states look alike once the reader's own colours are forced.
const INDISTINCT_CHOICES: &str = include_str!("forced_colours.js");

#[apply(in_chromium_and_firefox)]
fn choices_are_distinct_with_forced_colours(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        widget.force_colours().await;
        widget.choose("Source", "Rail Review").await;
        widget.wait_in_widget("the choices", "return drawn('appearance')").await;
        let alike = async |there: &[&str]| -> Vec<String> {
            widget.ask(INDISTINCT_CHOICES, vec![json!(there)]).await
        };
        assert_eq!(alike(&["radio", "box", "clock", "look"]).await, Vec::<String>::new());
        widget.press(&[Key::Tab]).await;
        widget.type_text("j").await;
        widget.press(&[Key::Enter]).await;
        assert_eq!(alike(&["clock", "look", "card"]).await, Vec::<String>::new());
    });
}

/// Returns the fault of how the focus is seen: no ring, out of the window, or covered.
const FOCUS_FAULT: &str = include_str!("focus_ring.js");

async fn focus_is_seen(widget: &Widget, least: usize) {
    let mut seen = 0;
    for _ in 0..40 {
        widget.press(&[Key::Tab]).await;
        let Some(fault) = widget.ask::<Option<String>>(FOCUS_FAULT, vec![]).await else { break };
        assert_eq!(fault, "", "after {seen}");
        seen += 1;
    }
    assert!(seen >= least, "only {seen} things have had the focus");
}

#[apply(in_each_engine)]
fn the_focus_is_visible_and_never_covered(engine: Engine) {
    for window in [Window::PHONE, Window::default()] {
        engine.open(PAGE, window, async |widget| {
            focus_is_seen(widget, 8).await;
            widget.open(PAGE).await;
            widget.press(&[Key::Tab]).await;
            widget.type_text("jjo").await;
            focus_is_seen(widget, 8).await;
            widget.open(PAGE).await;
            widget.open_popover("library").await;
            focus_is_seen(widget, 4).await;
        });
    }
}
