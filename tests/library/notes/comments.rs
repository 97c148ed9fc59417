//! A host's own comments below an article.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn host_comments_appear_below_each_article(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("notes.js", "comments/below_articles.js")).await;
        let trams = json!(["trams", "About trams", "https://harbour.example/trams", 40, true]);
        let night = json!(["night", "عن الترام", null, 40, true]);
        assert_eq!(said[0], json!([trams, night, trams, trams, night]), "{said}");
        assert_eq!(said[1], json!([0, 1]));
        assert_eq!((&said[2], &said[3]), (&json!(true), &json!([40, 3, "About trams"])));
        assert_eq!((&said[4], &said[5]), (&json!(0), &json!(4)));
        assert_eq!(said[6], json!([["u", "Escape"], "About trams"]));
    });
}

#[apply(in_each_engine)]
fn comments_are_not_taken_for_articles(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("notes.js", "comments/failed_feed.js")).await;
        assert_eq!(said, json!(["The articles could not be loaded.", 0]));
    });
}
