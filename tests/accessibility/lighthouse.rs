//! What Google's Lighthouse says of how accessible the page is: a hundred of a hundred.

use crate::support::{ARABIC_PAGE, PAGE, Stand, Window, in_chromium};
use thirtyfour::Key;

/// Audits without which a hundred would mean little.
const MEANT: [&str; 4] = ["color-contrast", "button-name", "target-size", "html-has-lang"];

async fn perfect(stand: &Stand, state: &str, how: &str, form: &str) {
    let audit = stand.lighthouse(how, form).await;
    assert_eq!(audit.score, Some(100), "{state}:\n{}", audit.faults.join("\n"));
    for name in MEANT {
        assert!(
            audit.passed.iter().any(|one| one == name),
            "{state}: {name} is not among {audit:?}"
        );
    }
}

async fn every_state(stand: &Stand, form: &str) {
    perfect(stand, "the page as it comes", "navigation", form).await;
    stand.settle().await;
    stand.press_look().await;
    perfect(stand, "the choices of how it looks", "snapshot", form).await;
    stand.press(&[Key::Escape]).await;
    let headline = stand.headlines().await.remove(0);
    stand.open_card(&headline).await;
    stand.settle().await;
    perfect(stand, "an article", "snapshot", form).await;
}

#[test]
fn on_a_desk() {
    in_chromium(PAGE, Window::default(), async |stand| every_state(stand, "desktop").await);
}

#[test]
fn on_a_phone() {
    in_chromium(PAGE, Window::PHONE, async |stand| every_state(stand, "mobile").await);
}

#[test]
fn in_arabic_and_dark() {
    let window = Window { dark: true, ..Window::default() };
    in_chromium(ARABIC_PAGE, window, async |stand| every_state(stand, "desktop").await);
}
