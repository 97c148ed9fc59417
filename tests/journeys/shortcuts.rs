//! Everything without a mouse: what the keys do, where they do nothing, and that they can be switched off.

use crate::support::{ARABIC_PAGE, PAGE, Widget, Window, apply, in_each_engine, script};
use newsstand_core::Article;
use serde_json::{Value, json};
use thirtyfour::Key;

/// The button that opens the list of all keys.
const HELP: &str = "Keyboard shortcuts";

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
        widget.strike("j").await;
        widget.has_focus("article", headline).await;
        if read == 3 || article(headline).language != language {
            continue;
        }
        if opens.is_empty() {
            widget.strike("o").await
        } else {
            widget.press(opens).await
        }
        widget.has_focus("h2", headline).await;
        assert_eq!(widget.article().await.paragraphs, article(headline).paragraphs);
        if closes.is_empty() {
            widget.strike("u").await
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
        widget.strike("jo").await;
        for headline in &headlines[1..4] {
            widget.strike("j").await;
            widget.has_focus("h2", headline).await;
        }
        widget.strike("k").await;
        assert_eq!(widget.article().await.headline, headlines[2]);
        widget.strike("u").await;
        widget.has_focus("article", &headlines[2]).await;
        // Before the first there is none.
        widget.strike("kkkko").await;
        assert_eq!(widget.article().await.headline, headlines[0]);
        widget.strike("k").await;
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
        widget.strike("j").await;
        widget.has_focus("article", &headline).await;
    });
}

#[apply(in_each_engine)]
fn a_shortcut_opens_the_filters(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.strike("jj/").await;
        widget.has_focus("radio", "Any time").await;
        widget.press(&[Key::Down, Key::Down]).await;
        assert_eq!(widget.chosen("Published").await, ["Last 6 hours"]);
        let shown = widget.headlines().await;
        widget.strike("jo").await;
        widget.has_focus("h2", &shown[0]).await;
        widget.strike("/").await;
        assert!(widget.is_visible("[role=feed]").await && !widget.is_visible(".reader").await);
        widget.has_focus("radio", "Last 6 hours").await;
        widget.press(&[Key::Up, Key::Up]).await;
        assert_eq!(widget.status().await, "33 articles");
    });
}

#[apply(in_each_engine)]
fn a_shortcut_opens_the_filter_popover_on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.strike("jj/").await;
        widget.has_focus("radio", "Any time").await;
        assert!(widget.is_visible("[role=search]").await);
        // Behind the sheet nothing moves.
        widget.strike("jou").await;
        widget.has_focus("radio", "Any time").await;
        let second = widget.headlines().await[1].clone();
        widget.press(&[Key::Escape]).await;
        assert!(!widget.is_visible("[role=search]").await);
        widget.has_focus("article", &second).await;
        widget.strike("o/").await;
        assert!(widget.is_visible("[role=search]").await);
        widget.has_focus("radio", "Any time").await;
    });
}

#[apply(in_each_engine)]
fn control_home_and_end_leave_the_feed(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.strike("j").await;
        widget.press_with_control(Key::End).await;
        widget.has_focus("button", HELP).await;
        widget.strike("j").await;
        widget.press_with_control(Key::Home).await;
        widget.has_focus("select-one", "Sort by").await;
        // Beside an open article its list ends in what belongs to that.
        widget.press(&[Key::Tab, Key::Enter]).await;
        widget.ask::<()>("cards()[32].focus()", vec![]).await;
        widget.press_with_control(Key::End).await;
        widget.has_focus("button", "← 33 articles").await;
    });
}

/// Waits until what the reader keeps is there.
async fn remembers(widget: &Widget) {
    widget.wait_in_widget("the memory", "return !!root.querySelector('.open-library')").await;
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
        remembers(widget).await;
        let headlines = widget.headlines().await;
        widget.press(&[Key::Tab]).await;
        widget.strike("jsjm").await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![0], vec![1]));
        widget.strike("mks").await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![], vec![]));
        // An open article is read already, and goes on as if it had not been.
        widget.strike("os").await;
        assert_eq!(widget.attributes(".save", "aria-pressed").await, ["true"]);
        widget.has_focus("h2", &headlines[0]).await;
        widget.strike("m").await;
        widget.has_focus("article", &headlines[0]).await;
        assert_eq!((marked(widget, SAVED).await, marked(widget, READ).await), (vec![0], vec![]));
    });
}

/// The keys that the list of them names.
async fn listed(widget: &Widget) -> Vec<String> {
    widget.ask("return [...root.querySelectorAll('.shortcuts kbd')].map(text)", vec![]).await
}

