//! What the set-up installs: the one table of versions, addresses and checksums.

use crate::error::{Error, Result};
use crate::project::Project;
use crate::version::Version;

use super::checksum::Checksum;

/// A program that cargo can build, and that its makers may also hand out built.
pub(crate) struct Tool {
    /// Its name, as a program and as a package, where the two differ.
    pub(crate) program: &'static str,
    pub(crate) package: &'static str,
    /// What it is for, to follow "it".
    pub(crate) purpose: &'static str,
    /// The version that is installed.
    pub(crate) pin: Pin,
    /// Whether its own lock file is used: those of some packages hold dependencies withdrawn since.
    pub(crate) locked: bool,
    /// How long building it takes on two cores.
    pub(crate) build_time: &'static str,
    pub(crate) releases: &'static [Release],
}

/// Which version is installed, and which others are good enough when they are there.
pub(crate) enum Pin {
    /// `install`; good enough is anything from `from` up to and without `below`.
    Here { install: &'static str, from: &'static str, below: &'static str },
    /// Exactly what Cargo.lock says of a package.
    Lock(&'static str),
}

/// A released archive for one kind of computer, with the program at its top.
pub(crate) struct Release {
    pub(crate) os: &'static str,
    pub(crate) arch: &'static str,
    pub(crate) url: &'static str,
    pub(crate) checksum: Checksum,
}

/// A package of the npm registry of which one file is used.
pub(crate) struct NpmPackage {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) file: &'static str,
    pub(crate) url: &'static str,
    pub(crate) checksum: Checksum,
}

/// The oldest browsers that the tests are meant for.
pub(crate) const OLDEST_CHROMIUM: u64 = 120;
pub(crate) const OLDEST_FIREFOX: u64 = 128;

/// The oldest Node that the examples' bundler runs on, which is the one in Debian 12.
pub(crate) const OLDEST_NODE: u64 = 18;

pub(crate) const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    purpose: "builds and serves the page",
    pin: Pin::Here { install: "0.21.14", from: "0.21.0", below: "0.22" },
    locked: true,
    build_time: "2 to 5 minutes",
    releases: &[
        Release {
            os: "linux",
            arch: "x86_64",
            url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-gnu.tar.gz",
            checksum: Checksum::Sha256(
                "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b",
            ),
        },
        Release {
            os: "linux",
            arch: "aarch64",
            url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-gnu.tar.gz",
            checksum: Checksum::Sha256(
                "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9",
            ),
        },
        Release {
            os: "macos",
            arch: "x86_64",
            url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
            checksum: Checksum::Sha256(
                "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
            ),
        },
        Release {
            os: "macos",
            arch: "aarch64",
            url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
            checksum: Checksum::Sha256(
                "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
            ),
        },
    ],
};

pub(crate) const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    purpose: "writes the JavaScript beside the WebAssembly",
    pin: Pin::Lock("wasm-bindgen"),
    locked: false,
    build_time: "1 to 3 minutes",
    // Its version follows Cargo.lock, so a checksum kept here would soon be another version's.
    releases: &[],
};

pub(crate) const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    purpose: "lets the tests drive Firefox",
    pin: Pin::Here { install: "0.37.1", from: "0.35.0", below: "1.0" },
    locked: true,
    build_time: "1 to 3 minutes",
    releases: &[
        Release {
            os: "linux",
            arch: "x86_64",
            url: "https://github.com/mozilla/geckodriver/releases/download/v0.37.1/geckodriver-v0.37.1-linux64.tar.gz",
            checksum: Checksum::Sha256(
                "e815130ea95983e162ae91843b48d3a3ce991735635fce83a647afde21e09f7e",
            ),
        },
        Release {
            os: "macos",
            arch: "aarch64",
            url: "https://github.com/mozilla/geckodriver/releases/download/v0.37.1/geckodriver-v0.37.1-macos-aarch64.tar.gz",
            checksum: Checksum::Sha256(
                "d02b3f7003f999caf90974a2ef5da0286c05d01cee19112c86846d759fdba4f5",
            ),
        },
    ],
};

pub(crate) const AXE: NpmPackage = NpmPackage {
    name: "axe-core",
    version: "4.14.1",
    file: "axe.min.js",
    url: "https://registry.npmjs.org/axe-core/-/axe-core-4.14.1.tgz",
    checksum: Checksum::Sha512(
        "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    ),
};

impl Tool {
    /// The version to install.
    pub(crate) fn version(&self, project: &Project) -> Result<Version> {
        match self.pin {
            Pin::Here { install, .. } => parse(install),
            Pin::Lock(package) => project.locked(package),
        }
    }

    /// Whether a version that is already there will do instead of `wanted`.
    pub(crate) fn accepts(&self, there: &Version, wanted: &Version) -> bool {
        match self.pin {
            Pin::Here { from, below, .. } => {
                parse(from).is_ok_and(|from| *there >= from)
                    && parse(below).is_ok_and(|below| *there < below)
            }
            Pin::Lock(_) => there == wanted,
        }
    }

    /// The archive for a kind of computer, named as `std::env::consts` names it.
    pub(crate) fn release(&self, os: &str, arch: &str) -> Option<&'static Release> {
        self.releases.iter().find(|release| release.os == os && release.arch == arch)
    }
}

fn parse(text: &str) -> Result<Version> {
    Version::in_text(text).ok_or_else(|| Error::new(format!("`{text}` is not a version")))
}

#[cfg(test)]
mod tests {
    use super::{GECKODRIVER, Pin, TRUNK, WASM_BINDGEN, parse};

    #[test]
    fn every_archive_is_of_the_version_it_is_pinned_for() {
        for tool in [&TRUNK, &WASM_BINDGEN, &GECKODRIVER] {
            for release in tool.releases {
                let Pin::Here { install, .. } = tool.pin else {
                    panic!("{} has no version of its own to pin an archive for", tool.program)
                };
                assert!(release.url.contains(&format!("/v{install}/")), "{}", release.url);
            }
        }
    }

    #[test]
    fn what_is_installed_is_itself_good_enough() {
        for tool in [&TRUNK, &GECKODRIVER] {
            let Pin::Here { install, .. } = tool.pin else { continue };
            let version = parse(install).unwrap();
            assert!(tool.accepts(&version, &version));
        }
    }

    #[test]
    fn trunk_may_be_of_the_same_series_and_wasm_bindgen_of_the_same_version_only() {
        let [older, wanted, next] =
            ["0.21.7", "0.21.14", "0.22.1"].map(|text| parse(text).unwrap());
        assert!(TRUNK.accepts(&older, &wanted));
        assert!(!TRUNK.accepts(&next, &wanted));
        assert!(!WASM_BINDGEN.accepts(&older, &wanted));
        assert!(WASM_BINDGEN.accepts(&wanted, &wanted));
    }

    #[test]
    fn a_kind_of_computer_without_a_known_archive_gets_none() {
        assert!(TRUNK.release("linux", "x86_64").is_some());
        assert!(TRUNK.release("plan9", "x86_64").is_none());
    }
}
