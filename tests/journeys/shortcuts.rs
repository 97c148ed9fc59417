//! Keyboard shortcuts: everything works without a mouse.

use crate::support::{ARABIC_PAGE, PAGE, Widget, Window, apply, in_each_engine};
use newsstand_core::Article;
use serde_json::json;
use thirtyfour::Key;

/// The name of the list of shortcuts, and of the button that opens it.
pub(super) const HELP: &str = "Keyboard shortcuts";

/// Reads three articles of a language: from the top of the page, with no key but these.
#[expect(clippy::unwrap_used, reason = "called by tests only")]
async fn read_three(widget: &Widget, language: &str, opens: &[Key], closes: &[Key]) {
    let edition = widget.edition();
    let headlines = widget.headlines().await;
    let article = |headline: &String| -> &Article {
        edition.articles.iter().find(|article| article.headline == *headline).unwrap()
    };
    widget.press(&[Key::Tab]).await;
    let mut read = 0;
    for headline in &headlines {
        widget.type_text("j").await;
        widget.has_focus("article", headline).await;
        if read == 3 || article(headline).language != language {
            continue;
        }
        if opens.is_empty() {
            widget.type_text("o").await
        } else {
            widget.press(opens).await
        }
        widget.has_focus("h2", headline).await;
        assert_eq!(widget.article().await.paragraphs, article(headline).paragraphs);
        if closes.is_empty() {
            widget.type_text("u").await
        } else {
            widget.press(closes).await
        }
        widget.has_focus("article", headline).await;
        read += 1;
    }
    assert_eq!(read, 3);
}

#[apply(in_each_engine)]
fn three_articles_are_read_by_shortcuts_in_english(engine: Engine) {
    engine.on_page(async |widget| read_three(widget, "en", &[], &[]).await);
}

#[apply(in_each_engine)]
fn three_articles_are_read_by_shortcuts_in_arabic(engine: Engine) {
    engine.open(ARABIC_PAGE, Window::PHONE, async |widget| {
        read_three(widget, "ar", &[Key::Enter], &[Key::Escape]).await;
    });
}

#[apply(in_each_engine)]
fn shortcuts_lead_to_the_next_article(engine: Engine) {
    engine.on_page(async |widget| {
        let headlines = widget.headlines().await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        for headline in &headlines[1..4] {
            widget.type_text("j").await;
            widget.has_focus("h2", headline).await;
        }
        widget.type_text("k").await;
        assert_eq!(widget.article().await.headline, headlines[2]);
        widget.type_text("u").await;
        widget.has_focus("article", &headlines[2]).await;
        // Before the first there is none.
        widget.type_text("kkkko").await;
        assert_eq!(widget.article().await.headline, headlines[0]);
        widget.type_text("k").await;
        widget.has_focus("h2", &headlines[0]).await;
    });
}

#[apply(in_each_engine)]
fn the_first_shortcut_focuses_the_visible_card(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        let script = "const card = cards()[7];
            window.scrollTo({ top: card.getBoundingClientRect().top + scrollY, behavior: 'instant' });
            return text(card.querySelector('h2'));";
        let headline: String = widget.ask(script, vec![]).await;
        widget.type_text("j").await;
        widget.has_focus("article", &headline).await;
    });
}

#[apply(in_each_engine)]
fn a_shortcut_opens_the_filters(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.type_text("jj/").await;
        widget.has_focus("radio", "Any time").await;
        widget.press(&[Key::Down, Key::Down]).await;
        assert_eq!(widget.chosen("Published").await, ["Last 6 hours"]);
        let shown = widget.headlines().await;
        widget.type_text("jo").await;
        widget.has_focus("h2", &shown[0]).await;
        widget.type_text("/").await;
        assert!(
            widget.is_visible("[role=feed]").await && !widget.is_visible(".open-article").await
        );
        widget.has_focus("radio", "Last 6 hours").await;
        widget.press(&[Key::Up, Key::Up]).await;
        assert_eq!(widget.status().await, "33 articles");
    });
}

#[apply(in_each_engine)]
fn a_shortcut_opens_the_filter_popover_on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.type_text("jj/").await;
        widget.has_focus("radio", "Any time").await;
        assert!(widget.is_visible("[role=search]").await);
        // Behind the sheet nothing moves.
        widget.type_text("jou").await;
        widget.has_focus("radio", "Any time").await;
        let second = widget.headlines().await[1].clone();
        widget.press(&[Key::Escape]).await;
        assert!(!widget.is_visible("[role=search]").await);
        widget.has_focus("article", &second).await;
        widget.type_text("o/").await;
        widget.has_focus("radio", "Any time").await;
        assert!(widget.is_visible("[role=search]").await);
    });
}

#[apply(in_each_engine)]
fn control_home_and_end_leave_the_feed(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.type_text("j").await;
        widget.press_with_control(Key::End).await;
        widget.has_focus("button", HELP).await;
        widget.type_text("j").await;
        widget.press_with_control(Key::Home).await;
        widget.has_focus("select-one", "Sort by").await;
        // Beside an open article its list ends in what belongs to that.
        widget.press(&[Key::Tab, Key::Enter]).await;
        widget.ask::<()>("cards()[32].focus()", vec![]).await;
        widget.press_with_control(Key::End).await;
        widget.has_focus("button", "← 33 articles").await;
    });
}

/// Waits until the library is loaded.
pub(super) async fn library_is_loaded(widget: &Widget) {
    widget.knows_library().await;
}

/// The numbers of the cards that are marked.
async fn marked(widget: &Widget, mark: &str) -> Vec<usize> {
    widget.settle().await;
    let script = "return cards().flatMap((card, at) => card.matches(arguments[0]) ? [at] : [])";
    widget.ask(script, vec![json!(mark)]).await
}

#[apply(in_each_engine)]
fn shortcuts_save_articles_and_mark_them_read(engine: Engine) {
    const READ: &str = ".read";
    const SAVED: &str = ":has(.saved)";
    engine.on_page(async |widget| {
        library_is_loaded(widget).await;
        let headlines = widget.headlines().await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jsjm").await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![0], vec![1]));
        widget.type_text("mks").await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![], vec![]));
        // An open article is read already, and goes on as if it had not been.
        widget.type_text("os").await;
        assert_eq!(widget.attributes(".save", "aria-pressed").await, ["true"]);
        widget.has_focus("h2", &headlines[0]).await;
        widget.type_text("m").await;
        widget.has_focus("article", &headlines[0]).await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![0], vec![]));
    });
}

#[apply(in_each_engine)]
fn escape_closes_only_the_topmost_popover(engine: Engine) {
    engine.on_page(async |widget| {
        let first = widget.headlines().await[0].clone();
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo?").await;
        widget.press(&[Key::Escape]).await;
        assert!(!widget.is_visible(".shortcuts").await);
        widget.has_focus("h2", &first).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &first).await;
    });
}
