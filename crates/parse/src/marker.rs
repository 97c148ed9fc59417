//! Lines that belong to the page and not to an article: markers, hashtags, alternative texts of pictures.

use super::lines::{Line, bare};
use newsstand_core::text::{alike, begins_alike};

/// A line between an article and the next, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Marker {
    Hashtags,
    Try,
    Explore,
    Comments,
    NoComments,
    Related,
}

impl Marker {
    const WORDS: [(Self, &'static str); 14] = [
        (Self::Hashtags, "Hashtags"),
        (Self::Hashtags, "هاشتاغز"),
        (Self::Try, "Try Our AI Features"),
        (Self::Try, "جرب ميزات الذكاء الاصطناعي لدينا"),
        (Self::Explore, "Explore what Daily8 AI can do for you:"),
        (Self::Explore, "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:"),
        (Self::Comments, "Comments"),
        (Self::Comments, "التعليقات"),
        (Self::NoComments, "No comments yet..."),
        (Self::NoComments, "No comments yet…"),
        (Self::NoComments, "لا يوجد تعليقات بعد..."),
        (Self::NoComments, "لا يوجد تعليقات بعد…"),
        (Self::Related, "Related Articles"),
        (Self::Related, "أخبار ذات صلة"),
    ];

    /// Returns the marker that a line is.
    pub(super) fn of(line: &Line<'_>) -> Option<Self> {
        // A marker may contain invisible characters, but is shorter than most paragraphs even so.
        if line.text.len() > 200 {
            return None;
        }
        // Most lines are no marker, which their first letter shows.
        let text = line.bare();
        let first = text.chars().next()?;
        let mut likely = Self::WORDS.iter().filter(|(_, words)| words.starts_with(first));
        likely.find(|(_, words)| alike(text, words)).map(|(marker, _)| *marker)
    }

    /// Returns the marker that the incomplete last line of a document may be. Unless it follows another marker, fewer
    /// than four letters are not enough.
    pub(super) fn cut_short(line: &Line<'_>, after: Option<Self>) -> Option<Self> {
        if !line.cut || after.is_none() && line.text.chars().count() < 4 {
            return None;
        }
        Self::WORDS
            .iter()
            .filter(|(marker, _)| after.is_none_or(|after| *marker > after))
            .find(|(_, words)| begins_alike(words, line.text))
            .map(|(marker, _)| *marker)
    }

    /// Returns whether the marker is left out wherever it is, since it cannot be a paragraph.
    pub(super) fn is_promotion(self) -> bool {
        matches!(self, Self::Try | Self::Explore | Self::NoComments)
    }
}

/// Returns whether a line belongs to the page and to no article, wherever it is.
pub(super) fn is_page_line(line: &Line<'_>) -> bool {
    alike(line.text, "Orange background") || Marker::of(line).is_some_and(Marker::is_promotion)
}

/// Returns whether a line is the alternative text of the site's logo.
pub(super) fn is_logo(line: &Line<'_>) -> bool {
    alike(line.text, "logo")
}

/// Returns whether a line consists of hashtags.
pub(super) fn is_tags(line: &Line<'_>) -> bool {
    line.text.split_whitespace().map(bare).all(|word| word.is_empty() || word.starts_with('#'))
}

/// Returns the hashtags of such a line, without `#`.
pub(super) fn tags<'a>(line: &Line<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    line.text
        .split(|character: char| character.is_whitespace() || character == '#')
        .map(tag)
        .filter(|tag| !tag.is_empty())
}

/// Trims a hashtag: invisible characters, `#` and punctuation.
pub(super) fn tag(text: &str) -> &str {
    bare(text).trim_matches(['#', ',', ';', '،'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[track_caller]
    fn is(text: &str, expected: Option<Marker>) {
        let line = format!("{text}\n");
        assert_eq!(lines(&line).first().and_then(Marker::of), expected, "{text}");
    }

    #[test]
    fn a_marker_is_a_whole_line_in_either_language() {
        for (marker, words) in Marker::WORDS {
            is(words, Some(marker));
            is(&format!("\u{a0}\u{202b}{words}\u{202c} "), Some(marker));
            is(&format!("{words} more"), None);
            is(&format!("more {words}"), None);
        }
        is("comments", None);
        is("Comments:", None);
        is("Comments (2)", None);
    }

    #[test]
    fn a_marker_may_contain_invisible_characters() {
        is("اكتشف ما يمكن أن يفعله \u{200e}Daily8 AI\u{200f} من أجلك:", Some(Marker::Explore));
        is("Related\u{a0}Articles", Some(Marker::Related));
    }

    #[track_caller]
    fn cut(text: &str, after: Option<Marker>, expected: Option<Marker>) {
        assert_eq!(Marker::cut_short(&lines(text)[0], after), expected, "{text}");
    }

    #[test]
    fn an_incomplete_marker_is_recognized_by_its_beginning() {
        cut("Hasht", None, Some(Marker::Hashtags));
        cut("Has", None, None);
        cut("T", Some(Marker::Hashtags), Some(Marker::Try));
        cut("T", Some(Marker::Try), None);
        cut("No comm", Some(Marker::Comments), Some(Marker::NoComments));
        cut("Hasht\n", None, None);
    }

    #[track_caller]
    fn tagged(text: &str, expected: &[&str]) {
        let lines = lines(text);
        assert!(is_tags(&lines[0]), "{text}");
        assert_eq!(tags(&lines[0]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_of_hashtags_has_at_least_one() {
        tagged("#Harbour", &["Harbour"]);
        tagged("#Harbour #PortCity,#Trams", &["Harbour", "PortCity", "Trams"]);
        tagged("\u{200f}#ميناء\u{a0}#قطار_المدينة\u{202c}", &["ميناء", "قطار_المدينة"]);
        tagged("##Harbour #", &["Harbour"]);
        assert!(!is_tags(&lines("#Harbour reopens")[0]));
        assert!(!is_tags(&lines("the #Harbour")[0]));
    }
}
