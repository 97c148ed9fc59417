//! The rules of a language, by the browser's `Intl`. Where `Intl` or a part of it is missing, numbers and dates are
//! written without the rules of any language.

use std::cell::OnceCell;

use js_sys::{Array, Date, Function, Object, Reflect};
use newsstand_core::time::MINUTE;
use newsstand_i18n::{Key, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{Zone, plain_date, plain_time, written};

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
    language: &'static Language,
    /// The formatters of [`KINDS`], each made when it is first needed; `None` where the browser has none.
    formatters: [OnceCell<Option<Formatter>>; 8],
}

impl Locale {
    pub(in super::super) fn new(language: &'static Language) -> Self {
        Self { language, formatters: Default::default() }
    }

    /// Returns the plural category of a number.
    pub(in super::super) fn plural(&self, number: i64) -> String {
        let plurals = self.formatter(PLURALS);
        plurals.and_then(|plurals| plurals.select(&float(number)).ok()).unwrap_or_default()
    }

    pub(in super::super) fn number(&self, number: i64) -> String {
        written::number(number, self.language)
            .or_else(|| self.written(NUMBERS, &float(number)))
            .unwrap_or_else(|| number.to_string())
    }

    pub(in super::super) fn date(&self, seconds: i64, zone: Zone) -> String {
        let local = seconds + offset(seconds, zone);
        written::date(local, self.language)
            .or_else(|| self.written(DATES + zone as usize, &float(seconds * 1000)))
            .unwrap_or_else(|| plain_date(local))
    }

    pub(in super::super) fn time(&self, seconds: i64, zone: Zone) -> String {
        let local = seconds + offset(seconds, zone);
        written::time(local, self.language)
            .or_else(|| self.written(TIMES + zone as usize, &float(seconds * 1000)))
            .unwrap_or_else(|| plain_time(local))
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
        self.formatters
            .get(kind)?
            .get_or_init(|| new_formatter(self.language.text(Key::Locale), kind))
            .as_ref()
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

/// Returns the seconds by which a zone is ahead of UTC at a moment.
fn offset(seconds: i64, zone: Zone) -> i64 {
    match zone {
        Zone::Utc => 0,
        #[expect(clippy::cast_possible_truncation, reason = "at most some hundred minutes")]
        Zone::Reader => Date::new(&float(seconds * 1000)).get_timezone_offset() as i64 * -MINUTE,
    }
}

#[expect(clippy::cast_precision_loss, reason = "no count and no date here is that large")]
fn float(number: i64) -> JsValue {
    JsValue::from(number as f64)
}
