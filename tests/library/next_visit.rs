//! What is there the next time: what was read and saved, views with a name, what is new since, and where a reader
//! stopped.

use crate::support::{PAGE, Window, apply, in_each_engine};
use serde_json::{Value, json};

use super::KEEPS;

#[apply(in_each_engine)]
fn read_and_saved_marks_persist(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        let [first, second, ..] = &widget.headlines().await[..] else { panic!("too few cards") };
        widget.open_card(first).await;
        widget.wait_in_widget("the button", "return !!root.querySelector('.save')").await;
        widget.press_button("☆ Save").await;
        widget
            .wait_in_widget(
                "it is saved",
                "return !!root.querySelector('.save[aria-pressed=true]')",
            )
            .await;
        widget.press_link(second).await;
        widget
            .wait_in_widget(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        widget.open_all(PAGE).await;
        widget
            .wait_in_widget(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        widget.choose("Show", "Saved").await;
        widget.settle().await;
        assert_eq!(widget.headlines().await, std::slice::from_ref(first));
        widget.choose("Show", "Unread").await;
        widget.settle().await;
        let unread = widget.headlines().await;
        assert!(!unread.is_empty() && !unread.contains(first) && !unread.contains(second));
        // What is read in a list of what is unread stays in it, as its neighbours do.
        let [next, after, ..] = &unread[..] else { panic!("too few") };
        widget.open_card(next).await;
        widget.wait_in_widget("it is read", "return !!root.querySelector('.card.open.read')").await;
        assert!(widget.neighbours().await.iter().any(|neighbour| neighbour.contains(after)));
    });
}

#[apply(in_each_engine)]
fn new_articles_since_the_last_visit_are_counted(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const day = 86400000, then = Date.now();
                 const at = (days) => new Date(then + days * day).toISOString();
                 const dated = (id, days) => article(id, 'Rail Review', {{ date_published: at(days) }});
                 const edition = (days, items) => ({{ ...feed, items, _newsstand: {{ version: 1, as_of: at(days) }} }});
                 const one = await known(await handed({{}}, edition(-0.1, [dated('gulls', -1)])));
                 const first = inside(one, '.new-since').length;
                 one.remove();
                 Date.now = () => then + 2 * day;
                 const two = await known(await handed({{}}, edition(1.9, [dated('gulls', -1), dated('trams', 1), dated('chess', 1.5)])));
                 await until(() => inside(two, '.new-since').length);
                 const fresh = text(inside(two, '.new-since')[0]);
                 inside(two, '.new-since')[0].click();
                 await until(() => two.only === 'new' && headlines(two).length === 2);
                 const new_ones = [headlines(two), inside(two, '.chip').map(text)];
                 // Who reloads has not been away.
                 const three = await known(await handed({{}}, edition(1.9, [dated('trams', 1)])));
                 await until(() => inside(three, '.new-since').length);
                 const before = text(inside(three, '.new-since')[0]);
                 // Another edition of what was read before, and one of what never was.
                 Date.now = () => then + 4 * day;
                 three.replace(edition(3.9, [dated('gulls', -1), dated('stars', 3)]));
                 await until(() => text(inside(three, '.new-since')[0]).startsWith('1 new'));
                 const replaced = [headlines(three).length];
                 three.replace({{ ...edition(3.9, [dated('gulls', -1), dated('stars', 3)]), title: 'Another paper' }});
                 await until(() => !inside(three, '.new-since').length);
                 three.replace(edition(3.95, [dated('gulls', 3.8), dated('stars', 3), dated('chess', 3.85)]));
                 await until(() => inside(three, '.new-since').length);
                 replaced.push(text(inside(three, '.new-since')[0]).split(' since')[0]);
                 return [first, fresh, new_ones, replaced, before,
                   new Intl.DateTimeFormat('en-GB', {{ weekday: 'long' }}).format(then - 0.1 * day)];"
            ))
            .await;
        let weekday = said[5].as_str().unwrap();
        assert_eq!(said[0], json!(0), "nothing is new to who was never here");
        assert_eq!(said[1], json!(format!("2 new since {weekday}")));
        assert_eq!(said[2][0], json!(["About chess", "About trams"]));
        assert_eq!(said[2][1][0], json!("New since your last visit ✕"));
        assert_eq!(said[4], json!(format!("1 new since {weekday}")));
        // Back within half an hour, what is new is still what came since the visit before.
        assert_eq!(said[3], json!([2, "3 new"]));
    });
}

