//! Files that are missing, damaged, cut off on the way, or served as something else.

use newsstand_browser_tests::{File, Harm, Host, Window, in_each_engine};

use crate::told::{holds_its_articles, one_sentence, outcome, page, says};

#[test]
fn a_file_that_does_not_come_whole_is_named_with_what_to_do() {
    in_each_engine(Window::default(), async |stand, _| {
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
            says(&one_sentence(stand, &site, "/").await, &parts);
        }
    });
}

#[test]
fn a_wrong_type_is_said_and_does_no_harm() {
    in_each_engine(Window::default(), async |stand, _| {
        for kind in ["application/octet-stream", "application/wasm; charset=utf-8", "text/html"] {
            let site = Host::new()
                .page("/", &page("{here}", ""), &[])
                .harm(File::Wasm, Harm::Typed(kind))
                .serve()
                .await;
            stand.visit(&site.url("/")).await;
            assert_eq!(outcome(stand).await, "ready");
            stand.choose("Published", "Last 6 hours").await;
            assert!(!stand.headlines().await.is_empty());
            let expected = format!(
                "Newsstand: The program is served as {kind}, so it starts later than it could. Serve \
                 .wasm files as application/wasm."
            );
            assert_eq!(stand.heard().await.console, [expected]);
        }
    });
}

#[test]
fn without_the_loader_the_articles_stay_readable() {
    in_each_engine(Window::default(), async |stand, _| {
        let far = Host::new().serve().await;
        let site = Host::new()
            .page("/", &page("{here}", ""), &[])
            .page("/far", &page(far.origin(), ""), &[])
            .harm(File::Loader, Harm::Missing)
            .serve()
            .await;
        // Once it is not there, once its origin does not let it be read.
        for path in ["/", "/far"] {
            stand.visit(&site.url(path)).await;
            stand.wait_for("the page", "return document.readyState === 'complete'").await;
            assert!(stand.ask_page::<bool>("return !customElements.get('news-stand')").await);
            holds_its_articles(stand).await;
        }
    });
}
