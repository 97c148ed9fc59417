//! Notes that are found again after the text was changed.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::NOTES;

#[apply(in_each_engine)]
fn a_note_is_found_again_in_a_changed_text(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{NOTES}
                 const widget = await known(await handed());
                 await open(widget, 'About trams');
                 select(widget, 0, 39, 0, 95);
                 await note(widget);
                 const PASSAGE = quotes(widget)[0];
                 const isMarked = (passage) => (marked, lost) => marked === passage && !lost;
                 // Waits for what is expected of the marks, and returns what there is.
                 const found = async (first, isExpected) => {{
                   widget.replace(feedOf([first, TEXT[1]]));
                   const bare = (words) => words.replace(/[\\s\\u00ad]/g, '');
                   await until(() => bare(text(inside(widget, '.text > p')[0])) === bare(first));
                   const lost = () => inside(widget, '.notes .lost').length;
                   await until(() => isExpected(marks().join('|'), lost())).catch(() => {{}});
                   return [marks(), lost()];
                 }};
                 const said = [await found(TEXT[0], isMarked(PASSAGE))];
                 said.push(await found(`At last. ${{TEXT[0].replace('said on', 'said aloud on')}}`, isMarked(PASSAGE)));
                 said.push(await found(TEXT[0].replace('“', '\"').replace('”', '\"').replace('night trams', 'night  \\u00adtrams'),
                   (marked) => marked.endsWith('laughed')));
                 said.push(await found(TEXT[0].replace('night trams', 'late trams'), isMarked(PASSAGE.replace('night', 'late'))));
                 said.push(await found(TEXT[0].replace('on Monday that', 'yesterday:').replace('night trams', 'night new trams'),
                   (marked) => marked.includes('night new trams')));
                 said.push(await found('Nothing of it was true, says the harbour.', (marked, lost) => !marked && lost));
                 said.push(await found(TEXT[0], isMarked(PASSAGE)));
                 return [quotes(widget), said];"
            ))
            .await;
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
