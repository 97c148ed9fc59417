//! What a first frame needs to answer a choice of sources or of recency before the program has come: the
//! cards that it does not show, what each card fits, and the sentences for each number of articles.
//! `src/js/prerender/instant-filter.js` answers.

use std::rc::Rc;

use newsstand_core::filter::{Filter, Fit, Recency, Sort};
use newsstand_core::time::Clock;
use serde_json::{Value, json};

use super::drawn;
use crate::components::{FIRST, RemainingCards, WHOLE, WidgetProps};
use crate::messages::{Key, Rounded, Words};
use crate::store::View;

/// An edition of more articles is answered by the program alone, since their cards would come before the
/// articles themselves.
const MOST: usize = 100;

/// What is put into the shadow root after the frame; nothing where the program has to answer.
pub(super) fn early(props: &WidgetProps, words: &Words) -> String {
    let state = props.store.state();
    let edition = &state.edition;
    let all = edition.len();
    // A view that begins narrowed down is left to the program: what is not in it has no place yet.
    if all == 0 || all > MOST || state.view != View::default() {
        return String::new();
    }
    let clock = Clock::Edition(edition.as_of);
    let everything = edition.select(&Filter::default(), Sort::default(), clock, &Rc::default());
    let cards = everything.shown.iter().filter_map(|(position, _)| {
        let article = edition.article(*position)?;
        let source = everything.sources.iter().position(|(source, _)| *source == article.source)?;
        let age = clock.age(&article.published);
        let first = narrowest(|recency| recency.fits(age).shown());
        let surely = narrowest(|recency| recency.fits(age) == Fit::Yes);
        let about = age
            .filter(|_| first < surely)
            .map(|age| words.about(Rounded::of(age), state.view.clock));
        Some(json!([source, first, surely, about]))
    });
    let sentences = |say: &dyn Fn(usize) -> String| (0..=all).map(say).collect::<Vec<_>>();
    let facts: Value = json!({
        "cards": cards.collect::<Vec<_>>(),
        "whole": WHOLE,
        "first": FIRST,
        "about": words.text(Key::AboutWhy),
        "status": sentences(&|shown| words.status(shown, all)),
        "show": sentences(&|count| words.count(Key::Show, count)),
        "count": sentences(&|count| words.count(Key::Count, count)),
        "number": sentences(&|count| words.number(count)),
    });
    let rest = if all > WHOLE { drawn::<RemainingCards>(props.clone()) } else { String::new() };
    format!(
        "<template class=\"remaining\">{rest}</template>\
         <script type=\"application/json\" class=\"instant-filter\">{}</script>",
        // Nothing in a text may end the script that it is in.
        facts.to_string().replace('<', "\\u003c")
    )
}

/// The place of the narrowest recency that something fits, as the group "Published" has them: any time is
/// 0, the last hour 1, and so on; one more than there are where only any time will do.
fn narrowest(fits: impl Fn(Recency) -> bool) -> usize {
    let narrower = Recency::PRESETS.iter().filter(|recency| **recency != Recency::AnyTime);
    narrower.clone().position(|recency| fits(*recency)).unwrap_or(narrower.count()) + 1
}
