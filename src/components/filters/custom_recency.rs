//! A custom recency: a number and a unit.

use newsstand_core::filter::Recency;
use newsstand_core::time::{DAY, MINUTE};
use newsstand_html::html;
use newsstand_parts::in_part;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::{Event, Html, TargetCast};

use crate::messages::{Messages, PartKey};
use crate::store::{Action, SPAN_UNITS, Store};

/// Maximum number of units; no edition has older articles.
const MAX_AMOUNT: i64 = 9_999;

/// The names of [`SPAN_UNITS`].
const UNITS: [PartKey; 4] = [PartKey::MINUTES, PartKey::HOURS, PartKey::DAYS, PartKey::WEEKS];

in_part! {
    EXTRAS 4:
    /// Renders the fields of a custom recency. `unit` is as for [`render`].
    pub(super) fn custom_recency(seconds: i64, unit: Option<usize>, store: &Store, messages: &Messages) -> Html {
        render(seconds, unit, store, messages)
    }
}

/// Renders the fields of a custom recency. `unit` is the index in [`SPAN_UNITS`] of the unit that the reader chose.
fn render(seconds: i64, unit: Option<usize>, store: &Store, messages: &Messages) -> Html {
    let unit_seconds = |unit: usize| SPAN_UNITS.get(unit).copied().unwrap_or(MINUTE);
    // A unit that the reader chose is kept: 48 hours stay 48 hours. Otherwise it is the unit of the URL, where weeks
    // are days.
    let divides = |unit: &usize| unit_seconds(*unit) <= DAY && seconds % unit_seconds(*unit) == 0;
    let unit = unit.or_else(|| (0..UNITS.len()).rfind(divides)).unwrap_or_default();
    let amount = (seconds / unit_seconds(unit)).max(1);
    let count = usize::try_from(amount).unwrap_or_default();
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
                aria-label={messages.text(PartKey::CUSTOM_AMOUNT)} value={amount.to_string()} onchange={onamount}
            />
            <select part="field" aria-label={messages.text(PartKey::CUSTOM_UNIT)} onchange={onunit}>
                { for UNITS.into_iter().enumerate().map(|(index, name)| html! {
                    <option selected={index == unit}>{ messages.count(name, count) }</option>
                }) }
            </select>
        </span>
    }
}
