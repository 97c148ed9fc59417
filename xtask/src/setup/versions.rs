//! Versions, URLs and checksums of everything that the set-up installs.

use crate::error::{Error, Result};
use crate::project::Project;
use crate::version::Version;

use super::checksum::Checksum;

/// A program that cargo can build from source, and that may also have binary releases.
pub(crate) struct Tool {
    /// Name of the program.
    pub(crate) program: &'static str,
    /// Name of the crate.
    pub(crate) package: &'static str,
    /// Its purpose, in words that follow "it".
    pub(crate) purpose: &'static str,
    /// The version to install, and those that are compatible.
    pub(crate) requirement: VersionRequirement,
    /// Builds with the crate's lock file. False if that contains yanked dependencies.
    pub(crate) locked: bool,
    /// Time to build it on two cores.
    pub(crate) build_time: &'static str,
    pub(crate) releases: &'static [Release],
}

/// The version to install, and the installed versions that are compatible.
pub(crate) enum VersionRequirement {
    /// Installs `install`; compatible are versions from `from` up to, but excluding, `below`.
    Range { install: &'static str, from: &'static str, below: &'static str },
    /// Exactly the version of this package in Cargo.lock.
    CargoLock(&'static str),
}

/// A release archive for one platform, with the program at its top level.
pub(crate) struct Release {
    pub(crate) os: &'static str,
    pub(crate) arch: &'static str,
    pub(crate) url: &'static str,
    pub(crate) checksum: Checksum,
}

/// An npm package of which one file is used.
pub(crate) struct NpmPackage {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) file: &'static str,
    pub(crate) url: &'static str,
    pub(crate) checksum: Checksum,
}

/// Oldest supported major version of Chromium.
pub(crate) const OLDEST_CHROMIUM: u64 = 120;
/// Oldest supported major version of Firefox.
pub(crate) const OLDEST_FIREFOX: u64 = 128;

/// Oldest supported major version of Node: the one in Debian 12, on which the examples' bundler runs.
pub(crate) const OLDEST_NODE: u64 = 18;

pub(crate) const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    purpose: "builds and serves the page",
    requirement: VersionRequirement::Range { install: "0.21.14", from: "0.21.0", below: "0.22" },
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
    requirement: VersionRequirement::CargoLock("wasm-bindgen"),
    locked: false,
    build_time: "1 to 3 minutes",
    // Its version follows Cargo.lock, so a checksum here would soon be outdated.
    releases: &[],
};

pub(crate) const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    purpose: "lets the tests drive Firefox",
    requirement: VersionRequirement::Range { install: "0.37.1", from: "0.35.0", below: "1.0" },
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
    /// Returns the version to install.
    pub(crate) fn version(&self, project: &Project) -> Result<Version> {
        match self.requirement {
            VersionRequirement::Range { install, .. } => parse(install),
            VersionRequirement::CargoLock(package) => project.locked(package),
        }
    }

    /// Returns true if the version `installed` is compatible with `wanted`.
    pub(crate) fn accepts(&self, installed: &Version, wanted: &Version) -> bool {
        match self.requirement {
            VersionRequirement::Range { from, below, .. } => {
                parse(from).is_ok_and(|from| *installed >= from)
                    && parse(below).is_ok_and(|below| *installed < below)
            }
            VersionRequirement::CargoLock(_) => installed == wanted,
        }
    }

    /// Returns the archive for a platform, in the terms of `std::env::consts`.
    pub(crate) fn release(&self, os: &str, arch: &str) -> Option<&'static Release> {
        self.releases.iter().find(|release| release.os == os && release.arch == arch)
    }
}

fn parse(text: &str) -> Result<Version> {
    Version::in_text(text).ok_or_else(|| {
        Error::new(format!("versions.rs: expected a version such as 1.2.3, found `{text}`"))
    })
}

#[cfg(test)]
mod tests {
    use super::{GECKODRIVER, TRUNK, VersionRequirement, WASM_BINDGEN, parse};

    #[test]
    fn the_url_of_an_archive_contains_its_version() {
        for tool in [&TRUNK, &WASM_BINDGEN, &GECKODRIVER] {
            for release in tool.releases {
                let VersionRequirement::Range { install, .. } = tool.requirement else {
                    panic!("{} has archives, so it needs a version in this file", tool.program)
                };
                assert!(release.url.contains(&format!("/v{install}/")), "{}", release.url);
            }
        }
    }

    #[test]
    fn the_version_to_install_is_compatible() {
        for tool in [&TRUNK, &GECKODRIVER] {
            let VersionRequirement::Range { install, .. } = tool.requirement else { continue };
            let version = parse(install).unwrap();
            assert!(tool.accepts(&version, &version));
        }
    }

    #[test]
    fn trunk_accepts_its_series_and_wasm_bindgen_only_its_version() {
        let [older, wanted, next] =
            ["0.21.7", "0.21.14", "0.22.1"].map(|text| parse(text).unwrap());
        assert!(TRUNK.accepts(&older, &wanted));
        assert!(!TRUNK.accepts(&next, &wanted));
        assert!(!WASM_BINDGEN.accepts(&older, &wanted));
        assert!(WASM_BINDGEN.accepts(&wanted, &wanted));
    }

    #[test]
    fn an_unknown_platform_has_no_archive() {
        assert!(TRUNK.release("linux", "x86_64").is_some());
        assert!(TRUNK.release("plan9", "x86_64").is_none());
    }
}
