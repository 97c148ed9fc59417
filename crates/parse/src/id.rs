//! Article ids that stay the same from build to build: they follow from the content of an article, not from where it
//! was found.

use std::collections::{HashMap, HashSet};

use xxhash_rust::xxh3::xxh3_64;

use newsstand_core::Article;
use newsstand_core::text::fold;

/// Length of the beginning by which texts are distinguished, in characters.
pub(super) const TELLING: usize = 80;

/// Gives every article an id that is unique in the set: the hash of its headline in sixteen hexadecimal digits, which
/// stays the same when the text changes or the source becomes known. Different articles with one headline are
/// distinguished by source and text too.
pub(super) fn give_ids(articles: &mut [(usize, Article)]) {
    let ids: Vec<String> =
        articles.iter().map(|(_, article)| hash(&fold(&article.headline))).collect();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for id in &ids {
        *uses.entry(id).or_default() += 1;
    }
    let mut taken = HashSet::new();
    let mut copies: HashMap<String, usize> = HashMap::new();
    for ((_, article), id) in articles.iter_mut().zip(&ids) {
        let shared = uses.get(id.as_str()).is_some_and(|uses| *uses > 1);
        let stem = if shared { hash(&identity(article)) } else { id.clone() };
        let mut id = stem.clone();
        while !taken.insert(id.clone()) {
            let copy = copies.entry(stem.clone()).or_insert(1);
            *copy += 1;
            id = format!("{stem}-{copy}");
        }
        article.id = id;
    }
}

fn identity(article: &Article) -> String {
    let source = article.source.as_deref().map(fold).unwrap_or_default();
    let mut text = String::new();
    for paragraph in &article.paragraphs {
        if text.len() > 4 * TELLING {
            break;
        }
        text.push_str(paragraph);
        text.push(' ');
    }
    let text: String = fold(&text).chars().take(TELLING).collect();
    [fold(&article.headline), source, text].join("\n")
}

/// Returns the key that drafts and articles with the same headline share. Ids are made of it.
pub(super) fn key(headline: &str) -> u64 {
    xxh3_64(fold(headline).as_bytes())
}

/// Returns the id of the only article with a key.
pub(super) fn of(key: u64) -> String {
    format!("{key:016x}")
}

fn hash(text: &str) -> String {
    of(xxh3_64(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(headline: &str, source: Option<&str>, text: &str) -> Article {
        Article {
            id: String::new(),
            headline: headline.to_owned(),
            source: source.map(str::to_owned),
            paragraphs: vec![text.to_owned()],
            ..Article::default()
        }
    }

    fn ids(articles: Vec<Article>) -> Vec<String> {
        let mut articles: Vec<_> = articles.into_iter().enumerate().collect();
        give_ids(&mut articles);
        articles.into_iter().map(|(_, article)| article.id).collect()
    }

    #[test]
    fn an_id_is_made_of_the_folded_headline_alone() {
        let one = ids(vec![article("‘Harbour’ reopens", None, "Ships.")]);
        let other = ids(vec![article("'harbour'  REOPENS", Some("Port Herald"), "Boats.")]);
        assert_eq!(one, other);
        assert_eq!(one, ["11f8deca1d7e8fc5"]);
    }

    #[test]
    fn articles_with_one_headline_have_ids_by_source_and_text() {
        let (a, b) = (article("H", Some("A"), "one"), article("H", Some("B"), "one"));
        let c = article("H", Some("B"), "two");
        let there = ids(vec![a.clone(), b.clone(), c.clone()]);
        let mut back = ids(vec![c, b, a]);
        back.reverse();
        assert_eq!(there, back);
        assert_eq!(HashSet::<String>::from_iter(there).len(), 3);
    }

    #[test]
    fn indistinguishable_articles_are_numbered() {
        let same =
            ids(vec![article("H", None, "x"), article("H", None, "x"), article("H", None, "x")]);
        assert_eq!(same[1], format!("{}-2", same[0]));
        assert_eq!(same[2], format!("{}-3", same[0]));
    }
}
