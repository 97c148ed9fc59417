//! A page around a widget that is not ours: its buttons and what it says.

use serde_json::{Value, json};

use super::{Widget, stop};

const CLICK_EVERYTHING: &str = include_str!("click_everything.js");

impl Widget {
    /// Presses a button of the host's own, by its name.
    pub(crate) async fn press_host(&self, name: &str) {
        let script = format!(
            "[...document.querySelectorAll('button')]
               .find((button) => button.textContent === {}).click()",
            json!(name)
        );
        self.ask_page::<Value>(&script).await;
    }

    /// Waits until an element of the host has this text.
    pub(crate) async fn wait_for_host(&self, selector: &str, text: &str) {
        let script = format!(
            "return document.querySelector({})?.textContent === {}",
            json!(selector),
            json!(text)
        );
        self.wait_for(&format!("{selector} to say {text}"), &script).await;
    }

    /// Waits until the status line of the widget in this element is this.
    pub(crate) async fn wait_for_status(&self, element: &str, status: &str) {
        let script = format!(
            "return document.querySelector({})?.shadowRoot?.querySelector('[role=status]')
               ?.textContent === {}",
            json!(element),
            json!(status)
        );
        self.wait_for(&format!("{element} to show {status}"), &script).await;
    }

    /// Clicks everything that can be clicked inside the widget in this element, but for links, which
    /// lead away.
    pub(crate) async fn click_everything(&self, element: &str) {
        let answer =
            self.browser.driver.execute_async(CLICK_EVERYTHING, vec![json!(element)]).await;
        let clicked: usize = answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{element} cannot be clicked: {why}")));
        assert!(clicked > 10, "there are only {clicked} things to click in {element}");
        self.settle().await;
    }
}