#[apply(in_each_engine)]
fn shortcuts_are_listed_and_letters_can_be_disabled(engine: Engine) {
    engine.on_page(async |widget| {
        let headlines = widget.headlines().await;
        remembers(widget).await;
        widget.press(&[Key::Tab]).await;
        widget.strike("jj?").await;
        widget.has_focus("dialog", HELP).await;
        let all = [
            "j",
            "k",
            "Page Down",
            "Page Up",
            "o",
            "Enter",
            "u",
            "Esc",
            "s",
            "m",
            "n",
            "/",
            "Ctrl + Home",
            "Ctrl + End",
            "?",
        ];
        assert_eq!(listed(widget).await, all);
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &headlines[1]).await;

        // The same list without the key, and the switch in it.
        widget.press_with_control(Key::End).await;
        widget.press(&[Key::Enter]).await;
        widget.tab_to("checkbox", "Use single-key shortcuts").await;
        widget.press(&[Key::Space, Key::Escape]).await;
        widget.has_focus("button", HELP).await;
        only_keys_with_names(widget, &headlines).await;
        widget.open_all(PAGE).await;
        only_keys_with_names(widget, &headlines).await;

        widget.press(&[Key::Tab]).await;
        widget.press_with_control(Key::End).await;
        widget.press(&[Key::Enter]).await;
        widget.tab_to("checkbox", "Use single-key shortcuts").await;
        widget.press(&[Key::Space, Key::Escape]).await;
        widget.strike("?").await;
        widget.has_focus("dialog", HELP).await;
        widget.ask_page::<()>("localStorage.clear()").await;
    });
}

/// Switched off, letters and signs do nothing, and the other keys what they do.
async fn only_keys_with_names(widget: &Widget, headlines: &[String]) {
    widget.ask::<()>("cards()[0].focus()", vec![]).await;
    // Not the slash, by which Firefox searches the page where nobody takes it.
    widget.strike("jo?").await;
    widget.has_focus("article", &headlines[0]).await;
    widget.press(&[Key::PageDown, Key::Enter]).await;
    widget.has_focus("h2", &headlines[1]).await;
    widget.strike("ju").await;
    widget.has_focus("h2", &headlines[1]).await;
    widget.press(&[Key::Escape]).await;
    widget.has_focus("article", &headlines[1]).await;
    widget.press_with_control(Key::Home).await;
    widget.has_focus("select-one", "Sort by").await;
}

#[apply(in_each_engine)]
fn escape_closes_only_the_topmost_popover(engine: Engine) {
    engine.on_page(async |widget| {
        let first = widget.headlines().await[0].clone();
        widget.press(&[Key::Tab]).await;
        widget.strike("jo?").await;
        widget.press(&[Key::Escape]).await;
        assert!(!widget.is_visible(".shortcuts").await);
        widget.has_focus("h2", &first).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &first).await;
    });
}

#[apply(in_each_engine)]
fn input_methods_pages_and_modifiers_keep_their_keys(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("key_events.js", "shortcut_scope/keys_with_modifiers.js")).await;
        let stays = json!([false, "1"]);
        assert_eq!(said[0][0], json!([true, "2"]));
        assert_eq!(said[0][1], json!([true, "2"]), "on a keyboard of another script");
        for at in [2, 3, 4, 5, 6, 7, 8, 10] {
            assert_eq!(said[0][at], stays, "{at}");
        }
        assert_eq!(said[0][9], json!([true, "1"]), "the page has taken it");
        assert_eq!(said[1], json!(""));
    });
}

#[apply(in_each_engine)]
fn letters_typed_into_fields_are_no_shortcuts(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("key_events.js", "shortcut_scope/keys_in_fields.js")).await;
        assert_eq!(said[0], json!(vec![json!([true, false, true, ""]); 21]));
        assert_eq!(said[1], json!([false, "input"]));
        assert_eq!(said[2], json!([true, "1"]), "a slider has no use for letters");
    });
}

/// A page with a field and a handler of its own, that notes each key it is told of.
const PAGE_WITH_KEYS: &str =
    "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title>
    <main><input aria-label=Search><news-stand src=/feed.json lang=en heading-level=1></news-stand></main>
    <script>window.told = [];
      addEventListener('keydown', ({ key, target }) => told.push(`${key} ${target.localName}`));
    </script><script type=module src=/embed/newsstand.js></script>";

#[apply(in_each_engine)]
fn shortcuts_work_only_inside_the_widget(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget.open_html(PAGE_WITH_KEYS).await;
        let told = "return told.splice(0)";
        let value = "return document.querySelector('input').value";
        widget.strike("j").await;
        widget.has_focus("", "").await;
        widget.press(&[Key::Tab]).await;
        widget.strike("jo").await;
        widget.has_focus("", "").await;
        assert_eq!(widget.ask_page::<String>(value).await, "jo");
        assert_eq!(
            widget.ask_page::<Value>(told).await,
            json!(["j body", "Tab body", "j input", "o input"])
        );
        // What is typed in the widget is not told, whether it does something there or not.
        widget.press(&[Key::Tab]).await;
        widget.ask_page::<Value>(told).await;
        widget.strike("jojku").await;
        let first = widget.headlines().await[0].clone();
        widget.has_focus("article", &first).await;
        widget.strike("x").await;
        assert_eq!(widget.ask_page::<Value>(told).await, json!([]));
        assert_eq!(widget.ask_page::<String>(value).await, "jo");
    });
}
