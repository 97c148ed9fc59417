//! A custom recency: a number and a unit.

use newsstand_core::filter::Recency;
use newsstand_core::time::{DAY, MINUTE};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::{Event, Html, TargetCast, html};

use crate::messages::{Key, Messages};
use crate::store::{Action, SPAN_UNITS, Store};

/// Largest number of units; no edition is older than that.
const MOST: i64 = 9_999;

/// The names of [`SPAN_UNITS`].
const UNITS: [Key; 4] = [Key::Minutes, Key::Hours, Key::Days, Key::Weeks];

/// Renders the fields of a custom recency. `unit` is the index in [`SPAN_UNITS`] of the unit that the reader chose.
pub(super) fn custom_span(
    seconds: i64,
    unit: Option<usize>,
    store: &Store,
    words: &Messages,
) -> Html {
    let length = |unit: usize| SPAN_UNITS.get(unit).copied().unwrap_or(MINUTE);
    // A chosen unit is kept, so that 48 hours do not become 2 days. Otherwise it is the unit of the URL, in which
    // weeks are days.
    let divides = |unit: &usize| length(*unit) <= DAY && seconds % length(*unit) == 0;
    let unit = unit.or_else(|| (0..UNITS.len()).rfind(divides)).unwrap_or_default();
    let amount = (seconds / length(unit)).max(1);
    let shown = usize::try_from(amount).unwrap_or_default();
    let choose = {
        let store = store.clone();
        move |amount: i64, unit: usize| {
            let seconds = amount.clamp(1, MOST).saturating_mul(length(unit));
            store.dispatch(Action::OwnRecency(Recency::Within(seconds), unit));
        }
    };
    let onamount = {
        let choose = choose.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Ok(amount) = input.value().trim().parse() {
                choose(amount, unit);
            }
        }
    };
    let onunit = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        choose(amount, usize::try_from(select.selected_index()).unwrap_or_default());
    };
    html! {
        <span class="custom">
            <input
                type="number" part="field" min="1" max={MOST.to_string()} inputmode="numeric"
                aria-label={words.text(Key::CustomAmount)} value={amount.to_string()} onchange={onamount}
            />
            <select part="field" aria-label={words.text(Key::CustomUnit)} onchange={onunit}>
                { for UNITS.into_iter().enumerate().map(|(place, name)| html! {
                    <option selected={place == unit}>{ words.count(name, shown) }</option>
                }) }
            </select>
        </span>
    }
}
