//! All of it as a file: taken away, brought back, and forgotten in between.

use promises::in_each_host;
use serde_json::{Value, json};

use super::KEEPS;

#[test]
fn it_is_taken_away_brought_back_and_forgotten() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const stand = await known(await handed());
                 await open(stand, 'About gulls');
                 press(stand, 'Save', '.save');
                 await until(() => marked(stand, '.read:has(.saved)').length === 1);
                 let blob;
                 const make = URL.createObjectURL;
                 URL.createObjectURL = (made) => make.call(URL, blob = made);
                 HTMLAnchorElement.prototype.click = () => {{}};
                 press(stand, 'Save to a file', '.keep button');
                 const file = await (await until(() => blob)).text();
                 press(stand, 'Yes, forget everything', '.keep button');
                 await until(() => marked(stand, '.read').length === 0);
                 const told = () => text(stand.shadowRoot.querySelector('.keep .said'));
                 const said = [told()];
                 const bring = async (content, expected) => {{
                   const field = stand.shadowRoot.querySelector('.keep [type=file]');
                   const brought = new DataTransfer();
                   brought.items.add(new File([content], 'x.json', {{ type: 'application/json' }}));
                   field.files = brought.files;
                   field.dispatchEvent(new Event('change', {{ bubbles: true }}));
                   await until(() => told().includes(expected));
                   await frames();
                   said.push(marked(stand, '.read').length);
                 }};
                 for (const bad of ['', 'no JSON', '{{}}', '[1]', 'null', '{{\"newsstand-memory\": 1}}']) await bring(bad, 'no file that was saved here');
                 await bring(JSON.stringify({{ 'newsstand-memory': 99, records: [] }}), 'newer version');
                 await bring(JSON.stringify({{ 'newsstand-memory': 1, records: [null, 3, {{ kind: 'read' }}, {{ kind: '__proto__', id: 'x', value: true, at: 1 }}] }}), '0 entries added');
                 await bring(file, '3 entries added');
                 await bring(file, '0 entries added');
                 return [said, marked(stand, '.read:has(.saved)'), JSON.parse(file).records.map(({{ kind, id }}) => `${{kind}} ${{id}}`).sort()];"
            ))
            .await;
        let none = json!(0);
        let told = said[0].as_array().unwrap();
        assert_eq!(told[0], json!("Everything is forgotten."));
        assert!(told[1..9].iter().all(|marked| *marked == none), "{said}");
        assert_eq!(told[9..], [json!(1), json!(1)]);
        assert_eq!(said[1], json!(["About gulls"]));
        assert_eq!(said[2], json!(["read gulls", "saved gulls", "visit The Harbour Courier"]));
    });
}
