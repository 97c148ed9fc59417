//! What a reader keeps: it is there the next time, in all stands and tabs; it can be taken away as a file, brought
//! back and forgotten; and where a browser keeps nothing, that is said.

use promises::{PAGE, Window, in_each_host, in_each_window};
use serde_json::{Value, json};

/// What the scripts of these tests have at hand.
const KEEPS: &str = r#"
const inside = (stand, selector) => [...stand.shadowRoot.querySelectorAll(selector)];
const known = (stand) => until(() => inside(stand, ".keep .lasting").length === 1 && stand);
const press = (stand, name, where = "button") => {
  const found = inside(stand, where).find((one) => text(one).includes(name) || one.getAttribute("aria-label") === name);
  if (!found) throw new Error(`no ${name} in ${inside(stand, where).map(text)}`);
  found.click();
};
const marked = (stand, mark) => inside(stand, `.card${mark} .headline`).map(text);
const open = async (stand, headline) => {
  press(stand, headline, ".card .headline button");
  await until(() => opened(stand) === headline && stand.shadowRoot.querySelector(".save"));
};
const back = async (stand) => { press(stand, "←", ".back"); await until(() => !opened(stand)); };
const type = (stand, field, value) => {
  const input = inside(stand, ".keep input").find((one) => one.getAttribute("aria-label") === field);
  input.value = value;
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};
const article = (id, source, more) => ({ id, title: `About ${id}`, content_text: `${id} it is.`, _newsstand: { source }, ...more });
const feed = { version: "https://jsonfeed.org/version/1.1", title: "The Harbour Courier", items: [
  article("gulls", "Rail Review"), article("trams", "Rail Review"), article("chess", "Channel 5"), article("stars", "Hill Gazette")] };
const handed = async (attributes, edition = feed) => {
  await customElements.whenDefined("news-stand");
  const stand = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes ?? {})) stand.setAttribute(name, value);
  stand.feed = edition;
  document.body.append(stand);
  return stand.ready;
};
// A stand in a page of its own, as in another tab.
const elsewhere = async (edition) => {
  const frame = document.createElement("iframe");
  frame.src = "/host/";
  document.body.append(frame);
  await new Promise((done) => frame.onload = done);
  await frame.contentWindow.customElements.whenDefined("news-stand");
  const stand = frame.contentDocument.createElement("news-stand");
  stand.feed = edition;
  frame.contentDocument.body.append(stand);
  return known(await stand.ready);
};
"#;

#[test]
fn what_was_read_and_saved_is_there_the_next_time() {
    in_each_window(PAGE, Window::default(), async |stand| {
        let [first, second, ..] = &stand.headlines().await[..] else { panic!("too few cards") };
        stand.open_card(first).await;
        stand.wait_in_stand("the button", "return !!root.querySelector('.save')").await;
        stand.press_button("☆ Save").await;
        stand
            .wait_in_stand("it is saved", "return !!root.querySelector('.save[aria-pressed=true]')")
            .await;
        stand.press_link(second).await;
        stand
            .wait_in_stand(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        stand.open_all(PAGE).await;
        stand
            .wait_in_stand(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        stand.choose("Show only", "Saved ones").await;
        stand.settle().await;
        assert_eq!(stand.headlines().await, std::slice::from_ref(first));
        stand.choose("Show only", "Unread").await;
        stand.settle().await;
        let unread = stand.headlines().await;
        assert!(!unread.is_empty() && !unread.contains(first) && !unread.contains(second));
        // What is read in a list of what is unread stays in it, as its neighbours do.
        let [next, after, ..] = &unread[..] else { panic!("too few") };
        stand.open_card(next).await;
        stand.wait_in_stand("it is read", "return !!root.querySelector('.card.open.read')").await;
        assert!(stand.neighbours().await.iter().any(|neighbour| neighbour.contains(after)));
    });
}

#[test]
fn what_is_hidden_is_hidden_everywhere() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const stand = await known(await handed());
                 await open(stand, 'About gulls');
                 press(stand, 'Hide Channel 5'.replace('Channel 5', 'Rail Review'));
                 await until(() => status(stand) === '2 of 2 articles');
                 const sources = inside(stand, '[aria-labelledby=source] .name').map(text);
                 type(stand, 'A word that you do not want to see', 'STARS');
                 await until(() => status(stand) === '1 of 1 article');
                 const shown = headlines(stand);
                 await open(stand, 'About chess');
                 const related = inside(stand, '.related .headline').map(text);
                 const late = await known(await handed());
                 const there = [status(late), inside(late, '.keep .chips .name').map(text)];
                 press(late, 'Remove Rail Review', '.keep .drop');
                 await until(() => status(late) === '3 of 3 articles');
                 press(late, 'Remove STARS', '.keep .drop');
                 await until(() => status(late) === '4 of 4 articles');
                 return [sources, shown, related, there];"
            ))
            .await;
        assert_eq!(
            said,
            json!([
                ["Channel 5", "Hill Gazette"],
                ["About chess"],
                [],
                ["1 of 1 article", ["Rail Review", "STARS"]]
            ])
        );
    });
}

