//! A running browser: one session of a driver, in which a test has one tab.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{TimeoutConfiguration, WebDriver};

use super::engine::Engine;
use super::process::Process;
use super::widget::PATIENCE;
use super::{stop, webkit};

/// How a browser's window is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    /// Its inner width in CSS pixels.
    pub(crate) width: u32,
    /// Its inner height in CSS pixels.
    pub(crate) height: u32,
    /// True if the reader prefers dark colours.
    pub(crate) dark: bool,
    /// The size of text that the reader has set the browser to, in CSS pixels; WebKitGTK's own browser
    /// cannot be set to any other than 16.
    pub(crate) text: u32,
    /// True if the reader wants nothing to move.
    pub(crate) still: bool,
    /// True if it is a private one; WebKitGTK's, when it is driven, always is.
    pub(crate) private: bool,
    /// The reader's time zone, by its name in the IANA database.
    pub(crate) time_zone: &'static str,
}

impl Default for Window {
    fn default() -> Self {
        Self { width: 1280, height: 900, ..Self::PHONE }
    }
}

impl Window {
    /// A phone's.
    pub(crate) const PHONE: Self = Self {
        width: 360,
        height: 780,
        dark: false,
        text: 16,
        still: false,
        private: false,
        time_zone: "UTC",
    };
}

/// A running browser with its driver.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    window: Window,
    /// The address of its driver.
    address: String,
    spoiled: AtomicBool,
    process: Process,
}

impl Browser {
    /// Starts a driver and a browser. A driver that ends at once, such as one whose port another process took in the
    /// meantime, is started again, and so is one that opens no session.
    pub(crate) async fn start(engine: Engine, window: Window) -> Self {
        let until = Instant::now() + 2 * PATIENCE;
        loop {
            let port = free_port();
            let folder = webkit::settings(window);
            let mut command = engine.driver(window, folder.path());
            command.arg(format!("--port={port}"));
            let mut process = Process::start(command, folder);
            let address = format!("http://127.0.0.1:{port}");
            match session(&address, engine, window, || process.has_ended()).await {
                Ok(driver) => {
                    let spoiled = AtomicBool::new(false);
                    let browser = Self { driver, engine, window, address, spoiled, process };
                    browser.prepare().await;
                    return browser;
                }
                Err(why) if Instant::now() > until => {
                    stop(&format!("no session in {engine:?}: {why}"))
                }
                Err(_) => {}
            }
        }
    }

    /// Returns true if a test that asks for such a browser can have this one.
    pub(crate) fn fits(&self, engine: Engine, window: Window) -> bool {
        self.engine == engine && engine.is_shared_by(self.window, window)
    }

    /// Notes that a test changed what the next one must not have, so that no other test gets this browser.
    pub(crate) fn spoil(&self) {
        self.spoiled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn spoiled(&self) -> bool {
        self.spoiled.load(Ordering::Relaxed)
    }

    /// Puts one empty tab without a history in place of all tabs, and says whether that succeeded. What a test stored
    /// stays: the next one's sites have origins of their own.
    pub(crate) async fn renew(&mut self) -> bool {
        if self.engine == Engine::WebKit {
            // A new tab there makes the page smaller, and a new browser is soon started.
            let _ = self.driver.clone().quit().await;
            let process = &mut self.process;
            let Ok(driver) =
                session(&self.address, self.engine, self.window, || process.has_ended()).await
            else {
                return false;
            };
            self.driver = driver;
            self.prepare().await;
            return true;
        }
        let is_new = self.new_tab().await.is_ok();
        if is_new {
            self.activate().await;
        }
        is_new
    }

    async fn new_tab(&self) -> WebDriverResult<()> {
        let old = self.driver.windows().await?;
        let new = self.driver.new_tab().await?;
        for tab in old {
            self.driver.switch_to_window(tab).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await
    }

    /// Sets up a new session.
    async fn prepare(&self) {
        let scripts = TimeoutConfiguration::new(Some(2 * PATIENCE), None, None);
        if let Err(why) = self.driver.update_timeouts(scripts).await {
            stop(&format!("the driver takes no time limit: {why}"));
        }
        if self.engine == Engine::Firefox {
            // Its windows are at least 450 pixels wide otherwise.
            let narrow =
                "document.documentElement.style.setProperty('min-width', '0', 'important')";
            self.in_firefox_itself(narrow).await;
        }
        self.fit().await;
        self.activate().await;
    }

    /// Waits until Chromium's tab has the focus, which a new one gets late. A click before that is one into a window
    /// behind another, and the focus that it gives is lost again.
    async fn activate(&self) {
        if self.engine != Engine::Chromium {
            return;
        }
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            self.devtools("Page.bringToFront", json!({})).await;
            let has_focus = self.driver.execute("return document.hasFocus()", vec![]).await;
            if has_focus.and_then(|has_focus| has_focus.convert()).unwrap_or(false) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stop("Chromium's tab does not get the focus");
    }

    /// Gives the window another size.
    pub(crate) async fn resize(&mut self, window: Window) {
        self.window = window;
        self.fit().await;
    }

    /// Makes the page inside the window as large as asked for, and waits until it is: a window that is resized
    /// late moves what is about to be clicked.
    async fn fit(&self) {
        let window = self.window;
        let asked = [window.width, window.height];
        let mut sizes = Vec::new();
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let script = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
            let size = self.driver.execute(script, vec![]).await;
            let [width, height, outer_width, outer_height]: [u32; 4] =
                size.and_then(|size| size.convert()).unwrap_or_default();
            sizes.push([width, height]);
            // Twice, since an earlier size may still be on its way.
            if sizes.ends_with(&[asked, asked]) {
                return;
            }
            if [width, height] != asked {
                let width = window.width + outer_width.saturating_sub(width);
                let height = window.height + outer_height.saturating_sub(height);
                let _ = self.driver.set_window_rect(0, 0, width, height).await;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stop(&format!("a window for a page of {asked:?} pixels cannot be had, but {sizes:?}"));
    }

    /// Ends the browser and its driver.
    pub(crate) async fn end(self) {
        // One that does not answer any more is killed with its driver.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.driver.clone().quit()).await;
    }
}

/// Maximum time for opening a session. WebKitGTK's driver sometimes waits for two minutes for its browser in vain.
const OPENING: Duration = Duration::from_secs(30);

/// Opens a session with a driver that may still be starting, unless the driver has ended.
async fn session(
    address: &str,
    engine: Engine,
    window: Window,
    mut has_ended: impl FnMut() -> bool,
) -> Result<WebDriver, String> {
    let until = Instant::now() + OPENING;
    loop {
        let opening = WebDriver::new(address, engine.capabilities(window));
        let left = until.saturating_duration_since(Instant::now());
        let why = match tokio::time::timeout(left, opening).await {
            Ok(Ok(driver)) => return Ok(driver),
            Ok(Err(why)) => why.to_string(),
            Err(why) => why.to_string(),
        };
        if has_ended() || Instant::now() > until {
            return Err(why);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .unwrap_or_else(|why| stop(&format!("no port is free on loopback: {why}")))
}
