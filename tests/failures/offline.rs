//! Our own page without a connection: what was read once is there again, and the page says how old it is.

use crate::support::{
    PAGE, PAGE_WITH_LITTLE_ROOM, PAGE_WITHOUT_STORAGE, Widget, Window, apply, in_each_engine,
};

/// Checks that everything a page needs is cached.
const PAGE_CACHED: &str = "return caches.open('newsstand').then((cache) => cache.keys())
   .then((kept) => ['.wasm', '/newsstand.js', '/'].every((end) =>
     kept.some((request) => request.url.endsWith(end))) && kept.length > 4)";

/// Waits until the page's worker is at work, where the browser has such.
async fn is_at_work(widget: &Widget) -> bool {
    let keeps: bool = widget
        .ask_page(
            "return !navigator.serviceWorker ? false : navigator.serviceWorker.ready.then(() => true)",
        )
        .await;
    if keeps {
        widget.wait_for("the worker", "return !!navigator.serviceWorker.controller").await;
    } else {
        println!("this browser keeps nothing here");
    }
    keeps
}

#[apply(in_each_engine)]
fn a_visited_page_works_offline(engine: Engine) {
    engine.on_page(async |widget| {
        if !is_at_work(widget).await {
            return;
        }
        // What came before the worker was at work comes once more, and is kept.
        let headlines = widget.headlines().await;
        widget.open(PAGE).await;
        widget.wait_for("what is kept", PAGE_CACHED).await;
        widget.cut_off();
        widget.open(PAGE).await;
        assert_eq!(widget.headlines().await, headlines);
        widget.choose("Published", "Last 24 hours").await;
        assert!(widget.headlines().await.len() < headlines.len());
        widget
            .wait_for(
                "how old the page is",
                "return /^You are offline. This page was saved on .*\\d{4}/
                   .test(document.querySelector('.offline-note')?.textContent ?? '')",
            )
            .await;
    });
}

#[apply(in_each_engine)]
fn without_storage_the_page_is_fetched(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        for _ in 0..2 {
            widget.open(PAGE_WITHOUT_STORAGE).await;
            if !is_at_work(widget).await {
                return;
            }
            assert_eq!(widget.headlines().await.len(), widget.edition().articles.len());
        }
        widget.choose("Published", "Last 24 hours").await;
        assert!(widget.headlines().await.len() < widget.edition().articles.len());
    });
}

#[apply(in_each_engine)]
fn a_full_storage_keeps_the_older_version(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        widget.open(PAGE_WITH_LITTLE_ROOM).await;
        if !is_at_work(widget).await {
            return;
        }
        widget.open(PAGE_WITH_LITTLE_ROOM).await;
        widget.wait_for("what is kept", PAGE_CACHED).await;
        widget.publish();
        widget.open(PAGE_WITH_LITTLE_ROOM).await;
        let title: String = widget.ask_page("return document.title").await;
        assert!(title.starts_with("Newer: "), "{title}");
        widget.choose("Published", "Last 24 hours").await;
        let headlines = widget.headlines().await;
        // Its style sheet and its small scripts had room, so there was time to keep the page as well.
        widget.wait_for("what has room", "return fetch('page.js?later').then(() => caches.match('page.js?later')).then((kept) => !!kept)").await;
        widget.cut_off();
        widget.open(PAGE_WITH_LITTLE_ROOM).await;
        let title: String = widget.ask_page("return document.title").await;
        assert!(!title.starts_with("Newer: "), "{title}");
        widget.choose("Published", "Last 24 hours").await;
        assert_eq!(widget.headlines().await, headlines);
    });
}
