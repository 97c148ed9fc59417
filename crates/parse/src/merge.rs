//! Which drafts are the same article: one headline, sources and texts that go together. What becomes
//! of those is `combine`'s job.
//!
//! Nothing here depends on which page came first, but for the order of the articles.

use std::collections::{BTreeMap, HashMap};

use super::combine::combine;
use super::draft::{Draft, Entry};
use super::id::{TELLING, give_ids};
use newsstand_core::Article;
use newsstand_core::text::fold;

/// How many texts under one headline are looked at for each more: no paper has as many, and time
/// must not grow with the square of what comes in.
const MOST_LOOKED_AT: usize = 32;

/// Entries that are the same article; the text is the fullest of theirs.
#[derive(Debug, Default)]
struct Cluster<'a> {
    text: String,
    entries: Vec<Entry<'a>>,
}

/// Makes one article of the drafts that are the same, in the order first found, each with its place in it.
/// The drafts come with theirs.
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

/// The articles among entries with one headline.
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
    let lonely = unstated.len() == 1;
    let mut alone = Vec::new();
    for cluster in unstated {
        match host(&cluster, &stated, lonely).and_then(|host| stated.get_mut(host)) {
            Some(host) => host.entries.extend(cluster.entries),
            None => alone.push(cluster),
        }
    }
    stated.extend(alone);
    stated
}

/// Which article with a source one without a source is, where just one comes into question. Which
/// of several papers it was would be a guess.
fn host(cluster: &Cluster<'_>, stated: &[Cluster<'_>], lonely: bool) -> Option<usize> {
    let candidates = || stated.iter().take(MOST_LOOKED_AT).enumerate();
    let mut same = candidates().filter(|(_, other)| same_text(&cluster.text, &other.text));
    let mut bare = candidates()
        .filter(|(_, other)| lonely && (cluster.text.is_empty() || other.text.is_empty()));
    match (same.next(), same.next()) {
        (Some((host, _)), None) => Some(host),
        (Some(_), Some(_)) => None,
        (None, _) => match (bare.next(), bare.next()) {
            (Some((host, _)), None) => Some(host),
            _ => None,
        },
    }
}

/// The articles among entries with one headline and one source. An entry without a text belongs to
/// the only one that has one.
fn by_text(mut entries: Vec<Entry<'_>>) -> Vec<Cluster<'_>> {
    // Longest first, so that each cluster is compared by the fullest text it will have.
    entries.sort_by(|one, other| {
        other.text.len().cmp(&one.text.len()).then_with(|| one.text.cmp(&other.text))
    });
    let texts = entries.partition_point(|entry| !entry.text.is_empty());
    let bare = entries.split_off(texts);
    let mut clusters: Vec<Cluster<'_>> = Vec::new();
    for entry in entries {
        // Equal texts follow each other, so the last is worth a look even where there are many.
        let near = clusters.len().saturating_sub(1);
        let order = std::iter::once(near).chain(0..near.min(MOST_LOOKED_AT));
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

/// Whether two texts are of the same article: one may have been cut off, or changed further down.
fn same_text(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    same.take(TELLING).count() == TELLING || one.starts_with(other) || other.starts_with(one)
}

/// A text as it is compared: folded, whatever its paragraphs, without the dots of an excerpt.
fn comparable(paragraphs: &[&str]) -> String {
    let mut text = fold(&paragraphs.join(" "));
    text.truncate(text.trim_end_matches(['.', ' ']).len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::{Place, Published, Role};

    /// The articles that drafts become.
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
            place: Place { document: String::new(), line: 1, role: Role::Main },
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
    fn equal_texts_are_one_whatever_their_paragraphs() {
        merges(
            &["A | Ships came. / Boats too.", "a | Ships came. Boats too."],
            &["A | Ships came. / Boats too."],
        );
    }

    #[test]
    fn a_source_is_taken_over_where_only_one_is_stated() {
        merges(&["- | Ships.", "A | Ships."], &["A | Ships."]);
        merges(&["- | Ships.", "A | "], &["A | Ships."]);
        merges(&["- | ", "A | Ships.", "A | "], &["A | Ships."]);
    }

    #[test]
    fn a_text_that_was_cut_off_is_the_same() {
        merges(
            &["A | Ships came back to the harbour.", "A | Ships came…"],
            &["A | Ships came back to the harbour."],
        );
    }

    #[test]
    fn a_text_that_was_changed_further_down_is_the_same_and_the_fuller_stays() {
        let start = "Ships came back to the harbour this morning for the first time since the winter storm,";
        let (long, short) = (format!("A | {start} sailors say."), format!("A | {start} they say."));
        merges(&[&long, &short], &[&long]);
    }

    #[test]
    fn two_papers_stay_two() {
        merges(&["A | Ships.", "B | Ships."], &["A | Ships.", "B | Ships."]);
        merges(&["A | Ships.", "A | Trams."], &["A | Ships.", "A | Trams."]);
    }

    #[test]
    fn whose_it_was_is_not_guessed() {
        merges(&["- | ", "A | Ships.", "B | Trams."], &["- | ", "A | Ships.", "B | Trams."]);
        merges(
            &["- | Ships.", "A | Ships.", "B | Ships."],
            &["- | Ships.", "A | Ships.", "B | Ships."],
        );
        merges(&["- | Ships.", "A | Ships.", "B | "], &["A | Ships.", "B | "]);
        merges(&["- | Ships.", "- | Trams.", "A | "], &["- | Ships.", "- | Trams.", "A | "]);
    }

    #[test]
    fn of_equal_texts_the_pages_own_keeps_its_paragraphs() {
        let mut related = draft("H", "A | Ships came. / Boats too.");
        related.place.role = Role::Related;
        let own = draft("H", "- | Ships came. Boats too.");
        assert_eq!(merge(vec![related, own])[0].paragraphs, ["Ships came. Boats too."]);
    }

    #[test]
    fn articles_come_in_the_order_first_found() {
        let drafts = vec![
            draft("H", "- | Ships."),
            draft("I", "A | "),
            draft("H", "A | Ships."),
            draft("G", "A | "),
        ];
        let merged = merge(drafts);
        let headlines: Vec<_> = merged.iter().map(|article| article.headline.as_str()).collect();
        assert_eq!(headlines, ["H", "I", "G"]);
        assert_eq!(merged[0].places.len(), 2);
    }

    #[test]
    fn many_texts_under_one_headline_take_no_square_time() {
        let texts: Vec<String> = (0..20_000).map(|number| format!("A | {number:05}")).collect();
        let twice = texts.iter().chain(&texts).map(|words| draft("H", words)).collect();
        let merged = merge(twice);
        assert_eq!(merged.len(), 20_000);
        let ids: std::collections::HashSet<_> = merged.iter().map(|article| &article.id).collect();
        assert_eq!(ids.len(), 20_000);
    }
}
