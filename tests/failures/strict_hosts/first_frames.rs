//! Our own page and pages that `newsstand page` writes, under the policies that are published for them.

use newsstand::prerender::{INLINE_SCRIPT, inline_styles};
use newsstand_cli::policy::policy;
use serde_json::Value;

use crate::support::{Host, Widget, Window, apply, in_each_engine, long_page};

use super::reports::{page, quiet};

/// Returns the colour and the font of the title, and the height of the first card. Without a style sheet, they are
/// those of the browser.
const LOOK: &str = "const title = getComputedStyle(root.querySelector('.title'));
    return [title.color, title.fontFamily, cards()[0].getBoundingClientRect().height]";

/// Reads a page as a reader would: opens each popover, filters, opens an article, and notes something in it.
async fn read_on(widget: &Widget) {
    for popover in ["library", "appearance", "shortcuts"] {
        widget.open_popover(popover).await;
    }
    widget.set_appearance("sepia large").await;
    widget.choose("Published", "Last 7 days").await;
    let (status, headlines) = (widget.status().await, widget.headlines().await);
    widget.open_card(&headlines[1]).await;
    assert_eq!(widget.article().await.headline, headlines[1]);
    widget.take_note().await;
    widget.click("root.querySelector('.open-article .back')", "back to the list").await;
    assert_eq!(widget.status().await, status);
}

#[apply(in_each_engine)]
fn our_own_page_names_all_that_is_inline_in_its_policy(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let policy = widget.published("policy.txt").await;
        let html = widget.published("index.html").await;
        let headers = [("content-security-policy", policy.trim())];
        let site = Host::new().page("/", &html, &headers).serve().await;
        widget.visit(&site.url("/")).await;
        widget.wait_until_there().await;
        read_on(widget).await;
        let background: String =
            widget.ask_page("return getComputedStyle(document.body).backgroundColor").await;
        assert_eq!(background, "rgb(251, 250, 247)");
        quiet(&widget.heard().await);
    });
}

#[apply(in_each_engine)]
fn a_first_frame_is_styled_under_the_policy_that_the_command_prints(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let policy = policy(INLINE_SCRIPT, &inline_styles());
        let headers = [("content-security-policy", policy.as_str())];
        let html = long_page::long(&page("{here}", ""), &widget.edition());
        let without = html.replace("/embed/newsstand.js", "/embed/none.js");
        let site =
            Host::new().page("/", &html, &headers).page("/frame", &without, &headers).serve().await;
        widget.visit(&site.url("/frame")).await;
        let frame: Value = widget.ask(LOOK, vec![]).await;
        widget.visit(&site.url("/")).await;
        widget.wait_until_there().await;
        widget.settle().await;
        assert_eq!(widget.ask::<Value>(LOOK, vec![]).await, frame);
        // A virtual list has padding in place of the cards that are not drawn.
        let padding = "return Number.parseFloat(getComputedStyle(root.querySelector('.feed')).paddingBlockEnd)";
        assert!(widget.ask::<f64>(padding, vec![]).await > 10_000.0);
        let scroll = "root.querySelector('.feed').scrollIntoView(false)";
        widget.ask::<()>(scroll, vec![]).await;
        widget.settle().await;
        let last = widget.headlines().await.pop();
        assert!(last.is_some_and(|last| last.ends_with(" 3")), "the last card is not drawn");
        read_on(widget).await;
        quiet(&widget.heard().await);

        // The policy is in force.
        widget.ask_page::<()>("document.body.setAttribute('style', 'color: red')").await;
        widget.wait_for("a refusal", "return heard.refused.length > 0").await;
    });
}
