//! Readers who set their machine up for themselves: large pointers, zoom, spaced text, colours of their own, no
//! movement, and a focus that is always seen.

use crate::support::{
    ARABIC_PAGE, PAGE, Widget, Window, in_chromium, in_chromium_and_firefox, in_each_window,
};
use serde_json::json;
use thirtyfour::Key;

/// Goes through the main states, and holds each against something.
async fn in_each_state(widget: &Widget, check: impl AsyncFn(&str)) {
    widget.wait_in_widget("the memory", "return !!root.querySelector('.open-library')").await;
    check("the list").await;
    for panel in ["appearance", "shortcuts", "library"] {
        widget.open_sheet(panel).await;
        check(panel).await;
        widget.press(&[Key::Escape]).await;
    }
    let narrow = !widget.is_visible("[role=search]").await;
    if narrow {
        widget.open_sheet("filters").await;
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
    widget.open_sheet("tools").await;
    check("the tools").await;
    widget.press(&[Key::Escape]).await;
    widget.mute("nothing that anybody says").await;
    check("what is kept").await;
    widget.press(&[Key::Escape]).await;
}

/// What can be touched and is smaller than so many pixels either way: of a box or a radio button it is the label that is
/// touched, of a headline in the list the card. A link in a line of text may be as high as that.
const SMALL: &str =
    "return [...root.querySelectorAll('button, select, input, summary, a[href]:not(.original)')]
    .filter(shown)
    .map((control) => control.closest('label') ?? control.closest('.headline')?.closest('.card') ?? control)
    .flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height) > arguments[0] - 0.02 ? []
        : [`${width.toFixed(1)} by ${height.toFixed(1)}: ${control.className} ${text(control)}`];
    })";

#[test]
fn what_is_touched_is_24_pixels_at_least() {
    for window in [Window::PHONE, Window::default()] {
        in_each_window(PAGE, window, async |widget| {
            in_each_state(widget, async |state| {
                let small: Vec<String> = widget.ask(SMALL, vec![json!(24)]).await;
                assert!(small.is_empty(), "{} wide, {state}: {small:#?}", window.width);
            })
            .await;
        });
    }
}

#[test]
fn under_a_finger_it_is_44_pixels_at_least() {
    in_chromium(PAGE, Window::PHONE, async |widget| {
        widget.use_fingers().await;
        widget.open(PAGE).await;
        let coarse = "return matchMedia('(pointer: coarse)').matches";
        assert!(widget.ask_page::<bool>(coarse).await);
        in_each_state(widget, async |state| {
            let small: Vec<String> = widget.ask(SMALL, vec![json!(44)]).await;
            assert!(small.is_empty(), "{state}: {small:#?}");
        })
        .await;
    });
}

/// Every text that cannot be read to its end: beyond the window's sides, or cut off by what is around it. A card may
/// cut its excerpt, since the article has it.
const LOST: &str = "const lost = new Set();
    const walker = document.createTreeWalker(root.querySelector('.widget'), 4);
    while (walker.nextNode()) {
      const node = walker.currentNode, at = node.parentElement;
      if (!node.data.trim() || !shown(at) || at.closest('.excerpt, .spoken, svg, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        let out = right > innerWidth + 1 || left < -1;
        for (let box = at; box && box !== root.querySelector('.surface'); box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box), place = box.getBoundingClientRect();
          out ||= ['hidden', 'clip'].includes(overflowX) && (right > place.right + 1 || left < place.left - 1);
          out ||= ['hidden', 'clip'].includes(overflowY) && (bottom > place.bottom + 2 || top < place.top - 2);
        }
        if (out) lost.add(`${at.className || at.localName}: ${node.data.trim().slice(0, 60)}`);
      }
    }
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) lost.add(`the page is ${wide} wide`);
    return [...lost];";

async fn nothing_is_lost(widget: &Widget) {
    in_each_state(widget, async |state| {
        let lost: Vec<String> = widget.ask(LOST, vec![]).await;
        assert!(lost.is_empty(), "{state}: {lost:#?}");
    })
    .await;
}

#[test]
fn at_twice_the_size_nothing_is_lost() {
    // Half as wide, with text twice as large: what a zoom of 200 % does, and the browser's text size beside it.
    for (width, text) in [(640, 16), (640, 32), (320, 16)] {
        for page in [PAGE, ARABIC_PAGE] {
            let window = Window { width, text, ..Window::default() };
            // WebKitGTK's own browser has no other size of text.
            match text {
                16 => in_each_window(page, window, nothing_is_lost),
                _ => in_chromium_and_firefox(page, window, nothing_is_lost),
            }
        }
    }
}

/// The spacing that a reader may ask for by WCAG 1.4.12.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";

#[test]
fn with_spaced_text_nothing_is_lost() {
    let cases = [(PAGE, Window::PHONE), (PAGE, Window::default()), (ARABIC_PAGE, Window::PHONE)];
    for (page, window) in cases {
        in_each_window(page, window, async |widget| {
            widget.ask::<()>(SPACED, vec![]).await;
            nothing_is_lost(widget).await;
        });
    }
}

