//! The files of the program's parts, held back, missing or damaged, on variants of every page.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;

/// The folder of a variant of the site in which the parts come only after [`Widget::release`](super::Widget::release).
pub(crate) const LATE: &str = "/late-parts";
/// Of one in which they are missing until then.
pub(crate) const MISSING: &str = "/missing-parts";
/// Of one in which they are damaged until then.
pub(crate) const DAMAGED: &str = "/damaged-parts";

/// Answers on the variants.
pub(super) async fn part_files(
    State(mut released): State<watch::Receiver<bool>>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let variant = [LATE, MISSING, DAMAGED].into_iter().find(|variant| path.starts_with(variant));
    let Some(rest) = variant.and_then(|variant| path.strip_prefix(variant)) else {
        return next.run(request).await;
    };
    *request.uri_mut() = rest.parse().unwrap_or_default();
    if !is_part(rest) {
        return next.run(request).await;
    }
    let is_released = *released.borrow();
    match variant {
        Some(LATE) => {
            // It ends at the latest with the site itself.
            let _ = released.wait_for(|released| *released).await;
        }
        Some(MISSING) if !is_released => return StatusCode::NOT_FOUND.into_response(),
        Some(DAMAGED) if !is_released => return Body::from("damaged").into_response(),
        _ => {}
    }
    next.run(request).await
}

/// Returns whether a path is that of a part: the first file of the program has no name between two hyphens.
fn is_part(path: &str) -> bool {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    name.strip_prefix("newsstand-")
        .is_some_and(|rest| rest.contains('-') && rest.ends_with(".wasm"))
}