#[test]
fn what_came_since_the_last_visit_is_counted() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const day = 86400000, then = Date.now();
                 const at = (days) => new Date(then + days * day).toISOString();
                 const dated = (id, days) => article(id, 'Rail Review', {{ date_published: at(days) }});
                 const edition = (days, items) => ({{ ...feed, items, _newsstand: {{ version: 1, as_of: at(days) }} }});
                 const one = await known(await handed({{}}, edition(-0.1, [dated('gulls', -1)])));
                 const first = inside(one, '.fresh').length;
                 one.remove();
                 Date.now = () => then + 2 * day;
                 const two = await known(await handed({{}}, edition(1.9, [dated('gulls', -1), dated('trams', 1), dated('chess', 1.5)])));
                 await until(() => inside(two, '.fresh').length);
                 const fresh = text(inside(two, '.fresh')[0]);
                 inside(two, '.fresh')[0].click();
                 await until(() => two.only === 'new' && headlines(two).length === 2);
                 const new_ones = [headlines(two), inside(two, '.chip').map(text)];
                 // Who reloads has not been away.
                 const three = await known(await handed({{}}, edition(1.9, [dated('trams', 1)])));
                 await until(() => inside(three, '.fresh').length);
                 const before = text(inside(three, '.fresh')[0]);
                 // Another edition of what was read before, and one of what never was.
                 Date.now = () => then + 4 * day;
                 three.replace(edition(3.9, [dated('gulls', -1), dated('stars', 3)]));
                 await until(() => text(inside(three, '.fresh')[0]).startsWith('1 new'));
                 const replaced = [headlines(three).length];
                 three.replace({{ ...edition(3.9, [dated('gulls', -1), dated('stars', 3)]), title: 'Another paper' }});
                 await until(() => !inside(three, '.fresh').length);
                 three.replace(edition(3.95, [dated('gulls', 3.8), dated('stars', 3), dated('chess', 3.85)]));
                 await until(() => inside(three, '.fresh').length);
                 replaced.push(text(inside(three, '.fresh')[0]).split(' since')[0]);
                 return [first, fresh, new_ones, replaced, before,
                   new Intl.DateTimeFormat('en-GB', {{ weekday: 'long' }}).format(then - 0.1 * day)];"
            ))
            .await;
        let weekday = said[5].as_str().unwrap();
        assert_eq!(said[0], json!(0), "nothing is new to who was never here");
        assert_eq!(said[1], json!(format!("2 new since {weekday}")));
        assert_eq!(said[2][0], json!(["About chess", "About trams"]));
        assert_eq!(said[2][1][0], json!("New since the last visit ✕"));
        assert_eq!(said[4], json!(format!("1 new since {weekday}")));
        // Back within half an hour, what is new is still what came since the visit before.
        assert_eq!(said[3], json!([2, "3 new"]));
    });
}

#[test]
fn all_stands_and_tabs_agree() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const one = await known(await handed());
                 const two = await known(await handed());
                 const other = await elsewhere(feed);
                 await open(one, 'About trams');
                 press(one, 'Save', '.save');
                 const both = (stand) => marked(stand, '.read:has(.saved)').join() === 'About trams';
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

#[test]
fn what_another_tab_or_version_kept_is_forgotten_too() {
    in_each_host(async |stand| {
        let said: Value = stand
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
                 localStorage.setItem('newsstand:look', 'dark');
                 const before = (await ask((table) => table.getAll())).length;
                 press(one, 'Yes, forget everything', '.keep button');
                 await until(async () => (await ask((table) => table.getAll())).length === 0)
                   .catch(async () => {{ throw new Error(JSON.stringify(await ask((table) => table.getAll()))); }});
                 await until(() => marked(other, '.read').length === 0);
                 base.close();
                 return [before > 3, localStorage.getItem('newsstand:look')];"
            ))
            .await;
        assert_eq!(said, json!([true, null]));
    });
}

#[test]
fn who_is_gone_before_it_is_known_what_is_kept_breaks_nothing() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const failed = [];
                 addEventListener('unhandledrejection', ({{ reason }}) => failed.push(String(reason)));
                 addEventListener('error', ({{ message }}) => failed.push(message));
                 const warned = [];
                 console.warn = (what) => warned.push(what);
                 for (let times = 0; times < 3; times++) {{
                   const stand = await handed();
                   stand.memory = 'off';
                   stand.memory = 'on';
                   stand.remove();
                 }}
                 await known(await handed());
                 return [failed, warned];"
            ))
            .await;
        assert_eq!(said, json!([[], []]));
    });
}

