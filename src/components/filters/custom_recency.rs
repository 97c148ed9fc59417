//! A custom recency: a number and a unit.

use newsstand_core::filter::Recency;
use newsstand_core::time::{DAY, HOUR};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::{Event, Html, TargetCast, html};

use crate::messages::{Key, Words};
use crate::store::{Action, SPAN_UNITS, Store};

/// Maximum number of units; no edition has older articles.
const MAX_AMOUNT: i64 = 9_999;

/// The names of [`SPAN_UNITS`].
const UNITS: [Key; 3] = [Key::Hours, Key::Days, Key::Weeks];

/// Renders the fields of a custom recency. `unit` is the index in [`SPAN_UNITS`] of the unit that the reader chose.
pub(super) fn custom_recency(
    seconds: i64,
    unit: Option<usize>,
    store: &Store,
    words: &Words,
) -> Html {
    // The unit is not derived from the span if the reader chose it: 48 hours stay 48 hours.
    let unit = unit.unwrap_or_else(|| usize::from(seconds % DAY == 0));
    let unit_seconds = |unit: usize| SPAN_UNITS.get(unit).copied().unwrap_or(HOUR);
    let amount = (seconds / unit_seconds(unit)).max(1);
    let choose = {
        let store = store.clone();
        move |amount: i64, unit: usize| {
            let seconds = amount.clamp(1, MAX_AMOUNT).saturating_mul(unit_seconds(unit));
            store.dispatch(Action::CustomRecency(Recency::Within(seconds), unit));
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
                type="number" part="field" min="1" max={MAX_AMOUNT.to_string()} inputmode="numeric"
                aria-label={words.text(Key::HowMany)} value={amount.to_string()} onchange={onamount}
            />
            <select part="field" aria-label={words.text(Key::Unit)} onchange={onunit}>
                { for UNITS.into_iter().enumerate().map(|(index, name)| html! {
                    <option selected={index == unit}>{ words.text(name) }</option>
                }) }
            </select>
        </span>
    }
}
