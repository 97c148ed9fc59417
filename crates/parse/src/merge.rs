//! Finds the drafts that are the same article: they share a headline, and their sources and texts match. The order of
//! the pages affects only the order of the articles.

use std::collections::{BTreeMap, HashMap};

use super::combine::combine;
use super::draft::{Draft, Entry};
use super::id::{TELLING, give_ids};
use newsstand_core::Article;
use newsstand_core::text::fold;

/// Maximum number of texts with one headline that each further one is compared with. It keeps the time from growing
/// with the square of the input.
const MAX_COMPARED: usize = 32;

/// Entries that are the same article, and the fullest of their texts.
#[derive(Debug, Default)]
struct Cluster<'a> {
    text: String,
    entries: Vec<Entry<'a>>,
}

/// Merges the drafts that are the same article. Drafts and articles have their position in the order found.
pub(super) fn merge<'a>(drafts: Vec<(usize, Draft<'a>)>) -> Vec<(usize, Article)> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut buckets: Vec<Vec<Entry<'_>>> = Vec::new();
    for (at, draft) in drafts {
        let next = buckets.len();
        let place = *places.entry(fold(draft.headline)).or_insert(next);
        if place == next {
            buckets.push(Vec::new());
        }
        if let Some(bucket) = buckets.get_mut(place) {
            bucket.push(Entry { at, text: String::new(), draft });
        }
    }
    let mut found: Vec<(usize, Article)> = Vec::new();
    for bucket in buckets {
        found.extend(clusters(bucket).into_iter().filter_map(|cluster| combine(cluster.entries)));
    }
    found.sort_by_key(|(at, _)| *at);
    give_ids(&mut found);
    found
}