/// What moves by itself or on the way from one state to another, for longer than nobody sees.
const MOVES: &str = "const long = (time) => time.split(',').some((one) => parseFloat(one) > 0.01);
    return [...root.querySelectorAll('.widget *')].flatMap((node) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(node);
      return animationName !== 'none' && long(animationDuration) || long(transitionDuration)
        || scrollBehavior === 'smooth' ? [node.className] : [];
    })";

#[test]
fn nothing_moves_where_that_is_not_wanted() {
    in_each_window(PAGE, Window::PHONE, async |widget| {
        widget.open_sheet("filters").await;
        let moves: Vec<String> = widget.ask(MOVES, vec![]).await;
        assert!(moves.iter().any(|class| class.contains("filters")), "{moves:?}");
    });
    in_each_window(PAGE, Window { still: true, ..Window::PHONE }, async |widget| {
        in_each_state(widget, async |state| {
            let moves: Vec<String> = widget.ask(MOVES, vec![]).await;
            assert!(moves.is_empty(), "{state}: {moves:?}");
        })
        .await;
    });
}

/// Pairs of what is chosen and what is not, with what of their looks is left where the reader's own colours are forced.
const CHOSEN: &str = "const looks = (node, pseudo) => {
      const { outlineStyle, outlineWidth, borderStyle, fontWeight, transform, backgroundColor, forcedColorAdjust }
        = getComputedStyle(node, pseudo);
      return [outlineStyle, outlineStyle === 'none' ? '' : outlineWidth, borderStyle, fontWeight, transform,
        forcedColorAdjust === 'none' ? backgroundColor : ''].join(' ');
    };
    const pairs = {
      radio: ['.choices input[type=radio]:checked', '.choices input[type=radio]:not(:checked)', '::before'],
      box: ['.choices input[type=checkbox]:checked', '.choices input[type=checkbox]:not(:checked)', '::before'],
      clock: ['.switch input:checked + span', '.switch input:not(:checked) + span'],
      look: ['.appearance-group label:has(:checked)', '.appearance-group label:not(:has(:checked))'],
      card: ['.card.open', '.card:not(.open)'],
    };
    return Object.entries(pairs).flatMap(([name, [one, other, pseudo]]) => {
      const both = [one, other].map((selector) => root.querySelector(selector));
      if (both.includes(null)) return arguments[0].includes(name) ? [`${name} is not there`] : [];
      const [chosen, not] = both.map((node) => looks(node, pseudo));
      return chosen === not ? [`${name}: ${chosen}`] : [];
    })";

#[test]
fn with_forced_colours_what_is_chosen_is_told_apart() {
    in_chromium_and_firefox(PAGE, Window::default(), async |widget| {
        widget.force_colours().await;
        widget.choose("Source", "Rail Review").await;
        let alike =
            async |there: &[&str]| -> Vec<String> { widget.ask(CHOSEN, vec![json!(there)]).await };
        assert_eq!(alike(&["radio", "box", "clock", "look"]).await, Vec::<String>::new());
        widget.press(&[Key::Tab]).await;
        widget.strike("j").await;
        widget.press(&[Key::Enter]).await;
        assert_eq!(alike(&["clock", "look", "card"]).await, Vec::<String>::new());
    });
}

/// What is wrong with how the focus is seen: no ring around it or what stands for it, out of the window, or covered.
const FOCUS: &str = "const node = root.activeElement;
    if (!node) return null;
    const candidates = [node, node.closest('label'), node.nextElementSibling, node.parentElement].filter(Boolean);
    const ringed = (one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const ring = candidates.find(ringed);
    const name = `${node.localName} ${node.className} ${(node.ariaLabel ?? text(node)).slice(0, 40)}`;
    if (!ring) return `no ring: ${name}`;
    const { left, right, top, bottom } = ring.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return `out of sight: ${name}`;
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const hit = root.elementFromPoint(x, y);
    const own = hit && (ring.contains(hit) || hit.contains(ring) || node.contains(hit) || hit.closest('.axis')?.contains(node));
    return own ? '' : `covered by ${hit?.className}: ${name}`;";

async fn focus_is_seen(widget: &Widget, least: usize) {
    let mut seen = 0;
    for _ in 0..40 {
        widget.press(&[Key::Tab]).await;
        let Some(fault) = widget.ask::<Option<String>>(FOCUS, vec![]).await else { break };
        assert_eq!(fault, "", "after {seen}");
        seen += 1;
    }
    assert!(seen >= least, "only {seen} things have had the focus");
}

#[test]
fn the_focus_is_seen_and_never_covered() {
    for window in [Window::PHONE, Window::default()] {
        in_each_window(PAGE, window, async |widget| {
            focus_is_seen(widget, 8).await;
            widget.open(PAGE).await;
            widget.press(&[Key::Tab]).await;
            widget.strike("jjo").await;
            focus_is_seen(widget, 8).await;
            widget.open(PAGE).await;
            widget.open_sheet("library").await;
            focus_is_seen(widget, 4).await;
        });
    }
}
