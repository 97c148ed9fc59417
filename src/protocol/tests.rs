//! The program's half of the protocol is that of `conformance/protocol.json`. `tests/js/protocol.test.js` holds the
//! half of JavaScript to the same file.

use newsstand_core::filter::{Filter, Recency, Sort};
use newsstand_core::{Article, StatusFilter};
use newsstand_feed::Json;
use serde_json::{Map, Value, json};

use super::{
    ArticleAction, LibraryCommand, NotesFormat, attributes, change_message, edition_message,
    library, open_article_message, open_request, problem, view_message,
};
use crate::store::{ClockChoice, Origin, View};

/// Returns a value of ours as one of `serde_json`.
pub(crate) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => json!(flag),
        // A float has no other form than an integer in JavaScript.
        Json::Number(number) if number.fract() == 0.0 => json!(*number as i64),
        Json::Number(number) => json!(number),
        Json::String(text) => json!(text),
        Json::Array(list) => list.iter().map(value).collect(),
        Json::Object(entries) => {
            let entries = entries.iter().map(|(name, entry)| (name.clone(), value(entry)));
            Value::Object(entries.collect())
        }
    }
}

fn protocol() -> Value {
    serde_json::from_str(include_str!("../../conformance/protocol.json")).unwrap()
}

/// Makes one example of every variant, and does not compile if one is missing.
macro_rules! every {
    ($type:ident: $($variant:ident $({ $($field:ident: $value:expr),* })?),* $(,)?) => {{
        let is_listed = |one: &$type| match one { $($type::$variant $({ $($field: _),* })? => true),* };
        let all = vec![$($type::$variant $({ $($field: $value),* })?),*];
        assert!(all.iter().all(is_listed));
        all
    }};
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn commands_have_the_listed_names_and_fields() {
    let id = || text("a1");
    let note = || text("n1");
    let commands = every!(LibraryCommand:
        StartReading { id: id() },
        MarkRead { id: id() },
        MarkUnread { id: id() },
        SaveArticle { id: id() },
        UnsaveArticle { id: id() },
        HideSource { source: Some(text("Rail Review")) },
        UnhideSource { source: None },
        MuteWord { word: text("chess") },
        UnmuteWord { word: text("chess") },
        SaveView { name: text("Trams") },
        DeleteView { name: text("Trams") },
        ShowView { name: text("Trams") },
        AddNote { article: id() },
        EditNote { id: note(), text: text("True.") },
        MoveNote { id: note(), by: -1 },
        DeleteNote { id: note() },
        ExportNotes { format: NotesFormat::Markdown },
        Export,
        Import,
        Clear,
    );
    let mut written = Map::new();
    for command in commands {
        let Value::Object(mut fields) = value(&command.json()) else { panic!("{command:?}") };
        let Some(Value::String(name)) = fields.remove("type") else { panic!("{command:?}") };
        written.insert(name, Value::Object(fields));
    }
    assert_eq!(Value::Object(written), protocol()["commands"]);
    let formats = every!(NotesFormat: Markdown, Json);
    let names: Vec<_> = formats.into_iter().map(NotesFormat::name).collect();
    assert_eq!(json!(names), protocol()["noteFormats"]);
}

#[test]
fn actions_have_the_listed_names() {
    let actions = every!(ArticleAction:
        CopyLink, Share, Print, Listen, Stop, CopyQuote, CopyMarkdown, SaveMarkdown, SaveText,
    );
    assert_eq!(actions, ArticleAction::ALL);
    let names: Vec<_> = actions.into_iter().map(ArticleAction::name).collect();
    assert_eq!(json!(names), protocol()["actions"]);
}

fn view() -> View {
    View {
        filter: Filter {
            sources: vec![Some(text("Smith, Jones")), None],
            recency: Recency::parse("90m").unwrap(),
            hashtags: vec![text("Trams"), text("Chess")],
            only: StatusFilter::Saved,
        },
        sort: Sort::Source,
        clock: ClockChoice::Now,
        open: Some(text("a1")),
    }
}

fn article() -> Article {
    Article {
        id: text("a1"),
        headline: text("Gulls return"),
        source: Some(text("Rail Review")),
        url: Some(text("https://rail.example/gulls")),
        language: text("en"),
        paragraphs: vec![text("One."), text("Two.")],
        ..Article::default()
    }
}

/// Replaces a sentence of which only the type is fixed by the listed one.
fn with_any_sentence(mut message: Value) -> Value {
    assert!(message["published"].is_string());
    message["published"] = protocol()["messages"]["OpenArticleMessage"][0]["published"].clone();
    message
}

#[test]
fn messages_have_the_listed_shapes() {
    let (view, none) = (view(), View::default());
    let bare = Article { source: None, url: None, paragraphs: Vec::new(), ..article() };
    let edition = |as_of| value(&edition_message("The Harbour Courier", as_of));
    let message = "expected a span such as \"24h\", found \"soon\"";
    let written = json!({
        "ChangeMessage": [value(&change_message(&none, &view, Origin::Reader))],
        "Attributes": [value(&attributes(&view)), value(&attributes(&none))],
        "ViewMessage": [value(&view_message(&view)), value(&view_message(&none))],
        "OpenRequest": [value(&open_request(&article())), value(&open_request(&bare))],
        "Problem": [value(&problem("since", message))],
        "EditionMessage": [edition(Some(1_751_112_000.0)), edition(None)],
        "OpenArticleMessage": [
            with_any_sentence(value(&open_article_message(&article(), "en"))),
            with_any_sentence(value(&open_article_message(&bare, "en"))),
        ],
    });
    let mut listed = protocol()["messages"].clone();
    // The one that the program reads and does not write.
    listed.as_object_mut().unwrap().remove("LibraryMessage");
    assert_eq!(written, listed);
}

#[test]
fn changes_have_the_listed_origins() {
    let origins = every!(Origin: Reader, Host, Attribute, Url, Data);
    let name = |origin| value(&change_message(&View::default(), &view(), origin))["origin"].clone();
    assert_eq!(Value::Array(origins.into_iter().map(name).collect()), protocol()["origins"]);
}

#[test]
fn every_listed_field_of_the_library_is_read() {
    let listed = protocol()["messages"]["LibraryMessage"][0].clone();
    let read =
        |value: &Value| library(serde_json::from_value::<Json>(value.clone()).unwrap()).unwrap();
    let whole = read(&listed);
    assert_eq!((whole.notes.len(), whole.snapshots.len(), whole.resume_at), (1, 1, Some(1)));
    let mut paths: Vec<(&str, Option<&str>)> = Vec::new();
    for (name, value) in listed.as_object().unwrap() {
        paths.push((name, None));
        let inside = if value.is_array() { &value[0] } else { value };
        paths.extend(
            inside
                .as_object()
                .into_iter()
                .flatten()
                .map(|(inner, _)| (name.as_str(), Some(inner.as_str()))),
        );
    }
    assert!(paths.len() > 20, "{paths:?}");
    for (name, inner) in paths {
        let mut less = listed.clone();
        let object = match inner {
            None => &mut less,
            Some(_) if less[name].is_array() => &mut less[name][0],
            Some(_) => &mut less[name],
        };
        object.as_object_mut().unwrap().remove(inner.unwrap_or(name));
        assert_ne!(read(&less), whole, "{name} {inner:?} is listed and not read");
    }
}

/// Finds the JavaScript names of the methods that follow `start`, up to `end`: their own, or the one in an attribute.
/// Also returns the documentation of each.
fn methods(source: &str, start: &str, end: &str) -> Vec<(String, String)> {
    let body = source.split_once(start).unwrap_or_else(|| panic!("{start} is not there")).1;
    let body = body.split_once(end).map_or(body, |(body, _)| body);
    let (mut methods, mut renamed, mut documentation) = (Vec::new(), None, String::new());
    for line in body.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            documentation.push_str(text);
        } else if let Some((_, name)) = line.split_once("js_name = ") {
            renamed = name.split([')', ',']).next().map(str::to_owned);
        } else if let Some((before, rest)) = line.split_once("fn ") {
            if before.is_empty() || before.starts_with("pub") {
                let name = rest.split(['(', '<']).next().unwrap().to_owned();
                methods.push((renamed.take().unwrap_or(name), std::mem::take(&mut documentation)));
            }
        } else if line.is_empty() {
            documentation.clear();
        }
    }
    methods
}

