//! Sites that make it hard: the published files on an origin of their own, with pages and headers of a
//! test's making, and with files that are missing, damaged or cut off on the way.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::frames::EARS;
use super::site::new_origin;
use super::{machine, stop};

/// Placeholder for the site's own origin in pages and headers.
const HERE: &str = "{here}";

/// One of the published files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum File {
    /// `newsstand.js`.
    Loader,
    /// The program's JavaScript.
    Glue,
    /// The program itself.
    Wasm,
}

/// Damage to a file on its way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Harm {
    /// It is not there.
    Missing,
    /// Half of it is all that is published.
    Truncated,
    /// The connection ends half-way.
    CutOff,
    /// It is served as another type.
    Typed(&'static str),
    /// Something else is in its place, of this type.
    Replaced(&'static str),
    /// Other origins may not read it.
    Closed,
}

/// A site that a test puts together; [`Host::serve`] opens it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Host {
    pages: BTreeMap<String, (String, HeaderMap)>,
    file_headers: HeaderMap,
    harm: Option<(File, Harm)>,
}

/// A reserved port for a site.
pub(crate) struct Place {
    listener: TcpListener,
    origin: String,
}

/// A site of its own origin; it is there until it is dropped.
pub(crate) struct Served {
    serving: JoinHandle<()>,
    origin: String,
}

impl Host {
    /// A site with the published files and nothing else.
    #[must_use]
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a page, whose type its name tells, with headers of its own. In both, `{here}` is the
    /// site's own origin.
    #[must_use]
    pub(crate) fn page(mut self, path: &str, content: &str, headers: &[(&str, &str)]) -> Self {
        self.pages.insert(path.to_owned(), (content.to_owned(), header_map(headers)));
        self
    }

    /// Serves the published files with these headers.
    #[must_use]
    pub(crate) fn files_with(mut self, headers: &[(&str, &str)]) -> Self {
        self.file_headers = header_map(headers);
        self
    }

    /// Lets every origin read the published files.
    #[must_use]
    pub(crate) fn open(self) -> Self {
        self.files_with(&[("access-control-allow-origin", "*")])
    }

    /// Does harm to a file.
    #[must_use]
    pub(crate) fn harm(mut self, file: File, harm: Harm) -> Self {
        self.harm = Some((file, harm));
        self
    }

    /// Opens the site on a free port.
    pub(crate) async fn serve(self) -> Served {
        self.serve_at(Place::free().await)
    }

    /// Opens the site at a place that others know already.
    pub(crate) fn serve_at(mut self, place: Place) -> Served {
        let Place { listener, origin } = place;
        for (content, headers) in self.pages.values_mut() {
            *content = content.replace(HERE, &origin);
            put_origin(headers, &origin);
        }
        put_origin(&mut self.file_headers, &origin);
        let site = Router::new().fallback(answer).with_state(Arc::new(self));
        let serving = tokio::spawn(async move {
            // It serves until it is dropped, and then nobody is left to tell.
            let _ = axum::serve(listener, site).await;
        });
        Served { serving, origin }
    }
}

impl Place {
    /// A free port on loopback.
    pub(crate) async fn free() -> Self {
        let (listener, port) = new_origin().await;
        Self { listener, origin: format!("http://127.0.0.1:{port}") }
    }

    /// Its origin, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }
}

impl Served {
    /// Its origin, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of a path of this site.
    #[must_use]
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl File {
    fn of(path: &str) -> Option<Self> {
        let name = path.strip_prefix("/embed/")?;
        match name.rsplit_once('.')? {
            ("newsstand", "js") => Some(Self::Loader),
            (name, "js") if name.starts_with("newsstand-") => Some(Self::Glue),
            (_, "wasm") => Some(Self::Wasm),
            _ => None,
        }
    }
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response {
    let path = request.uri().path();
    if path == "/ears.js" {
        return ([(header::CONTENT_TYPE, "text/javascript")], EARS).into_response();
    }
    if let Some((content, headers)) = host.pages.get(path) {
        return with(headers.clone(), path, content.clone().into());
    }
    let Ok(bytes) = tokio::fs::read(machine::dist().join(path.trim_start_matches('/'))).await
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = with(host.file_headers.clone(), path, bytes.into());
    let Some((_, harm)) = host.harm.filter(|(file, _)| File::of(path) == Some(*file)) else {
        return response;
    };
    match harm {
        Harm::Missing => return StatusCode::NOT_FOUND.into_response(),
        Harm::Closed => {
            response.headers_mut().remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        }
        Harm::Typed(kind) => set_type(&mut response, kind),
        Harm::Replaced(kind) => {
            set_type(&mut response, kind);
            *response.body_mut() = "<!DOCTYPE html><p>There is no such page.".into();
        }
        Harm::Truncated | Harm::CutOff => {
            let body = std::mem::take(response.body_mut());
            let Ok(whole) = axum::body::to_bytes(body, usize::MAX).await else { return response };
            let half = whole.slice(..whole.len() / 2);
            if matches!(harm, Harm::CutOff) {
                response.headers_mut().insert(header::CONTENT_LENGTH, whole.len().into());
                *response.body_mut() = cut_off(half);
            } else {
                *response.body_mut() = half.into();
            }
        }
    }
    response
}

/// A body that ends in the middle, and its connection with it.
fn cut_off(half: Bytes) -> Body {
    let part = futures_util::stream::iter([Ok(half)]);
    let end = futures_util::stream::once(async {
        // What was written goes out while there is nothing more to write.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        Err(std::io::Error::other("cut off"))
    });
    Body::from_stream(part.chain(end))
}

/// An answer with these headers and the type that its path tells; a page hears from its beginning.
fn with(headers: HeaderMap, path: &str, content: Bytes) -> Response {
    let kind = match path.rsplit_once('.').map_or("", |(_, kind)| kind) {
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "text/html; charset=utf-8",
    };
    let content = if kind.starts_with("text/html") {
        let page = String::from_utf8_lossy(&content);
        page.replacen(
            "<meta charset=\"utf-8\">",
            "<meta charset=\"utf-8\"><script src=\"/ears.js\"></script>",
            1,
        )
        .into()
    } else {
        content
    };
    let mut response = (headers, content).into_response();
    set_type(&mut response, kind);
    response
}

fn set_type(response: &mut Response, kind: &'static str) {
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
}

fn header_map(headers: &[(&str, &str)]) -> HeaderMap {
    let header = |(name, value): &(&str, &str)| {
        let name = HeaderName::try_from(*name).ok();
        name.zip(HeaderValue::try_from(*value).ok())
            .unwrap_or_else(|| stop(&format!("this is no header: {value}")))
    };
    headers.iter().map(header).collect()
}

fn put_origin(headers: &mut HeaderMap, origin: &str) {
    for value in headers.values_mut() {
        let text = value.to_str().unwrap_or_default().replace(HERE, origin);
        *value = HeaderValue::try_from(text).unwrap_or_else(|why| stop(&why.to_string()));
    }
}
