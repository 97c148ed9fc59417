//! What a reader keeps, as JavaScript hands it over and is told of it. A value of the wrong kind is passed over.

use std::rc::Rc;

use newsstand_core::ReaderState;
use newsstand_core::bidi::make_harmless;
use newsstand_core::time::TimeRange;
use newsstand_feed::Json;

use crate::components::{ArticleSnapshot, Keep, Note, Verb};

/// Reads what is kept: lists of ids, names and words, in which an empty source is *not stated*; `since`, in
/// seconds from 1970; `said`, a name and a number; of each of the `cuttings` its id, its headline, its address, its
/// source and its language; and of each note its article, its id, its quote, its text, and words for what is said of
/// it: `lost`, `first`, `last`.
pub(super) fn keep(value: Json) -> Keep {
    let Json::Object(entries) = value else { return Keep::default() };
    let (mut read, mut saved) = (Vec::new(), Vec::new());
    let (mut keep, mut kept) = (Keep::default(), ReaderState::default());
    for (name, value) in entries {
        match name.as_str() {
            "read" => read = texts(value),
            "saved" => saved = texts(value),
            "hidden" => {
                let source = |name: String| Some(name).filter(|name| !name.is_empty());
                kept.hidden = texts(value).into_iter().map(source).collect();
            }
            "muted" => kept.muted = texts(value),
            "since" => kept.since = seconds(&value).map(TimeRange::at),
            "views" => keep.views = texts(value),
            "cuttings" => keep.cuttings = cuttings(value),
            "notes" => keep.notes = notes(value),
            "noted" => keep.noted = value == Json::Flag(true),
            "lasting" => keep.lasting = Some(value == Json::Flag(true)),
            "place" => keep.place = seconds(&value).and_then(|place| usize::try_from(place).ok()),
            "said" => keep.said = said(value),
            _ => {}
        }
    }
    keep.kept = Rc::new(kept.with_ids(read, saved));
    keep
}

fn texts(value: Json) -> Vec<String> {
    let Json::List(list) = value else { return Vec::new() };
    let text = |value| if let Json::Text(text) = value { Some(text) } else { None };
    list.into_iter().filter_map(text).collect()
}

fn cuttings(value: Json) -> Vec<ArticleSnapshot> {
    let Json::List(list) = value else { return Vec::new() };
    let cutting = |value| {
        let mut texts = texts(value);
        // It may come from a file that anybody wrote.
        texts.iter_mut().skip(1).for_each(make_harmless);
        let [id, headline, url, source, language] = <[String; 5]>::try_from(texts).ok()?;
        let source = Some(source).filter(|source| !source.is_empty());
        Some(ArticleSnapshot { id, headline, url, source, language })
    };
    list.into_iter().filter_map(cutting).collect()
}

fn notes(value: Json) -> Vec<Note> {
    let Json::List(list) = value else { return Vec::new() };
    let note = |value| {
        let [article, id, mut quote, text, states] = <[String; 5]>::try_from(texts(value)).ok()?;
        make_harmless(&mut quote);
        let is = |state: &str| states.split(' ').any(|one| one == state);
        let (lost, first, last) = (is("lost"), is("first"), is("last"));
        Some(Note { article, id, quote, text, lost, first, last })
    };
    list.into_iter().filter_map(note).collect()
}

fn seconds(value: &Json) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    if let Json::Number(number) = value { Some(*number as i64) } else { None }
}

fn said(value: Json) -> Option<(String, usize)> {
    let Json::List(list) = value else { return None };
    let mut list = list.into_iter();
    let (Some(Json::Text(what)), Some(number)) = (list.next(), list.next()) else { return None };
    Some((what, seconds(&number).and_then(|count| usize::try_from(count).ok())?))
}

/// What JavaScript calls what a reader does; `memory.js` knows the same words.
pub(super) fn word(verb: Verb) -> &'static str {
    match verb {
        Verb::Opened => "opened",
        Verb::Read => "read",
        Verb::Unread => "unread",
        Verb::Save => "save",
        Verb::Unsave => "unsave",
        Verb::Hide => "hide",
        Verb::Unhide => "unhide",
        Verb::Mute => "mute",
        Verb::Unmute => "unmute",
        Verb::SaveView => "saveview",
        Verb::DropView => "dropview",
        Verb::OpenView => "openview",
        Verb::Note => "note",
        Verb::NoteText => "notetext",
        Verb::NoteBefore => "notebefore",
        Verb::NoteAfter => "noteafter",
        Verb::DropNote => "dropnote",
        Verb::ExportNotes => "exportnotes",
        Verb::Export => "export",
        Verb::Import => "import",
        Verb::Forget => "forget",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Keep {
        keep(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn what_is_kept_is_read() {
        let keep = read(
            r#"{"read": ["b", "a"], "saved": ["c"], "hidden": ["", "A"], "muted": ["x"], "views": ["v"], "noted": true,
                "cuttings": [["c", "H\u202eH", "https://a.example/", "", "en"], ["c", "too few"]],
                "notes": [["a", "1", "quote", "text", ""], ["a", "2", "", "", "lost last"], ["a"], 3],
                "since": 90.5, "lasting": true, "said": ["added", 3], "later": {}}"#,
        );
        let mut kept = ReaderState::default();
        kept.hidden = vec![None, Some("A".to_owned())];
        kept.muted = vec!["x".to_owned()];
        kept.since = Some(TimeRange::at(90));
        let (read, saved) = (vec!["a".to_owned(), "b".to_owned()], vec!["c".to_owned()]);
        assert_eq!(*keep.kept, kept.with_ids(read, saved));
        assert_eq!((keep.views, keep.lasting), (vec!["v".to_owned()], Some(true)));
        let [cutting] = &keep.cuttings[..] else { panic!("{:?}", keep.cuttings) };
        assert_eq!(
            (&*cutting.id, &*cutting.url, &cutting.source),
            ("c", "https://a.example/", &None)
        );
        assert!(!cutting.headline.contains('\u{202e}'), "{:?}", cutting.headline);
        let note = |id: &str, quote: &str, text: &str| {
            let [article, id, quote, text] = ["a", id, quote, text].map(str::to_owned);
            Note { article, id, quote, text, ..Note::default() }
        };
        let lost = Note { lost: true, last: true, ..note("2", "", "") };
        assert_eq!(keep.notes, [note("1", "quote", "text"), lost]);
        assert!(keep.noted);
        assert_eq!(keep.said, Some(("added".to_owned(), 3)));
    }

    #[test]
    fn what_makes_no_sense_is_passed_over() {
        for json in [
            "null",
            "[]",
            r#"{"read": 3, "saved": [1, null], "hidden": {}, "since": "x", "said": ["added"]}"#,
            r#"{"said": ["added", -1]}"#,
        ] {
            assert_eq!(read(json), Keep::default(), "{json}");
        }
    }
}
