//! What a key means, by where the focus is when it is pressed.

/// A key as it was pressed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pressed<'a> {
    /// What it writes, or its name.
    pub(super) key: &'a str,
    /// Which key of the keyboard it is, by its name on an English one.
    pub(super) code: &'a str,
    /// Whether Shift is held down with it.
    pub(super) shift: bool,
    /// Whether Control is.
    pub(super) control: bool,
    /// Whether another modifier is.
    pub(super) other: bool,
    /// Whether it is only held down still.
    pub(super) repeat: bool,
}

/// Where the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// Where a letter is written, or chooses an entry.
    Field,
    /// On a card of the feed.
    Card,
    /// On something inside a card.
    InsideCard,
    /// On the feed itself.
    Feed,
    /// Elsewhere in the stand.
    Elsewhere,
}

/// One on or one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Next,
    Previous,
}

impl Step {
    /// The place that is one step from another.
    pub(super) fn from(self, place: usize) -> Option<usize> {
        match self {
            Self::Next => place.checked_add(1),
            Self::Previous => place.checked_sub(1),
        }
    }
}

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// To a card of the feed: from the one with the focus, or to the one in sight.
    Card(Step),
    /// To another article, from the open one.
    Article(Step),
    /// Open the article of the card with the focus.
    Open,
    /// Back to the list.
    Back,
    /// Save the article of the card with the focus, or the open one, or no longer keep it.
    Save,
    /// Take that article for read, or for not read.
    Read,
    /// Note what is selected of the open article, or the paragraph in sight.
    Note,
    /// To the filters.
    Filters,
    /// To the list of all keys.
    Help,
    /// Out of the feed, to what comes after it or before it.
    Leave(Step),
}

/// What a key means to a stand in which an article is open, or none; nothing where it is not the stand's.
pub(super) fn meaning(
    pressed: &Pressed,
    focus: Focus,
    reading: bool,
    letters: bool,
) -> Option<Meaning> {
    let Pressed { key, shift, control, other, repeat, .. } = *pressed;
    let in_card = matches!(focus, Focus::Card | Focus::InsideCard);
    if other {
        return None;
    }
    if control {
        return match key {
            _ if shift || !in_card && focus != Focus::Feed => None,
            "End" => Some(Meaning::Leave(Step::Next)),
            "Home" => Some(Meaning::Leave(Step::Previous)),
            _ => None,
        };
    }
    match key {
        "Escape" => (reading && !repeat && !shift).then_some(Meaning::Back),
        _ if focus == Focus::Field => None,
        "PageDown" => (in_card && !shift).then_some(Meaning::Card(Step::Next)),
        "PageUp" => (in_card && !shift).then_some(Meaning::Card(Step::Previous)),
        // Only the card itself: Enter on a button inside is the button's.
        "Enter" => (focus == Focus::Card && !repeat && !shift).then_some(Meaning::Open),
        _ if !letters => None,
        _ => match sign(pressed)? {
            'j' if reading && !in_card => Some(Meaning::Article(Step::Next)),
            'k' if reading && !in_card => Some(Meaning::Article(Step::Previous)),
            'j' => Some(Meaning::Card(Step::Next)),
            'k' => Some(Meaning::Card(Step::Previous)),
            _ if repeat => None,
            'o' if in_card => Some(Meaning::Open),
            'u' if reading => Some(Meaning::Back),
            's' if in_card || reading => Some(Meaning::Save),
            'm' if in_card || reading => Some(Meaning::Read),
            'n' if reading && !in_card => Some(Meaning::Note),
            '/' => Some(Meaning::Filters),
            '?' => Some(Meaning::Help),
            _ => None,
        },
    }
}

