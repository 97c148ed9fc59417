//! Uses developer tools: emulates user preferences, and reads the accessibility tree.

#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::collections::HashMap;

use serde_json::{Value, json};

use super::Widget;
use super::browser::Browser;
use super::engine::Engine;

/// Roles of what is only there for the layout, or is part of a name already.
const SILENT: [&str; 6] =
    ["none", "generic", "InlineTextBox", "ListMarker", "LineBreak", "SvgRoot"];

/// The states that are told.
const STATES: [&str; 8] =
    ["level", "checked", "pressed", "expanded", "disabled", "current", "busy", "live"];

impl Widget {
    /// Forces colours of the reader's own on the page, in Chromium or Firefox.
    pub(crate) async fn force_colours(&self) {
        self.browser.spoil();
        if self.browser.engine == Engine::Firefox {
            let always = "Services.prefs.setIntPref('browser.display.document_color_use', 2)";
            self.browser.in_firefox_itself(always).await;
        } else {
            let feature = json!({ "name": "forced-colors", "value": "active" });
            self.browser
                .devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] }))
                .await;
        }
        let forced = "return matchMedia('(forced-colors: active)').matches";
        self.wait_for("colours that are forced", forced).await;
    }

    /// The page as it is on paper.
    pub(crate) async fn as_printed(&self) {
        self.browser.spoil();
        self.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        self.settle().await;
    }

    /// From now on the reader points with fingers.
    pub(crate) async fn use_fingers(&self) {
        self.browser.spoil();
        let screen = json!({ "width": 0, "height": 0, "deviceScaleFactor": 0, "mobile": true });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", screen).await;
        self.browser
            .devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))
            .await;
    }

    /// The accessibility tree of the page: a line each, deeper ones further in, with role, name and states.
    pub(crate) async fn tree(&self) -> String {
        let told = self.told().await;
        told.iter().filter(|node| node.role != Spoken::TEXT).map(Spoken::line).collect()
    }

    /// Returns the nodes of the accessibility tree in reading order.
    pub(crate) async fn told(&self) -> Vec<Spoken> {
        self.settle().await;
        let answer = self.browser.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: HashMap<&str, &Value> = answer["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut told = Vec::new();
        let roots = nodes.values().filter(|node| node["parentId"].is_null());
        for root in roots {
            tell(root, &nodes, 0, &mut told);
        }
        told
    }
}

impl Browser {
    /// Runs a command of Chromium's developer tools.
    pub(crate) async fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({ "cmd": name, "params": parameters })).await
    }
}

/// A node of the accessibility tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// Its role; text has [`Spoken::TEXT`].
    pub(crate) role: String,
    /// Its name or text.
    pub(crate) name: String,
    /// Its states that are told, with their values.
    pub(crate) states: Vec<(String, String)>,
    /// True if it has the focus.
    pub(crate) focused: bool,
    /// How many others it is inside of.
    pub(crate) depth: usize,
}

impl Spoken {
    /// The role of a piece of text.
    pub(crate) const TEXT: &'static str = "StaticText";

    /// The value of a state, where it is told.
    #[must_use]
    pub(crate) fn state(&self, name: &str) -> Option<&str> {
        self.states.iter().find(|(state, _)| state == name).map(|(_, value)| value.as_str())
    }

    fn line(&self) -> String {
        let name =
            if self.name.is_empty() { String::new() } else { format!(" {}", json!(self.name)) };
        let states: String =
            self.states.iter().map(|(state, value)| format!(" {state}={value}")).collect();
        format!("{}{}{name}{states}\n", "  ".repeat(self.depth), self.role)
    }
}

/// Adds what is told of a node and of those below it.
fn tell(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, all: &mut Vec<Spoken>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let told = node["ignored"] != true && !SILENT.contains(&role);
    if told {
        let properties = || node["properties"].as_array().into_iter().flatten();
        let states = properties().filter_map(|property| {
            let (name, value) = (property["name"].as_str()?, &property["value"]["value"]);
            let said = STATES.contains(&name) && *value != false;
            said.then(|| (name.to_owned(), value.to_string().replace('"', "")))
        });
        all.push(Spoken {
            role: role.to_owned(),
            name: node["name"]["value"].as_str().unwrap_or_default().to_owned(),
            states: states.collect(),
            focused: properties()
                .any(|one| one["name"] == "focused" && one["value"]["value"] == true),
            depth,
        });
    }
    let below = node["childIds"].as_array().into_iter().flatten();
    for child in below.filter_map(|id| nodes.get(id.as_str()?)) {
        tell(child, nodes, depth + usize::from(told), all);
    }
}