#[apply(in_each_engine)]
fn a_view_is_saved_under_a_name(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const widget = await known(await handed({{ sources: 'Channel 5', sort: 'oldest' }}));
                 type(widget, 'Name of this view', 'Boards & <b>clocks</b>');
                 await until(() => inside(widget, '.library .chip').length === 1);
                 widget.show({{}});
                 await until(() => headlines(widget).length === 4);
                 press(widget, 'Boards & <b>clocks</b>', '.library .chip');
                 await until(() => headlines(widget).length === 1);
                 const shown = [widget.sources, widget.sort];
                 press(widget, 'Remove Boards & <b>clocks</b>', '.library .drop');
                 await until(() => inside(widget, '.library .chip').length === 0);
                 return [shown, headlines(widget)];"
            ))
            .await;
        assert_eq!(said, json!([["Channel 5", "oldest"], ["About chess"]]));
    });
}

#[apply(in_each_engine)]
fn reading_resumes_where_it_stopped(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const long = {{ ...feed, items: [article('gulls', 'Rail Review', {{ content_text: Array.from({{ length: 40 }},
                   (_, at) => `Paragraph ${{at}}. ${{'Gulls and foghorns. '.repeat(30)}}`).join('\\n\\n') }}), article('trams', 'Rail Review')] }};
                 const widget = await known(await handed({{}}, long));
                 await open(widget, 'About gulls');
                 const before = inside(widget, '.resume').length;
                 inside(widget, '.text > p')[20].scrollIntoView();
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
                 widget.remove();
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

#[apply(in_each_engine)]
fn a_loading_text_is_not_marked_as_finished(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{KEEPS}
                 const first = await known(await handed());
                 const records = ['archive-3', 'archive-4'].map((id) => ({{ kind: 'place', id, value: 1, at: 1 }}));
                 await bring(first, JSON.stringify({{ 'newsstand-memory': 1, records }}), '2 items imported');
                 first.remove();
                 const widget = await known(await there({{ src: '/parts/300/unread/feed.json' }}));
                 widget.article = 'archive-3';
                 await until(() => inside(widget, '.missing-text').length);
                 // Longer than it takes to look where the reader is.
                 for (let times = 30; times; times--) {{
                   document.dispatchEvent(new Event('scroll'));
                   await new Promise((done) => setTimeout(done, 30));
                 }}
                 return true;"
            ))
            .await;
        assert_eq!(said, json!(true));
        widget.let_come();
        let resumes = "const { root } = { root: document.querySelector('news-stand').shadowRoot };
            return !root.querySelector('.missing-text') && !!root.querySelector('.resume')";
        widget.wait_for("the way to where the reader stopped", resumes).await;
        // Another that is taken for read by a key has another place, which is not this one's.
        let other = "const widget = document.querySelector('news-stand');
            const card = [...widget.shadowRoot.querySelectorAll('.card')].find((card) => !card.matches('.open, .read'));
            card.focus();
            return true";
        assert!(widget.ask_page::<bool>(other).await);
        widget.strike("m").await;
        widget.wait_for("the card that was read", "return document.querySelector('news-stand').shadowRoot.querySelectorAll('.card.read').length > 1").await;
        widget.settle().await;
        assert!(widget.ask_page::<bool>(resumes).await);
    });
}
