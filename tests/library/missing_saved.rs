//! What was saved and is in the edition no more: it is named, it can be followed to where it came from and let go of,
//! and nothing that a file says of it may do more than be read.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::KEEPS;

/// More helpers for the scripts of these tests.
const GONE: &str = include_str!("missing_saved.js");

#[apply(in_each_engine)]
fn saved_articles_of_old_editions_are_listed(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(&format!(
                "{KEEPS} {GONE}
                 const first = await opens(document, paper(gulls, trams, chess));
                 await save(first, ['gulls', 'trams']);
                 const seen = [gone(first)];
                 first.replace(paper(chess));
                 await until(() => gone(first).length);
                 seen.push(gone(first), text(inside(first, '.list .related .heading')[0]));
                 // The next day, in a page of its own.
                 const frame = document.createElement('iframe');
                 frame.src = '/host/';
                 document.body.append(frame);
                 await new Promise((done) => frame.onload = done);
                 const next = await opens(frame.contentDocument, paper(chess, trams));
                 await until(() => gone(next).length && headlines(next).length);
                 seen.push(gone(next), headlines(next));
                 inside(next, '.list .related .drop')[0].click();
                 await until(() => !gone(next).length);
                 await until(() => gone(first).length === 1);
                 seen.push(gone(first).map(([headline]) => headline));
                 first.only = 'all';
                 await until(() => !gone(first).length);
                 return seen;"
            ))
            .await;
        let trams = json!(["About trams", null, "The Harbour Courier"]);
        let gulls = json!(["About gulls", "https://harbour.example/gulls", "Rail Review"]);
        assert_eq!(
            seen,
            json!([
                [],
                [trams, gulls],
                "Saved articles no longer in this edition",
                [gulls],
                ["About trams"],
                ["About trams"],
            ])
        );
    });
}

#[apply(in_each_engine)]
fn imported_snapshots_are_text_and_web_urls_only(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(&format!(
                "{KEEPS} {GONE}
                 const widget = await opens(document, paper(chess));
                 const evil = '<img src=x onerror=document.title=1>\\u202egnp.exe';
                 const saved = (id, more) => ({{ kind: 'saved', id, at: 1, value: {{ headline: evil, source: evil, url: '', language: 'en', ...more }} }});
                 await bring(widget, file(
                   saved('a'), saved('b', {{ url: 'javascript:document.title=2' }}), saved('c', {{ url: 'data:text/html,x' }}),
                   saved('d', {{ headline: 3 }}), saved('e', {{ headline: 'x'.repeat(10001) }}), saved('f', {{ headline: 'Plain', source: '', url: 'HTTPS://a.example/?<b>' }}),
                 ), '2 items imported');
                 await until(() => gone(widget).length);
                 await frames();
                 return [gone(widget), document.title, inside(widget, 'img').length];"
            ))
            .await;
        let [of_files, title, images] = [&seen[0], &seen[1], &seen[2]];
        let of_files: Vec<[Option<String>; 3]> = serde_json::from_value(of_files.clone()).unwrap();
        assert_eq!(of_files.len(), 2, "{seen}");
        assert_eq!(of_files[1][1].as_deref(), Some("https://a.example/?%3Cb%3E"));
        assert!(of_files[0][0].as_deref().unwrap().starts_with("<img src=x"), "{seen}");
        assert!(!of_files[0][0].as_deref().unwrap().contains('\u{202e}'), "{seen}");
        assert_eq!((title, images), (&json!("A host"), &json!(0)));
    });
}

#[apply(in_each_engine)]
fn a_chunked_edition_is_searched_before_articles_count_as_missing(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(&format!(
                "{KEEPS} {GONE}
                 const first = await there({{ src: '/parts/300/plain/feed.json' }});
                 await known(first);
                 first.article = 'archive-250';
                 (await until(() => inside(first, '.save')[0])).click();
                 const value = {{ headline: 'Of another edition', url: '', source: 'Rail Review', language: 'en' }};
                 await bring(first, file({{ kind: 'saved', id: 'nowhere', at: 1, value }}, {{ kind: 'saved', id: 'hidden', at: 1, value: {{ ...value, source: 'Channel 5' }} }},
                   {{ kind: 'hidden', id: 'Channel 5', at: 1, value: true }}), '3 items imported');
                 first.remove();
                 const called = new Set();
                 const next = await there({{ src: '/parts/300/plain/feed.json', only: 'saved' }});
                 const watch = setInterval(() => gone(next).forEach(([headline]) => called.add(headline)));
                 await until(() => gone(next).length && headlines(next).join() === 'Number 250 of the archive');
                 await frames(10);
                 clearInterval(watch);
                 const at_the_end = gone(next).map(([headline]) => headline);
                 next.since = '24h';
                 await until(() => !gone(next).length);
                 return [[...called], at_the_end];"
            ))
            .await;
        assert_eq!(seen, json!([["Of another edition"], ["Of another edition"]]));
    });
}
