//! Pages on any origin, the frames inside them, and the events they recorded; see `failures/strict_hosts`.

use serde_json::{Value, json};

use super::{Widget, stop};

/// Records console messages, policy violations, errors and messages, from the first script of each page on.
pub(crate) const EARS: &str = include_str!("ears.js");

/// Events that a page recorded since its first script.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub(crate) struct Heard {
    /// Warnings and errors on the console that scripts wrote.
    pub(crate) console: Vec<String>,
    /// Requests that the page's policy refused.
    pub(crate) refused: Vec<String>,
    /// Errors that nobody caught.
    pub(crate) faults: Vec<String>,
    /// The details of `newsstand:error` events.
    pub(crate) told: Vec<Told>,
    /// The data of messages from other windows.
    pub(crate) messages: Vec<Value>,
}

/// The detail of a `newsstand:error` event.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Told {
    /// The subject.
    pub(crate) name: String,
    /// A sentence.
    pub(crate) message: String,
}

impl Widget {
    /// Goes to an address on any site.
    pub(crate) async fn visit(&self, url: &str) {
        let gone = self.browser.driver.goto(url).await;
        gone.unwrap_or_else(|why| stop(&format!("{url} does not open: {why}")));
    }

    /// Waits until the widget shows its articles, in the page or in the frame that was entered.
    pub(crate) async fn wait_until_there(&self) {
        self.wait_for(
            "the widget",
            r#"const root = document.querySelector("news-stand")?.shadowRoot;
               // The way to the plain articles leaves with the first frame, which stands for nothing yet.
               return !!root?.querySelector("[role=status]") && !root.querySelector(".plain-switch")"#,
        )
        .await;
    }

    /// Returns the events recorded so far in the page, or in the frame that was entered.
    pub(crate) async fn heard(&self) -> Heard {
        self.ask_page("return heard").await
    }

    /// From now on everything is asked of, and done in, the first frame that a selector finds.
    pub(crate) async fn enter(&self, selector: &str) {
        let script = format!("return document.querySelector({})", json!(selector));
        let frame = self.browser.driver.execute(script, vec![]).await;
        let entered = match frame.and_then(thirtyfour::session::scriptret::ScriptRet::element) {
            Ok(frame) => frame.enter_frame().await,
            Err(why) => Err(why),
        };
        entered.unwrap_or_else(|why| stop(&format!("{selector} cannot be entered: {why}")));
    }

    /// From now on everything is asked of the page again.
    pub(crate) async fn leave(&self) {
        let left = self.browser.driver.enter_default_frame().await;
        left.unwrap_or_else(|why| stop(&format!("the frame cannot be left: {why}")));
    }

    /// The upper and the lower edge of what a selector finds in the widget, in CSS pixels.
    pub(crate) async fn edges(&self, selector: &str) -> [f64; 2] {
        let script = "const box = root.querySelector(arguments[0]).getBoundingClientRect();
            return [box.top, box.bottom]";
        self.ask(script, vec![json!(selector)]).await
    }

    /// Follows the link from the open article to where it stands in full.
    pub(crate) async fn follow_original(&self) {
        self.click("root.querySelector('a.original')", "the link").await;
    }
}
