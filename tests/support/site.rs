//! The built page, served on a port of its own, and beside it a page that a test writes.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use super::part_files::part_files;
use super::storage::storage;
use super::{chunked_editions, host_page, machine, stop};

/// A site on loopback; it is there until it is dropped.
pub(crate) struct Site {
    serving: JoinHandle<()>,
    port: u16,
    written: Arc<Mutex<String>>,
    released: watch::Sender<bool>,
    down: Arc<AtomicBool>,
    newer: Arc<AtomicBool>,
}

impl Site {
    /// Serves the built page, as it is and under the paths of its variants.
    pub(crate) async fn new() -> Self {
        let written = Arc::new(Mutex::new(String::new()));
        let released = watch::Sender::new(false);
        let down = Arc::new(AtomicBool::new(false));
        let newer = Arc::new(AtomicBool::new(false));
        let page = written.clone();
        let page = move || async move { Html(lock(&page).clone()) };
        let site = host_page::routes(machine::edition())
            .merge(chunked_editions::routes(released.subscribe()))
            .nest_service("/examples", ServeDir::new(machine::examples()))
            .route(super::WRITTEN_PAGE, get(page))
            .fallback_service(ServeDir::new(machine::dist()))
            .layer(middleware::from_fn(variant))
            .layer(middleware::from_fn_with_state(newer.clone(), storage))
            .layer(middleware::from_fn_with_state(released.subscribe(), held))
            .layer(middleware::from_fn_with_state(released.subscribe(), part_files))
            .layer(middleware::from_fn_with_state(down.clone(), up));
        let (listener, port) = new_origin().await;
        let serving = tokio::spawn(async move {
            // It serves until it is dropped, and then nobody is left to tell.
            let _ = axum::serve(listener, site).await;
        });
        Self { serving, port, written, released, down, newer }
    }

    /// Serves this text as the page that a test writes.
    pub(crate) fn write(&self, html: &str) {
        html.clone_into(&mut lock(&self.written));
    }

    /// From now on the site answers nothing but that it is down.
    pub(crate) fn go_down(&self) {
        self.down.store(true, Ordering::Relaxed);
    }

    /// From now on there is a newer version of the page whose storage is full.
    pub(crate) fn publish(&self) {
        self.newer.store(true, Ordering::Relaxed);
    }

    /// Holds the program back again, for the next page.
    pub(crate) fn hold(&self) {
        self.released.send_replace(false);
    }

    /// Lets the program come that was held back.
    pub(crate) fn release(&self) {
        self.released.send_replace(true);
    }

    /// Holds it back again.
    pub(crate) fn hold_back(&self) {
        self.released.send_replace(false);
    }

    /// The address of a path of this site.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// Listens on a port that no other site of these tests had, so that no browser has anything stored for its origin.
pub(crate) async fn new_origin() -> (TcpListener, u16) {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut used = Vec::new();
    loop {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .unwrap_or_else(|why| stop(&format!("no port is free on loopback: {why}")));
        let port = listener.local_addr().map_or(0, |address| address.port());
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return (listener, port);
        }
        // It is held until another one is found.
        used.push(listener);
    }
}

/// A panic elsewhere leaves the text whole.
fn lock(text: &Mutex<String>) -> std::sync::MutexGuard<'_, String> {
    text.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Site {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A path of a variant of the page is the page's own path with the variant's before it.
async fn variant(mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let below = |place: &str| path.strip_prefix(place).map(|rest| format!("/{rest}"));
    if let Some(path) = below(super::PAGE_WITHOUT_SCRIPTS) {
        *request.uri_mut() = path.parse().unwrap_or_default();
        let mut response = next.run(request).await;
        let policy = HeaderValue::from_static("script-src 'none'");
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        return response;
    }
    if let Some(path) = below(super::PAGE_WITHOUT_WASM) {
        if path.ends_with(".wasm") {
            return StatusCode::NOT_FOUND.into_response();
        }
        *request.uri_mut() = path.parse().unwrap_or_default();
        return next.run(request).await;
    }
    if let Some(path) = below(super::PAGE_WITHOUT_WORDS) {
        if path.contains("/words-") {
            return StatusCode::NOT_FOUND.into_response();
        }
        *request.uri_mut() = path.parse().unwrap_or_default();
        return next.run(request).await;
    }
    match below(super::ARABIC_PAGE) {
        Some(path) if path == "/" => in_arabic().await,
        Some(path) => {
            *request.uri_mut() = path.parse().unwrap_or_default();
            next.run(request).await
        }
        None => next.run(request).await,
    }
}

/// Answers while the site is up.
async fn up(State(down): State<Arc<AtomicBool>>, request: Request, next: Next) -> Response {
    if down.load(Ordering::Relaxed) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    next.run(request).await
}

/// Holds the program back on one variant of the page, which does not load it early either: a page is not
/// loaded before what it loads early is.
async fn held(
    State(mut released): State<watch::Receiver<bool>>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let Some(rest) = path.strip_prefix(super::PAGE_BEFORE_WASM) else {
        return next.run(request).await;
    };
    if let "" | "long.html" = rest {
        let page = page().await;
        let page = match rest {
            "" => page,
            _ => super::long_page::long(&page, machine::edition()),
        };
        let (early, others): (Vec<_>, Vec<_>) =
            page.lines().partition(|line| line.contains("preload"));
        assert!(!early.is_empty(), "the page loads nothing early");
        return Html(others.join("\n")).into_response();
    }
    if rest.ends_with(".wasm") {
        // It ends at the latest with the site itself.
        let _ = released.wait_for(|released| *released).await;
    }
    *request.uri_mut() = format!("/{rest}").parse().unwrap_or_default();
    let mut response = next.run(request).await;
    // A browser that has the program already cannot be made to wait for it.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page with its controls in Arabic.
async fn in_arabic() -> Response {
    Html(page().await.replace("<news-stand", "<news-stand lang=\"ar\"")).into_response()
}

/// The page as it is published.
async fn page() -> String {
    let page = machine::dist().join("index.html");
    let text = tokio::fs::read_to_string(&page).await;
    text.unwrap_or_else(|why| stop(&format!("{} cannot be read: {why}", page.display())))
}
