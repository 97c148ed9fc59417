//! Strict and broken hosts: here policies and sandboxes, in `first_frames` pages that hold more than the element, in
//! `files` what does not come whole, in `origins` what comes from elsewhere. In each the articles stay readable, and one sentence says what to do.

mod files;
mod first_frames;
mod origins;
mod reports;

use crate::support::{Host, Window, apply, in_each_engine};

use reports::{FEED, one_sentence, page, quiet, says};

const STRICTEST: &str = "default-src 'none'; script-src {here} 'wasm-unsafe-eval'; style-src {here}; \
                         connect-src {here}; require-trusted-types-for 'script'";
const WITHOUT_WASM: &str = "default-src 'none'; script-src {here}; style-src {here}; \
                            connect-src {here}; require-trusted-types-for 'script'";

const MOUNTS: &str = r#"import { mount } from "{here}/embed/newsstand.js";
window.mounted = mount(document.getElementById("place"), { since: "24h", src: "{here}/feed.json" });"#;

#[apply(in_each_engine)]
fn everything_works_under_the_strictest_policy(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let html = page("{here}", "")
            .replace("</head>", r#"<script type="module" src="/mounts.js"></script></head>"#);
        let site = Host::new()
            .page("/", &html, &[("content-security-policy", STRICTEST)])
            .page(
                "/fed",
                &page("{here}", "src=\"/feed.json\""),
                &[("content-security-policy", STRICTEST)],
            )
            .page("/mounts.js", MOUNTS, &[])
            .page("/feed.json", FEED, &[])
            .serve()
            .await;
        widget.visit(&site.url("/")).await;
        widget.wait_until_there().await;
        let edition = widget.edition();
        widget.choose("Published", "Last 6 hours").await;
        let shown = widget.headlines().await;
        assert!(!shown.is_empty() && shown.len() < edition.articles.len());
        widget.open_card(&shown[0]).await;
        assert_eq!(widget.article().await.headline, shown[0]);
        let mounted: (String, usize) = widget
            .ask_page(
                "return mounted.then((widget) => [widget.view().since,
                   widget.element.shadowRoot.querySelectorAll('[role=status]').length])",
            )
            .await;
        assert_eq!(mounted, ("24h".to_owned(), 1));
        quiet(&widget.heard().await);

        widget.visit(&site.url("/fed")).await;
        widget.wait_until_there().await;
        assert_eq!(widget.headlines().await, ["The first", "The second"]);
        quiet(&widget.heard().await);

        // The policy is in force: it does refuse what is not allowed.
        widget.ask_page::<()>("document.body.setAttribute('style', 'color: red')").await;
        widget.wait_for("a refusal", "return heard.refused.length > 0").await;
    });
}

#[apply(in_each_engine)]
fn a_policy_that_forbids_webassembly_is_named(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let site = Host::new()
            .page("/", &page("{here}", ""), &[("content-security-policy", WITHOUT_WASM)])
            .serve()
            .await;
        let sentence = one_sentence(widget, &site, "/").await;
        says(
            &sentence,
            &["WebAssembly is not allowed here", "add 'wasm-unsafe-eval' to its script-src"],
        );
    });
}

#[apply(in_each_engine)]
fn it_works_in_a_sandbox_without_storage(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().page("/inside", &page("{here}", ""), &[]).serve().await;
        let inside = page(far.origin(), "").replace('&', "&amp;").replace('"', "&quot;");
        let frame = |what: &str| {
            format!(
                "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
                 <iframe title=\"News\" width=\"1100\" height=\"800\" sandbox=\"allow-scripts\" {what}></iframe>"
            )
        };
        let site = Host::new()
            .page("/srcdoc", &frame(&format!("srcdoc=\"{inside}\"")), &[])
            .page("/src", &frame(&format!("src=\"{}\"", far.url("/inside"))), &[])
            .serve()
            .await;
        for path in ["/srcdoc", "/src"] {
            widget.visit(&site.url(path)).await;
            widget.enter("iframe").await;
            widget.wait_until_there().await;
            let open: Vec<String> = widget
                .ask_page(
                    include_str!("open_stores.js"),
                )
                .await;
            assert_eq!(open, Vec::<String>::new(), "there is storage in {path}");
            widget.choose("Source", "Rail Review").await;
            let shown = widget.headlines().await;
            assert!(!shown.is_empty() && shown.len() < widget.edition().articles.len());
            widget.open_card(&shown[0]).await;
            assert_eq!(widget.article().await.headline, shown[0]);
            widget.leave().await;
        }
    });
}
