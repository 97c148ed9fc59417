//! Node and npm, and for some examples Hugo and PHP.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{path_with_first, program};
use crate::error::{Error, Result};
use crate::host::{Host, Platform};
use crate::project::Project;

use super::apt;
use super::versions::OLDEST_NODE;

/// Programs that build and run web projects.
pub(crate) struct WebTools {
    pub(crate) node: PathBuf,
    pub(crate) npm: PathBuf,
    /// Optional: a large installation for a small example.
    pub(crate) hugo: Option<PathBuf>,
    /// Optional, for the same reason.
    pub(crate) php: Option<PathBuf>,
}

impl WebTools {
    /// Returns a command that runs npm in a folder.
    pub(crate) fn npm(&self, project: &Project, folder: &Path) -> Result<Command> {
        let mut npm = program(&self.npm, project);
        npm.current_dir(folder);
        // npm starts the first Node on PATH.
        npm.env("PATH", path_with_first(self.node.parent().unwrap_or(folder))?);
        Ok(npm)
    }
}

/// Finds the programs, after installing missing ones on Debian as root.
pub(crate) fn ensure(project: &Project, host: &impl Host) -> Result<WebTools> {
    let can_install = host.platform() == Platform::Debian && host.is_root();
    let required = required(host);
    let optional: Vec<&str> = [("hugo", "hugo"), ("php", "php-cli")]
        .into_iter()
        .filter(|(program, _)| host.find(program).is_empty())
        .map(|(_, package)| package)
        .collect();
    if !required.is_empty() {
        if !can_install {
            return Err(missing_node(host.platform(), &required));
        }
        apt::update(project)?;
        apt::install(&required, "to build the examples for React, Vue and Svelte", project)?;
    }
    if can_install && !optional.is_empty() {
        let install = || {
            apt::update(project)?;
            apt::install(&optional, "to test the examples for Hugo and WordPress", project)
        };
        if let Err(error) = install() {
            println!("  The tests will skip {}: {error}", optional.join(" and "));
        }
    }
    let first = |name: &str| host.find(name).into_iter().next();
    match (node(host), first("npm")) {
        (Some(node), Some(npm)) => {
            Ok(WebTools { node, npm, hugo: first("hugo"), php: first("php") })
        }
        _ => Err(missing_node(Platform::Other, &self::required(host))),
    }
}

/// Finds Node, or installs it first where that is possible.
pub(crate) fn ensure_node(project: &Project, host: &impl Host) -> Result<PathBuf> {
    let missing = || missing_node(host.platform(), &["nodejs"]);
    if let Some(node) = node(host) {
        return Ok(node);
    }
    if host.platform() != Platform::Debian || !host.is_root() {
        return Err(missing());
    }
    apt::update(project)?;
    apt::install(&["nodejs"], "to run the tests of the JavaScript", project)?;
    node(host).ok_or_else(missing)
}

/// Returns a recent enough Node.
fn node(host: &impl Host) -> Option<PathBuf> {
    let names = ["node", "nodejs"];
    names
        .iter()
        .flat_map(|name| host.find(name))
        .find(|node| host.version(node).is_some_and(|version| version.major() >= OLDEST_NODE))
}

/// Returns the Debian packages of missing required programs.
fn required(host: &impl Host) -> Vec<&'static str> {
    let found = [("nodejs", node(host).is_some()), ("npm", !host.find("npm").is_empty())];
    found.into_iter().filter(|(_, found)| !found).map(|(package, _)| package).collect()
}

fn missing_node(platform: Platform, packages: &[&str]) -> Error {
    let advice = match platform {
        Platform::Debian | Platform::Ubuntu => apt::shell_command(packages),
        Platform::Mac => "brew install node".to_owned(),
        Platform::Other => format!(
            "(use your system's package manager to install Node {OLDEST_NODE} or newer with npm, or the one at \
             https://nodejs.org)"
        ),
    };
    Error::new(format!(
        "node: expected Node {OLDEST_NODE} or newer, for the tests of the JavaScript, and npm, for those of the \
         examples; found not both, and only you can install them. Run\n\n  {advice}\n\n\
         and try again. Lints do not need them: cargo xtask test lint"
    ))
}

#[cfg(test)]
mod tests {
    use super::{missing_node, node, required};
    use crate::host::Platform;
    use crate::host::fake::FakeHost;

    fn host_with(programs: Vec<(&'static str, &'static str)>) -> FakeHost {
        FakeHost { platform: Platform::Debian, root: false, programs }
    }

    #[test]
    fn an_old_node_is_skipped() {
        let host = host_with(vec![("/usr/bin/node", "v18.20.4"), ("/usr/bin/npm", "9.2.0")]);
        assert_eq!(required(&host), <[&str; 0]>::default());
        let host = host_with(vec![
            ("/usr/bin/node", "v12.22.9"),
            ("/usr/local/bin/node", "v22.4.0"),
            ("/usr/bin/npm", "9.2.0"),
        ]);
        assert_eq!(node(&host).unwrap().to_str(), Some("/usr/local/bin/node"));
        let host = host_with(vec![("/usr/bin/node", "v12.22.9")]);
        assert_eq!(required(&host), ["nodejs", "npm"]);
    }

    #[test]
    fn without_root_the_message_has_the_command() {
        let text = missing_node(Platform::Debian, &["nodejs", "npm"]).to_string();
        assert!(text.contains("apt-get install --no-install-recommends nodejs npm"), "{text}");
        assert!(text.contains("cargo xtask test lint"), "{text}");
    }
}
