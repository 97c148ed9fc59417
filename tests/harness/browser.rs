//! Browsers: a driver of its own and an empty profile for each test.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use crate::{machine, stop};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, where the set-up found its driver.
    WebKit,
}

impl Engine {
    /// Those that every test runs in.
    pub(crate) fn here() -> impl Iterator<Item = Self> {
        let webkit = machine::optional_path(Self::WebKit.driver()).map(|_| Self::WebKit);
        [Self::Chromium, Self::Firefox].into_iter().chain(webkit)
    }

    /// The variable that names its driver.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "NEWSSTAND_CHROMEDRIVER",
            Self::Firefox => "NEWSSTAND_GECKODRIVER",
            Self::WebKit => "NEWSSTAND_WEBKITDRIVER",
        }
    }

    /// What starts its driver.
    fn command(self) -> Command {
        let driver = machine::path(self.driver());
        if self != Self::WebKit {
            return Command::new(driver);
        }
        // It has no mode without a screen, so it gets one that nobody sees.
        let mut command = Command::new("xvfb-run");
        command.args(["--auto-servernum", "--server-args=-screen 0 2000x1400x24"]).arg(driver);
        command
    }
}

/// How a browser's window is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its inner width in CSS pixels.
    pub width: u32,
    /// Its inner height in CSS pixels.
    pub height: u32,
    /// Whether the reader prefers dark colours.
    pub dark: bool,
    /// The size of text that the reader has set the browser to, in CSS pixels; WebKitGTK's own browser
    /// cannot be set to any other than 16.
    pub text: u32,
    /// Whether it is a private one; WebKitGTK's, when it is driven, always is.
    pub private: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self { width: 1280, height: 900, dark: false, text: 16, private: false }
    }
}

impl Window {
    /// A phone's.
    pub const PHONE: Self = Self { width: 360, height: 780, dark: false, text: 16, private: false };
}

/// A running browser with its driver.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    _group: Group,
}

/// A driver's process with all that it started; they end when this is dropped.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Starts an engine.
    pub(crate) async fn start(engine: Engine, window: Window) -> Self {
        let port = free_port();
        let process = engine
            .command()
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own, to end it with all that it starts.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|why| stop(&format!("the driver of {engine:?} does not start: {why}")));
        let group = Group(process);
        let mut last = String::new();
        for _ in 0..150 {
            match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(engine, window))
                .await
            {
                Ok(driver) => {
                    let browser = Self { driver, _group: group };
                    browser.resize(window).await;
                    return browser;
                }
                Err(why) => last = why.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        drop(group);
        stop(&format!("no session in {engine:?}: {last}"))
    }

    /// Makes the page inside the window as large as asked for.
    async fn resize(&self, window: Window) {
        let (width, height) = (window.width, window.height);
        for _ in 0..2 {
            let script = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
            let frame: [u32; 2] = self
                .driver
                .execute(script, vec![])
                .await
                .and_then(|frame| frame.convert())
                .unwrap_or_default();
            let _ = self.driver.set_window_rect(0, 0, width + frame[0], height + frame[1]).await;
        }
    }

    /// Ends the browser and its driver.
    pub(crate) async fn end(self) {
        let _ = self.driver.clone().quit().await;
    }
}

/// WebKitGTK's own small browser, which Debian's library brings.
fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    libraries
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|browser| browser.is_file())
        .unwrap_or_else(|| stop("WebKitGTK's MiniBrowser is not below /usr/lib"))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .unwrap_or_else(|why| stop(&format!("no port is free on loopback: {why}")))
}

fn capabilities(engine: Engine, window: Window) -> Capabilities {
    let mut capabilities = Capabilities::new();
    let (name, value) = match engine {
        Engine::Chromium => {
            let mut args = vec![
                "--headless=new".to_owned(),
                "--no-sandbox".to_owned(),
                "--disable-gpu".to_owned(),
                "--disable-dev-shm-usage".to_owned(),
                "--disable-background-networking".to_owned(),
                "--disable-component-update".to_owned(),
                "--disable-sync".to_owned(),
                "--no-first-run".to_owned(),
            ];
            let scheme = u8::from(!window.dark);
            args.push(format!(
                "--blink-settings=preferredColorScheme={scheme},defaultFontSize={}",
                window.text
            ));
            if window.private {
                args.push("--incognito".to_owned());
            }
            let binary = machine::path("NEWSSTAND_CHROMIUM");
            ("goog:chromeOptions", json!({ "args": args, "binary": binary }))
        }
        Engine::WebKit => {
            let args = ["--automation"];
            ("webkitgtk:browserOptions", json!({ "binary": mini_browser(), "args": args }))
        }
        Engine::Firefox => {
            let prefs = json!({
                "layout.css.prefers-color-scheme.content-override": if window.dark { 0 } else { 1 },
                "font.size.variable.x-western": window.text,
                "browser.privatebrowsing.autostart": window.private,
                "app.update.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
            });
            let binary = machine::path("NEWSSTAND_FIREFOX");
            (
                "moz:firefoxOptions",
                json!({ "args": ["-headless"], "binary": binary, "prefs": prefs }),
            )
        }
    };
    let browser = match engine {
        Engine::Chromium => "chrome",
        Engine::Firefox => "firefox",
        Engine::WebKit => "MiniBrowser",
    };
    if capabilities.set("browserName", browser).and(capabilities.set(name, value)).is_err() {
        stop("capabilities are JSON");
    }
    capabilities
}
