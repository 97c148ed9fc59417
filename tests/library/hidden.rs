//! Sources that are hidden, and words that are muted.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn hidden_articles_are_hidden_everywhere(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "hide_and_mute.js")).await;
        assert_eq!(
            said,
            json!([
                ["Hill Gazette", "Channel 5"],
                ["About chess", "About ferries"],
                ["About ferries", "About gulls", "About stars", "About trams"],
                ["About ferries"],
                ["2 articles", ["Rail Review", "STARS"]]
            ])
        );
    });
}
