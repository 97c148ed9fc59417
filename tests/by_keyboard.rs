//! What is done with what is kept and with an article, by the keyboard alone: no click, and no script that stands in
//! for one. Reading and filtering are in `keys.rs`.

use newsstand_browser_tests::{PAGE, Stand, VOICE, in_each_browser};
use thirtyfour::Key;

async fn do_it(stand: &Stand, name: &str) {
    stand.tab_on_to(name).await;
    stand.press(&[Key::Enter]).await;
}

/// Opens what is kept, which is above whatever has the focus.
async fn keep(stand: &Stand) {
    stand.tab_back_to("What you keep").await;
    stand.press(&[Key::Enter]).await;
}

/// What is saved as a file is noted, and not saved.
const FILES: &str = "URL.createObjectURL = (file) => {
      file.text().then((text) => { document.documentElement.dataset.made = text; });
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => {};
    return true";
const MADE: &str = "return !!document.documentElement.dataset.made";

/// What is shared is noted.
const SHARES: &str = "Object.defineProperty(navigator, 'share', { configurable: true,
      value: async ({ title }) => { document.documentElement.dataset.shared = title; } });
    return true";

#[test]
fn what_is_kept() {
    in_each_browser(async |stand| {
        stand
            .wait_in_stand("what is kept", "return !!root.querySelector('.library .lasting')")
            .await;
        let before = stand.headlines().await.len();
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        do_it(stand, "Hide ").await;
        stand.wait_in_stand("the list", "return !root.querySelector('.reader')").await;
        assert!(stand.headlines().await.len() < before);
        // From the top of the page on.
        stand.open(PAGE).await;
        stand.host::<bool>(FILES).await;
        do_it(stand, "What you keep").await;
        stand.tab_on_to("A name for this view").await;
        stand.strike("Mine").await;
        stand.press(&[Key::Enter]).await;
        stand.wait_in_stand("the view", "return !!root.querySelector('.library .chip')").await;
        stand.tab_on_to("A word that you do not want to see").await;
        stand.strike("ferry").await;
        stand.press(&[Key::Enter]).await;
        let chips = "return root.querySelectorAll('.library .chips li').length === 3";
        stand.wait_in_stand("the word", chips).await;
        do_it(stand, "Save to a file").await;
        stand.wait_for("the file", MADE).await;
        let kept: String = stand.ask_page("return document.documentElement.dataset.made").await;
        do_it(stand, "Forget everything").await;
        do_it(stand, "Yes, forget everything").await;
        let forgotten = "return !root.querySelector('.library .chips')
            && text(root.querySelector('.library .said')) === 'Everything is forgotten.'";
        stand.wait_in_stand("that it is forgotten", forgotten).await;
        stand.press(&[Key::Escape]).await;
        stand.has_focus("button", "☆What you keep").await;
        assert_eq!(stand.headlines().await.len(), before);
        // And all of it is there again from its file.
        let file = tempfile::NamedTempFile::with_suffix(".json").unwrap();
        std::fs::write(file.path(), kept).unwrap();
        stand.press(&[Key::Enter]).await;
        stand.tab_on_to("Add from a file").await;
        stand.choose_file(file.path()).await;
        stand.wait_in_stand("what was kept", chips).await;
    });
}

#[test]
fn a_view_is_opened_again() {
    in_each_browser(async |stand| {
        stand
            .wait_in_stand("what is kept", "return !!root.querySelector('.library .lasting')")
            .await;
        let all = stand.status().await;
        stand.tab_to("radio", "Any time").await;
        stand.press(&[Key::Down, Key::Down]).await;
        let some = stand.status().await;
        assert_ne!(some, all);
        keep(stand).await;
        stand.tab_on_to("A name for this view").await;
        stand.strike("Six hours").await;
        stand.press(&[Key::Enter]).await;
        stand.wait_in_stand("the view", "return !!root.querySelector('.library .chip')").await;
        stand.press(&[Key::Escape]).await;
        do_it(stand, "Remove the filter Last 6 hours").await;
        assert_eq!(stand.status().await, all);
        keep(stand).await;
        do_it(stand, "Six hours").await;
        assert_eq!(stand.status().await, some);
    });
}

