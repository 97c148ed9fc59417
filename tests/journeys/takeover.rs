//! Nothing that readers see moves: not while the first frame arrives, and not when the program takes over from it. That
//! holds in windows of any width, for lists that are drawn as a whole and for virtual ones.

use crate::support::{
    LONG_PAGE_BEFORE_WASM, PAGE_BEFORE_WASM, Widget, Window, apply, in_chromium, in_each_engine,
};
use serde_json::{Value, json};

/// Returns each visible text and control with its position; of a virtual list those in the window.
const TEXT_POSITIONS: &str = include_str!("text_positions.js");

/// Records each layout shift, where the browser reports them.
const RECORD_SHIFTS: &str = include_str!("layout_shifts.js");

/// Lets a page arrive piece by piece, and returns the texts and controls that moved meanwhile.
const ARRIVE_IN_PIECES: &str = include_str!("arrive_in_pieces.js");

/// Widths of windows in CSS pixels: those of common devices, and both sides of each width at which the layout changes.
const WIDTHS: [u32; 16] =
    [320, 360, 390, 412, 480, 543, 545, 639, 641, 768, 927, 929, 1024, 1180, 1280, 1440];

/// A window in which a frame of each of the widths has room.
const WIDE: Window = Window { width: 1500, height: 900, ..Window::PHONE };

/// Opens a page in a frame of a width, in which everything is asked from then on.
async fn open_in_frame(widget: &Widget, page: &str, width: u32) {
    let open = format!(
        "const frame = document.createElement('iframe');
         frame.style.cssText = 'inline-size: {width}px; block-size: 823px; border: 0';
         const loaded = new Promise((done) => {{ frame.onload = () => done(true); }});
         frame.src = {};
         document.body.replaceChildren(frame);
         return loaded",
        json!(page)
    );
    widget.ask_page::<bool>(&open).await;
    widget.enter("iframe").await;
}

/// Lets the program take over, and asserts that nothing moves.
async fn nothing_moves(widget: &Widget) {
    widget.ask_page::<()>(RECORD_SHIFTS).await;
    let before: Vec<String> = widget.ask(TEXT_POSITIONS, vec![]).await;
    assert!(before.len() > 20, "{before:?}");
    let headlines = widget.headlines().await;
    widget.release().await;
    widget.settle().await;
    let after: Vec<String> = widget.ask(TEXT_POSITIONS, vec![]).await;
    assert_eq!(after, before);
    // Of a virtual list, the program may draw more or fewer cards below the window.
    let drawn = widget.headlines().await;
    let both = drawn.len().min(headlines.len());
    assert!(both > 5 && drawn[..both] == headlines[..both], "{drawn:?}, {headlines:?}");
    let shifts: Vec<Value> = widget.ask_page("return shifts").await;
    assert_eq!(shifts, Vec::<Value>::new());
    let frames: usize = widget
        .ask(
            "return [...root.children].filter((child) => child.className === 'surface').length",
            vec![],
        )
        .await;
    assert_eq!(frames, 1);
}

/// Asserts that nothing moves in a frame of each width.
async fn nothing_moves_at_any_width(widget: &Widget, page: &str) {
    for width in WIDTHS {
        println!("{width} pixels");
        widget.hold();
        open_in_frame(widget, page, width).await;
        nothing_moves(widget).await;
        widget.leave().await;
    }
}

#[apply(in_each_engine)]
fn a_short_list_stays_in_place(engine: Engine) {
    engine.in_window(WIDE, async |widget| {
        widget.show_html("<!DOCTYPE html><title>Widths</title><body>").await;
        nothing_moves_at_any_width(widget, PAGE_BEFORE_WASM).await;
    });
}

#[apply(in_each_engine)]
fn a_virtual_list_stays_in_place(engine: Engine) {
    engine.in_window(WIDE, async |widget| {
        widget.show_html("<!DOCTYPE html><title>Widths</title><body>").await;
        nothing_moves_at_any_width(widget, LONG_PAGE_BEFORE_WASM).await;
    });
}

#[apply(in_each_engine)]
fn nothing_moves_on_a_phone(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::PHONE, nothing_moves);
}

#[apply(in_chromium)]
fn nothing_moves_under_a_finger(engine: Engine) {
    engine.in_window(Window::PHONE, async |widget| {
        widget.use_fingers().await;
        for page in [PAGE_BEFORE_WASM, LONG_PAGE_BEFORE_WASM] {
            widget.hold();
            widget.go(page).await;
            let is_coarse = "return matchMedia('(pointer: coarse)').matches";
            assert!(widget.ask_page::<bool>(is_coarse).await);
            nothing_moves(widget).await;
        }
    });
}

#[apply(in_each_engine)]
fn nothing_moves_while_the_page_arrives(engine: Engine) {
    engine.in_window(WIDE, async |widget| {
        widget.show_html("<!DOCTYPE html><title>Pieces</title><body>").await;
        for page in [PAGE_BEFORE_WASM, LONG_PAGE_BEFORE_WASM] {
            for width in [320, 412, 700, 1280] {
                let script = format!(
                    "const [page, width] = {};\nreturn (async () => {{ {ARRIVE_IN_PIECES} }})()",
                    json!([page, width])
                );
                let (pieces, moved): (usize, Vec<String>) = widget.ask_page(&script).await;
                assert!(pieces > 300, "the page came in {pieces} pieces");
                assert_eq!(moved, Vec::<String>::new(), "{page} at {width} pixels");
            }
        }
    });
}
