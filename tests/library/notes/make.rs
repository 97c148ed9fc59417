//! Notes that are made: of what is selected, of the paragraph in sight, and of the one before or after.

use crate::support::{PAGE, Window, apply, in_each_engine, script};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Looks for the typed note in the browser's store, and returns the result of the look before.
const NOTE_STORED: &str = include_str!("stored_note.js");

#[apply(in_each_engine)]
fn a_selection_becomes_a_note(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("notes.js", "make/notes_of_selections.js")).await;
        let night = "the night trams will run until two”";
        let across = "and nobody laughed.\nThe second";
        let arabic = "ترام الليل سيعمل";
        assert_eq!(said[0], json!(["textarea", [night], [night]]), "{said}");
        assert_eq!(
            said[1],
            json!([[night, across], ["and nobody laughed.The second", night]]),
            "{said}"
        );
        assert_eq!(said[2], json!([[night, across], ["Really?", ""]]));
        assert_eq!(said[3], json!([[across], "annotate"]));
        assert_eq!(said[4], json!([arabic]), "{said}");
        assert_eq!(said[5], json!([arabic]));
    });
}

#[apply(in_each_engine)]
fn without_a_selection_the_visible_paragraph_becomes_a_note(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        let headlines = widget.headlines().await;
        let [first, ..] = &headlines[..] else { panic!("no cards") };
        widget.open_card(first).await;
        widget.wait_in_widget("the button", "return !!root.querySelector('.annotate')").await;
        widget.ask::<bool>("root.querySelector('.annotate').focus(); return true", vec![]).await;
        widget.press(&[Key::Enter]).await;
        widget
            .wait_in_widget(
                "a note that has the focus",
                "return !!root.activeElement?.dataset.note",
            )
            .await;
        let same = "return root.querySelector('.notes blockquote').textContent ===
            root.querySelector('.text > p').textContent.trim()";
        assert!(widget.ask::<bool>(same, vec![]).await);
        widget.type_text("o jukes").await;
        // Escape is for whoever writes, and closes nothing.
        widget.press(&[Key::Escape]).await;
        let kept = "return root.querySelector('.notes textarea').value === 'o jukes'";
        assert!(widget.ask::<bool>(kept, vec![]).await);
        // It is kept though the writing never ended, and nothing else has the focus.
        widget.wait_for("what was written to be kept", NOTE_STORED).await;
        // The mouse keeps what is selected.
        widget.open_all(PAGE).await;
        widget.open_card(first).await;
        widget
            .wait_in_widget(
                "what was written",
                "return root.querySelector('.notes textarea')?.value === 'o jukes'",
            )
            .await;
        let select = "const node = root.querySelector('.text > p').firstChild;
            (root.getSelection?.() ?? getSelection()).setBaseAndExtent(node, 0, node, 9); return true";
        widget.ask::<bool>(select, vec![]).await;
        widget.press_button("✎ Add note").await;
        widget
            .wait_in_widget("both", "return root.querySelectorAll('.notes li').length === 2")
            .await;
        let short = "return [...root.querySelectorAll('.notes blockquote')].some((one) =>
            one.textContent === root.querySelector('.text > p').textContent.slice(0, 9).trim())";
        assert!(widget.ask::<bool>(short, vec![]).await);
        assert_eq!(widget.axe().await, Vec::<String>::new());
    });
}

#[apply(in_each_engine)]
fn leaving_early_makes_no_note(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("notes.js", "make/leave_early.js")).await;
        assert_eq!(said, json!([0, true, 0]));
    });
}

#[apply(in_each_engine)]
fn a_note_moves_between_paragraphs_by_keyboard(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        let long = widget
            .edition()
            .articles
            .into_iter()
            .find(|article| article.paragraphs.len() > 3 && article.language == "en")
            .unwrap();
        widget.open_card(&long.headline).await;
        widget.wait_in_widget("the button", "return !!root.querySelector('.annotate')").await;
        widget.type_text("n").await;
        widget
            .wait_in_widget(
                "a note that has the focus",
                "return !!root.activeElement?.dataset.note",
            )
            .await;
        let quoted = |place: usize| {
            format!(
                "return root.querySelector('.notes blockquote').textContent === root.querySelectorAll('.text > p')[{place}].textContent.trim()"
            )
        };
        widget.wait_in_widget("the first paragraph", &quoted(0)).await;
        let ends = async |before: bool, after: bool| {
            let ends = format!(
                "return JSON.stringify([...root.querySelectorAll('.move-note')]
                   .map((one) => one.ariaDisabled === 'true')) === '[{before},{after}]'"
            );
            widget.wait_in_widget("which ways lead on", &ends).await;
        };
        ends(true, false).await;
        // Past the button that removes it, to the one for the paragraph after.
        widget.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Enter]).await;
        widget.wait_in_widget("the second", &quoted(1)).await;
        widget.has_focus("button", "↓Move to the next paragraph").await;
        ends(false, false).await;
        widget.press(&[Key::Enter]).await;
        widget.wait_in_widget("the third", &quoted(2)).await;
        let before = "root.querySelector('.move-note').focus(); return true";
        assert!(widget.ask::<bool>(before, vec![]).await);
        widget.press(&[Key::Enter]).await;
        widget.wait_in_widget("the second", &quoted(1)).await;
        widget.press(&[Key::Enter, Key::Enter, Key::Enter]).await;
        // Before the first there is none, and after the last neither.
        widget.wait_in_widget("the first", &quoted(0)).await;
        widget.has_focus("button", "↑Move to the previous paragraph").await;
        ends(true, false).await;
        widget.press(&[Key::Tab]).await;
        widget.press(&vec![Key::Enter; long.paragraphs.len()]).await;
        widget.wait_in_widget("the last", &quoted(long.paragraphs.len() - 1)).await;
        widget.has_focus("button", "↓Move to the next paragraph").await;
        ends(false, true).await;
        assert_eq!(widget.axe().await, Vec::<String>::new());
    });
}
