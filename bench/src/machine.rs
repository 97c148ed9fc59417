//! What the figures were measured on.

use std::fs;
use std::process::Command;
use std::thread;

use serde::{Deserialize, Serialize};

use crate::surroundings::Surroundings;

/// A computer and its programs, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Machine {
    processor: String,
    cores: usize,
    /// In GB.
    memory: u64,
    system: String,
    browser: String,
    node: String,
    rust: String,
}

impl Machine {
    pub(crate) fn here(surroundings: &Surroundings) -> Self {
        let version = |program: &std::path::Path| said(Command::new(program).arg("--version"));
        let memory = field("/proc/meminfo", "MemTotal:");
        let kilobytes: u64 =
            memory.split_whitespace().next().and_then(|text| text.parse().ok()).unwrap_or_default();
        let system = field("/etc/os-release", "PRETTY_NAME=");
        Self {
            processor: field("/proc/cpuinfo", "model name")
                .trim_start_matches([' ', '\t', ':'])
                .to_owned(),
            cores: thread::available_parallelism().map_or(1, usize::from),
            memory: (kilobytes + 500_000) / 1_000_000,
            system: system.trim_matches('"').to_owned(),
            browser: version(&surroundings.chromium),
            node: version(&surroundings.node),
            rust: said(Command::new("rustc").arg("--version")),
        }
    }

    /// In a sentence's part.
    pub(crate) fn text(&self) -> String {
        let Self { processor, cores, memory, system, browser, node, rust } = self;
        let rust = rust.split('(').next().unwrap_or_default().trim();
        format!(
            "{processor}, {cores} cores, {memory} GB of memory, {system}, {browser}, Node {node}, {rust}"
        )
    }
}

/// The rest of the line that begins with a name; empty where there is none.
fn field(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
}

/// The first line of what a program says; empty where it does not run.
fn said(command: &mut Command) -> String {
    let output = command.output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).lines().next().unwrap_or_default().trim().to_owned()
}
