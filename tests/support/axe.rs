//! Runs axe-core, and decides itself what axe-core leaves undecided, where that can be measured.

use std::sync::LazyLock;

use super::{Widget, machine, stop};

/// Runs axe-core. It then measures what axe-core leaves open: whether a text has enough contrast with what is drawn
/// under it (WCAG 2.2, 1.4.3), and whether a name contains the visible text (2.5.3).
const RUN: &str = include_str!("axe.js");

static AXE: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(machine::path("NEWSSTAND_AXE"))
        .unwrap_or_else(|why| stop(&format!("axe-core cannot be read: {why}")))
});

impl Widget {
    /// Returns a line for each fault that axe-core finds in the page as it is, and for each doubt that is left.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.settle().await;
        // Half a megabyte of script takes a while; where scripts share a page's globals, it stays.
        let there: bool = self.ask_page("return typeof axe === 'object'").await;
        let script = if there { RUN.to_owned() } else { format!("{};\n{RUN}", *AXE) };
        let answer = self.browser.driver.execute_async(script, vec![]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("axe-core does not run: {why}")))
    }
}
