//! The first frame of a stand, drawn while a page is built: what a reader sees before the program has
//! come, on the pixels where the program will draw it. It is HTML with its styles, in a shadow root that
//! the browser makes as it reads the page, so that the page's own styles and these leave each other alone.

mod instant_filter;

use std::rc::Rc;

use newsstand_core::time::TimeRange;
use newsstand_feed::Json;
use yew::prelude::Callback;
use yew::{BaseComponent, LocalServerRenderer};

use crate::components::style::STYLE;
use crate::components::{Outputs, Widget, WidgetProps};
use crate::element::Settings;
use crate::live_edition::LiveEdition;
use crate::messages::{Key, words};
use crate::store::{State, Store};

/// What only the first frame needs: the way to the element's own content, for those without scripts, and
/// for those whom the program does not reach.
const OWN: &str = include_str!("../../assets/styles/prerender.css");

/// Puts on what the reader chose before, so that no other look is seen first, and hides what is hidden.
const BEGIN: &str = include_str!("../js/prerender/boot.js");

/// The first frame of an edition, as the child of a `<news-stand>` with these attributes. What an
/// attribute says that makes no sense is passed over, as it is when the program reads it.
#[must_use]
pub fn first_frame(edition: &Rc<LiveEdition>, attributes: Vec<(String, String)>) -> String {
    let mut settings = Settings::default();
    let keeps = !attributes
        .iter()
        .any(|(name, value)| name == "storage" && value.eq_ignore_ascii_case("off"));
    let option = |name: String| match name.as_str() {
        "heading-level" => "headingLevel".to_owned(),
        _ => name,
    };
    let values = attributes.into_iter().map(|(name, value)| (option(name), Json::Text(value)));
    // It says so itself, and again to the console of whoever opens the page.
    let _invalid = settings.set(values.collect());
    let now = edition.as_of.unwrap_or(TimeRange::at(0));
    let state = State::new(Rc::clone(edition), settings.view, now);
    let state = State { presentation: settings.presentation, ..state }
        .with_library(keeps.then(Rc::default));
    let words = words(state.language());
    let props = WidgetProps {
        store: Store::new(state),
        outputs: Outputs {
            clock: Callback::from(move |()| now),
            library: Some(Callback::noop()),
            appearance: Some(Callback::noop()),
            article_action: Some(Callback::noop()),
            ..Outputs::default()
        },
    };
    let stand = drawn::<Widget>(props.clone());
    let early = instant_filter::early(&props, words);
    format!(
        "<script>{}</script><template shadowrootmode=\"open\"><style>{}</style><div class=\"surface\">{stand}</div>\
         <input class=\"plain-switch\" type=\"checkbox\" id=\"plainly\">\
         <label class=\"plain-switch\" for=\"plainly\" lang=\"{}\" dir=\"{}\">{}</label><slot></slot>{early}</template>",
        small(BEGIN),
        small(&format!("{STYLE}{OWN}")),
        words.tag,
        words.direction(),
        words.text(Key::PageShowPlainly),
    )
}

/// The words of the language that a stand with these attributes speaks, as a part of the page that it has inside
/// it; nothing of English, which the program has.
#[must_use]
pub fn first_words(edition: &str, attributes: &[(String, String)]) -> String {
    let asked = attributes.iter().find(|(name, value)| name == "lang" && !value.is_empty());
    let tag = newsstand_i18n::spoken(asked.map_or(edition, |(_, value)| value));
    let file = newsstand_i18n::FILES.iter().find(|(other, _)| *other == tag && tag != "en");
    let Some((_, words)) = file else { return String::new() };
    // Nothing in a text may end the script that it is in.
    let words = words.replace('<', "\\u003c");
    format!("<script type=\"application/json\" data-words=\"{tag}\">{words}</script>")
}

/// A component as HTML.
fn drawn<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// A style sheet or a script without its comments and the white space at its lines' ends.
fn small(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
