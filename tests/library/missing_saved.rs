//! Saved articles that are no longer in the edition: they are listed, with a link to the original and a button that
//! removes them. Imported ones are only text and web addresses.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn saved_articles_of_old_editions_are_listed(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(script!("library.js", "missing_saved.js", "missing_saved/later_editions.js"))
            .await;
        let trams = json!(["About trams", null, "The Harbour Courier"]);
        let gulls = json!(["About gulls", "https://harbour.example/gulls", "Rail Review"]);
        assert_eq!(
            seen,
            json!([
                [],
                [trams, gulls],
                "Saved articles no longer in this edition",
                [gulls],
                ["About trams"],
                ["About trams"],
            ])
        );
    });
}

#[apply(in_each_engine)]
fn imported_snapshots_are_text_and_web_urls_only(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(script!("library.js", "missing_saved.js", "missing_saved/imported_snapshots.js"))
            .await;
        let [of_files, title, images] = [&seen[0], &seen[1], &seen[2]];
        let of_files: Vec<[Option<String>; 3]> = serde_json::from_value(of_files.clone()).unwrap();
        assert_eq!(of_files.len(), 2, "{seen}");
        assert_eq!(of_files[1][1].as_deref(), Some("https://a.example/?%3Cb%3E"));
        assert!(of_files[0][0].as_deref().unwrap().starts_with("<img src=x"), "{seen}");
        assert!(!of_files[0][0].as_deref().unwrap().contains('\u{202e}'), "{seen}");
        assert_eq!((title, images), (&json!("A host"), &json!(0)));
    });
}

#[apply(in_each_engine)]
fn a_chunked_edition_is_searched_before_articles_count_as_missing(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(script!("library.js", "missing_saved.js", "missing_saved/chunked_edition.js"))
            .await;
        assert_eq!(seen, json!([["Of another edition"], ["Of another edition"]]));
    });
}
