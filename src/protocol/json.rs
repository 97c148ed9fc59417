//! JavaScript's values as JSON can say them. What cannot be said so (a function, a getter that throws) is
//! nothing, and what is nested without end ends.

use js_sys::{Array, Object, Reflect};
use newsstand_feed::Json;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

/// How deep values are looked into; a feed has its own half as deep.
const DEPTH: u32 = 16;

/// A value, as far as JSON can say it.
pub(crate) fn json(value: &JsValue) -> Json {
    nested(value, DEPTH)
}

/// An object without one of its values.
pub(crate) fn without(object: &JsValue, name: &str) -> Json {
    entries(object, DEPTH - 1, name)
}

fn nested(value: &JsValue, depth: u32) -> Json {
    let Some(below) = depth.checked_sub(1) else { return Json::Nothing };
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Json::Flag(flag)
    } else if Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        Json::List(list.iter().map(|value| nested(&value, below)).collect())
    } else if value.is_object() {
        entries(value, below, "")
    } else {
        Json::Nothing
    }
}

fn entries(object: &JsValue, below: u32, but: &str) -> Json {
    let names = Object::keys(object.unchecked_ref::<Object>());
    let entry = |name: JsValue| {
        let text = name.as_string().filter(|text| but.is_empty() || text != but)?;
        let value = Reflect::get(object, &name).unwrap_or_default();
        Some((text, nested(&value, below)))
    };
    Json::Object(names.iter().filter_map(entry).collect())
}
