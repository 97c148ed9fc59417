//! The key map: the command of a key, by where the focus is when it is pressed.

#[cfg(test)]
mod tests;

/// A key press, as in a `KeyboardEvent`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyPress<'a> {
    /// The character that it writes, or its name.
    pub(super) key: &'a str,
    /// The physical key, by its name on an English keyboard.
    pub(super) code: &'a str,
    /// True if Shift is held down.
    pub(super) shift: bool,
    /// True if Control is held down.
    pub(super) control: bool,
    /// True if another modifier is held down.
    pub(super) other_modifier: bool,
    /// True if the key repeats because it is held down.
    pub(super) repeat: bool,
}

/// The kind of element that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// A field in which letters are typed, or choose an option.
    Field,
    /// A card of the feed.
    Card,
    /// An element inside a card.
    InsideCard,
    /// The feed itself.
    Feed,
    /// Any other element of the widget.
    Elsewhere,
}

/// A step forward or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Next,
    Previous,
}

impl Step {
    /// Returns the rank one step from `rank`, if it is not negative.
    pub(super) fn from(self, rank: usize) -> Option<usize> {
        match self {
            Self::Next => rank.checked_add(1),
            Self::Previous => rank.checked_sub(1),
        }
    }
}

/// The command of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Focuses the card beside the one that has the focus, or the first one in sight.
    FocusCard(Step),
    /// Opens the article beside the open one.
    OpenNeighbour(Step),
    /// Opens the article of the card that has the focus.
    Open,
    /// Closes the open article.
    Close,
    /// Saves the article of the card that has the focus, or else the open one, or removes it from the saved ones.
    ToggleSaved,
    /// Marks that article as read or as unread.
    ToggleRead,
    /// Adds a note on the selection in the open article, or on the paragraph in sight.
    AddNote,
    /// Focuses the filters.
    FocusFilters,
    /// Opens the help on shortcuts.
    ShowHelp,
    /// Focuses the next element after the feed or the last one before it.
    LeaveFeed(Step),
}

/// Returns the command of a key; `None` if the key is not a shortcut here. `is_reading` is whether an article is open,
/// `has_letters` whether shortcuts of single characters are on.
pub(super) fn command_for(
    press: &KeyPress,
    focus: Focus,
    is_reading: bool,
    has_letters: bool,
) -> Option<Command> {
    let KeyPress { key, shift, control, other_modifier, repeat, .. } = *press;
    let in_card = matches!(focus, Focus::Card | Focus::InsideCard);
    if other_modifier {
        return None;
    }
    if control {
        return match key {
            _ if shift || !in_card && focus != Focus::Feed => None,
            "End" => Some(Command::LeaveFeed(Step::Next)),
            "Home" => Some(Command::LeaveFeed(Step::Previous)),
            _ => None,
        };
    }
    match key {
        "Escape" => (is_reading && !repeat && !shift).then_some(Command::Close),
        _ if focus == Focus::Field => None,
        "PageDown" => (in_card && !shift).then_some(Command::FocusCard(Step::Next)),
        "PageUp" => (in_card && !shift).then_some(Command::FocusCard(Step::Previous)),
        // Only for the card itself: Enter on a button inside presses the button.
        "Enter" => (focus == Focus::Card && !repeat && !shift).then_some(Command::Open),
        _ if !has_letters => None,
        _ => match character(press)? {
            'j' if is_reading && !in_card => Some(Command::OpenNeighbour(Step::Next)),
            'k' if is_reading && !in_card => Some(Command::OpenNeighbour(Step::Previous)),
            'j' => Some(Command::FocusCard(Step::Next)),
            'k' => Some(Command::FocusCard(Step::Previous)),
            _ if repeat => None,
            'o' if in_card => Some(Command::Open),
            'u' if is_reading => Some(Command::Close),
            's' if in_card || is_reading => Some(Command::ToggleSaved),
            'm' if in_card || is_reading => Some(Command::ToggleRead),
            'n' if is_reading && !in_card => Some(Command::AddNote),
            '/' => Some(Command::FocusFilters),
            '?' => Some(Command::ShowHelp),
            _ => None,
        },
    }
}

/// Returns the character of a key. On a keyboard of a script other than Latin it is the character of the same key on an
/// English keyboard, or readers who write Arabic or Russian would have no shortcuts.
fn character(press: &KeyPress) -> Option<char> {
    let mut characters = press.key.chars();
    let first = characters.next()?;
    let character = match press.code {
        // Greek and all scripts after it in Unicode.
        code if first >= '\u{370}' => match code.strip_prefix("Key") {
            Some(letter) => letter.chars().next()?.to_ascii_lowercase(),
            None if code != "Slash" => return None,
            None => return Some(if press.shift { '?' } else { '/' }),
        },
        // The name of a key, such as `Tab`.
        _ if characters.next().is_some() => return None,
        _ => first.to_ascii_lowercase(),
    };
    // A letter with Shift is no shortcut, but a sign may need Shift.
    (!press.shift || !character.is_ascii_alphabetic()).then_some(character)
}
