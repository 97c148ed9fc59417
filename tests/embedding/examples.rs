//! The examples, each as its readers would build it: the widget is there, what the host sets is shown,
//! and what the reader chooses reaches the host.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::support::{Widget, Window, apply, in_each_engine};
use serde_json::{Value, json};

const WIDGET: &str = "news-stand";
/// Selector of the host's element that shows the time span.
const SAYS: &str = "output";

/// A host whose own state is the widget's span of time.
async fn both_ways(widget: &Widget) {
    widget.wait_for_status(WIDGET, "3 of 5 articles").await;
    widget.wait_for_host(SAYS, "24h").await;
    widget.press_host("All").await;
    widget.wait_for_status(WIDGET, "5 articles").await;
    widget.wait_for_host(SAYS, "any time").await;
    widget.choose("Published", "Last 3 days").await;
    widget.wait_for_host(SAYS, "3d").await;
    widget.wait_for_status(WIDGET, "4 of 5 articles").await;
    widget.press_host("One day").await;
    widget.wait_for_status(WIDGET, "3 of 5 articles").await;
    widget.wait_for_host(SAYS, "24h").await;
    widget.choose("Published", "Any time").await;
    widget.wait_for_host(SAYS, "any time").await;
}

/// Clicks the headline of the first card in a widget.
async fn open_first_card(widget: &Widget, element: &str) {
    let script = "document.querySelector(arguments[0]).shadowRoot
        .querySelector('[role=feed] > article .headline button').click()";
    widget.ask::<Value>(script, vec![json!(element)]).await;
}

/// The text of the open article, if one is.
async fn open_text(widget: &Widget, element: &str) -> Option<String> {
    widget.settle().await;
    let script = "return document.querySelector(arguments[0]).shadowRoot
        .querySelector('.open-article .text')?.textContent ?? null";
    widget.ask(script, vec![json!(element)]).await
}

#[apply(in_each_engine)]
fn a_plain_page(engine: Engine) {
    engine.open("/examples/plain/", Window::default(), both_ways);
}

#[apply(in_each_engine)]
fn react(engine: Engine) {
    engine.open("/examples/react/", Window::default(), both_ways);
}

#[apply(in_each_engine)]
fn vue(engine: Engine) {
    engine.open("/examples/vue/", Window::default(), both_ways);
}

#[apply(in_each_engine)]
fn svelte(engine: Engine) {
    engine.open("/examples/svelte/", Window::default(), both_ways);
}

#[apply(in_each_engine)]
fn a_strict_policy(engine: Engine) {
    engine.open("/examples/plain/strict.html", Window::default(), async |widget| {
        widget.wait_for_status(WIDGET, "3 of 5 articles").await;
        let watch = "window.violations = [];
            document.addEventListener('securitypolicyviolation', (event) =>
              violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
            const style = document.createElement('style');
            document.head.append(style);";
        widget.ask::<Value>(watch, vec![]).await;
        widget.wait_for("the policy to be at work", "return violations.length === 1").await;
        widget.choose("Published", "Any time").await;
        widget.press_button("#Ferries").await;
        widget.wait_for_status(WIDGET, "1 of 5 articles").await;
        open_first_card(widget, WIDGET).await;
        let text = open_text(widget, WIDGET).await.unwrap();
        assert!(text.starts_with("They were gone for nine days."), "{text}");
        let violations: Vec<String> = widget.ask("return violations", vec![]).await;
        assert_eq!(violations.len(), 1, "{violations:?}");
    });
}

#[apply(in_each_engine)]
fn a_script_mounts_a_widget_and_keeps_its_view(engine: Engine) {
    engine.open("/examples/plain/script.html", Window::default(), async |widget| {
        widget.wait_for_status(WIDGET, "1 of 5 articles").await;
        widget.choose("Published", "Any time").await;
        widget.choose("Source", "Rail Review").await;
        widget.wait_for_status(WIDGET, "5 articles").await;
        let view = r#"{"version":1,"sources":[],"since":null,"tags":[],"only":"all","sort":"newest","clock":"edition","article":null}"#;
        widget.wait_for_host(SAYS, view).await;
        widget.press_host("As I left it").await;
        widget.wait_for_status(WIDGET, "1 of 5 articles").await;
        open_first_card(widget, WIDGET).await;
        let there = "return location.hash === '#tram'";
        widget.wait_for("the host's own page", there).await;
        assert_eq!(open_text(widget, WIDGET).await, None);
        widget.press_host("Another feed").await;
        widget.wait_for_status(WIDGET, "0 of 1 article").await;
        widget.press_host("Away with it").await;
        widget.wait_for("it to go", "return !document.querySelector('news-stand')").await;
    });
}

#[apply(in_each_engine)]
fn yew_with_the_element_and_the_component(engine: Engine) {
    const COMPONENT: &str = "#component > div";
    const PRESSES: &str = "#presses";
    engine.open("/examples/yew/", Window::default(), async |widget| {
        widget.wait_for_status(COMPONENT, "5 articles").await;
        both_ways(widget).await;
        widget.wait_for_host(PRESSES, "2").await;

        widget.wait_for_host("#component output", "any time").await;
        let day = "document.querySelector(arguments[0]).shadowRoot
            .querySelectorAll('[role=group] input[type=radio]')[4].click()";
        widget.ask::<Value>(day, vec![json!(COMPONENT)]).await;
        widget.wait_for_status(COMPONENT, "3 of 5 articles").await;
        widget.wait_for_host("#component output", "24h").await;
        open_first_card(widget, COMPONENT).await;
        widget.wait_for_host("#asked", "gulls").await;
        assert_eq!(open_text(widget, COMPONENT).await, None);

        // Yew knows its nodes by numbers, and each program counts its own from nothing.
        for element in [WIDGET, COMPONENT, WIDGET, COMPONENT] {
            widget.click_everything(element).await;
        }
        widget.wait_for_host(PRESSES, "2").await;
        widget.press_host("All").await;
        widget.wait_for_host(PRESSES, "3").await;
        widget.wait_for_host(SAYS, "any time").await;
    });
}

#[test]
fn where_there_is_no_page_the_package_does_nothing() {
    let node = env::var_os("NEWSSTAND_NODE").expect("`cargo xtask test browser` names it");
    let file = PathBuf::from(env::var_os("NEWSSTAND_DIST").unwrap()).join("embed/newsstand.js");
    let script = "import(process.argv[1]).then((made) => console.log(Object.keys(made).join()))";
    let output = Command::new(node).args(["-e", script]).arg(file).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{errors}");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "mount");
}
