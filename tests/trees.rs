//! What the page tells those who do not see it, kept in `trees/`: the accessibility tree of each main state, as
//! Chromium has it. `NEWSSTAND_BLESS=1` writes them anew; read the difference before you keep it.

#![expect(clippy::panic, reason = "all of it is tests")]

use std::path::Path;

use newsstand_browser_tests::{ARABIC_PAGE, PAGE, Stand, Window, in_chromium};
use thirtyfour::Key;

/// Holds the page as it is against the tree of a name.
async fn told(stand: &Stand, name: &str) {
    stand.wait_in_stand("the memory", "return !!root.querySelector('.open-library')").await;
    let found = stand.tree().await;
    assert!(found.lines().count() > 20, "{name}: {found}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("trees/{name}.txt"));
    if std::env::var_os("NEWSSTAND_BLESS").is_some() {
        std::fs::write(&path, found).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let (kept, found): (Vec<_>, Vec<_>) = (kept.lines().collect(), found.lines().collect());
    let same = kept.iter().zip(&found).take_while(|(one, other)| one == other).count();
    let ends = kept.iter().rev().zip(found.iter().rev());
    let rest = kept.len().min(found.len()) - same;
    let end = ends.take(rest).take_while(|(one, other)| one == other).count();
    let lines = |sign: &str, lines: &[&str]| -> String {
        lines.iter().map(|line| format!("{sign} {line}\n")).collect()
    };
    assert!(
        kept == found,
        "trees/{name}.txt says otherwise from line {} on; NEWSSTAND_BLESS=1 writes it anew:\n{}{}",
        same + 1,
        lines("-", kept.get(same..kept.len() - end).unwrap_or_default()),
        lines("+", found.get(same..found.len() - end).unwrap_or_default()),
    );
}

#[test]
fn on_a_desk() {
    in_chromium(PAGE, Window::default(), async |stand| {
        told(stand, "list").await;
        stand.press_look().await;
        told(stand, "appearance").await;
        stand.press(&[Key::Escape]).await;
        stand.open_sheet("library").await;
        told(stand, "library").await;
        stand.press(&[Key::Escape]).await;
        stand.choose("Published", "Last hour").await;
        told(stand, "filtered").await;
        stand.choose("Source", "Grain Weekly").await;
        told(stand, "empty-state").await;
        stand.press_button("Remove the filter Grain Weekly").await;
        stand.strike("?").await;
        told(stand, "shortcuts").await;
        stand.press(&[Key::Escape]).await;
        stand.choose("Published", "Any time").await;
        stand.open_card("The ferry that makes no noise").await;
        told(stand, "article").await;
        stand.take_note().await;
        let first = "return !!root.querySelector('.move-note[aria-disabled]')";
        stand.wait_in_stand("that it is of the first paragraph", first).await;
        told(stand, "note").await;
        stand.open_sheet("tools").await;
        told(stand, "tools").await;
    });
}

#[test]
fn on_a_phone() {
    in_chromium(PAGE, Window::PHONE, async |stand| {
        stand.press_button("Filters").await;
        told(stand, "filters-phone").await;
        stand.press(&[Key::Escape]).await;
        stand.open_card("The ferry that makes no noise").await;
        told(stand, "article-phone").await;
    });
}

#[test]
fn in_arabic() {
    in_chromium(ARABIC_PAGE, Window::default(), async |stand| {
        told(stand, "list-arabic").await;
        stand.open_card("العبّارة التي تعير الكتب").await;
        told(stand, "article-arabic").await;
    });
}
