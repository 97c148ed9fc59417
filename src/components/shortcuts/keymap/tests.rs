//! The commands of keys, for each focus.

use super::*;

const ALL_FOCUSES: [Focus; 5] =
    [Focus::Field, Focus::Card, Focus::InsideCard, Focus::Feed, Focus::Elsewhere];

fn key(key: &str) -> KeyPress<'_> {
    KeyPress { key, ..KeyPress::default() }
}

/// Returns the commands of a key for each focus, without and with an open article.
fn commands(press: &KeyPress) -> [[Option<Command>; 5]; 2] {
    [false, true].map(|reading| {
        ALL_FOCUSES.map(|focus| {
            let on = command_for(press, focus, reading, true);
            let off = command_for(press, focus, reading, false);
            // Switching characters off gives no key another command.
            assert!(off == on || off.is_none(), "{press:?}");
            on
        })
    })
}

#[test]
fn letters_step_from_card_to_card_and_from_article_to_article() {
    let (card, article) =
        (Some(Command::FocusCard(Step::Next)), Some(Command::OpenNeighbour(Step::Next)));
    let [list, reading] = commands(&key("j"));
    assert_eq!(list, [None, card, card, card, card]);
    assert_eq!(reading, [None, card, card, article, article]);
    let [list, _] = commands(&key("k"));
    assert_eq!(list[1], Some(Command::FocusCard(Step::Previous)));
}

#[test]
fn an_article_is_opened_from_its_card() {
    let open = Some(Command::Open);
    assert_eq!(commands(&key("o"))[0], [None, open, open, None, None]);
    // Elsewhere Enter belongs to the element that has the focus.
    assert_eq!(commands(&key("Enter"))[0], [None, open, None, None, None]);
}

#[test]
fn an_article_is_closed_from_anywhere() {
    let close = Some(Command::Close);
    assert_eq!(commands(&key("Escape")), [[None; 5], [close; 5]]);
    assert_eq!(commands(&key("u")), [[None; 5], [None, close, close, close, close]]);
}

#[test]
fn the_article_of_a_card_or_the_open_one_is_saved_and_marked_as_read() {
    for (name, command) in [("s", Some(Command::ToggleSaved)), ("m", Some(Command::ToggleRead))] {
        let [list, reading] = commands(&key(name));
        assert_eq!(list, [None, command, command, None, None]);
        assert_eq!(reading, [None, command, command, command, command]);
    }
}

#[test]
fn a_note_is_of_the_open_article() {
    let note = Some(Command::AddNote);
    assert_eq!(commands(&key("n")), [[None; 5], [None, None, None, note, note]]);
}

#[test]
fn page_keys_step_from_card_to_card_and_scroll_elsewhere() {
    let next = Some(Command::FocusCard(Step::Next));
    assert_eq!(commands(&key("PageDown")), [[None, next, next, None, None]; 2]);
}

#[test]
fn control_with_home_or_end_leaves_the_feed() {
    let end = KeyPress { control: true, ..key("End") };
    let after = Some(Command::LeaveFeed(Step::Next));
    assert_eq!(commands(&end), [[None, after, after, after, None]; 2]);
    assert_eq!(commands(&key("End")), [[None; 5]; 2]);
    assert_eq!(commands(&KeyPress { shift: true, ..end }), [[None; 5]; 2]);
}

#[test]
fn a_key_with_a_modifier_is_no_shortcut() {
    for name in ["j", "o", "u", "s", "m", "n", "/", "?", "Enter", "PageDown", "Escape"] {
        let control = KeyPress { control: true, ..key(name) };
        let other = KeyPress { other_modifier: true, ..key(name) };
        assert_eq!([commands(&control), commands(&other)], [[[None; 5]; 2]; 2], "{name}");
    }
    assert_eq!(commands(&KeyPress { shift: true, ..key("J") }), [[None; 5]; 2]);
    // Caps Lock makes no difference.
    assert_eq!(commands(&key("J")), commands(&key("j")));
}

#[test]
fn a_key_that_is_held_down_repeats_only_steps() {
    for name in ["o", "u", "s", "m", "n", "/", "?", "Enter", "Escape"] {
        let held = KeyPress { repeat: true, ..key(name) };
        assert_eq!(commands(&held), [[None; 5]; 2], "{name}");
    }
    let held = KeyPress { repeat: true, ..key("j") };
    assert_eq!(commands(&held), commands(&key("j")));
}

#[test]
fn without_characters_only_named_keys_are_shortcuts() {
    for name in ["j", "k", "o", "u", "s", "m", "n", "/", "?"] {
        let off = [false, true]
            .map(|reading| ALL_FOCUSES.map(|focus| command_for(&key(name), focus, reading, false)));
        assert_eq!(off, [[None; 5]; 2], "{name}");
    }
    for name in ["Escape", "Enter", "PageDown"] {
        let on = command_for(&key(name), Focus::Card, true, true);
        assert!(on.is_some() && on == command_for(&key(name), Focus::Card, true, false), "{name}");
    }
}

#[test]
fn a_character_is_the_one_typed_or_in_other_scripts_that_of_the_same_key() {
    let character =
        |key, code, shift| character(&KeyPress { key, code, shift, ..KeyPress::default() });
    // Dvorak has j on another key; German has / and ? with Shift, and ö on a key without a letter.
    assert_eq!(character("j", "KeyC", false), Some('j'));
    assert_eq!(character("/", "Digit7", true), Some('/'));
    assert_eq!(character("?", "Minus", true), Some('?'));
    assert_eq!(character("ö", "Semicolon", false), Some('ö'));
    // Russian, Arabic, Hindi.
    assert_eq!(character("о", "KeyJ", false), Some('j'));
    assert_eq!(character("О", "KeyJ", true), None);
    assert_eq!(character("ت", "KeyJ", false), Some('j'));
    assert_eq!(character("ظ", "Slash", false), Some('/'));
    assert_eq!(character("؟", "Slash", true), Some('?'));
    assert_eq!(character("य़", "Slash", true), Some('?'));
    assert_eq!(character("ж", "Semicolon", false), None);
    // No characters: a named key, a dead key, an input method.
    for name in ["Tab", "Dead", "Process", "F1", ""] {
        assert_eq!(character(name, "KeyJ", false), None, "{name}");
    }
}
