//! The computer and the versions of programs that a benchmark ran on.

use std::fs;
use std::process::Command;
use std::thread;

use serde::{Deserialize, Serialize};

use crate::environment::Environment;

/// A computer and its programs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Machine {
    processor: String,
    cores: usize,
    /// Main memory, in GB.
    memory: u64,
    system: String,
    browser: String,
    node: String,
    rust: String,
}

impl Machine {
    pub(crate) fn here(environment: &Environment) -> Self {
        let version =
            |program: &std::path::Path| first_line(Command::new(program).arg("--version"));
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
            browser: version(&environment.chromium),
            node: version(&environment.node),
            rust: first_line(Command::new("rustc").arg("--version")),
        }
    }

    /// Formats the machine for the end of a sentence.
    pub(crate) fn text(&self) -> String {
        let Self { processor, cores, memory, system, browser, node, rust } = self;
        let rust = rust.split('(').next().unwrap_or_default().trim();
        format!(
            "{processor}, {cores} cores, {memory} GB of memory, {system}, {browser}, Node {node}, {rust}"
        )
    }
}

/// Returns the rest of the first line that begins with `name`, or an empty string.
fn field(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
}

/// Returns the first line that a program prints, or an empty string if it does not run.
fn first_line(command: &mut Command) -> String {
    let output = command.output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).lines().next().unwrap_or_default().trim().to_owned()
}
