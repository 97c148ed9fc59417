//! Where a page's own article ends, and what is left behind that. What the lines before and after
//! say is for `page` and `group`.

use super::group;
use super::group_header::Confidence;
use super::lines::Line;
use super::marker::{self, Marker};
use super::run::Run;

/// A page's lines, parted where its own article ends.
#[derive(Debug, Default)]
pub(super) struct Ending<'a, 'b> {
    /// The page's own article.
    pub(super) before: &'b [Line<'a>],
    /// Its hashtags, without their `#`.
    pub(super) hashtags: Vec<&'a str>,
    /// Lines among the page's own that are none of them.
    pub(super) odd: Vec<Line<'a>>,
    /// The articles that the page points to.
    pub(super) after: Vec<Line<'a>>,
    /// Whether any line said that the article ends.
    pub(super) marked: bool,
}

/// Finds the ending: the run with most markers, the first among equals; where there is none, the
/// first group that can be nothing else.
pub(super) fn ending<'a, 'b>(lines: &'b [Line<'a>]) -> Ending<'a, 'b> {
    let mut runs = runs(lines);
    let most = runs.iter().map(|run| run.markers).max();
    let Some(best) = runs.iter().position(|run| Some(run.markers) == most) else {
        return unmarked(lines);
    };
    let mut later = runs.split_off(best).into_iter();
    let Some(mut run) = later.next() else { return unmarked(lines) };
    run.reach_back(lines);
    let stray = |line: &&Line<'a>| Marker::of(line).is_none() && !marker::is_tags(line);
    let mut ending = Ending {
        before: lines.get(..run.start).unwrap_or_default(),
        odd: part(lines, run.start, run.end).iter().filter(stray).copied().collect(),
        hashtags: run.hashtags,
        marked: true,
        ..Ending::default()
    };
    let mut at = run.end;
    // Pages may have been put together in one file: the later ones' promotion is no text either.
    for run in later.filter(|run| run.promotes) {
        ending.after.extend_from_slice(part(lines, at, run.start));
        let block = part(lines, run.start, run.end).iter();
        ending.odd.extend(block.filter(|line| Marker::of(line).is_none()));
        at = run.end;
    }
    ending.after.extend_from_slice(part(lines, at, lines.len()));
    ending
}

fn unmarked<'a, 'b>(lines: &'b [Line<'a>]) -> Ending<'a, 'b> {
    let opens = |at: &usize| {
        let opening = lines.get(*at..).and_then(group::opening);
        opening.is_some_and(|opening| opening.sign == Confidence::Whole)
    };
    let end = (0..lines.len()).find(opens).unwrap_or(lines.len());
    Ending {
        before: part(lines, 0, end),
        after: part(lines, end, lines.len()).to_vec(),
        marked: end < lines.len(),
        ..Ending::default()
    }
}

/// All runs that can end an article.
fn runs<'a>(lines: &[Line<'a>]) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = Run::read(at, part(lines, at, lines.len()));
        at = run.end.max(at + 1);
        if run.counts(part(lines, run.end, lines.len())) {
            runs.push(run);
        }
    }
    runs
}

fn part<'a, 'b>(lines: &'b [Line<'a>], from: usize, to: usize) -> &'b [Line<'a>] {
    lines.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    /// Parts a text given as words, `/` for line ends, and compares lines as words again.
    #[track_caller]
    fn parts(text: &str, before: &str, hashtags: &[&str], after: &str) {
        let text = text.replace(" / ", "\n") + "\n";
        let lines = lines(&text);
        let ending = ending(&lines);
        let words =
            |lines: &[Line<'_>]| lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" / ");
        assert_eq!(words(ending.before), before);
        assert_eq!(ending.hashtags, hashtags);
        assert_eq!(words(&ending.after), after);
    }

    const PROMOTION: &str = "Try Our AI Features / Explore what Daily8 AI can do for you:";

    #[test]
    fn a_whole_block_ends_an_article() {
        let text = format!(
            "H / P / Hashtags / #A #B / #C / {PROMOTION} / Comments / No comments yet... / Related Articles / G"
        );
        parts(&text, "H / P", &["A", "B", "C"], "G");
    }

    #[test]
    fn the_paragraph_comments_stays_wherever_it_stands() {
        let text = format!(
            "H / Comments / P / Comments / Hashtags / {PROMOTION} / Comments / Related Articles / G"
        );
        parts(&text, "H / Comments / P / Comments", &[], "G");
        parts("H / Comments / P", "H / Comments / P", &[], "");
        parts("H / P / Comments", "H / P / Comments", &[], "");
        parts("H / P / Comments / Comments / No comments yet...", "H / P / Comments", &[], "");
    }

    #[test]
    fn any_marker_may_be_missing() {
        let block = [
            "Hashtags",
            "#A",
            "Try Our AI Features",
            "Comments",
            "No comments yet...",
            "Related Articles",
        ];
        for missing in 0..block.len() {
            let mut left = block.to_vec();
            left.remove(missing);
            let tags: &[&str] = if missing == 1 { &[] } else { &["A"] };
            parts(&format!("H / P / {} / G", left.join(" / ")), "H / P", tags, "G");
        }
    }

    #[test]
    fn a_document_may_end_in_the_block() {
        parts("H / P / Hashtags", "H / P", &[], "");
        parts("H / P / Hashtags / #A", "H / P", &["A"], "");
        parts("H / P / Hashtags / #A / Try Our AI Features", "H / P", &["A"], "");
        parts("H / P / Related Articles", "H / P", &[], "");
    }

    #[test]
    fn a_group_tells_where_few_or_no_markers_do() {
        let group = "S / a day ago / - S / H2";
        parts(&format!("H / P / Comments / {group}"), "H / P", &[], group);
        parts(&format!("H / P / Hashtags / {group}"), "H / P", &[], group);
        parts(&format!("H / P / {group}"), "H / P", &[], group);
    }

    #[test]
    fn a_group_with_something_missing_tells_only_after_a_marker() {
        parts("H / P / S / - S / H2", "H / P / S / - S / H2", &[], "");
        parts("H / P / Comments / S / - S / H2", "H / P", &[], "S / - S / H2");
    }

    #[test]
    fn promotion_alone_ends_an_article() {
        parts("H / P / Try Our AI Features / Q", "H / P", &[], "Q");
    }

    #[test]
    fn tags_without_their_marker_are_tags_only_before_others() {
        parts("H / P / #A / Try Our AI Features / Comments", "H / P", &["A"], "");
        parts("H / #A / Hashtags / #B / Comments", "H / #A", &["B"], "");
        parts("H / #A / P", "H / #A / P", &[], "");
    }

    #[test]
    fn an_odd_line_in_the_block_is_neither_text_nor_group() {
        let text = format!("H / P / Hashtags / #A / odd / #B / {PROMOTION} / Comments / G");
        parts(&text, "H / P", &["A", "B"], "G");
        let lines = text.replace(" / ", "\n");
        let lines = super::super::lines::lines(&lines);
        let odd: Vec<_> = ending(&lines).odd.iter().map(|line| line.number).collect();
        assert_eq!(odd, [5]);
    }

    #[test]
    fn promotion_further_down_is_left_out_too() {
        let text = format!(
            "H / Hashtags / {PROMOTION} / Related Articles / G / Hashtags / {PROMOTION} / Z"
        );
        parts(&text, "H", &[], "G / Z");
    }
}
