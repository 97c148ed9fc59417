//! The widget and its feed from other origins, with the header that lets a page read them and without.

use crate::support::{File, Harm, Heard, Host, Widget, Window, apply, in_each_engine};

use super::reports::{FEED, holds_its_articles, one_sentence, outcome, page, quiet, says};

#[apply(in_each_engine)]
fn another_origin_needs_and_names_its_header(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let allowed = ("access-control-allow-origin", "*");
        let far = Host::new()
            .open()
            .page("/feed.json", FEED, &[allowed])
            .page("/closed.json", FEED, &[])
            .serve()
            .await;
        let site = Host::new()
            .page("/", &page(far.origin(), &format!("src=\"{}\"", far.url("/feed.json"))), &[])
            .page(
                "/closed",
                &page(far.origin(), &format!("src=\"{}\"", far.url("/closed.json"))),
                &[],
            )
            .serve()
            .await;
        widget.visit(&site.url("/")).await;
        widget.wait_until_there().await;
        assert_eq!(widget.headlines().await, ["The first", "The second"]);
        quiet(&widget.heard().await);

        let header = format!("Access-Control-Allow-Origin: {}", site.origin());
        let sentence = one_sentence_of_a_feed(widget, &site.url("/closed")).await;
        says(
            &sentence,
            &["`src`", &far.url("/closed.json"), "its server must send the header", &header],
        );

        for file in [File::Wasm, File::Glue] {
            let far = Host::new().open().harm(file, Harm::Closed).serve().await;
            let site = Host::new().page("/", &page(far.origin(), ""), &[]).serve().await;
            let sentence = one_sentence(widget, &site, "/").await;
            if file == File::Wasm {
                let header = format!("Access-Control-Allow-Origin: {}", site.origin());
                says(&sentence, &[".wasm", "its server must send the header", &header]);
            } else {
                let header = "with the header Access-Control-Allow-Origin: *";
                says(&sentence, &["could not be loaded", "published together", header]);
            }
        }
    });
}

/// Returns the error message where the program loaded and the feed did not.
async fn one_sentence_of_a_feed(widget: &Widget, url: &str) -> String {
    widget.visit(url).await;
    let why = outcome(widget).await;
    holds_its_articles(widget).await;
    let Heard { console, told, faults, .. } = widget.heard().await;
    assert_eq!(faults, Vec::<String>::new());
    let message = why.strip_prefix("Newsstand: ").unwrap_or_default();
    assert_eq!(console, [format!("Newsstand: `src`: {message}")]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told.iter().all(|told| told.name == "src"), "{told:?}");
    console.concat()
}

#[apply(in_each_engine)]
fn an_unreadable_feed_is_named(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let site = Host::new()
            .page("/gone", &page("{here}", "src=\"/gone.json\""), &[])
            .page("/words", &page("{here}", "src=\"/words.json\""), &[])
            .page("/words.json", "Good morning", &[])
            .page("/nowhere", &page("{here}", "src=\"http://[\""), &[])
            .serve()
            .await;
        for (path, parts) in [
            ("/gone", ["/gone.json", "answers HTTP 404"]),
            ("/words", ["/words.json", "is not JSON"]),
            ("/nowhere", ["expected an address", "http://["]),
        ] {
            says(&one_sentence_of_a_feed(widget, &site.url(path)).await, &parts);
        }
    });
}
