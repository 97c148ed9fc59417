//! Pages: a main article, and groups of articles that the page links to. The source and the age in a byline are left
//! open, since they depend on other pages; see `draft`.

use super::decode::Text;
use super::footer;
use super::group::{self, Group};
use super::lines::{self, Line};
use super::marker::{self, Marker};
use super::warning::Note;
use newsstand_core::text::{alike, begins_alike};

/// The articles of a page.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) main: Option<MainArticle<'a>>,
    pub(super) groups: Vec<Group<'a>>,
    /// The tag of a hashtag page, which all its groups carry.
    pub(super) hashtag: Option<&'a str>,
    pub(super) notes: Vec<Note>,
}

/// The main article of a page.
#[derive(Debug)]
pub(super) struct MainArticle<'a> {
    pub(super) line: usize,
    pub(super) headline: &'a str,
    /// True if the first line of the body may be a byline.
    pub(super) may_have_byline: bool,
    pub(super) body: Vec<Line<'a>>,
    pub(super) hashtags: Vec<&'a str>,
}

impl<'a> Page<'a> {
    /// Reads a document as a page. One that holds no text is a page with a note.
    pub(super) fn of(text: &'a Text<'_>) -> Self {
        let note = |what| Self { notes: vec![Note::new(1, what)], ..Self::default() };
        let decoded = match &text.0 {
            Ok(decoded) => decoded,
            Err(what) => {
                return note(format!(
                    "this looks like {what}; expected a page saved as plain text"
                ));
            }
        };
        let lines = lines::lines(&decoded.text);
        if lines.is_empty() {
            return note("the document is empty; expected a page saved as plain text".to_owned());
        }
        let mut page = Self::read(&lines);
        if let Some(line) = decoded.invalid {
            let what = "some bytes from here on are not UTF-8; \u{fffd} stands in their place";
            page.notes.push(Note::new(line, what));
        }
        page
    }

