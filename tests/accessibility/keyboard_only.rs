//! The library and article actions by keyboard alone: no click, and no script in place of one. Reading and filtering
//! are in `journeys/shortcuts.rs`.

use crate::support::{PAGE, Widget, apply, in_each_engine, script};
use thirtyfour::Key;

async fn do_it(widget: &Widget, name: &str) {
    widget.tab_on_to(name).await;
    widget.press(&[Key::Enter]).await;
}

/// Opens what is kept, which is above whatever has the focus.
async fn keep(widget: &Widget) {
    widget.tab_back_to("Your library").await;
    widget.press(&[Key::Enter]).await;
}

/// Captures saved files instead of saving them.
const CAPTURE_FILES: &str = include_str!("saved_files.js");
const FILE_SAVED: &str = "return !!document.documentElement.dataset.made";

/// Gives the page a silent voice, and captures what is shared.
const SPEECH_AND_SHARE: &str = script!("../support/voice.js", "captured_share.js");

#[apply(in_each_engine)]
fn the_library_works_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.knows_library().await;
        let before = widget.headlines().await.len();
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        do_it(widget, "Hide ").await;
        widget.wait_in_widget("the list", "return !root.querySelector('.open-article')").await;
        assert!(widget.headlines().await.len() < before);
        // From the top of the page on.
        widget.open(PAGE).await;
        widget.host::<bool>(CAPTURE_FILES).await;
        do_it(widget, "Your library").await;
        widget.tab_on_to("Name of this view").await;
        widget.type_text("Mine").await;
        widget.press(&[Key::Enter]).await;
        widget.wait_in_widget("the view", "return !!root.querySelector('.library .chip')").await;
        widget.tab_on_to("Word to mute").await;
        widget.type_text("ferry").await;
        widget.press(&[Key::Enter]).await;
        let chips = "return root.querySelectorAll('.library .chips li').length === 3";
        widget.wait_in_widget("the word", chips).await;
        do_it(widget, "Export to a file").await;
        widget.wait_for("the file", FILE_SAVED).await;
        let kept: String = widget.ask_page("return document.documentElement.dataset.made").await;
        do_it(widget, "Delete everything…").await;
        do_it(widget, "Delete everything for good").await;
        let forgotten = "return !root.querySelector('.library .chips')
            && text(root.querySelector('.library .said')) === 'Everything was deleted.'";
        widget.wait_in_widget("that it is forgotten", forgotten).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("button", "☆Your library").await;
        assert_eq!(widget.headlines().await.len(), before);
        // And all of it is there again from its file.
        let file = tempfile::NamedTempFile::with_suffix(".json").unwrap();
        std::fs::write(file.path(), kept).unwrap();
        widget.press(&[Key::Enter]).await;
        widget.tab_on_to("Import from a file").await;
        widget.choose_file(file.path()).await;
        widget.wait_in_widget("what was kept", chips).await;
    });
}

#[apply(in_each_engine)]
fn a_saved_view_opens_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.knows_library().await;
        let all = widget.status().await;
        widget.tab_to("radio", "Any time").await;
        widget.press(&[Key::Down, Key::Down]).await;
        let some = widget.status().await;
        assert_ne!(some, all);
        keep(widget).await;
        widget.tab_on_to("Name of this view").await;
        widget.type_text("Six hours").await;
        widget.press(&[Key::Enter]).await;
        widget.wait_in_widget("the view", "return !!root.querySelector('.library .chip')").await;
        widget.press(&[Key::Escape]).await;
        do_it(widget, "Remove filter: Last 6 hours").await;
        assert_eq!(widget.status().await, all);
        keep(widget).await;
        do_it(widget, "Six hours").await;
        assert_eq!(widget.status().await, some);
    });
}

#[apply(in_each_engine)]
fn the_list_is_sorted_by_keyboard_after_reading(engine: Engine) {
    engine.on_page(async |widget| {
        widget.press(&[Key::Tab]).await;
        widget.type_text("jjjjo").await;
        widget.press(&[Key::Escape]).await;
        widget.type_text("/").await;
        widget.tab_on_to("Sort by").await;
        let before = widget.headlines().await;
        widget.press(&[Key::Down]).await;
        assert_ne!(widget.headlines().await, before);
        // Its card stands elsewhere now, and does not take the focus for it.
        widget.has_focus("select-one", "Sort by").await;
    });
}

#[apply(in_each_engine)]
fn article_actions_work_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.knows_library().await;
        widget.host::<bool>(CAPTURE_FILES).await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        do_it(widget, "Save").await;
        let saved = "return root.querySelector('.save').ariaPressed === 'true'";
        widget.wait_in_widget("that it is saved", saved).await;
        let has_outcome = "return !!text(root.querySelector('.outcome'))";
        // With a voice or without, something comes of it.
        do_it(widget, "Listen").await;
        let begun = format!("if (root.querySelector('[data-speech]')) return true; {has_outcome}");
        widget.wait_in_widget("a voice, or why there is none", &begun).await;
        for tool in ["Copy quote", "Save as Markdown"] {
            widget.press(&[Key::Escape]).await;
            widget.type_text("jo").await;
            do_it(widget, "More actions").await;
            do_it(widget, tool).await;
            if tool == "Copy quote" {
                widget.wait_in_widget("the outcome", has_outcome).await;
            } else {
                widget.wait_for("the file", FILE_SAVED).await;
            }
        }
    });
}

#[apply(in_each_engine)]
fn speech_and_share_work_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.host::<bool>(SPEECH_AND_SHARE).await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        let told = async |what: &str, name: &str, value: &str| {
            let script = format!("return (document.documentElement.dataset.{name} ?? '') {value}");
            widget.wait_for(what, &script).await;
        };
        do_it(widget, "Listen").await;
        told("a voice", "speaks", "!== ''").await;
        // It is the same button that pauses, and goes on.
        let says = async |state: &str| {
            let state = format!("return root.activeElement.dataset.speech === '{state}'");
            widget.wait_in_widget("the state of the voice", &state).await;
        };
        says("on").await;
        widget.press(&[Key::Enter]).await;
        told("a pause", "speaks", "=== ''").await;
        says("paused").await;
        widget.press(&[Key::Enter]).await;
        told("a voice", "speaks", "!== ''").await;
        do_it(widget, "Stop").await;
        told("the end", "speaks", "=== ''").await;
        let listens = "return root.activeElement.matches('.listen:not([data-speech])')";
        widget.wait_in_widget("the beginning", listens).await;
        let headline = widget.article().await.headline;
        do_it(widget, "More actions").await;
        do_it(widget, "Share…").await;
        told("what is shared", "shared", &format!("=== {}", serde_json::json!(headline))).await;
    });
}

#[apply(in_each_engine)]
fn notes_are_written_and_removed_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.knows_library().await;
        widget.host::<bool>(CAPTURE_FILES).await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jo").await;
        widget.type_text("n").await;
        widget
            .wait_in_widget("a note", "return root.activeElement?.localName === 'textarea'")
            .await;
        widget.type_text("Read again").await;
        widget.press(&[Key::Escape]).await;
        keep(widget).await;
        do_it(widget, "Export as Markdown").await;
        widget.wait_for("the notes", FILE_SAVED).await;
        let made: String = widget.ask_page("return document.documentElement.dataset.made").await;
        assert!(made.contains("Read again"), "{made}");
    });
}
