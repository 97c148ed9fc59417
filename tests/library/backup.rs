//! All of it as a file: taken away, brought back, and forgotten in between.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn the_library_is_exported_imported_and_cleared(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "backup/export_and_import.js")).await;
        let none = json!(0);
        let told = said[0].as_array().unwrap();
        assert_eq!(told[0], json!("Everything was deleted."));
        assert!(told[1..9].iter().all(|marked| *marked == none), "{said}");
        assert_eq!(told[9..], [json!(1), json!(1)]);
        assert_eq!(said[1], json!(["About gulls"]));
        assert_eq!(said[2], json!(["read gulls", "saved gulls", "visit The Harbour Courier"]));
    });
}

#[apply(in_each_engine)]
fn an_import_is_merged_into_the_library(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "backup/merge_imports.js")).await;
        let before = ["muted stars", "read gulls", "saved gulls About gulls"];
        assert_eq!(said[0], json!(before));
        assert_eq!(said[1], json!(before), "nothing is lost by a file that is none");
        let added = ["muted stars", "read gulls", "read trams", "saved gulls About gulls"];
        assert_eq!(said[2], json!(added));
        let later = ["muted stars", "read gulls", "read trams", "saved gulls Latest"];
        assert_eq!(said[3], json!(later), "the later of two counts");
        assert_eq!(said[4], json!(["About gulls", "About trams"]));
    });
}
