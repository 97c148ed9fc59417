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

use super::{Widget, machine, stop};

/// A page of somebody else's, with the widget's script and nothing else.
pub(crate) const HOST: &str = "/host/";

/// Gives the page a voice in English and Arabic that says nothing, and notes what it should say in the `speaks` of the
/// page's data. For [`Widget::host`].
pub(crate) const VOICE: &str =
    "Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
      getVoices: () => [{ lang: 'en' }, { lang: 'ar' }], addEventListener() {}, resume() {},
      speak({ text }) { document.documentElement.dataset.speaks = text; },
      cancel() { document.documentElement.dataset.speaks = ''; },
    } });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";

/// What the scripts of a host's tests have at hand.
const PRELUDE: &str = r#"
const frames = async (count = 2) => {
  for (let left = count; left > 0; left--) await new Promise((done) => requestAnimationFrame(done));
  // A drawing that takes long goes on in timers, which come in the order in which they were set.
  for (let left = 8; left > 0; left--) await new Promise((done) => setTimeout(done));
};
const until = async (what) => {
  for (let tries = 0; tries < 600; tries++) {
    const found = await what();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`waited in vain for ${what}`);
};
const text = (node) => (node?.textContent ?? "").replace(/[\u2066-\u2069]/g, "").trim();
const status = (widget) => text(widget.shadowRoot?.querySelector("[role=status]"));
const headlines = (widget) =>
  [...widget.shadowRoot.querySelectorAll("[role=feed] .headline")].map(text);
const opened = (widget) => text(widget.shadowRoot.querySelector(".reader article .headline"));
const add = (attributes = {}, place = document.body) => {
  const widget = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  place.append(widget);
  return widget;
};
const there = async (attributes, place) => {
  await customElements.whenDefined("news-stand");
  return add(attributes, place).ready;
};
const hear = (name, target = document) => {
  const heard = [];
  target.addEventListener(`newsstand:${name}`, (event) => heard.push(event.detail));
  return heard;
};
"#;

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

/// Runs a script in the page itself, as its own: what a driver runs is kept apart in some browsers.
const AS_THE_PAGES_OWN: &str = r#"
const script = document.createElement("script");
script.type = "module";
script.textContent = `const answer = (answer) =>
    document.documentElement.setAttribute("data-answer", JSON.stringify(answer));
  (async () => { ${arguments[0]} })().then(
    (said) => answer({ said }),
    (why) => answer({ why: why.stack?.includes(why.message) ? why.stack : String(why) }));`;
document.documentElement.removeAttribute("data-answer");
document.head.append(script);
script.remove();
"#;

impl Widget {
    /// Runs a script in a host's page, with its words at hand, and gives what it returns.
    pub(crate) async fn host<T: DeserializeOwned>(&self, script: &str) -> T {
        // A scope of its own, where it may use a word of the prelude for something else.
        let whole = format!("{PRELUDE}\nreturn (async () => {{ {script} }})()");
        let begun = self.browser.driver.execute(AS_THE_PAGES_OWN, vec![whole.into()]).await;
        begun.unwrap_or_else(|why| stop(&format!("the page runs no script: {why}")));
        self.wait_for("an answer", "return document.documentElement.hasAttribute('data-answer')")
            .await;
        let answer: String =
            self.ask_page("return document.documentElement.getAttribute('data-answer')").await;
        let answer: Answer<T> = serde_json::from_str(&answer)
            .unwrap_or_else(|why| stop(&format!("{script}\nanswers {answer}: {why}")));
        match answer {
            Answer { said: Some(said), .. } => said,
            Answer { why, .. } => stop(&format!("{script}\n{}", why.unwrap_or_default())),
        }
    }
}

/// What a script answers.
#[derive(serde::Deserialize)]
#[serde(bound = "T: DeserializeOwned")]
struct Answer<T> {
    said: Option<T>,
    why: Option<String>,
}
