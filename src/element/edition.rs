//! Editions from outside: the one that the build left beside the program, one fetched by URL, one handed
//! over. All come by the same door: a JavaScript value, a feed, an edition.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Array, Object, Reflect, WeakRef};
use newsstand_chunked::Manifest;
use newsstand_core::time::TimeRange;
use newsstand_feed::Json;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use crate::live_edition::LiveEdition;
use crate::protocol::json::{json, without};

/// An edition, and in words what of it could not be read.
pub(super) type Parsed = (Rc<LiveEdition>, Vec<String>);

/// The edition of a feed that nobody else can change, the same for all who read the same object while
/// any of them does.
///
/// # Errors
/// As for [`parse`].
pub(super) fn shared(feed: &JsValue, fetched: TimeRange) -> Result<Parsed, String> {
    thread_local! {
        // Weak, or every text would be kept twice: as the feed has it, and as the edition does.
        static READ: RefCell<Vec<(WeakRef, Weak<LiveEdition>)>> = const { RefCell::new(Vec::new()) };
    }
    READ.with_borrow_mut(|read| read.retain(|(_, edition)| edition.strong_count() > 0));
    let known = READ.with_borrow(|read| {
        let same = |(other, _): &&(WeakRef, Weak<LiveEdition>)| {
            other.deref().is_some_and(|other| Object::is(&other, feed))
        };
        read.iter().find(same).and_then(|(_, edition)| edition.upgrade())
    });
    if let Some(edition) = known {
        return Ok((edition, Vec::new()));
    }
    let (edition, troubles) = parse(feed, Some(fetched))?;
    // What is no object would have been no feed.
    let entry = (WeakRef::new(feed.unchecked_ref()), Rc::downgrade(&edition));
    READ.with_borrow_mut(|read| read.push(entry));
    Ok((edition, troubles))
}

/// Reads an edition from a feed: an object, as JSON is parsed by the browser.
///
/// # Errors
/// In words, where it is no feed at all. An item that cannot be read is left out and said.
pub(super) fn parse(feed: &JsValue, fetched: Option<TimeRange>) -> Result<Parsed, String> {
    let items = Reflect::get(feed, &"items".into()).unwrap_or_default();
    let list: Option<&Array> = items.dyn_ref();
    let mut feed = list.map_or_else(|| json(feed), |_| without(feed, "items"));
    let parts = feed.inside("_newsstand").map(|own| own.take("parts")).unwrap_or_default();
    let (edition, mut troubles) = match list {
        // One after the other, or every text would be there a second time while it is read, and a
        // program's memory never becomes less.
        Some(list) => {
            newsstand_feed::read_each(feed, &mut list.iter().map(|item| json(&item)), fetched)
        }
        None => newsstand_feed::read(feed, fetched)?,
    };
    let manifest = match parts {
        Json::Nothing => None,
        parts => Manifest::read(parts).map_err(|why| troubles.push(why)).ok(),
    };
    Ok((Rc::new(LiveEdition::new(edition, manifest)), troubles))
}
