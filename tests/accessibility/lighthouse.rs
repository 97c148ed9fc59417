//! Lighthouse gives the page's accessibility 100 points of 100.

use crate::support::{ARABIC_PAGE, PAGE, Widget, Window, apply, in_chromium};
use thirtyfour::Key;

/// Audits without which a hundred would mean little.
const MEANT: [&str; 4] = ["color-contrast", "button-name", "target-size", "html-has-lang"];

async fn perfect(widget: &Widget, state: &str, how: &str, form: &str) {
    let audit = widget.lighthouse(how, form).await;
    assert_eq!(audit.score, Some(100), "{state}:\n{}", audit.faults.join("\n"));
    for name in MEANT {
        assert!(
            audit.passed.iter().any(|one| one == name),
            "{state}: {name} is not among {audit:?}"
        );
    }
}

async fn every_state(widget: &Widget, form: &str) {
    perfect(widget, "the page as it comes", "navigation", form).await;
    widget.settle().await;
    widget.press_look().await;
    perfect(widget, "the choices of how it looks", "snapshot", form).await;
    widget.press(&[Key::Escape]).await;
    let headline = widget.headlines().await.remove(0);
    widget.open_card(&headline).await;
    widget.settle().await;
    perfect(widget, "an article", "snapshot", form).await;
}

#[apply(in_chromium)]
fn on_a_desktop(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| every_state(widget, "desktop").await);
}

#[apply(in_chromium)]
fn on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| every_state(widget, "mobile").await);
}

#[apply(in_chromium)]
fn in_arabic_in_the_dark(engine: Engine) {
    let window = Window { dark: true, ..Window::default() };
    engine.open(ARABIC_PAGE, window, async |widget| every_state(widget, "desktop").await);
}
