//! Editions in parts, made when a test first asks for one, and the connections that they come over: a
//! slow one, one that damages things, one that loses them.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use newsstand_core::Published;
use newsstand_core::time::TimeRange;
use newsstand_core::{Article, Edition};
use tokio::sync::watch;

use super::corrupt_editions::remake;
use super::{machine, stop};

/// A slow connection, as phones have it: so long until an answer begins, and so many bytes in each
/// twelfth of a second.
const LATENCY: Duration = Duration::from_millis(150);
const PIECE: usize = 16 * 1024;
const PAUSE: Duration = Duration::from_millis(80);

/// When the editions were gathered: 20 November 2026, noon, UTC.
const GATHERED: i64 = 1_795_176_000;

/// A site's record of the chunks it was asked for.
#[derive(Clone)]
struct Memory {
    asked: Arc<Mutex<HashSet<String>>>,
    /// The chunk that is held back.
    held: Arc<Mutex<Option<String>>>,
    released: watch::Receiver<bool>,
}

/// Editions below `/parts/`, by how many articles they have and how they come: `/parts/1000/slow/feed.json`.
pub(crate) fn routes(released: watch::Receiver<bool>) -> Router {
    let memory = Memory { asked: Arc::default(), held: Arc::default(), released };
    Router::new().route("/parts/{articles}/{way}/{file}", get(file)).with_state(memory)
}

async fn file(
    State(memory): State<Memory>,
    Path((articles, way, file)): Path<(usize, String, String)>,
) -> Response {
    let of_way = way.clone();
    let folder = tokio::task::spawn_blocking(move || folder(articles, &of_way)).await;
    let path = folder.unwrap_or_else(|why| stop(&why.to_string())).join(&file);
    let Ok(mut bytes) = tokio::fs::read(&path).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind =
        if file.ends_with(".json") { "application/json" } else { "application/octet-stream" };
    let first = memory.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(file.clone());
    let is_chunk = file != newsstand_cli::chunked::MANIFEST;
    match way.as_str() {
        "slow" => return ([(CONTENT_TYPE, kind)], slowly(bytes).await).into_response(),
        // Once damaged, then whole; some are late, so that they come in another order.
        "damaged" if is_chunk && first => {
            if let Some(byte) = bytes.get_mut(5) {
                *byte ^= 1;
            }
            tokio::time::sleep(Duration::from_millis(u64::from(bytes.len() % 7 == 0) * 300)).await;
        }
        "lost" if file.starts_with("bodies-") && !*memory.released.borrow() => {
            return StatusCode::NOT_FOUND.into_response();
        }
        "without-columns" if file.starts_with("columns-") => {
            return StatusCode::NOT_FOUND.into_response();
        }
        // No text comes as long as the site holds it back.
        "unread" if file.starts_with("bodies-") => {
            let mut released = memory.released.clone();
            let _ = released.wait_for(|released| *released).await;
        }
        // The cards that are asked for first come last.
        "late" if file.starts_with("cards-") => {
            let held = memory
                .held
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get_or_insert(file.clone())
                .clone();
            if held == file {
                let mut released = memory.released.clone();
                // It ends at the latest with the site itself.
                let _ = released.wait_for(|released| *released).await;
            }
        }
        "newer" if !is_chunk => {
            let text = String::from_utf8_lossy(&bytes);
            bytes =
                text.replace("\"parts\":{\"version\":1", "\"parts\":{\"version\":2").into_bytes();
        }
        _ => {}
    }
    ([(CONTENT_TYPE, kind)], bytes).into_response()
}

async fn slowly(bytes: Vec<u8>) -> Body {
    tokio::time::sleep(LATENCY).await;
    let pieces: Vec<Bytes> = bytes.chunks(PIECE).map(Bytes::copy_from_slice).collect();
    Body::from_stream(stream::unfold(pieces.into_iter(), async |mut pieces| {
        let piece = pieces.next()?;
        tokio::time::sleep(PAUSE).await;
        Some((Ok::<_, std::io::Error>(piece), pieces))
    }))
}

/// The folder of an edition of so many articles, written beside the built page; one of its own where the
/// files themselves are wrong.
fn folder(articles: usize, way: &str) -> PathBuf {
    static MADE: OnceLock<Mutex<HashSet<PathBuf>>> = OnceLock::new();
    let made = MADE.get_or_init(Mutex::default);
    let of_its_own = if ["short", "twice"].contains(&way) { way } else { "" };
    let folder = machine::dist().with_file_name(format!("parts-{articles}{of_its_own}"));
    let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
    if made.insert(folder.clone()) {
        let heading = Edition {
            title: "The Archive".to_owned(),
            subtitle: String::new(),
            language: "en".to_owned(),
            as_of: Some(TimeRange::at(GATHERED)),
            articles: Vec::new(),
        };
        let articles = (0..articles).map(article);
        if let Err(why) = newsstand_cli::chunked::write(&folder, &heading, articles) {
            stop(&why.to_string());
        }
        remake(&folder, way, TimeRange::at(GATHERED));
    }
    folder
}

/// The articles' sources, in turn.
const SOURCES: [&str; 4] = ["Rail Review", "Channel 5", "Hill Gazette", "Grain Weekly"];

/// An article, ten minutes older than the one before.
fn article(number: usize) -> Article {
    let seconds = i64::try_from(number).unwrap_or_default() * 600;
    let then = TimeRange::at(GATHERED - seconds);
    Article {
        id: format!("archive-{number}"),
        headline: format!("Number {number} of the archive"),
        source: SOURCES.get(number % SOURCES.len()).map(|&name| name.to_owned()),
        language: "en".to_owned(),
        paragraphs: vec![
            format!("How number {number} begins."),
            format!("How number {number} ends."),
        ],
        hashtags: vec!["Archive".to_owned()],
        published: Published::from_date(&then.text(), then, None),
        ..Article::default()
    }
}
