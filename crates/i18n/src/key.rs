//! The keys of messages.

use crate::Key;

/// The key of a message.
pub trait MessageKey: Copy {
    /// Returns the message from those of a language, which are in the order of all keys.
    fn message(self, language: &[&'static str]) -> &'static str;
}

impl MessageKey for Key {
    #[inline]
    fn message(self, language: &[&'static str]) -> &'static str {
        language.get(self as usize).copied().unwrap_or_default()
    }
}

/// The key of a message that only parts of the program use. It refers to the message's place among all, and to its
/// English text. So the text is in the same file as the code that uses it, and is there whenever that code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartKey(pub(crate) &'static (usize, &'static str));

impl MessageKey for PartKey {
    #[inline(never)]
    fn message(self, language: &[&'static str]) -> &'static str {
        let (index, english) = *self.0;
        // The English table does not have it.
        language.get(index).copied().filter(|message| !message.is_empty()).unwrap_or(english)
    }
}
