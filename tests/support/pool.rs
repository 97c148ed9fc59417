//! Browsers that tests share, one after the other: starting one takes longer than most tests.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::browser::{Browser, Window};
use super::engine::Engine;

/// Number of browsers that may wait for a test; of more, the one that waited longest ends.
const IDLE: usize = 6;

/// The browsers that wait for a test, the one that waited longest first.
static POOL: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Returns a browser with one empty tab in a window as asked for.
pub(crate) async fn take(engine: Engine, window: Window) -> Browser {
    let found = {
        let mut pool = pool();
        let found = pool.iter().rposition(|browser| browser.fits(engine, window));
        found.map(|place| pool.remove(place))
    };
    match found {
        Some(mut browser) => {
            browser.resize(window).await;
            browser
        }
        None => Browser::start(engine, window).await,
    }
}

/// Makes a browser ready for the next test, or ends it where that fails.
pub(crate) async fn give_back(mut browser: Browser) {
    if browser.spoiled() || !browser.renew().await {
        browser.end().await;
        return;
    }
    let superfluous = {
        let mut pool = pool();
        pool.push(browser);
        (pool.len() > IDLE).then(|| pool.remove(0))
    };
    if let Some(browser) = superfluous {
        browser.end().await;
    }
}

fn pool() -> MutexGuard<'static, Vec<Browser>> {
    // A panic elsewhere leaves the list whole.
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}
