//! Converts JavaScript values to JSON, and back. Values that JSON does not have (a function, a getter that throws) and
//! values that are nested too deeply, or in themselves, become null.

use js_sys::{Array, Object, Reflect};
use newsstand_feed::Json;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

/// Maximum depth of nested values. A feed needs half of it.
const MAX_DEPTH: u32 = 16;

/// Converts a value.
pub(crate) fn json(value: &JsValue) -> Json {
    convert(value, MAX_DEPTH)
}

/// Converts an object without one of its entries.
pub(crate) fn without(object: &JsValue, name: &str) -> Json {
    convert_entries(object, MAX_DEPTH - 1, name)
}

/// Converts JSON to plain JavaScript objects.
pub(crate) fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(flag) => (*flag).into(),
        Json::Number(number) => (*number).into(),
        Json::String(text) => text.into(),
        Json::Array(list) => list.iter().map(to_js).collect::<Array>().into(),
        Json::Object(entries) => {
            let object = Object::new();
            for (name, value) in entries {
                // It fails only for an object that is sealed.
                let _ = Reflect::set(&object, &name.into(), &to_js(value));
            }
            object.into()
        }
    }
}

fn convert(value: &JsValue, depth: u32) -> Json {
    let Some(depth) = depth.checked_sub(1) else { return Json::Null };
    if let Some(text) = value.as_string() {
        Json::String(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Json::Bool(flag)
    } else if Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        Json::Array(list.iter().map(|value| convert(&value, depth)).collect())
    } else if value.is_object() {
        convert_entries(value, depth, "")
    } else {
        Json::Null
    }
}

fn convert_entries(object: &JsValue, depth: u32, excluded: &str) -> Json {
    let names = Object::keys(object.unchecked_ref::<Object>());
    let entry = |name: JsValue| {
        let text = name.as_string().filter(|text| excluded.is_empty() || text != excluded)?;
        let value = Reflect::get(object, &name).unwrap_or_default();
        Some((text, convert(&value, depth)))
    };
    Json::Object(names.iter().filter_map(entry).collect())
}
