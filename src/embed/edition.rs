//! Editions from outside: the one that the build embedded, one fetched by URL, one handed over. All
//! come by the same door: a JavaScript value, a feed, an edition.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Array, JSON, Object, Reflect};
use news::Edition;
use news::feed::{Feed, Item};
use news::time::Moment;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

/// The edition as `build.rs` wrote it.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/edition.json"));

/// An edition, and in words what of it could not be read.
pub(super) type Read = (Rc<Edition>, Vec<String>);

thread_local! {
    /// Read once; every element of a page that names no other shows the same one.
    static SHARED: Result<Read, String> = JSON::parse(EMBEDDED)
        .map_err(|why| format!("not JSON: {why:?}"))
        .and_then(|feed| read(&feed, None));
}

/// The edition that the build embedded.
///
/// # Errors
/// In words, where the browser or the feed's types refuse it.
pub(super) fn embedded() -> Result<Read, String> {
    SHARED.with(Clone::clone)
}

/// The edition of a feed that nobody else can change, the same for all who read the same object while
/// any of them does.
///
/// # Errors
/// As [`read`] has them.
pub(super) fn shared(feed: &JsValue, fetched: Moment) -> Result<Read, String> {
    thread_local! {
        static READ: RefCell<Vec<(JsValue, Weak<Edition>)>> = const { RefCell::new(Vec::new()) };
    }
    READ.with_borrow_mut(|read| read.retain(|(_, edition)| edition.strong_count() > 0));
    let known = READ.with_borrow(|read| {
        let same = |(other, _): &&(JsValue, Weak<Edition>)| Object::is(other, feed);
        read.iter().find(same).and_then(|(_, edition)| edition.upgrade())
    });
    if let Some(edition) = known {
        return Ok((edition, Vec::new()));
    }
    let (edition, troubles) = read(feed, Some(fetched))?;
    READ.with_borrow_mut(|read| read.push((feed.clone(), Rc::downgrade(&edition))));
    Ok((edition, troubles))
}

/// Reads an edition from a feed: an object, as JSON is parsed by the browser.
///
/// # Errors
/// In words, where it is no feed at all. An item that cannot be read is left out and said.
pub(super) fn read(feed: &JsValue, fetched: Option<Moment>) -> Result<Read, String> {
    let expected = "expected a JSON Feed: an object with a list named `items`";
    if !feed.is_object() || Array::is_array(feed) {
        return Err(format!("{expected}, found {}", kind(feed)));
    }
    let items = Reflect::get(feed, &"items".into()).unwrap_or_default();
    if !Array::is_array(&items) {
        return Err(format!("{expected}, found `items` to be {}", kind(&items)));
    }
    // The items one by one, so that a wrong one does not take the others along.
    let head = Object::assign(&Object::new(), feed.unchecked_ref());
    let emptied = Reflect::set(&head, &"items".into(), &Array::new());
    emptied.map_err(|why| format!("{expected}, found one that cannot be copied: {why:?}"))?;
    let mut feed: Feed = serde_wasm_bindgen::from_value(head.into())
        .map_err(|why| format!("{expected}, found one that cannot be read: {why}"))?;
    let mut troubles = Vec::new();
    for (place, item) in items.unchecked_into::<Array>().iter().enumerate() {
        match serde_wasm_bindgen::from_value::<Item>(item) {
            Ok(item) => feed.items.push(item),
            Err(why) => troubles.push(format!("item {} is left out: {why}", place + 1)),
        }
    }
    let (edition, more) = feed.into_edition(fetched);
    troubles.extend(more);
    Ok((Rc::new(edition), troubles))
}

fn kind(value: &JsValue) -> String {
    match value {
        value if value.is_null() || value.is_undefined() => "nothing".to_owned(),
        value if Array::is_array(value) => "a list".to_owned(),
        value if value.is_string() => "a text".to_owned(),
        value => value.js_typeof().as_string().unwrap_or_default(),
    }
}
