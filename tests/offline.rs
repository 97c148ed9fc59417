//! Our own page without a connection: what was read once is there again, and the page says how old it is.

use promises::{PAGE, in_each_browser};

#[test]
fn a_page_that_was_read_is_there_when_the_site_is_down() {
    in_each_browser(async |stand| {
        let keeps: bool = stand
            .ask_page(
                "return !navigator.serviceWorker ? false : navigator.serviceWorker.ready.then(() => true)",
            )
            .await;
        if !keeps {
            println!("this browser keeps nothing here");
            return;
        }
        stand.wait_for("the worker", "return !!navigator.serviceWorker.controller").await;
        // What came before the worker was at work comes once more, and is kept.
        let headlines = stand.headlines().await;
        stand.open(PAGE).await;
        stand
            .wait_for(
                "what is kept",
                "return caches.open('newsstand').then((cache) => cache.keys())
                   .then((kept) => ['.wasm', '/newsstand.js', '/'].every((end) =>
                     kept.some((request) => request.url.endsWith(end))) && kept.length > 4)",
            )
            .await;
        stand.cut_off();
        stand.open(PAGE).await;
        assert_eq!(stand.headlines().await, headlines);
        stand.choose("Published", "Last 24 hours").await;
        assert!(stand.headlines().await.len() < headlines.len());
        stand
            .wait_for(
                "how old the page is",
                "return /^No connection to the site: this is the page as it came .*\\d{4}/
                   .test(document.querySelector('.kept')?.textContent ?? '')",
            )
            .await;
    });
}
