//! Support for browser tests: browsers, sites to open in them, and a widget to act on as a person would.
//! Assertions are in the tests themselves.

mod actions;
mod around;
mod axe;
mod browser;
mod chunked_editions;
mod corrupt_editions;
mod devtools;
mod driver_commands;
mod engine;
mod frames;
mod host_page;
mod lighthouse;
pub(crate) mod long_page;
mod machine;
mod panics;
pub(crate) mod part_files;
mod pool;
mod process;
mod queries;
mod run;
mod scripts;
mod site;
mod sites;
mod storage;
mod webkit;
mod widget;

pub(crate) use browser::Window;
pub(crate) use devtools::Spoken;
pub(crate) use engine::Engine;
pub(crate) use frames::{Heard, Told};
pub(crate) use host_page::{HOST, VOICE};
pub(crate) use machine::first_file;
pub(crate) use macro_rules_attribute::apply;
pub(crate) use run::{in_chromium, in_chromium_and_firefox, in_each_engine, in_engines};
pub(crate) use scripts::{script, with_const};
pub(crate) use sites::{File, Harm, Host, Place, Served};
pub(crate) use widget::{PATIENCE, Widget};

/// The page as it is published.
pub(crate) const PAGE: &str = "/";
/// The same page where no script may run.
pub(crate) const PAGE_WITHOUT_SCRIPTS: &str = "/without-scripts/";
/// The same page, in Arabic.
pub(crate) const ARABIC_PAGE: &str = "/arabic/";
/// The same page as one file, from its folder.
pub(crate) const FILE: &str = "newsstand.html";
/// The same page where the program itself does not arrive.
pub(crate) const PAGE_WITHOUT_WASM: &str = "/without-wasm/";
/// The site without the messages of other languages.
pub(crate) const PAGE_WITHOUT_WORDS: &str = "/without-words/";
/// The same page, whose program comes once [`Widget::release`] lets it.
pub(crate) const PAGE_BEFORE_WASM: &str = "/before-wasm/";
/// The same, of more articles than a list draws at once.
pub(crate) const LONG_PAGE_BEFORE_WASM: &str = "/before-wasm/long.html";
/// The same page where the browser keeps nothing.
pub(crate) const PAGE_WITHOUT_STORAGE: &str = "/without-storage/";
/// The same page, of which there is a newer version once [`Widget::publish`] says so, for whose program the
/// browser has no room any more.
pub(crate) const PAGE_WITH_LITTLE_ROOM: &str = "/little-room/";
/// A page that the test writes itself.
pub(crate) const WRITTEN_PAGE: &str = "/written/";

/// Fails the test with a sentence. Only here, since a test that cannot run must not pass.
#[track_caller]
#[expect(clippy::panic, reason = "a test fails by panicking")]
fn stop(why: &str) -> ! {
    panic!("{why}")
}
