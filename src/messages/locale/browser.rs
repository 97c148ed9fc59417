//! What the browser knows of a language. What it does not know, or refuses, is written plainly.

use std::cell::OnceCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{plain_date, plain_time};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = Intl)]
    static INTL: JsValue;

    /// Any of the formatters of `Intl`, as far as they are alike.
    type Formatter;
    #[wasm_bindgen(method, catch)]
    fn format(this: &Formatter, value: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn select(this: &Formatter, value: &JsValue) -> Result<String, JsValue>;
}

/// The formatters that are used, by their names, with their options. All times are UTC's; the day
/// of a reader's visit is their own.
const KINDS: [(&str, &[(&str, &str)]); 6] = [
    ("PluralRules", &[]),
    ("NumberFormat", &[]),
    ("DateTimeFormat", &[("day", "numeric"), ("month", "long"), ("year", "numeric"), UTC]),
    ("DateTimeFormat", &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23"), UTC]),
    ("ListFormat", &[("type", "disjunction")]),
    ("DateTimeFormat", &[("weekday", "long")]),
];
const UTC: (&str, &str) = ("timeZone", "UTC");

/// The places of the formatters in [`KINDS`].
const PLURALS: usize = 0;
const NUMBERS: usize = 1;
const DATES: usize = 2;
const TIMES: usize = 3;
const LISTS: usize = 4;
const WEEKDAYS: usize = 5;

/// A language, as the browser writes it.
pub(in super::super) struct Locale {
    name: &'static str,
    /// Each is made when it is first needed; none where the browser has none of its kind.
    made: [OnceCell<Option<Formatter>>; 6],
    /// Whether small numbers are what Rust makes of them.
    plain: OnceCell<bool>,
}

impl Locale {
    pub(in super::super) fn new(name: &'static str) -> Self {
        Self { name, made: Default::default(), plain: OnceCell::new() }
    }

    /// The plural category of a number.
    pub(in super::super) fn plural(&self, number: i64) -> String {
        let plurals = self.formatter(PLURALS);
        plurals.and_then(|plurals| plurals.select(&float(number)).ok()).unwrap_or_default()
    }

    pub(in super::super) fn number(&self, number: i64) -> String {
        let written = |number| self.written(NUMBERS, &float(number));
        // The browser is asked for what is worth the way.
        if number < 1000 && *self.plain.get_or_init(|| written(0).is_none_or(|zero| zero == "0")) {
            return number.to_string();
        }
        written(number).unwrap_or_else(|| number.to_string())
    }

    pub(in super::super) fn date(&self, seconds: i64) -> String {
        self.written(DATES, &float(seconds * 1000)).unwrap_or_else(|| plain_date(seconds))
    }

    pub(in super::super) fn time(&self, seconds: i64) -> String {
        self.written(TIMES, &float(seconds * 1000)).unwrap_or_else(|| plain_time(seconds))
    }

    /// A day of the week.
    pub(in super::super) fn weekday(&self, seconds: i64) -> String {
        self.written(WEEKDAYS, &float(seconds * 1000)).unwrap_or_else(|| plain_date(seconds))
    }

    /// A list of alternatives.
    pub(in super::super) fn list(&self, items: &[String]) -> String {
        let list: Array = items.iter().map(JsValue::from).collect();
        self.written(LISTS, &list).unwrap_or_else(|| items.join(", "))
    }

    #[inline(never)]
    fn written(&self, kind: usize, value: &JsValue) -> Option<String> {
        self.formatter(kind)?.format(value).ok()
    }

    #[inline(never)]
    fn formatter(&self, kind: usize) -> Option<&Formatter> {
        let made = self.made.get(kind)?;
        made.get_or_init(|| made_by_browser(self.name, kind)).as_ref()
    }
}

fn made_by_browser(name: &str, kind: usize) -> Option<Formatter> {
    let (kind, how) = KINDS.get(kind)?;
    let options = Object::new();
    for (name, value) in *how {
        Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value)).ok()?;
    }
    let class = INTL.with(|intl| Reflect::get(intl, &JsValue::from(*kind))).ok()?;
    let arguments = [JsValue::from(name), options.into()].into_iter().collect::<Array>();
    let made = Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()?;
    Some(made.unchecked_into())
}

#[expect(clippy::cast_precision_loss, reason = "no count and no date here is that large")]
fn float(number: i64) -> JsValue {
    JsValue::from(number as f64)
}
