//! An article's time: its age by the chosen clock, or its date if the clock must be wrong.

use newsstand_core::Article;
use newsstand_core::filter::Fit;
use newsstand_core::time::rfc3339;
use newsstand_html::html;
use yew::prelude::Html;

use super::icon_label::icon_label;
use crate::messages::{Key, Messages, Rounded};
use crate::store::{ClockChoice, State};

/// The space for an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Enough for the age in full.
    Wide,
    /// A line shared with others. By the edition's clock the age is shown short, and spoken in full.
    Narrow,
}

/// Renders an article's time. It is a `time` element if an instant or an interval is known. An age that straddles the
/// limit of the recency filter is marked as approximate.
pub(super) fn published(
    article: &Article,
    fit: Fit,
    space: Space,
    state: &State,
    messages: &Messages,
) -> Html {
    let age = state.clock().age(&article.published).map(Rounded::of);
    let Some(age) = age else {
        // The page may have stated an age that this clock cannot place.
        let stated = article.published.words.clone();
        return html! {
            <bdi class="time" part="time">{ stated.unwrap_or_else(|| messages.text(Key::NotStated).to_owned()) }</bdi>
        };
    };
    let approximate = fit == Fit::Perhaps;
    let ages = Ages::of(age, state.view.clock, approximate, messages);
    // An article from the clock's future has no age; the clock must be wrong.
    let future = article.published.between.filter(|time| state.clock().is_behind(*time));
    let (text, title) = match (future, ages.short) {
        (Some(time), _) => (messages.date(time).into(), None),
        (None, Some(short)) if space == Space::Narrow => {
            (icon_label(&short, &ages.full), ages.title)
        }
        _ => (ages.full.into(), ages.title.filter(|_| approximate)),
    };
    let class = if approximate { "time about" } else { "time" };
    // The line has the article's direction, the age that of the interface.
    let dir = messages.direction();
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
    /// The age where space is short; `None` if it has no short form.
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
        messages: &Messages,
    ) -> Self {
        let about = |age: String| if approximate { messages.about(&age) } else { age };
        let full = about(messages.age(age, clock));
        let short = (clock == ClockChoice::Edition).then(|| about(messages.short_age(age)));
        let title = if approximate {
            format!("{full}\n{}", messages.text(Key::Approximate))
        } else {
            full.clone()
        };
        Self { full, short, title: Some(title) }
    }
}
