//! The time of an article: its age by the chosen clock, or its date where that clock must be wrong.

use newsstand_core::Article;
use newsstand_core::filter::Fit;
use newsstand_core::time::rfc3339;
use yew::prelude::{Html, html};

use super::icon_label::sign;
use crate::messages::{Key, Messages, Rounded};
use crate::store::{ClockChoice, State};

/// How much space there is for an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Enough for a sentence.
    Wide,
    /// A line shared with others: by the edition's clock the age is shortened, and in full for screen readers.
    Narrow,
}

/// Renders the time of an article.
pub(super) fn published(
    article: &Article,
    fit: Fit,
    space: Space,
    state: &State,
    words: &Messages,
) -> Html {
    let age = state.clock().age(&article.published).map(Rounded::of);
    let Some(age) = age else {
        // The page may have given an age that the clock cannot place.
        let said = article.published.words.clone();
        return html! {
            <bdi class="time" part="time">{ said.unwrap_or_else(|| words.text(Key::NotStated).to_owned()) }</bdi>
        };
    };
    let approximate = fit == Fit::Perhaps;
    let ages = Ages::of(age, state.view.clock, approximate, words);
    let later = article.published.between.filter(|then| state.clock().is_behind(*then));
    let (text, title) = match (later, ages.short) {
        (Some(then), _) => (html! { words.date(then) }, None),
        (None, Some(short)) if space == Space::Narrow => (sign(&short, &ages.full), ages.title),
        _ => (html! { ages.full }, ages.title.filter(|_| approximate)),
    };
    let class = if approximate { "time about" } else { "time" };
    // The line has the direction of the article, and this text that of the interface.
    let dir = words.direction();
    match article.published.between {
        Some(between) => html! {
            <time {class} {title} {dir} part="time" datetime={rfc3339(between.middle())}>{ text }</time>
        },
        None => html! { <span {class} {title} {dir} part="time">{ text }</span> },
    }
}

/// The texts of an age.
pub(crate) struct Ages {
    /// The age in full.
    pub(crate) full: String,
    /// The age where space is short, if it can be shortened.
    pub(crate) short: Option<String>,
    /// The tooltip of the short age.
    pub(crate) title: Option<String>,
}

impl Ages {
    /// Writes an age.
    pub(crate) fn of(
        age: Rounded,
        clock: ClockChoice,
        approximate: bool,
        words: &Messages,
    ) -> Self {
        let about = |age: String| if approximate { words.about(&age) } else { age };
        let full = about(words.age(age, clock));
        let short = (clock == ClockChoice::Edition).then(|| about(words.short_age(age)));
        let title = if approximate {
            format!("{full}\n{}", words.text(Key::Approximate))
        } else {
            full.clone()
        };
        Self { full, short, title: Some(title) }
    }
}
