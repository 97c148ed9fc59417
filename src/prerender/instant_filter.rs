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

#[cfg(test)]
mod tests {
    use newsstand_core::time::{Age, Published, TimeRange};
    use newsstand_core::{Article, Edition};

    use super::*;
    use crate::components::Outputs;
    use crate::live_edition::LiveEdition;
    use crate::messages::words;
    use crate::store::{State, Store};

    fn conformance() -> Value {
        serde_json::from_str(include_str!("../../conformance/instant-filter.json")).unwrap()
    }

    fn edition(articles: &Value) -> Rc<LiveEdition> {
        let noon = TimeRange::parse("2025-06-28T12:00:00Z").ok();
        let article = |(at, article): (usize, &Value)| Article {
            id: at.to_string(),
            source: article["source"].as_str().map(str::to_owned),
            published: article["age"].as_array().map_or_else(Published::default, |age| {
                let [from, to] = [0, 1].map(|end| age[end].as_i64().unwrap());
                Published::from_age("some time ago", Age::between(from, to), noon)
            }),
            ..Article::default()
        };
        let articles = articles.as_array().unwrap().iter().enumerate().map(article).collect();
        Rc::new(LiveEdition::from(Edition {
            language: "en".to_owned(),
            as_of: noon,
            articles,
            ..Edition::default()
        }))
    }

    fn source(value: &Value) -> Option<String> {
        value.as_str().map(str::to_owned)
    }

    #[test]
    fn the_facts_and_the_filter_of_the_program_say_the_same() {
        let listed = conformance();
        let edition = edition(&listed["articles"]);
        let state = State::new(edition.clone(), View::default(), TimeRange::at(0));
        let props = WidgetProps { store: Store::new(state), outputs: Outputs::default() };
        let html = early(&props, words("en"));
        let facts = html.split_once("class=\"instant-filter\">").unwrap().1;
        let facts: Value = serde_json::from_str(facts.strip_suffix("</script>").unwrap()).unwrap();
        // The words for an approximate age are those of the language.
        let card = |card: &Value| json!([card[0], card[1], card[2], card[3].is_string()]);
        let cards: Vec<Value> = facts["cards"].as_array().unwrap().iter().map(card).collect();
        let clock = Clock::Edition(edition.as_of);
        let order = edition.select(&Filter::default(), Sort::default(), clock, &Rc::default());
        let card_of =
            |position: usize| order.shown.iter().position(|(at, _)| *at == position).unwrap();
        let source_of =
            |name: &Option<String>| order.sources.iter().position(|(at, _)| at == name).unwrap();
        let answer = |choice: &Value| {
            // The group begins with any time.
            let at = choice["recency"].as_u64().unwrap() as usize;
            let recency = at.checked_sub(1).map_or(Recency::AnyTime, |at| Recency::PRESETS[at]);
            let sources = choice["sources"].as_array().unwrap().iter().map(source).collect();
            let filter = Filter { recency, sources, ..Filter::default() };
            let selection = edition.select(&filter, Sort::default(), clock, &Rc::default());
            let shown = selection.shown.iter();
            let about = shown.clone().filter(|(_, fit)| *fit == Fit::Perhaps);
            let mut recency = selection.recency.to_vec();
            recency.rotate_right(1);
            let mut counts = vec![0; order.sources.len()];
            for (name, count) in &selection.sources {
                counts[source_of(name)] = *count;
            }
            json!({
                "recency": choice["recency"],
                "sources": choice["sources"],
                "shown": shown.map(|(at, _)| card_of(*at)).collect::<Vec<_>>(),
                "about": about.map(|(at, _)| card_of(*at)).collect::<Vec<_>>(),
                "recencyCounts": recency,
                "sourceCounts": counts,
            })
        };
        let answers: Vec<Value> =
            listed["choices"].as_array().unwrap().iter().map(answer).collect();
        let names: Vec<_> = order.sources.iter().map(|(name, _)| name).collect();
        let made = json!({
            "articles": listed["articles"], "sources": names, "cards": cards, "choices": answers,
        });
        assert_eq!(made, listed, "{made}");
    }
}