/// Groups entries with one headline into articles.
fn clusters(mut bucket: Vec<Entry<'_>>) -> Vec<Cluster<'_>> {
    if bucket.len() == 1 {
        return vec![Cluster { text: String::new(), entries: bucket }];
    }
    let mut by_source: BTreeMap<Option<String>, Vec<Entry<'_>>> = BTreeMap::new();
    for mut entry in bucket.drain(..) {
        entry.text = comparable(&entry.draft.paragraphs);
        by_source.entry(entry.draft.source.map(fold)).or_default().push(entry);
    }
    let unstated = by_text(by_source.remove(&None).unwrap_or_default());
    let mut stated: Vec<_> = by_source.into_values().flat_map(by_text).collect();
    let is_only = unstated.len() == 1;
    let mut alone = Vec::new();
    for cluster in unstated {
        match match_with_source(&cluster, &stated, is_only).and_then(|at| stated.get_mut(at)) {
            Some(article) => article.entries.extend(cluster.entries),
            None => alone.push(cluster),
        }
    }
    stated.extend(alone);
    stated
}

/// Returns the only article with a source that one without a source may be. Among several, any choice would be a guess.
fn match_with_source(
    cluster: &Cluster<'_>,
    stated: &[Cluster<'_>],
    is_only: bool,
) -> Option<usize> {
    let candidates = || stated.iter().take(MAX_COMPARED).enumerate();
    let mut same = candidates().filter(|(_, other)| same_text(&cluster.text, &other.text));
    let mut bare = candidates()
        .filter(|(_, other)| is_only && (cluster.text.is_empty() || other.text.is_empty()));
    match (same.next(), same.next()) {
        (Some((article, _)), None) => Some(article),
        (Some(_), Some(_)) => None,
        (None, _) => match (bare.next(), bare.next()) {
            (Some((article, _)), None) => Some(article),
            _ => None,
        },
    }
}

/// Groups entries with one headline and one source into articles. Entries without a text belong to the only article
/// with one.
fn by_text(mut entries: Vec<Entry<'_>>) -> Vec<Cluster<'_>> {
    // The longest first, so that each cluster is compared by its fullest text.
    entries.sort_by(|one, other| {
        other.text.len().cmp(&one.text.len()).then_with(|| one.text.cmp(&other.text))
    });
    let texts = entries.partition_point(|entry| !entry.text.is_empty());
    let bare = entries.split_off(texts);
    let mut clusters: Vec<Cluster<'_>> = Vec::new();
    for entry in entries {
        // Equal texts follow each other, so the last cluster is always compared.
        let near = clusters.len().saturating_sub(1);
        let order = std::iter::once(near).chain(0..near.min(MAX_COMPARED));
        let mut order = order.filter(|index| {
            clusters.get(*index).is_some_and(|cluster| same_text(&cluster.text, &entry.text))
        });
        match order.next().and_then(|index| clusters.get_mut(index)) {
            Some(cluster) => cluster.entries.push(entry),
            None => clusters.push(Cluster { text: entry.text.clone(), entries: vec![entry] }),
        }
    }
    match clusters.as_mut_slice() {
        [only] => only.entries.extend(bare),
        _ if bare.is_empty() => {}
        _ => clusters.push(Cluster { text: String::new(), entries: bare }),
    }
    clusters
}

/// Returns whether two texts are of the same article. One may have been cut off, or changed after its beginning.
fn same_text(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    same.take(TELLING).count() == TELLING || one.starts_with(other) || other.starts_with(one)
}

/// Returns a text as it is compared: folded, without paragraphs, without the dots of an excerpt.
fn comparable(paragraphs: &[&str]) -> String {
    let mut text = fold(&paragraphs.join(" "));
    text.truncate(text.trim_end_matches(['.', ' ']).len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::{Provenance, Published, Role};

    /// Merges drafts, without their positions.
    fn merge(drafts: Vec<Draft<'_>>) -> Vec<Article> {
        let merged = super::merge(drafts.into_iter().enumerate().collect());
        merged.into_iter().map(|(_, article)| article).collect()
    }

    /// A draft from `source | text`, where a source `-` is not stated.
    fn draft<'a>(headline: &'a str, words: &'a str) -> Draft<'a> {
        let (source, text) = words.split_once(" | ").expect(words);
        Draft {
            may_have_byline: false,
            last: None,
            headline,
            source: (source != "-").then_some(source),
            published: Published::default(),
            paragraphs: if text.is_empty() { vec![] } else { text.split(" / ").collect() },
            hashtags: vec![],
            categories: vec![],
            place: Provenance { document: String::new(), line: 1, role: Role::Main },
        }
    }

    /// Merges drafts with one headline and compares `source | text`, in any order of the drafts.
    #[track_caller]
    fn merges(drafts: &[&str], expected: &[&str]) {
        for turn in 0..drafts.len() {
            for back in [false, true] {
                let mut drafts = drafts.to_vec();
                drafts.rotate_left(turn);
                if back {
                    drafts.reverse();
                }
                let merged = merge(drafts.iter().map(|words| draft("H", words)).collect());
                let mut found: Vec<_> = merged
                    .iter()
                    .map(|article| {
                        let source = article.source.as_deref().unwrap_or("-");
                        format!("{source} | {}", article.paragraphs.join(" / "))
                    })
                    .collect();
                let mut expected = expected.to_vec();
                found.sort();
                expected.sort_unstable();
                assert_eq!(found, expected, "{drafts:?}");
            }
        }
    }

    #[test]
    fn equal_texts_are_merged_whatever_their_paragraphs() {
        merges(
            &["A | Ships came. / Boats too.", "a | Ships came. Boats too."],
            &["A | Ships came. / Boats too."],
        );
    }

    #[test]
    fn an_article_without_a_source_takes_the_only_one_stated() {
        merges(&["- | Ships.", "A | Ships."], &["A | Ships."]);
        merges(&["- | Ships.", "A | "], &["A | Ships."]);
        merges(&["- | ", "A | Ships.", "A | "], &["A | Ships."]);
    }

    #[test]
    fn a_text_that_was_cut_off_is_merged() {
        merges(
            &["A | Ships came back to the harbour.", "A | Ships came…"],
            &["A | Ships came back to the harbour."],
        );
    }

    #[test]
    fn of_texts_with_the_same_beginning_the_fuller_stays() {
        let start = "Ships came back to the harbour this morning for the first time since the winter storm,";
        let (long, short) = (format!("A | {start} sailors say."), format!("A | {start} they say."));
        merges(&[&long, &short], &[&long]);
    }

    #[test]
    fn articles_of_two_sources_stay_two() {
        merges(&["A | Ships.", "B | Ships."], &["A | Ships.", "B | Ships."]);
        merges(&["A | Ships.", "A | Trams."], &["A | Ships.", "A | Trams."]);
    }

    #[test]
    fn an_ambiguous_source_is_not_guessed() {
        merges(&["- | ", "A | Ships.", "B | Trams."], &["- | ", "A | Ships.", "B | Trams."]);
        merges(
            &["- | Ships.", "A | Ships.", "B | Ships."],
            &["- | Ships.", "A | Ships.", "B | Ships."],
        );
        merges(&["- | Ships.", "A | Ships.", "B | "], &["A | Ships.", "B | "]);
        merges(&["- | Ships.", "- | Trams.", "A | "], &["- | Ships.", "- | Trams.", "A | "]);
    }

    #[test]
    fn of_equal_texts_the_main_article_keeps_its_paragraphs() {
        let mut related = draft("H", "A | Ships came. / Boats too.");
        related.place.role = Role::Related;
        let own = draft("H", "- | Ships came. Boats too.");
        assert_eq!(merge(vec![related, own])[0].paragraphs, ["Ships came. Boats too."]);
    }

    #[test]
    fn articles_are_in_the_order_first_found() {
        let drafts = vec![
            draft("H", "- | Ships."),
            draft("I", "A | "),
            draft("H", "A | Ships."),
            draft("G", "A | "),
        ];
        let merged = merge(drafts);
        let headlines: Vec<_> = merged.iter().map(|article| article.headline.as_str()).collect();
        assert_eq!(headlines, ["H", "I", "G"]);
        assert_eq!(merged[0].provenance.len(), 2);
    }

    #[test]
    fn many_texts_with_one_headline_take_linear_time() {
        let texts: Vec<String> = (0..20_000).map(|number| format!("A | {number:05}")).collect();
        let twice = texts.iter().chain(&texts).map(|words| draft("H", words)).collect();
        let merged = merge(twice);
        assert_eq!(merged.len(), 20_000);
        let ids: std::collections::HashSet<_> = merged.iter().map(|article| &article.id).collect();
        assert_eq!(ids.len(), 20_000);
    }
}
