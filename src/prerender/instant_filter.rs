//! The data with which `src/js/prerender/instant-filter.js` filters the first frame by source and recency before the
//! program has loaded: the remaining cards, the choices that each card matches, and the messages for each number of
//! articles.

use std::rc::Rc;

use newsstand_core::filter::{Filter, Fit, Recency, Sort};
use newsstand_core::time::Clock;
use serde_json::{Value, json};

use super::html::{escape_json, render};
use crate::components::{INITIAL_CARDS, MAX_SHORT_FEED, RemainingCards, WidgetProps};
use crate::messages::{Key, Rounded, Words};
use crate::store::View;

/// Maximum number of articles. In a larger edition the cards would delay the articles themselves, so filters wait for
/// the program.
const MAX_ARTICLES: usize = 100;

/// Returns the elements for the shadow root after the frame. Empty if filters wait for the program.
pub(super) fn instant_filter(props: &WidgetProps, words: &Words) -> String {
    let state = props.store.state();
    let edition = &state.edition;
    let total = edition.len();
    // The frame of a view that is filtered from the start does not have all cards.
    if total == 0 || total > MAX_ARTICLES || state.view != View::default() {
        return String::new();
    }
    let clock = Clock::Edition(edition.as_of);
    let everything = edition.select(&Filter::default(), Sort::default(), clock, &Rc::default());
    let cards = everything.shown.iter().filter_map(|(position, _)| {
        let article = edition.article(*position)?;
        let source = everything.sources.iter().position(|(source, _)| *source == article.source)?;
        let age = clock.age(&article.published);
        let shown_from = narrowest(|recency| recency.fits(age).shown());
        let certain_from = narrowest(|recency| recency.fits(age) == Fit::Yes);
        let about = age
            .filter(|_| shown_from < certain_from)
            .map(|age| words.about(Rounded::of(age), state.view.clock));
        Some(json!([source, shown_from, certain_from, about]))
    });
    let messages = |message: &dyn Fn(usize) -> String| (0..=total).map(message).collect::<Vec<_>>();
    let data: Value = json!({
        "cards": cards.collect::<Vec<_>>(),
        "whole": MAX_SHORT_FEED,
        "first": INITIAL_CARDS,
        "about": words.text(Key::AboutWhy),
        "status": messages(&|shown| words.status(shown, total)),
        "show": messages(&|count| words.count(Key::Show, count)),
        "count": messages(&|count| words.count(Key::Count, count)),
        "number": messages(&|count| words.number(count)),
    });
    let remaining = match total > MAX_SHORT_FEED {
        true => render::<RemainingCards>(props.clone()),
        false => String::new(),
    };
    format!(
        "<template class=\"remaining\">{remaining}</template>\
         <script type=\"application/json\" class=\"instant-filter\">{}</script>",
        escape_json(&data.to_string())
    )
}

/// Returns the number of the narrowest recency that matches, in the order of the group "Published": "any time" is 0, the
/// last hour is 1, and so on. If only "any time" matches, it is one more than the last number.
fn narrowest(matches: impl Fn(Recency) -> bool) -> usize {
    let narrower = Recency::PRESETS.iter().filter(|recency| **recency != Recency::AnyTime);
    narrower.clone().position(|recency| matches(*recency)).unwrap_or(narrower.count()) + 1
}
