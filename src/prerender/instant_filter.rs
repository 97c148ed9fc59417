//! The data with which `src/js/prerender/instant-filter.js` filters the first frame by source and recency before the
//! program has loaded: the remaining cards, the choices that each card matches, and the messages for each number of
//! articles.

use std::rc::Rc;

use newsstand_core::filter::{Filter, Fit, Recency, Sort};
use newsstand_core::time::Clock;
use serde_json::{Value, json};

use super::html::{escape_json, render};
use crate::components::{Ages, INITIAL_CARDS, MAX_SHORT_FEED, RemainingCards, WidgetProps};
use crate::messages::{Key, Messages, Rounded};
use crate::store::View;

/// Maximum number of articles. In a larger edition the cards would delay the articles themselves, so filters wait for
/// the program.
const MAX_ARTICLES: usize = 100;

/// Returns the elements for the shadow root after the frame. Empty if filters wait for the program.
pub(super) fn instant_filter(props: &WidgetProps, messages: &Messages) -> String {
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
        let about = age.filter(|_| shown_from < certain_from).map(|age| {
            let Ages { full, short, title } =
                Ages::of(Rounded::of(age), state.view.clock, true, messages);
            [title, short, Some(full)]
        });
        Some(json!([source, shown_from, certain_from, about]))
    });
    let per_count =
        |message: &dyn Fn(usize) -> String| (0..=total).map(message).collect::<Vec<_>>();
    let data: Value = json!({
        "cards": cards.collect::<Vec<_>>(),
        "whole": MAX_SHORT_FEED,
        "first": INITIAL_CARDS,
        "resultCount": per_count(&|shown| messages.result_count(shown, total)),
        "show": per_count(&|count| messages.count(Key::Show, count)),
        "count": per_count(&|count| messages.count(Key::Count, count)),
        "number": per_count(&|count| messages.number(count)),
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

/// Returns the number of the narrowest recency that matches, in the order of the group "Published": "any time" is 0,
/// the last hour is 1, and so on. If only "any time" matches, it is one more than the last number.
fn narrowest(matches: impl Fn(Recency) -> bool) -> usize {
    let narrower = Recency::PRESETS.iter().filter(|recency| **recency != Recency::AnyTime);
    narrower.clone().position(|recency| matches(*recency)).unwrap_or(narrower.count()) + 1
}

#[cfg(test)]
mod tests {
    use newsstand_core::time::{Age, Published, TimeRange};
    use newsstand_core::{Article, Edition};

    use super::*;
    use crate::components::Outputs;
    use crate::live_edition::LiveEdition;
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
        let html = instant_filter(&props, Messages::of("en"));
        let facts = html.split_once("class=\"instant-filter\">").unwrap().1;
        let facts: Value = serde_json::from_str(facts.strip_suffix("</script>").unwrap()).unwrap();
        // The words for an approximate age are those of the language.
        let card = |card: &Value| json!([card[0], card[1], card[2], card[3].is_array()]);
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
