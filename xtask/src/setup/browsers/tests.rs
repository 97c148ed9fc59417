//! Tests of the choice and the installation of browsers, on fake hosts.

use std::path::Path;

use super::{DrivenBrowser, Plan, chromium, firefox, plan, webkit};
use crate::host::Platform;
use crate::host::fake::FakeHost;

const CHROMIUM: (&str, &str) = ("/usr/bin/chromium", "Chromium 156.0.8078.79");
const CHROMEDRIVER: (&str, &str) = ("/usr/bin/chromedriver", "ChromeDriver 156.0.8078.79");
const FIREFOX: (&str, &str) = ("/usr/bin/firefox-esr", "Mozilla Firefox 153.7.0esr");
const WEBKIT: (&str, &str) = ("/usr/bin/WebKitWebDriver", "");
const XVFB: (&str, &str) = ("/usr/bin/Xvfb", "");

fn debian(root: bool, programs: Vec<(&'static str, &'static str)>) -> FakeHost {
    FakeHost { platform: Platform::Debian, root, programs }
}

#[test]
fn a_complete_host_needs_nothing() {
    let all = vec![CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, XVFB];
    assert_eq!(plan(&debian(true, all.clone())), Plan::Ready);
    assert_eq!(plan(&debian(false, all)), Plan::Ready);
}

#[test]
fn root_on_debian_installs_only_missing_packages() {
    let host = debian(true, vec![FIREFOX]);
    assert_eq!(
        plan(&host),
        Plan::Install {
            required: vec!["chromium", "chromium-driver"],
            optional: vec!["webkit2gtk-driver", "xvfb"],
        }
    );
    let host = debian(true, vec![CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT]);
    assert!(matches!(plan(&host), Plan::Install { required, .. } if required.is_empty()));
}

#[test]
fn without_root_the_message_has_the_command() {
    let Plan::Fail(text) = plan(&debian(false, vec![CHROMIUM, CHROMEDRIVER])) else {
        panic!("Firefox is missing and cannot be installed")
    };
    assert!(
        text.contains("sudo apt-get install --no-install-recommends firefox-esr webkit2gtk"),
        "{text}"
    );
    assert!(text.contains("cargo xtask test lint unit"), "{text}");
}

#[test]
fn other_platforms_get_their_own_advice_without_webkit() {
    let advice = |platform| match plan(&FakeHost { platform, root: true, programs: vec![CHROMIUM] })
    {
        Plan::Fail(text) => text,
        other => panic!("{other:?}"),
    };
    assert!(advice(Platform::Ubuntu).contains("sudo snap install chromium\n"));
    assert!(advice(Platform::Mac).contains("brew install --cask firefox"));
    assert!(advice(Platform::Other).contains("chromedriver of the same major version"));
    let programs = vec![CHROMIUM, CHROMEDRIVER, FIREFOX];
    assert_eq!(plan(&FakeHost { platform: Platform::Ubuntu, root: false, programs }), Plan::Ready);
}

#[test]
fn browser_and_driver_need_the_same_major_version() {
    let chrome = ("/usr/bin/google-chrome", "Google Chrome 157.0.1.2");
    let host = debian(true, vec![chrome, CHROMEDRIVER]);
    assert_eq!(chromium(&host), None);
    let host = debian(true, vec![chrome, CHROMIUM, CHROMEDRIVER]);
    let pair = DrivenBrowser {
        browser: "/usr/bin/chromium".into(),
        driver: "/usr/bin/chromedriver".into(),
    };
    assert_eq!(chromium(&host), Some(pair));
}

#[test]
fn old_browsers_are_skipped() {
    let old = [
        ("/usr/bin/chromium", "Chromium 90.0.1"),
        ("/usr/bin/chromedriver", "ChromeDriver 90.0.1"),
        ("/usr/bin/firefox", "Mozilla Firefox 78.15.0esr"),
    ];
    let host = debian(true, old.to_vec());
    assert_eq!(chromium(&host), None);
    assert_eq!(firefox(&host), None);
    let host = debian(true, [old.to_vec(), vec![FIREFOX]].concat());
    assert_eq!(firefox(&host).as_deref(), Some(Path::new("/usr/bin/firefox-esr")));
}

#[test]
fn webkit_needs_a_display() {
    assert_eq!(webkit(&debian(true, vec![WEBKIT])), None);
    assert!(webkit(&debian(true, vec![WEBKIT, XVFB])).is_some());
}
