//! Files that are missing, damaged, cut off on the way, or served as something else.

use crate::support::{File, Harm, Host, Window, apply, in_each_engine};

use super::reports::{holds_its_articles, one_sentence, outcome, page, says};

#[apply(in_each_engine)]
fn an_incomplete_file_is_named_with_advice(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        for (file, harm, parts) in [
            (
                File::Wasm,
                Harm::Missing,
                ["is not at http", ".wasm (HTTP 404)", "Publish all files"],
            ),
            (File::Wasm, Harm::Truncated, [".wasm", "damaged or incomplete", "Reload the page"]),
            (File::Wasm, Harm::CutOff, [".wasm", "damaged or incomplete", "Reload the page"]),
            (
                File::Wasm,
                Harm::Replaced("text/html"),
                [".wasm", "served as text/html", "publish the file again"],
            ),
            (
                File::Glue,
                Harm::Missing,
                ["could not be loaded", "All files", "published together."],
            ),
            (
                File::Glue,
                Harm::Truncated,
                ["could not be loaded", "All files", "published together."],
            ),
            (File::Glue, Harm::CutOff, ["could not be loaded", "All files", "published together."]),
            (
                File::Glue,
                Harm::Replaced("text/html"),
                ["could not be loaded", "All files", "published together."],
            ),
        ] {
            println!("{file:?}: {harm:?}");
            let site =
                Host::new().page("/", &page("{here}", ""), &[]).harm(file, harm).serve().await;
            says(&one_sentence(widget, &site, "/").await, &parts);
        }
    });
}

#[apply(in_each_engine)]
fn a_wrong_content_type_is_reported(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        for kind in ["application/octet-stream", "application/wasm; charset=utf-8", "text/html"] {
            let site = Host::new()
                .page("/", &page("{here}", ""), &[])
                .harm(File::Wasm, Harm::Typed(kind))
                .serve()
                .await;
            widget.visit(&site.url("/")).await;
            assert_eq!(outcome(widget).await, "ready");
            widget.choose("Published", "Last 6 hours").await;
            assert!(!widget.headlines().await.is_empty());
            let expected = format!(
                "Newsstand: The program is served as {kind}, so it starts later than it could. Serve \
                 .wasm files as application/wasm."
            );
            assert_eq!(widget.heard().await.console, [expected]);
        }
    });
}

#[apply(in_each_engine)]
fn articles_stay_readable_without_the_loader(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().serve().await;
        let site = Host::new()
            .page("/", &page("{here}", ""), &[])
            .page("/far", &page(far.origin(), ""), &[])
            .harm(File::Loader, Harm::Missing)
            .serve()
            .await;
        // Once it is not there, once its origin does not let it be read.
        for path in ["/", "/far"] {
            widget.visit(&site.url(path)).await;
            widget.wait_for("the page", "return document.readyState === 'complete'").await;
            assert!(widget.ask_page::<bool>("return !customElements.get('news-stand')").await);
            holds_its_articles(widget).await;
        }
    });
}
