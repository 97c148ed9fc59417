//! What only Chromium's own tools can do: have the reader's wishes about a page, and say what it tells those who do
//! not see it.

#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::collections::HashMap;

use serde_json::{Value, json};
use thirtyfour::RequestData;
use thirtyfour::common::command::FormatRequestData;

use crate::{Stand, stop};

/// Roles of what is only there for the layout, or is part of a name already.
const SILENT: [&str; 7] =
    ["none", "generic", "StaticText", "InlineTextBox", "ListMarker", "LineBreak", "SvgRoot"];

/// The states that are told.
const STATES: [&str; 8] =
    ["level", "checked", "pressed", "expanded", "disabled", "current", "busy", "live"];

impl Stand {
    /// Makes the reader wish for something, by the name of a media feature.
    pub async fn wish(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.tool("Emulation.setEmulatedMedia", features).await;
    }

    /// The accessibility tree of the page: a line each, deeper ones further in, with role, name and states.
    pub async fn tree(&self) -> String {
        self.settle().await;
        let answer = self.tool("Accessibility.getFullAXTree", json!({})).await;
        let nodes: HashMap<&str, &Value> = answer["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut lines = String::new();
        let roots = nodes.values().filter(|node| node["parentId"].is_null());
        for root in roots {
            tell(root, &nodes, 0, &mut lines);
        }
        lines
    }

    async fn tool(&self, name: &str, parameters: Value) -> Value {
        let tool = Tool(json!({ "cmd": name, "params": parameters }));
        let answer = self.browser.driver.cmd(tool).await;
        answer
            .and_then(|answer| answer.value::<Value>())
            .unwrap_or_else(|why| stop(&format!("Chromium's {name} does not answer: {why}")))
    }
}

/// Adds the lines of a node and of those below it.
fn tell(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, lines: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let told = node["ignored"] != true && !SILENT.contains(&role);
    if told {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(role);
        if !name.is_empty() {
            lines.push_str(&format!(" {}", json!(name)));
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let name = property["name"].as_str().unwrap_or_default();
            let value = &property["value"]["value"];
            if STATES.contains(&name) && *value != false {
                lines.push_str(&format!(" {name}={}", value.to_string().replace('"', "")));
            }
        }
        lines.push('\n');
    }
    let below = node["childIds"].as_array().into_iter().flatten();
    for child in below.filter_map(|id| nodes.get(id.as_str()?)) {
        tell(child, nodes, depth + usize::from(told), lines);
    }
}

/// A command of Chromium's own tools; thirtyfour has no call for it.
#[derive(Debug)]
struct Tool(Value);

impl FormatRequestData for Tool {
    fn format_request(&self, session: &thirtyfour::SessionId) -> RequestData {
        let path = format!("session/{session}/goog/cdp/execute");
        RequestData::new(http::Method::POST, path).add_body(self.0.clone())
    }
}
