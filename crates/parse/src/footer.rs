//! Finds the footer of a page's main article, which separates it from the articles that the page links to.

use super::group;
use super::group_header::Confidence;
use super::lines::Line;
use super::marker::{self, Marker};
use super::run::Run;

/// The lines of a page, split at the footer of its main article.
#[derive(Debug, Default)]
pub(super) struct Footer<'a, 'b> {
    /// The main article.
    pub(super) before: &'b [Line<'a>],
    /// The hashtags in the footer, without `#`.
    pub(super) hashtags: Vec<&'a str>,
    /// Lines in the footer that do not belong to it.
    pub(super) stray: Vec<Line<'a>>,
    /// The articles that the page links to.
    pub(super) after: Vec<Line<'a>>,
    /// True if any line marks the end of the main article.
    pub(super) marked: bool,
}

/// Splits a page at its footer: the run with most markers, the first of equal ones. Without markers, the first certain
/// group header is the end of the main article.
pub(super) fn split<'a, 'b>(lines: &'b [Line<'a>]) -> Footer<'a, 'b> {
    let mut runs = runs(lines);
    let most = runs.iter().map(|run| run.markers).max();
    let Some(best) = runs.iter().position(|run| Some(run.markers) == most) else {
        return unmarked(lines);
    };
    let mut later = runs.split_off(best).into_iter();
    let Some(mut run) = later.next() else { return unmarked(lines) };
    run.reach_back(lines);
    let is_stray = |line: &&Line<'a>| Marker::of(line).is_none() && !marker::is_tags(line);
    let mut footer = Footer {
        before: lines.get(..run.start).unwrap_or_default(),
        stray: slice(lines, run.start, run.end).iter().filter(is_stray).copied().collect(),
        hashtags: run.hashtags,
        marked: true,
        ..Footer::default()
    };
    let mut at = run.end;
    // A file may hold several pages. The promotion of later ones is no text either.
    for run in later.filter(|run| run.promotes) {
        footer.after.extend_from_slice(slice(lines, at, run.start));
        let block = slice(lines, run.start, run.end).iter();
        footer.stray.extend(block.filter(|line| Marker::of(line).is_none()));
        at = run.end;
    }
    footer.after.extend_from_slice(slice(lines, at, lines.len()));
    footer
}

fn unmarked<'a, 'b>(lines: &'b [Line<'a>]) -> Footer<'a, 'b> {
    let opens = |at: &usize| {
        let header = lines.get(*at..).and_then(group::header);
        header.is_some_and(|header| header.confidence == Confidence::Whole)
    };
    let end = (0..lines.len()).find(opens).unwrap_or(lines.len());
    Footer {
        before: slice(lines, 0, end),
        after: slice(lines, end, lines.len()).to_vec(),
        marked: end < lines.len(),
        ..Footer::default()
    }
}

/// Returns all runs that may end an article.
fn runs<'a>(lines: &[Line<'a>]) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = Run::read(at, slice(lines, at, lines.len()));
        at = run.end.max(at + 1);
        if run.may_end_article(slice(lines, run.end, lines.len())) {
            runs.push(run);
        }
    }
    runs
}

fn slice<'a, 'b>(lines: &'b [Line<'a>], from: usize, to: usize) -> &'b [Line<'a>] {
    lines.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    /// Splits a text with ` / ` for line ends, and compares the lines in the same form.
    #[track_caller]
    fn splits(text: &str, before: &str, hashtags: &[&str], after: &str) {
        let text = text.replace(" / ", "\n") + "\n";
        let lines = lines(&text);
        let footer = split(&lines);
        let words =
            |lines: &[Line<'_>]| lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" / ");
        assert_eq!(words(footer.before), before);
        assert_eq!(footer.hashtags, hashtags);
        assert_eq!(words(&footer.after), after);
    }

    const PROMOTION: &str = "Try Our AI Features / Explore what Daily8 AI can do for you:";

    #[test]
    fn a_complete_footer_ends_an_article() {
        let text = format!(
            "H / P / Hashtags / #A #B / #C / {PROMOTION} / Comments / No comments yet... / Related Articles / G"
        );
        splits(&text, "H / P", &["A", "B", "C"], "G");
    }

    #[test]
    fn a_paragraph_that_reads_comments_stays() {
        let text = format!(
            "H / Comments / P / Comments / Hashtags / {PROMOTION} / Comments / Related Articles / G"
        );
        splits(&text, "H / Comments / P / Comments", &[], "G");
        splits("H / Comments / P", "H / Comments / P", &[], "");
        splits("H / P / Comments", "H / P / Comments", &[], "");
        splits("H / P / Comments / Comments / No comments yet...", "H / P / Comments", &[], "");
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
            splits(&format!("H / P / {} / G", left.join(" / ")), "H / P", tags, "G");
        }
    }

    #[test]
    fn a_document_may_end_in_the_footer() {
        splits("H / P / Hashtags", "H / P", &[], "");
        splits("H / P / Hashtags / #A", "H / P", &["A"], "");
        splits("H / P / Hashtags / #A / Try Our AI Features", "H / P", &["A"], "");
        splits("H / P / Related Articles", "H / P", &[], "");
    }

    #[test]
    fn a_group_ends_an_article_after_few_or_no_markers() {
        let group = "S / a day ago / - S / H2";
        splits(&format!("H / P / Comments / {group}"), "H / P", &[], group);
        splits(&format!("H / P / Hashtags / {group}"), "H / P", &[], group);
        splits(&format!("H / P / {group}"), "H / P", &[], group);
    }

    #[test]
    fn an_incomplete_group_ends_an_article_only_after_a_marker() {
        splits("H / P / S / - S / H2", "H / P / S / - S / H2", &[], "");
        splits("H / P / Comments / S / - S / H2", "H / P", &[], "S / - S / H2");
    }

    #[test]
    fn promotion_alone_ends_an_article() {
        splits("H / P / Try Our AI Features / Q", "H / P", &[], "Q");
    }

    #[test]
    fn tags_without_their_marker_are_tags_only_before_others() {
        splits("H / P / #A / Try Our AI Features / Comments", "H / P", &["A"], "");
        splits("H / #A / Hashtags / #B / Comments", "H / #A", &["B"], "");
        splits("H / #A / P", "H / #A / P", &[], "");
    }

    #[test]
    fn a_stray_line_in_the_footer_is_neither_text_nor_group() {
        let text = format!("H / P / Hashtags / #A / stray / #B / {PROMOTION} / Comments / G");
        splits(&text, "H / P", &["A", "B"], "G");
        let lines = text.replace(" / ", "\n");
        let lines = super::super::lines::lines(&lines);
        let stray: Vec<_> = split(&lines).stray.iter().map(|line| line.number).collect();
        assert_eq!(stray, [5]);
    }

    #[test]
    fn promotion_after_the_footer_is_left_out() {
        let text = format!(
            "H / Hashtags / {PROMOTION} / Related Articles / G / Hashtags / {PROMOTION} / Z"
        );
        splits(&text, "H", &[], "G / Z");
    }
}
