//! The rules of a language, by the browser's `Intl`. Where `Intl` or a part of it is missing, numbers and dates are
//! written without the rules of any language.

use std::cell::OnceCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{Zone, plain_date, plain_time};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = Intl)]
    static INTL: JsValue;

    /// A formatter of `Intl`.
    type Formatter;
    #[wasm_bindgen(method, catch)]
    fn format(this: &Formatter, value: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn select(this: &Formatter, value: &JsValue) -> Result<String, JsValue>;
}

/// Options of a formatter.
type Options = &'static [(&'static str, &'static str)];

const DATE: Options = &[("day", "numeric"), ("month", "long"), ("year", "numeric")];
const TIME: Options = &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];

/// The classes of the formatters, with their options.
const KINDS: [(&str, Options); 8] = [
    ("PluralRules", &[]),
    ("NumberFormat", &[]),
    ("ListFormat", &[("type", "disjunction")]),
    ("DateTimeFormat", &[("weekday", "long")]),
    ("DateTimeFormat", DATE),
    ("DateTimeFormat", DATE),
    ("DateTimeFormat", TIME),
    ("DateTimeFormat", TIME),
];

/// Indices into [`KINDS`].
const PLURALS: usize = 0;
const NUMBERS: usize = 1;
const LISTS: usize = 2;
const WEEKDAYS: usize = 3;
/// Dates by UTC; the next is in the reader's time zone.
const DATES: usize = 4;
/// Times of day by UTC; the next is in the reader's time zone.
const TIMES: usize = 6;

/// The rules of a language.
pub(in super::super) struct Locale {
    name: &'static str,
    /// The formatters of [`KINDS`], each made when it is first needed; `None` where the browser has none.
    formatters: [OnceCell<Option<Formatter>>; 8],
    /// True if the language writes small numbers as Rust does, which needs no call of `Intl`.
    plain: OnceCell<bool>,
}

impl Locale {
    pub(in super::super) fn new(name: &'static str) -> Self {
        Self { name, formatters: Default::default(), plain: OnceCell::new() }
    }

    /// Returns the plural category of a number.
    pub(in super::super) fn plural(&self, number: i64) -> String {
        let plurals = self.formatter(PLURALS);
        plurals.and_then(|plurals| plurals.select(&float(number)).ok()).unwrap_or_default()
    }

    pub(in super::super) fn number(&self, number: i64) -> String {
        let written = |number| self.written(NUMBERS, &float(number));
        // A call into the browser is slow, and most numbers need none.
        if number < 1000 && *self.plain.get_or_init(|| written(0).is_none_or(|zero| zero == "0")) {
            return number.to_string();
        }
        written(number).unwrap_or_else(|| number.to_string())
    }

    pub(in super::super) fn date(&self, seconds: i64, zone: Zone) -> String {
        self.written(DATES + zone as usize, &float(seconds * 1000))
            .unwrap_or_else(|| plain_date(seconds))
    }

    pub(in super::super) fn time(&self, seconds: i64, zone: Zone) -> String {
        self.written(TIMES + zone as usize, &float(seconds * 1000))
            .unwrap_or_else(|| plain_time(seconds))
    }

    /// Writes the day of the week.
    pub(in super::super) fn weekday(&self, seconds: i64) -> String {
        self.written(WEEKDAYS, &float(seconds * 1000)).unwrap_or_else(|| plain_date(seconds))
    }

    /// Writes a list of alternatives: "A, B or C".
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
        self.formatters.get(kind)?.get_or_init(|| new_formatter(self.name, kind)).as_ref()
    }
}

fn new_formatter(locale: &str, kind: usize) -> Option<Formatter> {
    let (class, options) = *KINDS.get(kind)?;
    let object = Object::new();
    let set = |name: &str, value: &str| {
        Reflect::set(&object, &JsValue::from(name), &JsValue::from(value)).ok()
    };
    for (name, value) in options {
        set(name, value)?;
    }
    if matches!(kind, DATES | TIMES) {
        set("timeZone", "UTC")?;
    }
    let class = INTL.with(|intl| Reflect::get(intl, &JsValue::from(class))).ok()?;
    let arguments = [JsValue::from(locale), object.into()].into_iter().collect::<Array>();
    let formatter = Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()?;
    Some(formatter.unchecked_into())
}

#[expect(clippy::cast_precision_loss, reason = "no count and no date here is that large")]
fn float(number: i64) -> JsValue {
    JsValue::from(number as f64)
}
