//! The scope of keyboard shortcuts: they leave keys to input methods, fields and the page around, and single-key
//! shortcuts can be switched off.

use crate::support::{PAGE, Widget, apply, in_each_engine, script};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::shortcuts::{HELP, library_is_loaded};

/// The keys that the list of them names.
async fn listed(widget: &Widget) -> Vec<String> {
    widget.wait_in_widget("the list", "return drawn('shortcuts')").await;
    widget.ask("return [...root.querySelectorAll('.shortcuts kbd')].map(text)", vec![]).await
}

#[apply(in_each_engine)]
fn shortcuts_are_listed_and_letters_can_be_disabled(engine: Engine) {
    engine.on_page(async |widget| {
        let headlines = widget.headlines().await;
        library_is_loaded(widget).await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jj?").await;
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
        widget.type_text("?").await;
        widget.has_focus("dialog", HELP).await;
        widget.ask_page::<()>("localStorage.clear()").await;
    });
}

/// Switched off, letters and signs do nothing, and the other keys what they do.
async fn only_keys_with_names(widget: &Widget, headlines: &[String]) {
    widget.ask::<()>("cards()[0].focus()", vec![]).await;
    // Not the slash, by which Firefox searches the page where nobody takes it.
    widget.type_text("jo?").await;
    widget.has_focus("article", &headlines[0]).await;
    widget.press(&[Key::PageDown, Key::Enter]).await;
    widget.has_focus("h2", &headlines[1]).await;
    widget.type_text("ju").await;
    widget.has_focus("h2", &headlines[1]).await;
    widget.press(&[Key::Escape]).await;
    widget.has_focus("article", &headlines[1]).await;
    widget.press_with_control(Key::Home).await;
    widget.has_focus("select-one", "Sort by").await;
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
        widget.type_text("j").await;
        widget.has_focus("", "").await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        widget.has_focus("", "").await;
        assert_eq!(widget.ask_page::<String>(value).await, "jo");
        assert_eq!(
            widget.ask_page::<Value>(told).await,
            json!(["j body", "Tab body", "j input", "o input"])
        );
        // Keys pressed in the widget do not reach the page, whether they do something there or not.
        widget.press(&[Key::Tab]).await;
        widget.ask_page::<Value>(told).await;
        widget.type_text("jojku").await;
        let first = widget.headlines().await[0].clone();
        widget.has_focus("article", &first).await;
        widget.type_text("x").await;
        assert_eq!(widget.ask_page::<Value>(told).await, json!([]));
        assert_eq!(widget.ask_page::<String>(value).await, "jo");
    });
}
