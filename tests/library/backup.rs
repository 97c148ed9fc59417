//! All of it as a file: taken away, brought back, and forgotten in between.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::KEEPS;

#[apply(in_each_engine)]
fn the_library_is_exported_imported_and_cleared(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const widget = await known(await handed());
                 await open(widget, 'About gulls');
                 press(widget, 'Save', '.save');
                 await until(() => marked(widget, '.read:has(.saved)').length === 1);
                 const file = await files()(widget);
                 press(widget, 'Delete everything for good', '.library button');
                 await until(() => marked(widget, '.read').length === 0);
                 await until(() => said(widget));
                 const seen = [said(widget)];
                 const brings = async (content, expected) => {{
                   await bring(widget, content, expected);
                   await frames();
                   seen.push(marked(widget, '.read').length);
                 }};
                 for (const bad of ['', 'no JSON', '{{}}', '[1]', 'null', '{{\"newsstand-memory\": 1}}']) await brings(bad, 'not an exported library');
                 await brings(JSON.stringify({{ 'newsstand-memory': 99, records: [] }}), 'newer version');
                 await brings(JSON.stringify({{ 'newsstand-memory': 1, records: [null, 3, {{ kind: 'read' }}, {{ kind: '__proto__', id: 'x', value: true, at: 1 }}] }}), '0 items imported');
                 await brings(file, '3 items imported');
                 await brings(file, '0 items imported');
                 return [seen, marked(widget, '.read:has(.saved)'), JSON.parse(file).records.map(({{ kind, id }}) => `${{kind}} ${{id}}`).sort()];"
            ))
            .await;
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
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const widget = await known(await handed());
                 await open(widget, 'About gulls');
                 press(widget, 'Save', '.save');
                 await back(widget);
                 type(widget, 'Word to mute', 'stars');
                 await until(() => status(widget) === '3 articles');
                 const take = files();
                 const kept = async () => {{
                   const {{ records }} = JSON.parse(await take(widget));
                   return records.filter(({{ kind }}) => kind !== 'visit')
                     .map(({{ kind, id, value }}) => `${{kind}} ${{id}} ${{value.headline ?? ''}}`.trim()).sort();
                 }};
                 const added_to = async (content, expected) => {{
                   await bring(widget, content, expected);
                   return kept();
                 }};
                 const before = await kept();
                 const bad = await added_to('{{\"newsstand-memory\": 1', 'not an exported library');
                 const saved = (headline, at) => ({{ kind: 'saved', id: 'gulls', value: {{ headline, url: '', source: '', language: 'en' }}, at }});
                 const file = (...records) => JSON.stringify({{ 'newsstand-memory': 1, records }});
                 const added = await added_to(file(saved('Older', 1), {{ kind: 'read', id: 'trams', value: true, at: 1 }}), '1 item imported');
                 const later = await added_to(file(saved('Latest', Date.now()), saved('Later', Date.now() - 1)), 'imported');
                 return [before, bad, added, later, marked(widget, '.read')];"
            ))
            .await;
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
