//! Runs a test in a browser: each test is one of libtest's for each engine, such as `journeys::filters::by_source::webkit`.

use std::future::Future;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::LazyLock;

use futures_util::FutureExt;
use tokio::runtime::Runtime;

use super::browser::Window;
use super::engine::Engine;
use super::widget::Widget;
use super::{HOST, PAGE, panics, pool, stop};

/// Makes a test of a test function for each of some engines.
macro_rules! in_engines {
    (
        [$($test:ident: $variant:ident),+]
        $(#[$attribute:meta])* fn $name:ident($engine:ident: Engine) $body:block
    ) => {
        $(#[$attribute])*
        fn $name($engine: $crate::support::Engine) $body

        mod $name {
            $(
                #[test]
                fn $test() {
                    super::$name($crate::support::Engine::$variant);
                }
            )+
        }
    };
}

/// Runs a test function once in each engine.
macro_rules! in_each_engine {
    ($($function:tt)+) => {
        $crate::support::in_engines! {
            [chromium: Chromium, firefox: Firefox, webkit: WebKit] $($function)+
        }
    };
}

/// Runs a test function in Chromium and in Firefox, for settings that WebKitGTK's own browser does not have.
macro_rules! in_chromium_and_firefox {
    ($($function:tt)+) => {
        $crate::support::in_engines! { [chromium: Chromium, firefox: Firefox] $($function)+ }
    };
}

/// Runs a test function in Chromium, for tools that no other browser's driver has.
macro_rules! in_chromium {
    ($($function:tt)+) => {
        $crate::support::in_engines! { [chromium: Chromium] $($function)+ }
    };
}

pub(crate) use {in_chromium, in_chromium_and_firefox, in_each_engine, in_engines};

/// The connections to drivers outlive single tests, and so does what they run on.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().unwrap_or_else(|why| stop(&why.to_string())));

/// Waits for something that needs no browser.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

impl Engine {
    /// Runs a test on the page as it is published, in a window of 1280 by 900 pixels.
    pub(crate) fn on_page(self, test: impl AsyncFn(&Widget)) {
        self.open(PAGE, Window::default(), test);
    }

    /// Runs a test in a site owner's page that has the script and no widget yet.
    pub(crate) fn in_host_page(self, test: impl AsyncFn(&Widget)) {
        self.open(HOST, Window::default(), test);
    }

    /// Runs a test on a page and in a window of its own.
    pub(crate) fn open(self, page: &str, window: Window, test: impl AsyncFn(&Widget)) {
        self.in_window(window, async |widget| {
            widget.open(page).await;
            test(widget).await;
        });
    }

    /// Runs a test that opens its pages itself.
    pub(crate) fn in_window(self, window: Window, test: impl AsyncFn(&Widget)) {
        panics::print_shortly();
        block_on(async {
            let widget = Widget::new(pool::take(self, window).await).await;
            let outcome = AssertUnwindSafe(test(&widget)).catch_unwind().await;
            match outcome {
                Ok(()) => pool::give_back(widget.into_browser()).await,
                Err(panic) => {
                    widget.into_browser().end().await;
                    resume_unwind(panic);
                }
            }
        });
    }
}
