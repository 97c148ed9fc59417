//! A span of one's own: a number and a unit.

use newsstand_core::filter::Recency;
use newsstand_core::time::{DAY, HOUR};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::{Event, Html, TargetCast, html};

use crate::messages::{Key, Words};
use crate::store::Store;
use crate::store::{Action, SPAN_UNITS};

/// The most that can be asked for, in units; no edition is older than that.
const MOST: i64 = 9_999;

/// The names of [`SPAN_UNITS`].
const UNITS: [Key; 3] = [Key::Hours, Key::Days, Key::Weeks];

/// The fields for a span of one's own, in a unit that the reader chose: a place in [`SPAN_UNITS`].
pub(super) fn custom_span(seconds: i64, unit: Option<usize>, store: &Store, words: &Words) -> Html {
    // The unit is the reader's word for the span, not a part of it: 48 hours stay 48 hours.
    let unit = unit.unwrap_or_else(|| usize::from(seconds % DAY == 0));
    let length = |unit: usize| SPAN_UNITS.get(unit).copied().unwrap_or(HOUR);
    let amount = (seconds / length(unit)).max(1);
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
                aria-label={words.text(Key::HowMany)} value={amount.to_string()} onchange={onamount}
            />
            <select part="field" aria-label={words.text(Key::Unit)} onchange={onunit}>
                { for UNITS.into_iter().enumerate().map(|(place, name)| html! {
                    <option selected={place == unit}>{ words.text(name) }</option>
                }) }
            </select>
        </span>
    }
}