#[test]
fn the_list_is_ordered_after_something_was_read() {
    in_each_browser(async |stand| {
        stand.press(&[Key::Tab]).await;
        stand.strike("jjjjo").await;
        stand.press(&[Key::Escape]).await;
        stand.strike("/").await;
        stand.tab_on_to("Order").await;
        let before = stand.headlines().await;
        stand.press(&[Key::Down]).await;
        assert_ne!(stand.headlines().await, before);
        // Its card stands elsewhere now, and does not take the focus for it.
        stand.has_focus("select-one", "Order").await;
    });
}

#[test]
fn what_is_done_with_an_article() {
    in_each_browser(async |stand| {
        stand
            .wait_in_stand("what is kept", "return !!root.querySelector('.library .lasting')")
            .await;
        stand.host::<bool>(FILES).await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        do_it(stand, "Save").await;
        let saved = "return root.querySelector('.save').ariaPressed === 'true'";
        stand.wait_in_stand("that it is saved", saved).await;
        let said = "return !!text(root.querySelector('.outcome'))";
        // With a voice or without, something comes of it.
        do_it(stand, "Listen").await;
        let begun = format!("if (root.querySelector('[data-speech]')) return true; {said}");
        stand.wait_in_stand("a voice, or why there is none", &begun).await;
        for tool in ["Copy a quote", "Save as Markdown"] {
            stand.press(&[Key::Escape]).await;
            stand.strike("jo").await;
            do_it(stand, "More to do").await;
            do_it(stand, tool).await;
            if tool == "Copy a quote" {
                stand.wait_in_stand("what came of it", said).await;
            } else {
                stand.wait_for("the file", MADE).await;
            }
        }
    });
}

#[test]
fn a_voice_is_paused_and_stopped_and_an_article_is_shared() {
    in_each_browser(async |stand| {
        stand.host::<bool>(&format!("{VOICE} {SHARES}")).await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        let told = async |what: &str, name: &str, value: &str| {
            let script = format!("return (document.documentElement.dataset.{name} ?? '') {value}");
            stand.wait_for(what, &script).await;
        };
        do_it(stand, "Listen").await;
        told("a voice", "speaks", "!== ''").await;
        // It is the same button that pauses, and goes on.
        let says = async |state: &str| {
            let state = format!("return root.activeElement.dataset.speech === '{state}'");
            stand.wait_in_stand("the state of the voice", &state).await;
        };
        says("on").await;
        stand.press(&[Key::Enter]).await;
        told("a pause", "speaks", "=== ''").await;
        says("paused").await;
        stand.press(&[Key::Enter]).await;
        told("a voice", "speaks", "!== ''").await;
        do_it(stand, "Stop").await;
        told("the end", "speaks", "=== ''").await;
        let listens = "return root.activeElement.matches('.listen:not([data-speech])')";
        stand.wait_in_stand("the beginning", listens).await;
        let headline = stand.article().await.headline;
        do_it(stand, "More to do").await;
        do_it(stand, "Share…").await;
        told("what is shared", "shared", &format!("=== {}", serde_json::json!(headline))).await;
    });
}

#[test]
fn notes_are_written_and_taken_away() {
    in_each_browser(async |stand| {
        stand
            .wait_in_stand("what is kept", "return !!root.querySelector('.library .lasting')")
            .await;
        stand.host::<bool>(FILES).await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        stand.strike("n").await;
        stand.wait_in_stand("a note", "return root.activeElement?.localName === 'textarea'").await;
        stand.strike("Read again").await;
        stand.press(&[Key::Escape]).await;
        keep(stand).await;
        do_it(stand, "Notes as Markdown").await;
        stand.wait_for("the notes", MADE).await;
        let made: String = stand.ask_page("return document.documentElement.dataset.made").await;
        assert!(made.contains("Read again"), "{made}");
    });
}
