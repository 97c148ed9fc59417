//! What the browser tests widget on: browsers, a site to open in them, and a widget to act on as a
//! person would. What is expected of it is said in the tests themselves.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;

mod actions;
mod around;
mod axe;
mod browser;
mod chunked_editions;
mod corrupt_editions;
mod devtools;
mod driver_commands;
mod frames;
mod host_page;
mod lighthouse;
mod long_page;
mod machine;
mod queries;
mod site;
mod sites;
mod storage;
mod webkit;
mod widget;

pub(crate) use browser::{Engine, Window};
pub(crate) use devtools::Spoken;
pub(crate) use frames::{Heard, Told};
pub(crate) use host_page::{HOST, VOICE};
pub(crate) use sites::{File, Harm, Host, Place, Served};
pub(crate) use widget::Widget;

/// The page as it is published.
pub(crate) const PAGE: &str = "/";
/// The same page where no script may run.
pub(crate) const PAGE_WITHOUT_SCRIPTS: &str = "/without-scripts/";
/// The same page, in Arabic.
pub(crate) const ARABIC_PAGE: &str = "/arabic/";
/// The same page as one file, from its folder.
pub(crate) const FILE: &str = "newsstand.html";
/// The same page where the program itself does not arrive.
pub(crate) const PAGE_WITHOUT_WASM: &str = "/without-wasm/";
/// Where the site is without the words of other languages.
pub(crate) const PAGE_WITHOUT_WORDS: &str = "/without-words/";
/// The same page, whose program comes once [`Widget::release`] lets it.
pub(crate) const PAGE_BEFORE_WASM: &str = "/before-wasm/";
/// The same, of more articles than a list draws at once.
pub(crate) const LONG_PAGE_BEFORE_WASM: &str = "/before-wasm/long.html";
/// The same page where the browser keeps nothing.
pub(crate) const PAGE_WITHOUT_STORAGE: &str = "/without-storage/";
/// The same page, of which there is a newer version once [`Widget::publish`] says so, for whose program the
/// browser has no room any more.
pub(crate) const PAGE_WITH_LITTLE_ROOM: &str = "/little-room/";
/// A page that the test writes itself.
pub(crate) const WRITTEN_PAGE: &str = "/written/";

/// Runs a test in each browser, one after the other, in a window of 1280 by 900 pixels.
pub(crate) fn in_each_browser(test: impl AsyncFn(&Widget)) {
    in_each_window(PAGE, Window::default(), test);
}

/// Runs a test in each browser, in a page of somebody else's.
pub(crate) fn in_each_host(test: impl AsyncFn(&Widget)) {
    in_each_window(HOST, Window::default(), test);
}

/// Runs a test in each browser, on a page and in a window of its own.
pub(crate) fn in_each_window(page: &str, window: Window, test: impl AsyncFn(&Widget)) {
    in_each_engine(window, async |widget, _| {
        widget.open(page).await;
        test(widget).await;
    });
}

/// Runs a test in Chromium and in Firefox, on a page and in a window of its own: for readers who have a size of text
/// or colours of their own, which WebKitGTK knows nothing of.
pub(crate) fn in_chromium_and_firefox(page: &str, window: Window, test: impl AsyncFn(&Widget)) {
    in_each_engine(window, async |widget, engine| {
        if engine != Engine::WebKit {
            widget.open(page).await;
            test(widget).await;
        }
    });
}

/// Runs a test in Chromium alone, on a page and in a window of its own: for what no other browser's driver can do.
pub(crate) fn in_chromium(page: &str, window: Window, test: impl AsyncFn(&Widget)) {
    in_each_engine(window, async |widget, engine| {
        if engine == Engine::Chromium {
            widget.open(page).await;
            test(widget).await;
        }
    });
}

/// Runs a test in each browser, which has no page open yet.
pub(crate) fn in_each_engine(window: Window, test: impl AsyncFn(&Widget, Engine)) {
    let runtime = tokio::runtime::Runtime::new().unwrap_or_else(|why| stop(&why.to_string()));
    runtime.block_on(async {
        for engine in Engine::here() {
            println!("in {engine:?}");
            let widget = Widget::start(engine, window).await;
            // A browser must end with its test, also where that fails.
            let outcome = AssertUnwindSafe(test(&widget, engine)).catch_unwind().await;
            widget.close().await;
            if let Err(panic) = outcome {
                println!("failed in {engine:?}");
                resume_unwind(panic);
            }
        }
    });
}

/// Fails the test with a sentence. Only here, since a test that cannot run must not pass.
#[track_caller]
#[expect(clippy::panic, reason = "a test fails by panicking")]
fn stop(why: &str) -> ! {
    panic!("{why}")
}
