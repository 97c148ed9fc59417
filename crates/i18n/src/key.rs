//! The keys of messages.

use crate::{Key, Language};

/// The key of a message.
pub trait MessageKey: Copy {
    /// Returns the message in a language, with its placeholders and plural forms.
    fn message(self, language: &Language) -> &'static str;
}

impl MessageKey for Key {
    #[inline]
    fn message(self, language: &Language) -> &'static str {
        language.line(self as usize)
    }
}

/// The key of a message that only parts of the program use. It refers to the message's place among all, and to its
/// English text. So the text is in the same file as the code that uses it, and is there whenever that code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartKey(pub(crate) &'static (usize, &'static str));

impl MessageKey for PartKey {
    #[inline(never)]
    fn message(self, language: &Language) -> &'static str {
        let (index, english) = *self.0;
        match language.line(index) {
            // The English table does not have it.
            "" => english,
            message => message,
        }
    }
}
