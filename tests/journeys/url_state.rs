//! A view is an address: it is kept in the page's fragment, Back and Forward go through what was chosen, and
//! what is the page's own stays as it was.

use crate::support::{Widget, apply, in_each_engine};
use serde_json::{Value, json};

async fn fragment(widget: &Widget) -> String {
    widget.ask_page("return location.hash").await
}

/// Goes through the history, and waits until that has been drawn.
async fn go(widget: &Widget, steps: i32, until: &str) {
    widget.ask_page::<Value>(&format!("history.go({steps})")).await;
    widget.wait_in_widget(&format!("a step of {steps}"), &format!("return {until}")).await;
    widget.settle().await;
}

const THERE_AGAIN: &str =
    "return location.search === '?again' && Boolean(document.querySelector('news-stand').view?.())";
const READING: &str = "root.querySelector('.open-article') !== null";
const LISTING: &str = "root.querySelector('.open-article') === null";

#[apply(in_each_engine)]
fn a_view_is_restored_from_the_url(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose("Source", "Rail Review").await;
        widget.choose("Published", "Last 30 days").await;
        widget.pick("Sort by", "Oldest first").await;
        let headline = widget.headlines().await.remove(1);
        widget.open_card(&headline).await;
        widget.settle().await;
        let address = fragment(widget).await;
        let expected = "#news.sources=Rail+Review&news.since=30d&news.sort=oldest&news.article=";
        assert!(address.starts_with(expected), "{address}");
        let view: Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        widget.go(&format!("/?again{address}")).await;
        widget.wait_for("the page anew", THERE_AGAIN).await;
        let again: Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        assert_eq!(again, view);
        assert_eq!(widget.article().await.headline, headline);
        assert_eq!(fragment(widget).await, address);
    });
}

#[apply(in_each_engine)]
fn back_undoes_choices(engine: Engine) {
    engine.on_page(async |widget| {
        let all = widget.status().await;
        widget.choose("Source", "Rail Review").await;
        widget.settle().await;
        let some = widget.status().await;
        // One span after the other is one step.
        widget.choose("Published", "Last hour").await;
        widget.choose("Published", "Last 30 days").await;
        widget.settle().await;
        let headline = widget.headlines().await.remove(0);
        widget.open_card(&headline).await;
        widget.settle().await;
        go(widget, -1, LISTING).await;
        widget.has_focus("article", &headline).await;
        assert_eq!(widget.chosen("Published").await, ["Last 30 days"]);
        go(widget, -1, "inputs('Published')[0].checked").await;
        assert_eq!(widget.status().await, some);
        go(widget, -1, "inputs('Source').every((box) => !box.checked)").await;
        assert_eq!(widget.status().await, all);
        assert_eq!(fragment(widget).await, "");
        go(widget, 3, READING).await;
        assert_eq!(widget.article().await.headline, headline);
        widget.has_focus("h2", &headline).await;
    });
}

#[apply(in_each_engine)]
fn two_widgets_keep_separate_url_state(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(include_str!("url_state/two_widgets.js")).await;
        // What the page sets is no step of the reader's.
        assert_eq!(said["set"], json!(["#one.sort=oldest", 0]), "{said}");
        let both = said["both"].as_str().unwrap_or_default();
        assert!(both.starts_with("#a%26b.sources="), "{said}");
        assert!(both.ends_with("&one.since=&one.sort=oldest"), "{said}");
        assert_eq!(
            (&said["steps"], &said["left"]),
            (&json!(2), &json!(["oldest", true])),
            "{said}"
        );
        assert_eq!((&said["last"], &said["sort"]), (&json!("#one.sort=oldest"), &json!("oldest")));
    });
}

#[apply(in_each_engine)]
fn foreign_fragments_are_left_alone(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(include_str!("url_state/foreign_fragments.js")).await;
        let view = &said["view"];
        assert_eq!(
            (&view["since"], &view["tags"], &view["sort"], &view["clock"]),
            (&Value::Null, &json!([]), &json!("oldest"), &json!("now")),
            "{said}"
        );
        // The page finds its own way by such a fragment, which is not written over.
        assert_eq!(said["anchor"], json!([true, 0]), "{said}");
        let hash = said["pairs"][0].as_str().unwrap_or_default();
        assert!(hash.starts_with("#q=a%20b&news.sources="), "{said}");
        assert_eq!(said["pairs"][1], json!("{\"own\":1}"));
        assert_eq!((&said["kept"], &said["hash"]), (&json!(true), &json!("#comments")), "{said}");
        assert_eq!(said["heard"], json!([]));
    });
}

#[apply(in_each_engine)]
fn a_widget_without_a_url_key_leaves_the_url_alone(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(include_str!("url_state/without_url_key.js")).await;
        assert_eq!(said, json!(["", 0]));
    });
}
