//! The reader as a component. It shows an edition, reports each view, and asks before it opens an article, so that the
//! app can show a page of its own instead.

use std::rc::Rc;

use newsstand::reader::Reader;
use newsstand::store::View;
use newsstand::{LiveEdition, feed};
use yew::prelude::{AttrValue, Callback, Html, function_component, html, use_memo, use_state};

/// The feed to show. A fetched one is read in the same way.
const FEED: &str = include_str!("../../public/feed.json");

/// Reads a feed. If it is invalid, the edition has no articles.
fn edition(json: &str) -> LiveEdition {
    let feed = serde_json::from_str(json).unwrap_or_default();
    feed::read(feed, None).map(|(edition, _)| edition.into()).unwrap_or_default()
}

#[function_component]
pub fn Component() -> Html {
    let edition = use_memo((), |()| edition(FEED));
    let shown = use_state(|| AttrValue::from("any time"));
    let asked = use_state(|| None::<AttrValue>);
    let onview = {
        let shown = shown.clone();
        Callback::from(move |view: View| {
            shown.set(view.filter.recency.text().map_or("any time".into(), AttrValue::from));
        })
    };
    let may_open = {
        let asked = asked.clone();
        Callback::from(move |id: String| {
            asked.set(Some(id.into()));
            false
        })
    };
    html! {
        <section id="component">
            <p>
                <output>{ &*shown }</output>
                if let Some(id) = &*asked {
                    <output id="asked">{ id }</output>
                }
            </p>
            <Reader edition={Rc::clone(&edition)} {onview} may_open={Some(may_open)} />
        </section>
    }
}