fn names(methods: Vec<(String, String)>) -> Value {
    let mut names: Vec<_> = methods.into_iter().map(|(name, _)| name).collect();
    names.sort();
    json!(names)
}

/// The listed names of an interface, in order.
fn interface(name: &str) -> Value {
    let interface = &protocol()["interfaces"][name];
    let lists =
        [&interface["properties"], &interface["functions"]].into_iter().filter_map(Value::as_array);
    let mut names: Vec<_> = lists.flatten().map(|name| name.as_str().unwrap().to_owned()).collect();
    names.sort();
    json!(names)
}

const ELEMENT: &str = include_str!("../element/mod.rs");
const HANDLE: &str = include_str!("../element/handle.rs");
const CHUNKS: &str = include_str!("../element/chunk_loader/fetcher.rs");

#[test]
fn the_interfaces_have_the_listed_methods() {
    let callbacks = || methods(ELEMENT, "pub type HostCallbacks;", "pub type CrashListener;");
    assert_eq!(names(callbacks()), interface("HostCallbacks"));
    assert_eq!(
        names(methods(ELEMENT, "pub type CrashListener;", "\n}")),
        interface("CrashListener")
    );
    assert_eq!(names(methods(CHUNKS, "pub type ChunkFetcher;", "\n}")), interface("ChunkFetcher"));
    assert_eq!(names(methods(HANDLE, "impl WidgetHandle {", "\n}")), interface("WidgetHandle"));
    // A function of the program stands alone, below its attribute.
    let exported =
        [ELEMENT, HANDLE].into_iter().flat_map(|source| source.split("\n#[wasm_bindgen"));
    let functions = exported.skip(1).filter_map(|item| {
        let (attribute, item) = item.split_once("]\n")?;
        let name = item.strip_prefix("pub fn ")?.split('(').next()?;
        Some(
            attribute
                .split_once("js_name = ")
                .map_or(name, |(_, name)| name.trim_end_matches(')'))
                .to_owned(),
        )
    });
    let mut functions: Vec<_> = functions.collect();
    functions.sort();
    assert_eq!(json!(functions), interface("Program"));
}

#[test]
fn the_documentation_of_a_callback_names_its_message() {
    let listed = protocol()["callbacks"].clone();
    for (name, documentation) in
        methods(ELEMENT, "pub type HostCallbacks;", "pub type CrashListener;")
    {
        let message =
            listed[&name].as_str().unwrap_or_else(|| panic!("{name} is not listed")).to_owned();
        let is_plain = ["boolean", "string"].contains(&message.as_str());
        assert!(
            is_plain || documentation.contains(&format!("`{message}`")),
            "{name}: {documentation}"
        );
    }
}
