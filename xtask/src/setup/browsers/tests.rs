//! Which browsers are chosen, and what is installed, on computers that are made up.

use std::path::Path;

use super::{Pair, Plan, chromium, firefox, plan, webkit};
use crate::system::Platform;
use crate::system::fake::Fake;

const CHROMIUM: (&str, &str) = ("/usr/bin/chromium", "Chromium 156.0.8078.79");
const CHROMEDRIVER: (&str, &str) = ("/usr/bin/chromedriver", "ChromeDriver 156.0.8078.79");
const FIREFOX: (&str, &str) = ("/usr/bin/firefox-esr", "Mozilla Firefox 153.7.0esr");
const WEBKIT: (&str, &str) = ("/usr/bin/WebKitWebDriver", "");
const XVFB: (&str, &str) = ("/usr/bin/xvfb-run", "");
const XAUTH: (&str, &str) = ("/usr/bin/xauth", "");

fn debian(root: bool, programs: Vec<(&'static str, &'static str)>) -> Fake {
    Fake { platform: Platform::Debian, root, programs }
}

#[test]
fn a_computer_with_everything_needs_nothing() {
    let all = vec![CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, XVFB, XAUTH];
    assert_eq!(plan(&debian(true, all.clone())), Plan::Ready);
    assert_eq!(plan(&debian(false, all)), Plan::Ready);
}

#[test]
fn root_on_debian_installs_just_what_is_missing() {
    let computer = debian(true, vec![FIREFOX]);
    assert_eq!(
        plan(&computer),
        Plan::Install {
            required: vec!["chromium", "chromium-driver"],
            optional: vec!["webkit2gtk-driver", "xvfb", "xauth"],
        }
    );
    let computer = debian(true, vec![CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, XVFB]);
    assert!(matches!(plan(&computer), Plan::Install { required, .. } if required.is_empty()));
}

#[test]
fn without_root_the_exact_command_is_named() {
    let Plan::Ask(text) = plan(&debian(false, vec![CHROMIUM, CHROMEDRIVER])) else {
        panic!("Firefox is missing and cannot be installed")
    };
    assert!(
        text.contains("sudo apt-get install --no-install-recommends firefox-esr webkit2gtk"),
        "{text}"
    );
    assert!(text.contains("cargo xtask test lint unit"), "{text}");
}

#[test]
fn elsewhere_the_advice_fits_the_system_and_webkit_is_not_asked_for() {
    let advice = |platform| match plan(&Fake { platform, root: true, programs: vec![CHROMIUM] }) {
        Plan::Ask(text) => text,
        other => panic!("{other:?}"),
    };
    assert!(advice(Platform::Ubuntu).contains("sudo snap install chromium\n"));
    assert!(advice(Platform::Mac).contains("brew install --cask firefox"));
    assert!(advice(Platform::Other).contains("chromedriver of the same major version"));
    let programs = vec![CHROMIUM, CHROMEDRIVER, FIREFOX];
    assert_eq!(plan(&Fake { platform: Platform::Ubuntu, root: false, programs }), Plan::Ready);
}

#[test]
fn browser_and_driver_have_to_fit() {
    let chrome = ("/usr/bin/google-chrome", "Google Chrome 157.0.1.2");
    let computer = debian(true, vec![chrome, CHROMEDRIVER]);
    assert_eq!(chromium(&computer), None);
    let computer = debian(true, vec![chrome, CHROMIUM, CHROMEDRIVER]);
    let pair = Pair { browser: "/usr/bin/chromium".into(), driver: "/usr/bin/chromedriver".into() };
    assert_eq!(chromium(&computer), Some(pair));
}

#[test]
fn browsers_that_are_too_old_are_passed_over() {
    let old = [
        ("/usr/bin/chromium", "Chromium 90.0.1"),
        ("/usr/bin/chromedriver", "ChromeDriver 90.0.1"),
        ("/usr/bin/firefox", "Mozilla Firefox 78.15.0esr"),
    ];
    let computer = debian(true, old.to_vec());
    assert_eq!(chromium(&computer), None);
    assert_eq!(firefox(&computer), None);
    let computer = debian(true, [old.to_vec(), vec![FIREFOX]].concat());
    assert_eq!(firefox(&computer).as_deref(), Some(Path::new("/usr/bin/firefox-esr")));
}

#[test]
fn webkit_needs_a_screen() {
    assert_eq!(webkit(&debian(true, vec![WEBKIT, XVFB])), None);
    assert!(webkit(&debian(true, vec![WEBKIT, XVFB, XAUTH])).is_some());
}