    /// Reads the lines of a page of any layout.
    fn read(lines: &[Line<'a>]) -> Self {
        let mut page = Self::default();
        let logo = lines.first().is_some_and(marker::is_logo);
        let rest = lines.get(usize::from(logo)..).unwrap_or_default();
        if let Some((hashtag, rest)) = hashtag_title(rest, logo) {
            page.hashtag = hashtag;
            page.read_groups(rest.to_vec());
        } else {
            page.read_page(rest, logo);
        }
        if page.main.is_none() && page.groups.is_empty() && page.notes.is_empty() {
            let line = lines.first().map_or(1, |line| line.number);
            page.notes.push(Note::new(line, "there is no headline in the document"));
        }
        page
    }

    fn read_page(&mut self, lines: &[Line<'a>], logo: bool) {
        let footer = footer::split(lines);
        self.read_own(footer.before, logo, footer.hashtags);
        self.note_strays(footer.stray.iter(), "it stands among the page's own lines");
        if !footer.marked {
            self.note_unended(lines);
        }
        self.read_groups(footer.after);
        let cards = self.groups.iter().any(|group| group.is_card);
        self.main.iter_mut().for_each(|main| main.may_have_byline |= cards);
    }

    fn read_own(&mut self, lines: &[Line<'a>], logo: bool, hashtags: Vec<&'a str>) {
        let mut body = lines.iter().filter(|line| !marker::is_page_line(line)).copied().peekable();
        let Some(headline) = body.next() else { return };
        let doubled = body.next_if(|line| line.repeats(headline.text)).is_some();
        self.main = Some(MainArticle {
            line: headline.number,
            headline: headline.text,
            may_have_byline: logo || doubled,
            body: body.collect(),
            hashtags,
        });
    }

    fn read_groups(&mut self, mut lines: Vec<Line<'a>>) {
        lines.retain(|line| !marker::is_page_line(line));
        if let Some(first) = lines.first_mut() {
            first.gap = true;
        }
        let (groups, before) = group::groups(&lines);
        self.groups = groups;
        self.note_strays(
            before.iter().filter(|line| Marker::of(line).is_none()),
            "no group has opened yet: one opens with SOURCE, AGE and \"- SOURCE\", or with its \
             headline twice",
        );
    }

    /// Notes that lines are in no article, once for all of them.
    fn note_strays<'b>(&mut self, lines: impl Iterator<Item = &'b Line<'a>>, why: &str)
    where
        'a: 'b,
    {
        let (mut first, mut last) = (None, 0);
        for line in lines {
            first = first.or(Some(line.number));
            last = line.number;
        }
        let Some(first) = first else { return };
        self.notes.push(Note::stray_lines(first, last, why));
    }

    fn note_unended(&mut self, lines: &[Line<'a>]) {
        if let Some(last) = lines.last() {
            let what = "the document ends without a line that ends its article, such as \
                        \"Hashtags\" or \"Related Articles\": it may be cut off";
            self.notes.push(Note::new(last.number, what));
        }
    }
}

/// Returns the tag in the title of a hashtag page, and the lines after the title; `None` if the page has another
/// layout. One of `logo`, `#` and the title may be missing.
fn hashtag_title<'a, 'b>(
    lines: &'b [Line<'a>],
    logo: bool,
) -> Option<(Option<&'a str>, &'b [Line<'a>])> {
    const TITLES: [&str; 2] = ["Latest news with", "آخر الأخبار مع"];
    let hash = lines.first().is_some_and(|line| line.bare() == "#");
    let lines = lines.get(usize::from(hash)..).unwrap_or_default();
    let doubled = lines.get(1).zip(lines.get(2));
    let before_group = doubled.is_some_and(|(one, other)| alike(one.text, other.text));
    let title = lines.first().and_then(|line| {
        let worded = TITLES.iter().any(|words| begins_alike(line.text, words));
        let tag = line.text.rsplit_once('#').map(|(_, tag)| marker::tag(tag))?;
        let last = !tag.is_empty() && (worded || !tag.contains(char::is_whitespace));
        let is_title = hash || logo && (worded || before_group) || worded && before_group;
        (last && is_title).then_some(tag)
    });
    match title {
        Some(tag) => Some((Some(tag), lines.get(1..).unwrap_or_default())),
        None => hash.then_some((None, lines)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[track_caller]
    fn is_tag_page(text: &str, expected: Option<&str>) {
        let lines = lines(text);
        let logo = marker::is_logo(&lines[0]);
        let rest = &lines[usize::from(logo)..];
        let found = hashtag_title(rest, logo).expect(text);
        assert_eq!(found.0, expected, "{text}");
        assert_eq!(found.1.first().map(|line| line.text), Some("H"), "{text}");
    }

    #[test]
    fn a_hashtag_page_is_recognized_by_its_first_lines() {
        is_tag_page("logo\n#\n\nLatest news with #Trams\n\nH\nH\n", Some("Trams"));
        is_tag_page("logo\n#\n\nآخر الأخبار مع #قطار_المدينة\n\nH\nH\n", Some("قطار_المدينة"));
        is_tag_page("logo\n#\nAnything with \u{200f}#Trams\u{200f}\nH\nH\n", Some("Trams"));
        is_tag_page("logo\n#\nLatest news with #Port City\nH\nH\n", Some("Port City"));
    }

    #[test]
    fn each_of_its_first_lines_may_be_missing() {
        is_tag_page("#\nLatest news with #Trams\nH\nH\n", Some("Trams"));
        is_tag_page("logo\nLatest news with #Trams\nH\nH\n", Some("Trams"));
        is_tag_page("logo\nAnything with #Trams\nH\nH\n", Some("Trams"));
        is_tag_page("logo\n#\nH\nH\n", None);
    }

    #[test]
    fn a_title_does_not_continue_after_its_tag() {
        let lines = lines("#\nAll of #Port and more\nH\nH\n");
        let (tag, rest) = hashtag_title(&lines, true).expect("a hashtag page");
        assert_eq!((tag, rest.len()), (None, 3));
    }

    #[test]
    fn a_headline_with_a_tag_is_a_headline() {
        for text in [
            "Ride #Trams\nP\nP2\n",
            "Latest news with #Trams\nP\nP2\n",
            "Ride #Trams\nRide #Trams\nP\n",
        ] {
            assert!(hashtag_title(&lines(text), false).is_none(), "{text}");
        }
        assert!(hashtag_title(&lines("Ride #Trams\nRide #Trams\nP\n"), true).is_none());
    }

    #[track_caller]
    fn own(text: &str, headline: &str, line: usize, may_have_byline: bool, body: &[&str]) {
        let lines = lines(text);
        let main = Page::read(&lines).main.expect(text);
        let found: Vec<_> = main.body.iter().map(|line| line.text).collect();
        assert_eq!(
            (main.headline, main.line, main.may_have_byline),
            (headline, line, may_have_byline),
            "{text}"
        );
        assert_eq!(found, body, "{text}");
    }

    #[test]
    fn a_byline_occurs_only_in_the_layout_that_has_them() {
        own("\nH\nPort Herald3 days ago\nP\n", "H", 2, false, &["Port Herald3 days ago", "P"]);
        own("logo\nH\n\nH\n\nP\n", "H", 2, true, &["P"]);
        own("logo\nH\nP\n", "H", 2, true, &["P"]);
        own("H\nH\nP\n", "H", 1, true, &["P"]);
        own("H\nP\nHashtags\nI\nI\nS\ntimea day ago\nI\n", "H", 1, true, &["P"]);
    }

    #[test]
    fn alternative_texts_of_pictures_are_left_out() {
        own("logo\nH\nH\nP\nOrange background\nlogo\ntime\n", "H", 2, true, &["P", "logo", "time"]);
        own(
            "H\nOrange background noise\nOrange background\n",
            "H",
            1,
            false,
            &["Orange background noise"],
        );
    }

    #[track_caller]
    fn notes(text: &str, expected: &[(usize, &str)]) {
        let notes = Page::read(&lines(text)).notes;
        let found: Vec<_> = notes.iter().map(|note| (note.line, note.what.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn lines_in_no_article_are_reported() {
        let why = "no group has opened yet: one opens with SOURCE, AGE and \"- SOURCE\", or with \
                   its headline twice";
        let one = format!("the line is in no article: {why}");
        let two = format!("the lines from here to 6 are in no article: {why}");
        notes("H\nHashtags\nComments\nRelated Articles\nstray\n", &[(5, &one)]);
        notes("H\nHashtags\nComments\nRelated Articles\nstray\nanother\n", &[(5, &two)]);
        notes("logo\n", &[(1, "there is no headline in the document")]);
    }

    #[test]
    fn an_article_without_a_footer_is_reported_as_possibly_cut_off() {
        let what = "the document ends without a line that ends its article, such as \"Hashtags\" \
                    or \"Related Articles\": it may be cut off";
        notes("H\nP\n\n", &[(2, what)]);
        notes("H\nP\nHashtags\n", &[]);
    }
}
