//! The accessibility tree of each main state as Chromium computes it, compared with the files in `trees/`.
//! `NEWSSTAND_BLESS=1` writes these anew; read the difference before you keep it.

use std::path::Path;

use crate::support::{ARABIC_PAGE, PAGE, Widget, Window, apply, in_chromium};
use thirtyfour::Key;

/// Holds the page as it is against the tree of a name.
async fn told(widget: &Widget, name: &str) {
    widget.wait_in_widget("the memory", "return !!root.querySelector('.open-library')").await;
    let found = widget.tree().await;
    assert!(found.lines().count() > 20, "{name}: {found}");
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("accessibility/trees/{name}.txt"));
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
        "accessibility/trees/{name}.txt says otherwise from line {} on; NEWSSTAND_BLESS=1 writes it anew:\n{}{}",
        same + 1,
        lines("-", kept.get(same..kept.len() - end).unwrap_or_default()),
        lines("+", found.get(same..found.len() - end).unwrap_or_default()),
    );
}

#[apply(in_chromium)]
fn on_a_desktop(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        told(widget, "list").await;
        widget.press_look().await;
        told(widget, "appearance").await;
        widget.press(&[Key::Escape]).await;
        widget.open_popover("library").await;
        told(widget, "library").await;
        widget.press(&[Key::Escape]).await;
        widget.choose("Published", "Last hour").await;
        told(widget, "filtered").await;
        widget.choose("Source", "Grain Weekly").await;
        told(widget, "empty-state").await;
        widget.press_button("Remove filter: Grain Weekly").await;
        widget.type_text("?").await;
        told(widget, "shortcuts").await;
        widget.press(&[Key::Escape]).await;
        widget.choose("Published", "Any time").await;
        widget.open_card("The ferry that makes no noise").await;
        told(widget, "article").await;
        widget.take_note().await;
        let first = "return !!root.querySelector('.move-note[aria-disabled]')";
        widget.wait_in_widget("that it is of the first paragraph", first).await;
        told(widget, "note").await;
        widget.open_popover("tools").await;
        told(widget, "tools").await;
    });
}

#[apply(in_chromium)]
fn on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        widget.press_button("Filters").await;
        told(widget, "filters-phone").await;
        widget.press(&[Key::Escape]).await;
        widget.open_card("The ferry that makes no noise").await;
        told(widget, "article-phone").await;
    });
}

#[apply(in_chromium)]
fn in_arabic(engine: Engine) {
    engine.open(ARABIC_PAGE, Window::default(), async |widget| {
        told(widget, "list-arabic").await;
        widget.open_card("العبّارة التي تعير الكتب").await;
        told(widget, "article-arabic").await;
    });
}
