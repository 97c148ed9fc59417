//! An article's time as it is shown: its age by the chosen clock, marked where it is approximate; its day
//! where the clock must be wrong.

use newsstand_core::Article;
use newsstand_core::filter::Fit;
use newsstand_core::time::rfc3339;
use yew::prelude::{Html, html};

use crate::messages::{Key, Rounded, Words};
use crate::store::State;

/// An article's age: a `time` where an instant or an interval is known, words alone where not.
pub(super) fn published(article: &Article, fit: Fit, state: &State, words: &Words) -> Html {
    let age = state.clock().age(&article.published).map(Rounded::of);
    let Some(age) = age else {
        // A page that gave an age is not silent; it is the clock that cannot place it.
        let said = article.published.words.clone();
        return html! {
            <bdi class="time" part="time">{ said.unwrap_or_else(|| words.text(Key::NotStated).to_owned()) }</bdi>
        };
    };
    let approximate = fit == Fit::Perhaps;
    // A clock that is wrong gives no age.
    let later = article.published.between.filter(|then| state.clock().is_behind(*then));
    let clock = state.view.clock;
    let text = match later {
        Some(then) => words.day(then.latest()),
        None if approximate => words.about(age, clock),
        None => words.age(age, clock),
    };
    let class = if approximate { "time about" } else { "time" };
    // Our words in a line of the article's direction.
    let dir = words.direction();
    let title = approximate.then_some(words.text(Key::AboutWhy));
    match article.published.between {
        Some(between) => html! {
            <time {class} {title} {dir} part="time" datetime={rfc3339(between.middle())}>{ text }</time>
        },
        None => html! { <span {class} {title} {dir} part="time">{ text }</span> },
    }
}
