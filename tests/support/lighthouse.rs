//! Lighthouse, which looks at the page that a test has open in Chromium.

use std::process::Stdio;

use serde::Deserialize;
use tokio::process::Command;

use super::{Widget, machine, stop};

/// Lighthouse's report on a page's accessibility.
#[derive(Debug, Deserialize)]
pub(crate) struct Audit {
    /// Out of a hundred; nothing where it could tell nothing.
    pub(crate) score: Option<u8>,
    /// Its audits that the page passed, by their names.
    pub(crate) passed: Vec<String>,
    /// Those that it did not pass, and where.
    pub(crate) faults: Vec<String>,
}

impl Widget {
    /// Runs Lighthouse in Chromium: on a `navigation`, which loads the page anew, or a `snapshot` of it, for a
    /// `mobile` or a `desktop` window.
    pub(crate) async fn lighthouse(&self, how: &str, form: &str) -> Audit {
        self.browser.spoil();
        let capabilities = self.browser.driver.handle().capabilities();
        let told = capabilities.get("goog:chromeOptions");
        let address = told.and_then(|told| told["debuggerAddress"].as_str()).unwrap_or_default();
        let url: String = self.ask_page("return location.href").await;
        let output = Command::new(machine::path("NEWSSTAND_NODE"))
            .arg(machine::path("NEWSSTAND_LIGHTHOUSE").join("audit.mjs"))
            .args([address, &url, how, form])
            .stdin(Stdio::null())
            .output()
            .await
            .unwrap_or_else(|why| stop(&format!("Node does not start: {why}")));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|why| {
            let errors = String::from_utf8_lossy(&output.stderr);
            stop(&format!("Lighthouse says nothing that can be read: {why}\n{errors}"))
        })
    }
}
