//! What is done with what is kept and with an article, by the keyboard alone: no click, and no script that stands in
//! for one. Reading and filtering are in `keys.rs`.

#![expect(clippy::panic, reason = "all of it is tests")]

use promises::{PAGE, Stand, in_each_browser};
use thirtyfour::Key;

/// Goes on by Tab until what has the focus is called so.
async fn reach(stand: &Stand, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..90 {
        stand.press(&[Key::Tab]).await;
        let (_, focused) = stand.focus().await;
        if focused.contains(name) {
            return;
        }
        passed.push(focused);
    }
    panic!("Tab does not lead to {name:?}, but to {passed:#?}");
}

async fn do_it(stand: &Stand, name: &str) {
    reach(stand, name).await;
    stand.press(&[Key::Enter]).await;
}

/// What is saved as a file is noted, and not saved.
const FILES: &str = "const script = document.createElement('script');
    script.textContent = `URL.createObjectURL = () => {
      document.documentElement.dataset.made = 'yes';
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => {};`;
    document.head.append(script);";
const MADE: &str = "return document.documentElement.dataset.made === 'yes'";

#[test]
fn what_is_kept() {
    in_each_browser(async |stand| {
        stand.wait_in_stand("what is kept", "return !!root.querySelector('.keep .lasting')").await;
        let before = stand.headlines().await.len();
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        do_it(stand, "Hide ").await;
        stand.wait_in_stand("the list", "return !root.querySelector('.reader')").await;
        assert!(stand.headlines().await.len() < before);
        // From the top of the page on.
        stand.open(PAGE).await;
        stand.ask_page::<()>(FILES).await;
        do_it(stand, "What you keep").await;
        reach(stand, "A name for this view").await;
        stand.strike("Mine").await;
        stand.press(&[Key::Enter]).await;
        stand.wait_in_stand("the view", "return !!root.querySelector('.keep .chip')").await;
        reach(stand, "A word that you do not want to see").await;
        stand.strike("ferry").await;
        stand.press(&[Key::Enter]).await;
        let chips = "return root.querySelectorAll('.keep .chips li').length === 3";
        stand.wait_in_stand("the word", chips).await;
        do_it(stand, "Save to a file").await;
        stand.wait_for("the file", MADE).await;
        do_it(stand, "Forget everything").await;
        do_it(stand, "Yes, forget everything").await;
        let forgotten = "return !root.querySelector('.keep .chips')
            && text(root.querySelector('.keep .said')) === 'Everything is forgotten.'";
        stand.wait_in_stand("that it is forgotten", forgotten).await;
        stand.press(&[Key::Escape]).await;
        stand.has_focus("button", "☆What you keep").await;
        assert_eq!(stand.headlines().await.len(), before);
    });
}

#[test]
fn the_list_is_ordered_after_something_was_read() {
    in_each_browser(async |stand| {
        stand.press(&[Key::Tab]).await;
        stand.strike("jjjjo").await;
        stand.press(&[Key::Escape]).await;
        stand.strike("/").await;
        reach(stand, "Order").await;
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
        stand.wait_in_stand("what is kept", "return !!root.querySelector('.keep .lasting')").await;
        stand.ask_page::<()>(FILES).await;
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