/// The letter or sign of a key. On a keyboard of another script than Latin it is the one that an English keyboard
/// has in its place, or who writes Arabic or Russian would have no keys.
fn sign(pressed: &Pressed) -> Option<char> {
    let mut letters = pressed.key.chars();
    let first = letters.next()?;
    let sign = match pressed.code {
        // From Greek on.
        code if first >= '\u{370}' => match code.strip_prefix("Key") {
            Some(letter) => letter.chars().next()?.to_ascii_lowercase(),
            None if code != "Slash" => return None,
            None => return Some(if pressed.shift { '?' } else { '/' }),
        },
        // Names are longer.
        _ if letters.next().is_some() => return None,
        _ => first.to_ascii_lowercase(),
    };
    // With Shift it is another key, but to write a sign it may take that.
    (!pressed.shift || !sign.is_ascii_alphabetic()).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERYWHERE: [Focus; 5] =
        [Focus::Field, Focus::Card, Focus::InsideCard, Focus::Feed, Focus::Elsewhere];

    fn key(key: &str) -> Pressed<'_> {
        Pressed { key, ..Pressed::default() }
    }

    /// What a key means with the focus in each place, while the list is read and while an article is.
    fn everywhere(pressed: &Pressed) -> [[Option<Meaning>; 5]; 2] {
        [false, true].map(|reading| {
            EVERYWHERE.map(|focus| {
                let on = meaning(pressed, focus, reading, true);
                let off = meaning(pressed, focus, reading, false);
                // Switched off, nothing means something else.
                assert!(off == on || off.is_none(), "{pressed:?}");
                on
            })
        })
    }

    #[test]
    fn letters_step_from_card_to_card_and_from_article_to_article() {
        let (card, article) = (Some(Meaning::Card(Step::Next)), Some(Meaning::Article(Step::Next)));
        let [list, reading] = everywhere(&key("j"));
        assert_eq!(list, [None, card, card, card, card]);
        assert_eq!(reading, [None, card, card, article, article]);
        let [list, _] = everywhere(&key("k"));
        assert_eq!(list[1], Some(Meaning::Card(Step::Previous)));
    }

    #[test]
    fn an_article_is_opened_from_its_card() {
        let open = Some(Meaning::Open);
        assert_eq!(everywhere(&key("o"))[0], [None, open, open, None, None]);
        // Elsewhere Enter is what has the focus's own.
        assert_eq!(everywhere(&key("Enter"))[0], [None, open, None, None, None]);
    }

    #[test]
    fn an_article_is_left_from_anywhere() {
        let back = Some(Meaning::Back);
        assert_eq!(everywhere(&key("Escape")), [[None; 5], [back; 5]]);
        assert_eq!(everywhere(&key("u")), [[None; 5], [None, back, back, back, back]]);
    }

    #[test]
    fn the_article_of_a_card_or_the_open_one_is_saved_and_taken_for_read() {
        for (name, does) in [("s", Some(Meaning::Save)), ("m", Some(Meaning::Read))] {
            let [list, reading] = everywhere(&key(name));
            assert_eq!(list, [None, does, does, None, None]);
            assert_eq!(reading, [None, does, does, does, does]);
        }
    }

    #[test]
    fn a_note_is_of_the_open_article() {
        let note = Some(Meaning::Note);
        assert_eq!(everywhere(&key("n")), [[None; 5], [None, None, None, note, note]]);
    }

    #[test]
    fn page_keys_are_the_feeds_and_elsewhere_the_browsers() {
        let next = Some(Meaning::Card(Step::Next));
        assert_eq!(everywhere(&key("PageDown")), [[None, next, next, None, None]; 2]);
    }

    #[test]
    fn control_with_home_or_end_leaves_the_feed() {
        let end = Pressed { control: true, ..key("End") };
        let after = Some(Meaning::Leave(Step::Next));
        assert_eq!(everywhere(&end), [[None, after, after, after, None]; 2]);
        assert_eq!(everywhere(&key("End")), [[None; 5]; 2]);
        assert_eq!(everywhere(&Pressed { shift: true, ..end }), [[None; 5]; 2]);
    }

    #[test]
    fn with_a_modifier_a_key_is_the_browsers_or_the_pages() {
        for name in ["j", "o", "u", "s", "m", "n", "/", "?", "Enter", "PageDown", "Escape"] {
            let control = Pressed { control: true, ..key(name) };
            let other = Pressed { other: true, ..key(name) };
            assert_eq!([everywhere(&control), everywhere(&other)], [[[None; 5]; 2]; 2], "{name}");
        }
        assert_eq!(everywhere(&Pressed { shift: true, ..key("J") }), [[None; 5]; 2]);
        // Where the letters are locked in capitals, it is the same letter.
        assert_eq!(everywhere(&key("J")), everywhere(&key("j")));
    }

    #[test]
    fn a_key_that_is_held_down_steps_and_does_nothing_else() {
        for name in ["o", "u", "s", "m", "n", "/", "?", "Enter", "Escape"] {
            let held = Pressed { repeat: true, ..key(name) };
            assert_eq!(everywhere(&held), [[None; 5]; 2], "{name}");
        }
        let held = Pressed { repeat: true, ..key("j") };
        assert_eq!(everywhere(&held), everywhere(&key("j")));
    }

    #[test]
    fn switched_off_only_keys_with_names_are_left() {
        for sign in ["j", "k", "o", "u", "s", "m", "n", "/", "?"] {
            let off = [false, true]
                .map(|reading| EVERYWHERE.map(|focus| meaning(&key(sign), focus, reading, false)));
            assert_eq!(off, [[None; 5]; 2], "{sign}");
        }
        for name in ["Escape", "Enter", "PageDown"] {
            let on = meaning(&key(name), Focus::Card, true, true);
            assert!(on.is_some() && on == meaning(&key(name), Focus::Card, true, false), "{name}");
        }
    }

    #[test]
    fn a_sign_is_what_the_keyboard_writes_or_what_stands_in_its_place_of_another_script() {
        let sign = |key, code, shift| sign(&Pressed { key, code, shift, ..Pressed::default() });
        // Dvorak writes j with another key, German writes / and ? with Shift, and ö with one of no letter.
        assert_eq!(sign("j", "KeyC", false), Some('j'));
        assert_eq!(sign("/", "Digit7", true), Some('/'));
        assert_eq!(sign("?", "Minus", true), Some('?'));
        assert_eq!(sign("ö", "Semicolon", false), Some('ö'));
        // Russian, Arabic, Hindi.
        assert_eq!(sign("о", "KeyJ", false), Some('j'));
        assert_eq!(sign("О", "KeyJ", true), None);
        assert_eq!(sign("ت", "KeyJ", false), Some('j'));
        assert_eq!(sign("ظ", "Slash", false), Some('/'));
        assert_eq!(sign("؟", "Slash", true), Some('?'));
        assert_eq!(sign("य़", "Slash", true), Some('?'));
        assert_eq!(sign("ж", "Semicolon", false), None);
        // No letters: a name, a dead key, an input method at work.
        for name in ["Tab", "Dead", "Process", "F1", ""] {
            assert_eq!(sign(name, "KeyJ", false), None, "{name}");
        }
    }
}
