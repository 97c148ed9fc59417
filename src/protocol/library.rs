//! The reader's library as JavaScript hands it over. Values of the wrong kind are skipped: part of it may come from a
//! file that anybody wrote.

use std::rc::Rc;

use newsstand_core::ReaderState;
use newsstand_core::bidi::make_harmless;
use newsstand_core::time::TimeRange;
use newsstand_feed::Json;
use newsstand_parts::in_part;

use crate::store::{ArticleSnapshot, Library, Note};

/// Reads a library: an object with lists of ids, names and objects. Times are seconds since 1970, and the empty name of
/// a source is *not stated*. Returns `None` if the page has the library switched off, which is `null`, or if the part of
/// the program that reads it has not been loaded.
pub(crate) fn library(value: Json) -> Option<Library> {
    if value == Json::Null {
        return None;
    }
    // Nothing is known at the start for most readers.
    match value {
        Json::Object(entries) if !entries.is_empty() => read(entries),
        _ => Some(Library::default()),
    }
}

in_part! {
    EXTRAS 7:
    fn read(entries: Vec<(String, Json)>) -> Library {
        of_entries(entries)
    }
}

fn of_entries(entries: Vec<(String, Json)>) -> Library {
    let (mut read, mut saved) = (Vec::new(), Vec::new());
    let (mut library, mut reader_state) = (Library::default(), ReaderState::default());
    for (name, value) in entries {
        match name.as_str() {
            "read" => read = texts(value),
            "saved" => saved = texts(value),
            "hidden" => reader_state.hidden = texts(value).into_iter().map(stated).collect(),
            "muted" => reader_state.muted = texts(value),
            "since" => reader_state.since = whole(&value).map(TimeRange::at),
            "views" => library.views = texts(value),
            "snapshots" => library.snapshots = objects(value, snapshot),
            "notes" => library.notes = objects(value, note),
            "hasNotes" => library.has_notes = is_true(&value),
            "persistent" => library.persistent = Some(is_true(&value)),
            "resumeAt" => library.resume_at = whole(&value).and_then(|at| usize::try_from(at).ok()),
            "outcome" => library.outcome = outcome(value),
            _ => {}
        }
    }
    library.reader_state = Rc::new(reader_state.with_ids(read, saved));
    library
}

fn snapshot(mut fields: Json) -> Option<ArticleSnapshot> {
    let harmless = |mut text: String| {
        make_harmless(&mut text);
        text
    };
    Some(ArticleSnapshot {
        id: text(&mut fields, "id")?,
        headline: harmless(text(&mut fields, "headline")?),
        url: harmless(text(&mut fields, "url")?),
        source: stated(harmless(text(&mut fields, "source")?)),
        language: harmless(text(&mut fields, "language")?),
    })
}

fn note(mut fields: Json) -> Option<Note> {
    let mut quote = text(&mut fields, "quote")?;
    make_harmless(&mut quote);
    Some(Note {
        article: text(&mut fields, "article")?,
        id: text(&mut fields, "id")?,
        quote,
        text: text(&mut fields, "text")?,
        lost: is_true(&fields.take("lost")),
        first: is_true(&fields.take("first")),
        last: is_true(&fields.take("last")),
    })
}

fn outcome(mut fields: Json) -> Option<(String, usize)> {
    let name = text(&mut fields, "name")?;
    let count = whole(&fields.take("count"))?;
    Some((name, usize::try_from(count).ok()?))
}

fn stated(source: String) -> Option<String> {
    Some(source).filter(|source| !source.is_empty())
}

fn texts(value: Json) -> Vec<String> {
    objects(value, |value| if let Json::String(text) = value { Some(text) } else { None })
}

fn objects<T>(value: Json, read: impl Fn(Json) -> Option<T>) -> Vec<T> {
    let Json::Array(list) = value else { return Vec::new() };
    list.into_iter().filter_map(read).collect()
}

fn text(fields: &mut Json, name: &str) -> Option<String> {
    if let Json::String(text) = fields.take(name) { Some(text) } else { None }
}

fn is_true(value: &Json) -> bool {
    *value == Json::Bool(true)
}

fn whole(value: &Json) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    if let Json::Number(number) = value { Some(*number as i64) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<Library> {
        library(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn every_field_is_read() {
        let library = read(
            r#"{"read": ["b", "a"], "saved": ["c"], "hidden": ["", "A"], "muted": ["x"], "views": ["v"],
                "snapshots": [{"id": "c", "headline": "H\u202eH", "url": "https://a.example/", "source": "",
                    "language": "en"}, {"id": "c"}],
                "notes": [{"article": "a", "id": "1", "quote": "quote", "text": "text"},
                    {"article": "a", "id": "2", "quote": "", "text": "", "lost": true, "last": true}, ["a"], 3],
                "hasNotes": true, "since": 90.5, "persistent": true, "resumeAt": 4,
                "outcome": {"name": "added", "count": 3}, "later": {}}"#,
        )
        .unwrap();
        let mut reader_state = ReaderState::default();
        reader_state.hidden = vec![None, Some("A".to_owned())];
        reader_state.muted = vec!["x".to_owned()];
        reader_state.since = Some(TimeRange::at(90));
        let (read, saved) = (vec!["a".to_owned(), "b".to_owned()], vec!["c".to_owned()]);
        assert_eq!(*library.reader_state, reader_state.with_ids(read, saved));
        assert_eq!((library.views, library.persistent), (vec!["v".to_owned()], Some(true)));
        let [snapshot] = &library.snapshots[..] else { panic!("{:?}", library.snapshots) };
        assert_eq!(
            (&*snapshot.id, &*snapshot.url, &snapshot.source),
            ("c", "https://a.example/", &None)
        );
        assert!(!snapshot.headline.contains('\u{202e}'), "{:?}", snapshot.headline);
        let note = |id: &str, quote: &str, text: &str| {
            let [article, id, quote, text] = ["a", id, quote, text].map(str::to_owned);
            Note { article, id, quote, text, ..Note::default() }
        };
        let lost = Note { lost: true, last: true, ..note("2", "", "") };
        assert_eq!(library.notes, [note("1", "quote", "text"), lost]);
        assert_eq!((library.has_notes, library.resume_at), (true, Some(4)));
        assert_eq!(library.outcome, Some(("added".to_owned(), 3)));
    }

    #[test]
    fn values_of_the_wrong_kind_are_skipped() {
        for json in [
            "[]",
            r#"{"read": 3, "saved": [1, null], "hidden": {}, "since": "x", "outcome": ["added"]}"#,
            r#"{"outcome": {"name": "added", "count": -1}, "notes": [[]], "snapshots": {}}"#,
        ] {
            assert_eq!(read(json), Some(Library::default()), "{json}");
        }
    }

    #[test]
    fn null_switches_the_library_off() {
        assert_eq!(read("null"), None);
    }
}
