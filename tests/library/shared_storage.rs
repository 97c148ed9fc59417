//! Other widgets, tabs, versions and pages, which keep things in the same place or do not want it.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

/// The sentence of a library that is not stored.
const FLEETING: &str = "This browser stores nothing here. Your library lasts until you close the page; export it to keep it.";

#[apply(in_each_engine)]
fn widgets_and_tabs_agree(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "shared_storage/two_tabs.js")).await;
        assert_eq!(said, json!([["About trams"], []]));
    });
}

#[apply(in_each_engine)]
fn clearing_includes_other_tabs_and_versions(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("library.js", "shared_storage/clear_everything.js")).await;
        assert_eq!(said, json!([true, null]));
    });
}

#[apply(in_each_engine)]
fn removal_before_the_library_loads_is_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("library.js", "shared_storage/early_removal.js")).await;
        assert_eq!(said, json!([[], []]));
    });
}

#[apply(in_each_engine)]
fn a_database_that_opens_late_is_used(engine: Engine) {
    engine.in_host_page(async |widget| {
        let [before, after, saved, later]: [Value; 4] =
            widget.host(script!("library.js", "shared_storage/late_storage.js")).await;
        assert_eq!(before, json!(FLEETING));
        assert_ne!(after, before);
        assert_eq!([&saved, &later], [&json!(["About gulls", "About trams"]); 2]);
    });
}

#[apply(in_each_engine)]
fn missing_storage_is_reported(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("library.js", "shared_storage/missing_storage.js")).await;
        assert_eq!(said, json!([FLEETING, []]));
    });
}

#[apply(in_each_engine)]
fn foreign_records_are_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value =
            widget.host(script!("library.js", "shared_storage/foreign_records.js")).await;
        assert_eq!(said, json!([4, [], ["About trams"], 0]));
    });
}

#[apply(in_each_engine)]
fn a_page_can_turn_storage_off(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "shared_storage/storage_off.js")).await;
        assert_eq!(said, json!([0, 0]));
    });
}
