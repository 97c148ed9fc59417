//! Runs axe-core, and decides itself what axe-core leaves undecided, where that can be measured.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::{Widget, machine, stop};

/// Runs axe-core. It then measures what axe-core leaves open: whether a text has enough contrast with what is drawn
/// under it (WCAG 2.2, 1.4.3), and whether a name contains the visible text (2.5.3).
const RUN: &str = include_str!("axe.js");

/// The rules of axe-core that look at styles. A theme changes nothing else.
const RULES_OF_THEME: [&str; 4] =
    ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

static AXE: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(machine::path("NEWSSTAND_AXE"))
        .unwrap_or_else(|why| stop(&format!("axe-core cannot be read: {why}")))
});

impl Widget {
    /// Returns a line for each fault that axe-core finds in the page as it is, and for each doubt that is left.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.run_axe(Value::Null).await
    }

    /// Does the same by those rules alone whose result depends on the theme.
    pub(crate) async fn axe_of_theme(&self) -> Vec<String> {
        self.run_axe(json!(RULES_OF_THEME)).await
    }

    async fn run_axe(&self, rules: Value) -> Vec<String> {
        self.settle().await;
        // Half a megabyte of script takes a while; where scripts share a page's globals, it stays.
        let there: bool = self.ask_page("return typeof axe === 'object'").await;
        let script = if there { RUN.to_owned() } else { format!("{};\n{RUN}", *AXE) };
        let answer = self.browser.driver.execute_async(script, vec![rules]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("axe-core does not run: {why}")))
    }
}
