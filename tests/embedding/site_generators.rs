//! The examples for programs that make sites: what their shortcodes give is what a plain page has.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Window, apply, in_each_engine};

/// The folder of the examples as they are in the repository.
fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

/// The element of a page, its attributes in order, and where its script comes from; the page is
/// published below `base`.
fn guest(html: &str, base: &str) -> (Vec<String>, String) {
    let between = |begins: &str, ends: &str| {
        let (_, rest) = html.split_once(begins).unwrap_or_else(|| panic!("no {begins} in {html}"));
        rest.split_once(ends).unwrap().0.to_owned()
    };
    let tag = between("<news-stand", "</news-stand>").replace(&format!("\"{base}"), "\"");
    let (tag, plain) = tag.split_once('>').unwrap();
    assert_eq!(plain, "", "what is shown without scripts");
    let mut attributes: Vec<_> = tag.split_whitespace().map(str::to_owned).collect();
    attributes.sort();
    let script = between("<script type=\"module\" src=\"", "\"");
    (attributes, script.strip_prefix(base).unwrap_or(&script).to_owned())
}

fn plain() -> (Vec<String>, String) {
    guest(&std::fs::read_to_string(examples().join("plain/index.html")).unwrap(), "")
}

/// Says so past the test runner, which keeps what a passing test prints to itself.
fn not_checked(what: &str) {
    let _ = writeln!(std::io::stderr(), "NOT CHECKED: {what}");
}

#[apply(in_each_engine)]
fn hugo(engine: Engine) {
    let built = PathBuf::from(env::var_os("NEWSSTAND_EXAMPLES").unwrap()).join("hugo/index.html");
    let Ok(html) = std::fs::read_to_string(built) else {
        return not_checked("the example for Hugo: there is no program `hugo`");
    };
    assert_eq!(guest(&html, "/examples/hugo/"), plain());
    engine.open("/examples/hugo/", Window::default(), async |widget| {
        widget.wait_for_status("news-stand", "3 of 5 articles").await;
    });
}

#[test]
fn wordpress() {
    let Some(php) = env::var_os("NEWSSTAND_PHP") else {
        return not_checked("the example for WordPress: there is no program `php`");
    };
    let page = |arguments: &[&str]| {
        let stub = Path::new(env!("CARGO_MANIFEST_DIR")).join("support/wordpress.php");
        let plugin = examples().join("wordpress/newsstand/newsstand.php");
        let output = Command::new(&php).arg(stub).arg(plugin).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && said.is_empty(), "{said}");
        String::from_utf8(output.stdout).unwrap()
    };
    let html = page(&["src=/feed.json", "since=24h"]);
    assert_eq!(guest(&html, "/"), plain());

    let html = page(&["src=javascript:alert(1)", "since=\"><script>alert(1)", "onclick=alert(1)"]);
    let (attributes, _) = guest(&html, "/");
    assert_eq!(attributes, ["since=\"&quot;&gt;&lt;script&gt;alert(1)\"", "src=\"\""]);
}
