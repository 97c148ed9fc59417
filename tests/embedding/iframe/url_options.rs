//! A frame's URL can set the view, the appearance and the feed, and can run nothing.

use crate::support::{Host, Widget, Window, apply, in_each_engine};

use super::host::{FEED, enter, frame, host};

/// The attributes of the widget in the frame that was entered.
async fn attribute(widget: &Widget, name: &str) -> Option<String> {
    let script = format!("return document.querySelector('news-stand').getAttribute('{name}')");
    widget.ask_page(&script).await
}

#[apply(in_each_engine)]
fn the_url_sets_view_and_appearance(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let site = host(&frame(
            &far,
            "sources=Rail+Review,%20(not%20stated)&since=3d&sort=oldest&theme=dark&lang=ar\
             &heading-level=3&clock=edition&tags=%23Chess",
            "",
        ))
        .await;
        enter(widget, &site).await;
        let view: serde_json::Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        let expected = serde_json::json!({
            "version": 1, "sources": ["Rail Review", null], "since": "3d", "tags": ["Chess"],
            "only": "all", "sort": "oldest", "clock": "edition", "article": null,
        });
        assert_eq!(view, expected);
        let speaks = "return root.querySelector('.widget').lang === 'ar'";
        widget.wait_in_widget("the words in Arabic", speaks).await;
        assert_eq!(widget.computed_style(".widget", "color-scheme").await, ["dark"]);
        assert_eq!(widget.attributes("h3", "part").await, ["title"]);
        let page: String =
            widget.ask_page("return getComputedStyle(document.documentElement).colorScheme").await;
        assert_eq!(page, "dark");
        assert_eq!(widget.heard().await.console, Vec::<String>::new());

        let all = widget.edition();
        let article = all.articles.first().map(|article| article.id.clone()).unwrap_or_default();
        let site = host(&frame(&far, &format!("article={article}&heading-level=1"), "")).await;
        enter(widget, &site).await;
        let headline = widget.article().await.headline;
        assert_eq!(Some(headline), all.articles.first().map(|article| article.headline.clone()));
    });
}

#[apply(in_each_engine)]
fn a_feed_may_be_elsewhere_or_relative(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let allowed = [("access-control-allow-origin", "*")];
        let feeds = Host::new().page("/feed.json", FEED, &allowed).serve().await;
        let far = Host::new().open().page("/embed/feed.json", FEED, &allowed).serve().await;
        for src in [feeds.url("/feed.json").as_str(), "feed.json", "/embed/feed.json"] {
            let site = host(&frame(&far, &format!("src={src}&heading-level=1"), "")).await;
            enter(widget, &site).await;
            assert_eq!(widget.headlines().await, ["The first", "The second"], "{src}");
        }
    });
}

#[apply(in_each_engine)]
fn unknown_parameters_are_reported_once(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let site = host(&frame(&far, "sicne=24h&onload=x&sicne=12h", "")).await;
        enter(widget, &site).await;
        let expected = "Newsstand: unknown parameter \"sicne\", \"onload\": expected one of src, sources, since, \
                        tags, only, sort, clock, article, theme, storage, appearance, lang, heading-level and parent.";
        assert_eq!(widget.heard().await.console, [expected]);
    });
}

#[apply(in_each_engine)]
fn only_web_urls_are_accepted_as_feeds(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        for src in [
            "javascript:window.ran%3D1",
            "%20JavaScript:window.ran%3D1",
            "data:application/json,%7B%22items%22:[]%7D",
            "blob:null/1",
            "file:///etc/passwd",
            "http://[",
        ] {
            let site = host(&frame(&far, &format!("src={src}"), "")).await;
            widget.visit(&site.url("/")).await;
            widget.enter("iframe").await;
            let sentence = "return document.body?.innerText.includes('could not be loaded.')";
            widget.wait_for("the sentence", sentence).await;
            let console = widget.heard().await.console;
            assert_eq!(console.len(), 1, "{console:?}");
            let expected = "Newsstand: `src`: expected an http or https address, found \"";
            assert!(console.concat().starts_with(expected), "{console:?}");
            assert!(!widget.ask_page::<bool>("return 'ran' in window").await, "{src} ran");
            assert_eq!(attribute(widget, "src").await, None);
        }
    });
}

#[apply(in_each_engine)]
fn no_parameter_runs_or_breaks_anything(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let script = "%22%3E%3Cscript%3Eran=1%3C/script%3E%3Cimg%20src=x%20onerror=ran=1%3E";
        let long = "x".repeat(10_000);
        for query in [
            format!(
                "sources={script}&since={script}&tags={script}&sort={script}&clock={script}\
                 &article={script}&theme={script}&lang={script}&heading-level={script}&{script}=1"
            ),
            format!("sources={long}&since={long}&article={long}&lang={long}&{long}={long}"),
            "sources=%FF%00&since=&sort=&lang=&heading-level=".to_owned(),
        ] {
            let site = host(&frame(&far, &query, "")).await;
            enter(widget, &site).await;
            let made: usize = widget
                .ask_page(
                    "const root = document.querySelector('news-stand').shadowRoot;
                     return root.querySelectorAll('script, img').length
                       + document.body.querySelectorAll('script, img').length",
                )
                .await;
            assert_eq!(made, 0);
            assert!(!widget.ask_page::<bool>("return 'ran' in window").await);
            assert_eq!(widget.heard().await.faults, Vec::<String>::new());
            widget.press_button("Filters").await;
            assert!(widget.is_visible("[role=search]").await);
            widget.leave().await;
        }
    });
}
