//! Every hook into the drawn tree is found there: see `protocol::hooks`.

use std::collections::BTreeMap;
use std::rc::Rc;

use newsstand_core::filter::{Filter, Recency};
use newsstand_core::time::HOUR;
use serde_json::Value;
use yew::prelude::Callback;

use super::{Part, article, edition, outputs, render, render_part, state};
use crate::components::{Outputs, Widget, WidgetProps};
use crate::live_edition::LiveEdition;
use crate::protocol::hooks;
use crate::protocol::markup::Document;
use crate::store::{Library, Note, State, Store, View};

fn hooks() -> serde_json::Map<String, Value> {
    serde_json::from_str(include_str!("../../../conformance/hooks.json")).unwrap()
}

fn drawn(edition: Rc<LiveEdition>, view: View, library: Library) -> String {
    let outputs = Outputs {
        library: Some(Callback::noop()),
        appearance: Some(Callback::noop()),
        article_action: Some(Callback::noop()),
        ..outputs()
    };
    let state = State { library: Some(Rc::new(library)), ..state(edition, view) };
    render::<Widget>(WidgetProps { store: Store::new(state), outputs })
}

fn three_articles() -> Rc<LiveEdition> {
    let mut open = article("Open", Some("Rail Review"), 2, &["One.", "Two.", "Three."]);
    open.url = Some("https://rail.example/".to_owned());
    edition(vec![open, article("Without text", None, 6, &[]), article("Old", None, 30, &["Four."])])
}

/// Draws the widget in every state in which a hook must be found.
fn states() -> BTreeMap<&'static str, Document> {
    let open = |id: &str| View { open: Some(id.to_owned()), ..View::default() };
    let filter =
        Filter { recency: Recency::Within(6 * HOUR), sources: vec![None], ..Filter::default() };
    let note = Note { article: "Open".to_owned(), id: "n1".to_owned(), ..Note::default() };
    let with_note = Library { notes: vec![note], has_notes: true, ..Library::default() };
    let many = (0..70).map(|at| article(&format!("Number {at}"), None, 2, &[])).collect();
    let nothing = Filter { recency: Recency::Within(90), ..Filter::default() };
    let states = [
        ("list", drawn(three_articles(), View::default(), Library::default())),
        (
            "filtered",
            drawn(three_articles(), View { filter, ..View::default() }, Library::default()),
        ),
        (
            "empty",
            drawn(
                three_articles(),
                View { filter: nothing, ..View::default() },
                Library::default(),
            ),
        ),
        ("library", render_part(Part::Library, three_articles(), View::default())),
        ("waiting", render_part(Part::Placeholder, three_articles(), open("Open"))),
        ("long-list", drawn(edition(many), View::default(), Library::default())),
        ("article", drawn(three_articles(), open("Open"), with_note)),
        ("missing-text", drawn(three_articles(), open("Without text"), Library::default())),
        #[cfg(feature = "prerender")]
        ("first-frame", crate::prerender::first_frame(&three_articles(), Vec::new())),
    ];
    states.into_iter().map(|(name, html)| (name, Document::parse(&html))).collect()
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_hook_is_found_in_the_drawn_tree() {
    let states = states();
    let mut wrong = Vec::new();
    for (name, hook) in hooks() {
        let selectors =
            ["selector", "js", "rust"].into_iter().find_map(|key| hook.get(key)).unwrap();
        let seen = hook["seen"].as_str().unwrap();
        let Some(document) = states.get(seen) else {
            assert_eq!((seen, cfg!(feature = "prerender")), ("first-frame", false), "{name}");
            continue;
        };
        for selector in texts(selectors) {
            let found = document.all(&selector);
            let count = hook.get("count").map(|count| count.as_u64().unwrap() as usize);
            if found.is_empty() || count.is_some_and(|count| found.len() != count) {
                wrong.push(format!(
                    "{name}: {selector} is there {} times in the state {seen}",
                    found.len()
                ));
            }
            for attribute in hook.get("attributes").map(texts).unwrap_or_default() {
                if found.iter().all(|element| element.attribute(&attribute).is_none()) {
                    wrong
                        .push(format!("{name}: {selector} has no {attribute} in the state {seen}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_hooks_are_those_that_both_sides_list() {
    let mut declared: BTreeMap<String, String> = hooks::ALL
        .iter()
        .map(|(name, selector)| ((*name).to_owned(), (*selector).to_owned()))
        .collect();
    let listed: BTreeMap<String, String> = hooks()
        .into_iter()
        .filter_map(|(name, hook)| Some((name, hook.get("rust")?.as_str()?.to_owned())))
        .collect();
    declared.insert("card_at".to_owned(), hooks::card_at(2));
    declared.insert("paragraph_at".to_owned(), hooks::paragraph_at(3));
    assert_eq!(declared, listed);
}

/// Calls of which the arguments are selectors of drawn nodes.
const CALLS: [&str; 6] = [
    "query_selector(",
    "query_selector_all(",
    "closest(",
    "focus_in(",
    "scroll_to(",
    "find(widget, ",
];

#[test]
fn no_component_has_a_selector_of_its_own() {
    let mut calls = 0;
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs")
                || path.ends_with("tests/hooks.rs")
            {
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            for (call, at) in CALLS
                .iter()
                .flat_map(|call| source.match_indices(call))
                .map(|(at, call)| (call, at))
            {
                calls += 1;
                let arguments = source[at..].split([';', '{']).next().unwrap();
                assert!(
                    !arguments.contains('"'),
                    "{}: {call}{arguments}: use protocol::hooks",
                    path.display()
                );
            }
        }
    }
    assert!(calls > 15, "only {calls} calls were looked at");
}
