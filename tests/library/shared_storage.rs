//! Other widgets, tabs, versions and pages, which keep things in the same place or do not want it.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::KEEPS;

#[apply(in_each_engine)]
fn widgets_and_tabs_agree(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const one = await known(await handed());
                 const two = await known(await handed());
                 const other = await elsewhere(feed);
                 await open(one, 'About trams');
                 press(one, 'Save', '.save');
                 const both = (widget) => marked(widget, '.read:has(.saved)').join() === 'About trams';
                 await until(() => both(two) && both(other));
                 await open(other, 'About trams');
                 press(other, 'Mark as unread');
                 await until(() => marked(two, '.read').length === 0);
                 return [marked(two, ':has(.saved)'), marked(two, '.read')];"
            ))
            .await;
        assert_eq!(said, json!([["About trams"], []]));
    });
}

#[apply(in_each_engine)]
fn clearing_includes_other_tabs_and_versions(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const one = await known(await handed());
                 const other = await elsewhere({{ ...feed, items: [article('gulls', 'Rail Review', {{ content_text: Array.from({{ length: 40 }},
                   (_, at) => `Paragraph ${{at}}. ${{'Gulls and foghorns. '.repeat(30)}}`).join('\\n\\n') }})] }});
                 const base = await new Promise((done) => {{
                   const request = indexedDB.open('newsstand');
                   request.onsuccess = () => done(request.result);
                 }});
                 const ask = (work) => new Promise((done) => {{
                   const request = work(base.transaction('kept', 'readwrite').objectStore('kept'));
                   request.onsuccess = () => done(request.result);
                 }});
                 await open(other, 'About gulls');
                 // Once more where the article's own opening scrolls back.
                 let tries = 0;
                 await until(async () => {{
                   inside(other, '.text > p')[20 + tries++ % 2].scrollIntoView();
                   return (await ask((table) => table.get(['place', 'gulls'])))?.value > 0;
                 }});
                 // Who reads on goes on being kept.
                 await back(other);
                 await ask((table) => table.put({{ kind: 'of a later version', id: 'x', value: 7, at: 1 }}));
                 localStorage.setItem('newsstand:appearance', 'dark');
                 const before = (await ask((table) => table.getAll())).length;
                 press(one, 'Delete everything for good', '.library button');
                 await until(async () => (await ask((table) => table.getAll())).length === 0)
                   .catch(async () => {{ throw new Error(JSON.stringify(await ask((table) => table.getAll()))); }});
                 await until(() => marked(other, '.read').length === 0);
                 base.close();
                 return [before > 3, localStorage.getItem('newsstand:appearance')];"
            ))
            .await;
        assert_eq!(said, json!([true, null]));
    });
}

#[apply(in_each_engine)]
fn removal_before_the_library_loads_is_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const failed = [];
                 addEventListener('unhandledrejection', ({{ reason }}) => failed.push(String(reason)));
                 addEventListener('error', ({{ message }}) => failed.push(message));
                 const warned = [];
                 console.warn = (what) => warned.push(what);
                 for (let times = 0; times < 3; times++) {{
                   const widget = await handed();
                   widget.storage = 'off';
                   widget.storage = 'on';
                   widget.remove();
                 }}
                 await known(await handed());
                 return [failed, warned];"
            ))
            .await;
        assert_eq!(said, json!([[], []]));
    });
}

#[apply(in_each_engine)]
fn missing_storage_is_reported(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 Object.defineProperty(window, 'indexedDB', {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }});
                 Object.defineProperty(window, 'BroadcastChannel', {{ get() {{ throw new Error('no'); }} }});
                 const heard = hear('error');
                 const one = await known(await handed());
                 const two = await known(await handed());
                 await open(one, 'About gulls');
                 await until(() => marked(two, '.read').length === 1);
                 return [text(inside(two, '.library .lasting')[0]), heard];"
            ))
            .await;
        let fleeting = "This browser stores nothing here. Your library lasts until you close the page; export \
                it to keep it.";
        assert_eq!(said, json!([fleeting, []]));
    });
}

#[apply(in_each_engine)]
fn foreign_records_are_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const done = (request) => new Promise((then, fail) => {{ request.onsuccess = () => then(request.result); request.onerror = fail; }});
                 const request = indexedDB.open('newsstand', 7);
                 request.onupgradeneeded = () => request.result.createObjectStore('kept', {{ keyPath: ['kind', 'id'] }});
                 const base = await done(request);
                 const table = base.transaction('kept', 'readwrite').objectStore('kept');
                 for (const [kind, id, value] of [['read', 'gulls', 'yes'], ['read', 'x'.repeat(20000), true], ['view', 'v', '{{'],
                   ['visit', 'The Harbour Courier', {{ seen: 'never' }}], ['later', 'a', 1], ['saved', 'trams', true]]) {{
                   await done(table.put({{ kind, id, value, at: 5 }}));
                 }}
                 base.close();
                 const widget = await known(await handed());
                 await until(() => marked(widget, ':has(.saved)').length);
                 return [headlines(widget).length, marked(widget, '.read'), marked(widget, ':has(.saved)'), inside(widget, '.library .chip').length];"
            ))
            .await;
        assert_eq!(said, json!([4, [], ["About trams"], 0]));
    });
}

#[apply(in_each_engine)]
fn a_page_can_turn_storage_off(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const off = await handed({{ storage: 'off' }});
                 await frames();
                 press(off, 'About gulls', '.card .headline button');
                 await until(() => opened(off));
                 const none = inside(off, '.save, .more-actions, .library, [name=only]').length;
                 const on = await known(await handed());
                 const before = marked(on, '.read').length;
                 off.storage = 'on';
                 await known(off);
                 await until(() => marked(on, '.read').length === 1);
                 return [none, before];"
            ))
            .await;
        assert_eq!(said, json!([0, 0]));
    });
}
