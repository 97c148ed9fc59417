//! Our own page in a browser that keeps nothing, or has no room left when a newer version of it is published.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, IF_MODIFIED_SINCE};
use axum::middleware::Next;
use axum::response::Response;

use super::{Widget, machine, stop};

/// How the names of the program's files begin in the newer version; as many digits go at their ends.
const NEWER: &str = "newsstand-0000";

/// How many digits of a name stay, and how many there are.
const STAY: usize = 12;
const DIGITS: usize = 16;

/// Put before the service worker where storage is forbidden.
const REFUSED: &str = "Object.defineProperty(self, 'caches', {
  get() { throw new DOMException('refused', 'SecurityError'); } });\n";

/// Put before it where small files have room, and a newer program has not.
const FULL: &str = include_str!("full_storage.js");

impl Widget {
    /// Publishes a newer version of the page: its program's files have other names, and its title says it.
    pub(crate) fn publish(&self) {
        self.site.publish();
    }
}

/// Answers for the page's variants whose storage is not as it should be.
pub(crate) async fn storage(
    State(newer): State<Arc<AtomicBool>>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let below = |place: &str| path.strip_prefix(place).map(|rest| format!("/{rest}"));
    let (path, before) =
        match (below(super::PAGE_WITHOUT_STORAGE), below(super::PAGE_WITH_LITTLE_ROOM)) {
            (Some(path), _) => (path, REFUSED),
            (_, Some(path)) => (path, FULL),
            _ => return next.run(request).await,
        };
    *request.uri_mut() = older(&path).parse().unwrap_or_default();
    // The files have not changed, but what is made of them has.
    request.headers_mut().remove(IF_MODIFIED_SINCE);
    let response = next.run(request).await;
    let newer = newer.load(Ordering::Relaxed);
    match path.as_str() {
        "/worker.js" => changed(response, |text| format!("{before}{text}")).await,
        "/" | "/embed/newsstand.js" if newer => {
            changed(response, |text| in_newer_words(&text)).await
        }
        _ => response,
    }
}

/// The page or what it loads, as the newer version has them.
fn in_newer_words(text: &str) -> String {
    let mut newer = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("newsstand-") {
        newer.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
        let (stay, after) = after.split_at(if digits == DIGITS { STAY } else { 0 });
        newer.push_str(if stay.is_empty() { "newsstand-" } else { NEWER });
        newer.push_str(stay);
        rest = after.get(if stay.is_empty() { 0 } else { DIGITS - STAY }..).unwrap_or_default();
    }
    newer.push_str(rest);
    newer.replace("<title>", "<title>Newer: ")
}

/// The path of a file of the newer version, which is the same under its older name.
fn older(path: &str) -> String {
    let file = || {
        let (stay, ending) = path.rsplit_once(NEWER)?.1.split_once('.')?;
        let files = std::fs::read_dir(machine::dist().join("embed")).ok()?.flatten();
        let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        names.find(|name| name.starts_with(&format!("newsstand-{stay}")) && name.ends_with(ending))
    };
    file().map_or_else(|| path.to_owned(), |name| format!("/embed/{name}"))
}

async fn changed(response: Response, change: impl Fn(String) -> String) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_else(|why| stop(&why.to_string()));
    parts.headers.remove(CONTENT_LENGTH);
    let text = change(String::from_utf8_lossy(&bytes).into_owned());
    Response::from_parts(parts, Body::from(text))
}
