//! The built page, served on a port of its own.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Request, Response, Server};

use crate::{machine, stop};

/// A site on loopback; it is there until it is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    port: u16,
}

impl Site {
    /// Serves the built page.
    pub(crate) fn new() -> Self {
        let dist = machine::dist();
        let server = Server::http("127.0.0.1:0").unwrap_or_else(|why| stop(&why.to_string()));
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map_or(0, |address| address.port());
        let serving = Arc::clone(&server);
        thread::spawn(move || {
            for request in serving.incoming_requests() {
                // A browser that hangs up early is no fault of the page's.
                let _ = answer(request, &dist);
            }
        });
        Self { server, port }
    }

    /// The address of a path of this site.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn answer(request: Request, dist: &std::path::Path) -> std::io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let (kind, name) = match path.trim_start_matches('/').split_once('/') {
        Some((kind @ ("without-scripts" | "arabic"), name)) => (kind, name),
        _ => ("", path.trim_start_matches('/')),
    };
    let name = if name.is_empty() { "index.html" } else { name };
    let file: PathBuf = dist.join(name);
    if name.contains("..") || !file.is_file() {
        return request.respond(Response::empty(404));
    }
    if kind == "arabic" && name == "index.html" {
        let page = std::fs::read_to_string(&file)?;
        let page = page.replace("<news-stand", "<news-stand lang=\"ar\"");
        return request.respond(Response::from_string(page).with_header(header("text/html; charset=utf-8")));
    }
    let media_type = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let mut response = Response::from_file(File::open(&file)?).with_header(header(media_type));
    if kind == "without-scripts" {
        let policy = Header::from_bytes("Content-Security-Policy", "script-src 'none'");
        response = response.with_header(policy.unwrap_or_else(|()| stop("no header")));
    }
    request.respond(response)
}

fn header(media_type: &str) -> Header {
    Header::from_bytes("Content-Type", media_type)
        .unwrap_or_else(|()| stop(&format!("{media_type} is no header")))
}
