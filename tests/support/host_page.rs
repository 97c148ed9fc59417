//! Somebody else's page: one that loads the widget as a site owner would, with nothing in it, and
//! feeds to show there.

use axum::Router;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use newsstand_core::Edition;
use newsstand_feed::to_json;
use serde::de::DeserializeOwned;

use super::scripts::script;
use super::{Widget, machine, stop};

/// A page of somebody else's, with the widget's script and nothing else.
pub(crate) const HOST: &str = "/host/";

/// Gives the page a silent voice in English and Arabic, whose text goes to the `speaks` of the page's data. For
/// [`Widget::host`].
pub(crate) const VOICE: &str = include_str!("voice.js");

/// Helpers for scripts in a host page.
const PRELUDE: &str = script!("loading.js", "host_prelude.js");

/// The pages and feeds, below a site's own files.
pub(crate) fn routes(edition: &Edition) -> Router {
    let feed = to_json(edition);
    Router::new()
        .route(HOST, get(async || Html(page("/embed/newsstand.js"))))
        .route("/feed.json", get(async move || json(feed.clone())))
        .route("/foreign.json", get(async || json(FOREIGN.to_owned())))
        .route("/other-version/{file}", get(other_version))
        .route("/text.json", get(async || json("this is no JSON".to_owned())))
}

/// The widget as another version of it would be: its build has another name.
async fn other_version(Path(file): Path<String>) -> Response {
    let path = machine::dist().join("embed").join(&file);
    let bytes = tokio::fs::read(&path)
        .await
        .unwrap_or_else(|why| stop(&format!("{} cannot be read: {why}", path.display())));
    if file != "newsstand.js" {
        let kind = if file.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
        return ([(CONTENT_TYPE, kind)], bytes).into_response();
    }
    // The build is named by the program's content, as is the program's file.
    let text = String::from_utf8_lossy(&bytes);
    let build = text
        .split_once("/newsstand-")
        .and_then(|(_, rest)| rest.split_once(".wasm"))
        .and_then(|(before, _)| before.rsplit('-').next())
        .unwrap_or_else(|| stop(&format!("{} names no program", path.display())));
    let renamed = text.replace(&format!("\"{build}\""), "\"other\"");
    if renamed == text {
        stop(&format!("{} does not name its build", path.display()));
    }
    ([(CONTENT_TYPE, "text/javascript")], renamed).into_response()
}

/// A host's page that loads the widget from an address.
fn page(script: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>A host</title>\
         <link rel=\"icon\" href=\"data:,\"><body><h1>A host</h1>\
         <script type=\"module\" src=\"{script}\"></script>"
    )
}

fn json(text: String) -> Response {
    ([(CONTENT_TYPE, "application/feed+json")], text).into_response()
}

/// A feed that somebody else wrote, by the first version of the format.
const FOREIGN: &str = r#"{
  "version": "https://jsonfeed.org/version/1",
  "title": "The Weather Log",
  "items": [
    {"id": 2, "title": "Fog until noon", "content_html": "<p>Ships waited.<p>Gulls &amp; foghorns did not.",
     "url": "https://weather.example/2", "date_published": "2026-11-20T07:30:00Z"},
    {"id": 1, "content_html": "<script>document.title = 'ran'</script><img src=x onerror=\"document.title='ran'\">A note without a title."},
    7
  ]
}"#;

const RUN_IN_PAGE: &str = include_str!("run_in_page.js");

impl Widget {
    /// Runs a script in a host's page, with its words at hand, and gives what it returns.
    pub(crate) async fn host<T: DeserializeOwned>(&self, script: &str) -> T {
        // A scope of its own, where it may use a word of the prelude for something else.
        let whole = format!("{PRELUDE}\nreturn (async () => {{ {script} }})()");
        let answer = self.browser.driver.execute_async(RUN_IN_PAGE, vec![whole.into()]).await;
        let answer: String = answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{script}\n{why}")));
        let answer: Answer<T> = serde_json::from_str(&answer)
            .unwrap_or_else(|why| stop(&format!("{script}\nanswers {answer}: {why}")));
        match answer {
            Answer { said: Some(said), .. } => said,
            Answer { why, .. } => stop(&format!("{script}\n{}", why.unwrap_or_default())),
        }
    }
}

/// A script's result, or its error.
#[derive(serde::Deserialize)]
#[serde(bound = "T: DeserializeOwned")]
struct Answer<T> {
    said: Option<T>,
    why: Option<String>,
}
