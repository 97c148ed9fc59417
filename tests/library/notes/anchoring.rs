//! Notes that are found again after the text was changed.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn a_note_is_found_again_in_a_changed_text(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("notes.js", "changed_texts.js")).await;
        let passage = "“the night trams will run until two”, and nobody laughed";
        let found: Vec<(Vec<String>, usize)> = serde_json::from_value(said[1].clone()).unwrap();
        assert_eq!(said[0], json!([passage]));
        let marked = |index: usize| found[index].0.join("|");
        for same in [0, 1, 6] {
            assert_eq!((marked(same).as_str(), found[same].1), (passage, 0), "{same}: {said}");
        }
        assert!(marked(2).starts_with("\"the night") && marked(2).ends_with("laughed"), "{said}");
        assert_eq!(marked(3), passage.replace("night trams", "late trams"));
        let longer = "the night new trams will run until two”, and nobody laughed";
        assert!(marked(4).contains(longer), "{said}");
        assert_eq!((marked(5).as_str(), found[5].1), ("", 1), "what is gone is said");
    });
}
