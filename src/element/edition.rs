//! Parses editions from feeds. A feed is an object that the browser parsed from JSON, wherever it came from: the page,
//! a URL or the host.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Array, Object, Reflect, WeakRef};
use newsstand_chunked::Manifest;
use newsstand_core::Edition;
use newsstand_core::time::TimeRange;
use newsstand_feed::Json;
use newsstand_parts::in_part;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use crate::live_edition::LiveEdition;
use crate::protocol::json::{json, without};

/// An edition, and a sentence for each item or field of its feed that could not be read.
pub(super) type Parsed = (Rc<LiveEdition>, Vec<String>);

/// Returns the edition of a feed that was fetched, which no script of the page can change. While a widget shows the
/// edition, the same object is not parsed again; the problems are returned only the first time.
///
/// # Errors
/// As for [`parse`].
pub(super) fn shared(feed: &JsValue, fetched: TimeRange) -> Result<Parsed, String> {
    thread_local! {
        // Weak, or every text would stay in memory twice: in the feed and in the edition.
        static PARSED: RefCell<Vec<(WeakRef, Weak<LiveEdition>)>> =
            const { RefCell::new(Vec::new()) };
    }
    PARSED.with_borrow_mut(|parsed| parsed.retain(|(_, edition)| edition.strong_count() > 0));
    let known = PARSED.with_borrow(|parsed| {
        let is_same = |(other, _): &&(WeakRef, Weak<LiveEdition>)| {
            other.deref().is_some_and(|other| Object::is(&other, feed))
        };
        parsed.iter().find(is_same).and_then(|(_, edition)| edition.upgrade())
    });
    if let Some(edition) = known {
        return Ok((edition, Vec::new()));
    }
    let (edition, problems) = parse(feed, Some(fetched))?;
    // Only an object is parsed as a feed without an error.
    let entry = (WeakRef::new(feed.unchecked_ref()), Rc::downgrade(&edition));
    PARSED.with_borrow_mut(|parsed| parsed.push(entry));
    Ok((edition, problems))
}

/// Parses the edition of a feed. `fetched` is the time that stands in for a missing one of the edition. Items that
/// cannot be read are left out and reported in the result.
///
/// # Errors
/// A sentence, if `feed` is no feed.
pub(super) fn parse(feed: &JsValue, fetched: Option<TimeRange>) -> Result<Parsed, String> {
    let items = Reflect::get(feed, &"items".into()).unwrap_or_default();
    let list: Option<&Array> = items.dyn_ref();
    let mut feed = list.map_or_else(|| json(feed), |_| without(feed, "items"));
    let manifest = feed.inside("_newsstand").map(|own| own.take("parts")).unwrap_or_default();
    let (edition, mut problems) = match list {
        // One item at a time, or all texts would be in memory twice, and a program's memory never shrinks.
        Some(list) => {
            newsstand_feed::read_each(feed, &mut list.iter().map(|item| json(&item)), fetched)
        }
        None => newsstand_feed::read(feed, fetched)?,
    };
    let edition = match manifest {
        Json::Null => Rc::new(LiveEdition::from(edition)),
        manifest => chunked(edition, manifest, &mut problems)
            .ok_or("the part of the program that reads chunked editions has not been loaded")?,
    };
    Ok((edition, problems))
}

in_part! {
    CHUNKS 1:
    /// Returns a chunked edition, or only its newest articles if there is a problem with its manifest.
    fn chunked(newest: Edition, manifest: Json, problems: &mut Vec<String>) -> Rc<LiveEdition> {
        Rc::new(match Manifest::read(manifest) {
            Ok(manifest) => LiveEdition::chunked(newest, manifest),
            Err(problem) => {
                problems.push(problem);
                LiveEdition::from(newest)
            }
        })
    }
}
