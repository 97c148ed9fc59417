//! What builds the examples for other people's sites: Node and npm, and where it is easy Hugo and PHP.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{path_with, program};
use crate::error::{Error, Result};
use crate::project::Project;
use crate::system::{Platform, System};

use super::apt;
use super::versions::OLDEST_NODE;

/// The programs that examples are built and tried with.
pub(crate) struct Hosts {
    pub(crate) node: PathBuf,
    pub(crate) npm: PathBuf,
    /// Not required: the example is as small as what it would be tried with is large.
    pub(crate) hugo: Option<PathBuf>,
    /// Not required, for the same reason.
    pub(crate) php: Option<PathBuf>,
}

impl Hosts {
    /// npm, in a folder.
    pub(crate) fn npm(&self, project: &Project, folder: &Path) -> Result<Command> {
        let mut npm = program(&self.npm, project);
        npm.current_dir(folder);
        // It starts the Node that it finds first.
        npm.env("PATH", path_with(self.node.parent().unwrap_or(folder))?);
        Ok(npm)
    }
}

/// Finds the programs, and installs first what is missing, where that is possible.
pub(crate) fn ensure(project: &Project, system: &impl System) -> Result<Hosts> {
    let installs = system.platform() == Platform::Debian && system.is_root();
    let required = required(system);
    let optional: Vec<&str> = [("hugo", "hugo"), ("php", "php-cli")]
        .into_iter()
        .filter(|(program, _)| system.find(program).is_empty())
        .map(|(_, package)| package)
        .collect();
    if !required.is_empty() {
        if !installs {
            return Err(refusal(system.platform(), &required));
        }
        apt::update(project)?;
        apt::install(&required, "examples for React, Vue and Svelte are built with it", project)?;
    }
    if installs && !optional.is_empty() {
        let install = || {
            apt::update(project)?;
            apt::install(
                &optional,
                "the examples for Hugo and WordPress are tried with it",
                project,
            )
        };
        if let Err(error) = install() {
            println!("  The tests will do without {}: {error}", optional.join(" and "));
        }
    }
    let first = |name: &str| system.find(name).into_iter().next();
    match (good_node(system), first("npm")) {
        (Some(node), Some(npm)) => Ok(Hosts { node, npm, hugo: first("hugo"), php: first("php") }),
        _ => Err(refusal(Platform::Other, &self::required(system))),
    }
}

/// Finds Node, and installs it first if it is missing, where that is possible.
pub(crate) fn node(project: &Project, system: &impl System) -> Result<PathBuf> {
    let refusal = || refusal(system.platform(), &["nodejs"]);
    if let Some(node) = good_node(system) {
        return Ok(node);
    }
    if system.platform() != Platform::Debian || !system.is_root() {
        return Err(refusal());
    }
    apt::update(project)?;
    apt::install(&["nodejs"], "the tests of the JavaScript are run by it", project)?;
    good_node(system).ok_or_else(refusal)
}

/// A Node of a good enough version.
fn good_node(system: &impl System) -> Option<PathBuf> {
    let names = ["node", "nodejs"];
    names
        .iter()
        .flat_map(|name| system.find(name))
        .find(|node| system.version(node).is_some_and(|version| version.major() >= OLDEST_NODE))
}

/// Debian's packages of what is required and not there.
fn required(system: &impl System) -> Vec<&'static str> {
    let there = [("nodejs", good_node(system).is_some()), ("npm", !system.find("npm").is_empty())];
    there.into_iter().filter(|(_, there)| !there).map(|(package, _)| package).collect()
}

fn refusal(platform: Platform, packages: &[&str]) -> Error {
    let advice = match platform {
        Platform::Debian | Platform::Ubuntu => apt::typed(packages),
        Platform::Mac => "brew install node".to_owned(),
        Platform::Other => format!(
            "(your system's own way to install Node {OLDEST_NODE} or newer with npm, or the one at \
             https://nodejs.org)"
        ),
    };
    Error::new(format!(
        "Node {OLDEST_NODE} or newer runs the tests of the JavaScript, and with npm it builds examples for the \
         browser tests. It is not all here and cannot be installed from here. Run\n\n  {advice}\n\nand \
         repeat. The lints do not need it: cargo xtask test lint"
    ))
}

#[cfg(test)]
mod tests {
    use super::{good_node, refusal, required};
    use crate::system::Platform;
    use crate::system::fake::Fake;

    fn computer(programs: Vec<(&'static str, &'static str)>) -> Fake {
        Fake { platform: Platform::Debian, root: false, programs }
    }

    #[test]
    fn debians_own_node_will_do_and_an_older_one_will_not() {
        let system = computer(vec![("/usr/bin/node", "v18.20.4"), ("/usr/bin/npm", "9.2.0")]);
        assert_eq!(required(&system), <[&str; 0]>::default());
        let system = computer(vec![
            ("/usr/bin/node", "v12.22.9"),
            ("/usr/local/bin/node", "v22.4.0"),
            ("/usr/bin/npm", "9.2.0"),
        ]);
        assert_eq!(good_node(&system).unwrap().to_str(), Some("/usr/local/bin/node"));
        let system = computer(vec![("/usr/bin/node", "v12.22.9")]);
        assert_eq!(required(&system), ["nodejs", "npm"]);
    }

    #[test]
    fn without_root_the_exact_command_is_named() {
        let text = refusal(Platform::Debian, &["nodejs", "npm"]).to_string();
        assert!(text.contains("apt-get install --no-install-recommends nodejs npm"), "{text}");
        assert!(text.contains("cargo xtask test lint"), "{text}");
    }
}
