//! An article's time: its age by the chosen clock, or its date if the clock must be wrong.

use newsstand_core::Article;
use newsstand_core::filter::Fit;
use newsstand_core::time::rfc3339;
use yew::prelude::{Html, html};

use crate::messages::{Key, Rounded, Words};
use crate::store::State;

/// Renders an article's time. It is a `time` element if an instant or an interval is known. An age that straddles the
/// limit of the recency filter is marked as approximate.
pub(super) fn published(article: &Article, fit: Fit, state: &State, words: &Words) -> Html {
    let age = state.clock().age(&article.published).map(Rounded::of);
    let Some(age) = age else {
        // The page may have stated an age that this clock cannot place.
        let stated = article.published.words.clone();
        return html! {
            <bdi class="time" part="time">{ stated.unwrap_or_else(|| words.text(Key::NotStated).to_owned()) }</bdi>
        };
    };
    let approximate = fit == Fit::Perhaps;
    // An article from the clock's future has no age; the clock must be wrong.
    let future = article.published.between.filter(|time| state.clock().is_behind(*time));
    let clock = state.view.clock;
    let text = match future {
        Some(time) => words.day(time.latest()),
        None if approximate => words.about(age, clock),
        None => words.age(age, clock),
    };
    let class = if approximate { "time about" } else { "time" };
    // The line has the article's direction, the age that of the interface.
    let dir = words.direction();
    let title = approximate.then_some(words.text(Key::AboutWhy));
    match article.published.between {
        Some(between) => html! {
            <time {class} {title} {dir} part="time" datetime={rfc3339(between.middle())}>{ text }</time>
        },
        None => html! { <span {class} {title} {dir} part="time">{ text }</span> },
    }
}
