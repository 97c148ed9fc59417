//! A link to a view: whoever follows it sees the same, also where the page keeps no view in its address.

use crate::support::{Widget, apply, in_each_engine, script, with_const};
use serde_json::{Value, json};

const TWO: &str = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Two</title>\
    <news-stand src=/feed.json since=30d></news-stand><news-stand src=/feed.json></news-stand>\
    <news-stand src=/feed.json id='a.b&c'></news-stand>\
    <script type=module src=/embed/newsstand.js></script>";

/// Returns the status line of each widget of the page.
async fn views(widget: &Widget) -> Value {
    widget
        .ask_page(
            "return [...document.querySelectorAll('news-stand')].map((widget) => widget.view())",
        )
        .await
}

#[apply(in_each_engine)]
fn a_link_shows_the_same_view_without_changing_the_url(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget.open_html(TWO).await;
        let begun = views(widget).await;
        let links: Vec<String> = widget
            .host(script!("copied_link.js", "share_link/three_links.js"))
            .await;
        let shown = views(widget).await;
        assert_eq!(links[3], "", "the page's address was touched");
        let fragment = |link: &str| link.split_once('#').unwrap().1.to_owned();
        assert_eq!(fragment(&links[0]), "newsstand.since=");
        let second = fragment(&links[1]);
        let begins = "newsstand-2.sources=Rail+Review,+(not+stated)&newsstand-2.sort=oldest&newsstand-2.article=";
        assert!(second.starts_with(begins), "{second}");
        assert_eq!(fragment(&links[2]), "a.b%26c.tags=Trams");
        for (place, link) in links[..3].iter().enumerate() {
            let fragment = fragment(link);
            widget.open_all(&format!("/written/?{place}#{fragment}")).await;
            let mut expected = begun.clone();
            expected[place] = shown[place].clone();
            assert_eq!(views(widget).await, expected, "{link}");
            // It counts once: what is chosen from here on is not written, and is not undone.
            let hash: String = widget
                .host(&with_const("place", &json!(place), include_str!("share_link/changes_after_a_link.js")))
                .await;
            assert_eq!(hash, format!("{fragment},now,0"));
        }
    });
}

#[apply(in_each_engine)]
fn an_invalid_link_is_ignored(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget.open_html(TWO).await;
        let begun = views(widget).await;
        for (place, fragment) in [
            "newsstand",
            "comments",
            "/about",
            "newsstand.since=soon",
            "newsstand.sort",
            "newsstand.tags=%E0%A4",
            "newsstand.x=1&newsstand.=2",
            "%",
            "!/newsstand.clock",
        ]
        .iter()
        .enumerate()
        {
            widget.open_all(&format!("/written/?{place}#{fragment}")).await;
            assert_eq!(views(widget).await, begun, "#{fragment}");
            let link: Value =
                widget.host(script!("copied_link.js", "share_link/link_and_errors.js")).await;
            assert_eq!(link, json!(["newsstand.since=30d", []]), "#{fragment}");
        }
    });
}

#[apply(in_each_engine)]
fn links_respect_the_pages_base_url(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget
            .open_html(
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Base</title>\
                 <script type=module src=/embed/newsstand.js></script><base href='/elsewhere/'>\
                 <news-stand src=/feed.json url-key=news></news-stand>",
            )
            .await;
        let seen: Vec<String> =
            widget.host(script!("copied_link.js", "share_link/page_with_base.js")).await;
        assert_eq!(seen, ["/written/#news.sort=oldest", "/written/#news.sort=oldest", "/written/"]);
    });
}

#[apply(in_each_engine)]
fn a_page_without_a_url_reports_it(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Vec<String> = widget.host(include_str!("share_link/page_without_url.js")).await;
        assert_eq!(said, ["about:srcdoc", "This page has no address to link to."]);
    });
}
