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

/// wasm-opt, compiled for Node. A Debian package exists, of a version that cannot read what today's Rust writes.
pub(crate) const BINARYEN: NpmPackage = NpmPackage {
    name: "binaryen",
    version: "132.0.0",
    file: "bin/wasm-opt",
    url: "https://registry.npmjs.org/binaryen/-/binaryen-132.0.0.tgz",
    checksum: Checksum::Sha512(
        "4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==",
    ),
};

/// esbuild writes other bytes in other versions, and any of these will do.
pub(crate) const ESBUILD: VersionRequirement =
    VersionRequirement::Range { install: "0.28.2", from: "0.25.0", below: "1.0" };

/// Its packages, by kind of computer as `std::env::consts` names it.
pub(crate) const ESBUILD_PACKAGES: &[(&str, &str, NpmPackage)] = &[
    (
        "linux",
        "x86_64",
        NpmPackage {
            name: "@esbuild/linux-x64",
            version: "0.28.2",
            file: "bin/esbuild",
            url: "https://registry.npmjs.org/@esbuild/linux-x64/-/linux-x64-0.28.2.tgz",
            checksum: Checksum::Sha512(
                "4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ==",
            ),
        },
    ),
    (
        "linux",
        "aarch64",
        NpmPackage {
            name: "@esbuild/linux-arm64",
            version: "0.28.2",
            file: "bin/esbuild",
            url: "https://registry.npmjs.org/@esbuild/linux-arm64/-/linux-arm64-0.28.2.tgz",
            checksum: Checksum::Sha512(
                "pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug==",
            ),
        },
    ),
    (
        "macos",
        "x86_64",
        NpmPackage {
            name: "@esbuild/darwin-x64",
            version: "0.28.2",
            file: "bin/esbuild",
            url: "https://registry.npmjs.org/@esbuild/darwin-x64/-/darwin-x64-0.28.2.tgz",
            checksum: Checksum::Sha512(
                "uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw==",
            ),
        },
    ),
    (
        "macos",
        "aarch64",
        NpmPackage {
            name: "@esbuild/darwin-arm64",
            version: "0.28.2",
            file: "bin/esbuild",
            url: "https://registry.npmjs.org/@esbuild/darwin-arm64/-/darwin-arm64-0.28.2.tgz",
            checksum: Checksum::Sha512(
                "n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw==",
            ),
        },
    ),
    (
        "windows",
        "x86_64",
        NpmPackage {
            name: "@esbuild/win32-x64",
            version: "0.28.2",
            file: "esbuild.exe",
            url: "https://registry.npmjs.org/@esbuild/win32-x64/-/win32-x64-0.28.2.tgz",
            checksum: Checksum::Sha512(
                "5ebpxr3nWMzrL/rnUI755Jkuee0bHL/Gq0WTF9lvcpv73wAp5eu8MfBUgWK9bhWvZjj7yX8etf/8tI8Ney695g==",
            ),
        },
    ),
];

impl VersionRequirement {
    /// Returns the version to install.
    pub(crate) fn version(&self, project: &Project) -> Result<Version> {
        match self {
            Self::Range { install, .. } => parse(install),
            Self::CargoLock(package) => project.locked(package),
        }
    }

    /// Returns true if the version `installed` is compatible with `wanted`.
    pub(crate) fn accepts(&self, installed: &Version, wanted: &Version) -> bool {
        match self {
            Self::Range { from, below, .. } => {
                parse(from).is_ok_and(|from| *installed >= from)
                    && parse(below).is_ok_and(|below| *installed < below)
            }
            Self::CargoLock(_) => installed == wanted,
        }
    }
}

impl Tool {
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
    use super::{
        AXE, BINARYEN, ESBUILD, ESBUILD_PACKAGES, GECKODRIVER, TRUNK, VersionRequirement,
        WASM_BINDGEN, parse,
    };

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
    fn every_npm_archive_is_of_the_package_and_version_that_are_named() {
        let VersionRequirement::Range { install, .. } = ESBUILD else {
            panic!("esbuild has no version of its own")
        };
        assert!(ESBUILD_PACKAGES.iter().all(|(_, _, package)| package.version == install));
        for package in
            ESBUILD_PACKAGES.iter().map(|(_, _, package)| package).chain([&AXE, &BINARYEN])
        {
            let (_, short) = package.name.rsplit_once('/').unwrap_or(("", package.name));
            let end = format!("/{}/-/{short}-{}.tgz", package.name, package.version);
            assert!(package.url.ends_with(&end), "{}", package.url);
        }
    }

    #[test]
    fn the_version_to_install_is_compatible() {
        for pin in [&TRUNK.requirement, &GECKODRIVER.requirement, &ESBUILD] {
            let VersionRequirement::Range { install, .. } = pin else { continue };
            let version = parse(install).unwrap();
            assert!(pin.accepts(&version, &version));
        }
    }

    #[test]
    fn trunk_accepts_its_series_and_wasm_bindgen_only_its_version() {
        let [older, wanted, next] =
            ["0.21.7", "0.21.14", "0.22.1"].map(|text| parse(text).unwrap());
        assert!(TRUNK.requirement.accepts(&older, &wanted));
        assert!(!TRUNK.requirement.accepts(&next, &wanted));
        assert!(!WASM_BINDGEN.requirement.accepts(&older, &wanted));
        assert!(WASM_BINDGEN.requirement.accepts(&wanted, &wanted));
    }

    #[test]
    fn an_unknown_platform_has_no_archive() {
        assert!(TRUNK.release("linux", "x86_64").is_some());
        assert!(TRUNK.release("plan9", "x86_64").is_none());
    }
}