#[test]
fn a_view_is_kept_under_a_name() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const stand = await known(await handed({{ sources: 'Channel 5', sort: 'oldest' }}));
                 type(stand, 'A name for this view', 'Boards & <b>clocks</b>');
                 await until(() => inside(stand, '.keep .chip').length === 1);
                 stand.show({{}});
                 await until(() => headlines(stand).length === 4);
                 press(stand, 'Boards & <b>clocks</b>', '.keep .chip');
                 await until(() => headlines(stand).length === 1);
                 const shown = [stand.sources, stand.sort];
                 press(stand, 'Remove Boards & <b>clocks</b>', '.keep .drop');
                 await until(() => inside(stand, '.keep .chip').length === 0);
                 return [shown, headlines(stand)];"
            ))
            .await;
        assert_eq!(said, json!([["Channel 5", "oldest"], ["About chess"]]));
    });
}

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

#[test]
fn a_browser_that_keeps_nothing_says_so() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 Object.defineProperty(window, 'indexedDB', {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }});
                 Object.defineProperty(window, 'BroadcastChannel', {{ get() {{ throw new Error('no'); }} }});
                 const heard = hear('error');
                 const one = await known(await handed());
                 const two = await known(await handed());
                 await open(one, 'About gulls');
                 await until(() => marked(two, '.read').length === 1);
                 return [text(inside(two, '.keep .lasting')[0]), heard];"
            ))
            .await;
        let fleeting = "This browser keeps nothing here: it lasts until the page is closed. Save it to a file \
                        to have it again.";
        assert_eq!(said, json!([fleeting, []]));
    });
}

#[test]
fn what_somebody_else_stored_does_no_harm() {
    in_each_host(async |stand| {
        let said: Value = stand
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
                 const stand = await known(await handed());
                 await until(() => marked(stand, ':has(.saved)').length);
                 return [headlines(stand).length, marked(stand, '.read'), marked(stand, ':has(.saved)'), inside(stand, '.keep .chip').length];"
            ))
            .await;
        assert_eq!(said, json!([4, [], ["About trams"], 0]));
    });
}

#[test]
fn a_page_can_forbid_it() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const off = await handed({{ memory: 'off' }});
                 await frames();
                 press(off, 'About gulls', '.card .headline button');
                 await until(() => opened(off));
                 const none = inside(off, '.save, .keeps, .keep, [name=only]').length;
                 const on = await known(await handed());
                 const before = marked(on, '.read').length;
                 off.memory = 'on';
                 await known(off);
                 await until(() => marked(on, '.read').length === 1);
                 return [none, before];"
            ))
            .await;
        assert_eq!(said, json!([0, 0]));
    });
}

#[test]
fn who_stopped_somewhere_can_go_on_there() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const long = {{ ...feed, items: [article('gulls', 'Rail Review', {{ content_text: Array.from({{ length: 40 }},
                   (_, at) => `Paragraph ${{at}}. ${{'Gulls and foghorns. '.repeat(30)}}`).join('\\n\\n') }}), article('trams', 'Rail Review')] }};
                 const stand = await known(await handed({{}}, long));
                 await open(stand, 'About gulls');
                 const before = inside(stand, '.resume').length;
                 inside(stand, '.text > p')[20].scrollIntoView();
                 const store = () => new Promise((done) => {{
                   const request = indexedDB.open('newsstand');
                   request.onsuccess = () => done(request.result);
                 }});
                 const base = await store();
                 await until(() => new Promise((done) => {{
                   const request = base.transaction('kept').objectStore('kept').get(['place', 'gulls']);
                   request.onsuccess = () => done(request.result?.value === 20);
                 }}));
                 base.close();
                 // As on another day: nothing but what was kept is there.
                 stand.remove();
                 scrollTo(0, 0);
                 const later = await known(await handed({{}}, long));
                 await open(later, 'About gulls');
                 await until(() => inside(later, '.resume').length);
                 // To look in once, without going on, forgets nothing.
                 await new Promise((then) => setTimeout(then, 900));
                 await back(later);
                 await open(later, 'About trams');
                 await open(later, 'About gulls');
                 await until(() => inside(later, '.resume').length);
                 inside(later, '.resume')[0].click();
                 const top = () => inside(later, '.text > p')[20].getBoundingClientRect().top;
                 await until(() => Math.abs(top()) < 60);
                 const focus = text(later.shadowRoot.activeElement).slice(0, 13);
                 scrollTo(0, 0);
                 await open(later, 'About trams');
                 await frames();
                 return [before, focus, inside(later, '.resume').length];"
            ))
            .await;
        assert_eq!(said, json!([0, "Paragraph 20.", 0]));
    });
}
