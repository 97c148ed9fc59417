//! Chunked editions in every version of the format. Later versions have to read them, so they are never rewritten.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop anywhere")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn version_1_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/edition-1");
    let edition = common::read(&folder);
    assert_eq!(edition.first.title, "A made-up edition");
    assert_eq!((edition.articles.len(), edition.first.articles.len()), (92, 24));
    assert_eq!(edition.cards, 2);
    let languages: BTreeSet<_> =
        edition.articles.iter().map(|article| article.language.as_str()).collect();
    assert_eq!(languages, BTreeSet::from(["ar", "en"]));
    let count = |which: &dyn Fn(&newsstand_core::Article) -> bool| {
        edition.articles.iter().filter(|article| which(article)).count()
    };
    assert_eq!(count(&|article| article.source.is_none()), 2);
    assert_eq!(count(&|article| article.published.between.is_none()), 2);
    assert_eq!(
        count(&|article| article.published.words.is_some() && article.published.age.is_none()),
        14
    );
    assert_eq!(edition.manifest.sources[0].1, [1, 5, 7, 7, 7, 7, 15, 15]);
    assert_eq!(edition.manifest.hashtags[0], ("Ferries".to_owned(), 9));
    assert_eq!(edition.articles[0].headline, "The in island and market bridge in 64");
}
