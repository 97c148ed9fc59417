//! The widget in a sandboxed iframe of another origin: here what a reader sees of it, in `address` what
//! its address can say, in `messages` who may tell whom how high it is.

mod host;
mod messages;
mod url_options;

use crate::support::{File, Harm, Host, Place, Window, apply, in_each_engine};

use host::{FEED, enter, fits, frame, host, page, script, scroll_to};

/// The documentation that site owners paste from.
const DOCUMENTATION: &str = include_str!("../../../docs/iframe.md");

/// The code between the documentation's fences of this kind.
fn fenced(kind: &str) -> Vec<&'static str> {
    let fences = DOCUMENTATION.split(kind).skip(1);
    fences.filter_map(|rest| rest.split_once("```")).map(|(inside, _)| inside.trim()).collect()
}

#[apply(in_each_engine)]
fn the_documented_snippet_works(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let (far, near) = (Place::free().await, Place::free().await);
        let here = |text: &str| {
            text.replace("https://news.example", far.origin())
                .replace("https://your-site.example", near.origin())
        };
        let headers: Vec<_> = fenced("```http\n").into_iter().map(here).collect();
        let headers: Vec<_> = headers.iter().filter_map(|line| line.split_once(": ")).collect();
        assert_eq!(headers.len(), 2);
        let snippets: Vec<_> = fenced("```html\n").into_iter().map(here).collect();
        assert_eq!(snippets.len(), 1);
        let near = Host::new().page("/", &page(&snippets.concat()), &[]).serve_at(near);
        let _far = Host::new().files_with(&headers).serve_at(far);
        enter(widget, &near).await;
        assert_eq!(widget.chosen("Published").await, ["Last 24 hours"]);
        let heard = widget.heard().await;
        assert!(heard.console.is_empty() && heard.faults.is_empty(), "{heard:?}");
        // The browser asks for a page's icon by itself.
        let refused = heard.refused.iter().filter(|what| !what.contains("/favicon.ico"));
        assert_eq!(refused.count(), 0, "{heard:?}");
        assert!(fits(widget, "iframe").await > 600);
    });
}

#[apply(in_each_engine)]
fn the_frame_is_as_high_as_its_content(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let border = "<style>* { box-sizing: border-box } iframe { border: 7px solid }</style>";
        for style in ["", border] {
            let body = format!("{style}{}{}", frame(&far, "heading-level=1", ""), script(&far));
            let site = host(&body).await;
            enter(widget, &site).await;
            let all = fits(widget, "iframe").await;

            widget.enter("iframe").await;
            let scrolls = "return document.documentElement.scrollHeight > innerHeight";
            assert!(!widget.ask_page::<bool>(scrolls).await, "the frame has a scroll bar");
            let headline = widget.headlines().await.last().cloned().unwrap_or_default();
            scroll_to(widget, "[role=feed] > article:last-child").await;
            widget.open_card(&headline).await;
            assert_eq!(widget.article().await.headline, headline);
            let one = fits(widget, "iframe").await;
            assert!(one < all / 2, "an article of {one} pixels, a list of {all}");
            // It was opened far below, and begins at the frame's top.
            let top: f64 = widget
                .ask_page("return document.querySelector('iframe').getBoundingClientRect().top")
                .await;
            assert!(top >= -1.0, "the article begins {top} pixels above what is seen");

            widget.enter("iframe").await;
            widget.has_focus("h2", &headline).await;
            widget.press(&[thirtyfour::Key::Escape]).await;
            widget.wait_in_widget("the list", "return !root.querySelector('.open-article')").await;
            assert_eq!(fits(widget, "iframe").await, all);
        }
    });
}

#[apply(in_each_engine)]
fn popovers_open_inside_the_visible_part(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let site = host(&format!("{}{}", frame(&far, "heading-level=1", ""), script(&far))).await;
        enter(widget, &site).await;
        fits(widget, "iframe").await;
        widget.enter("iframe").await;
        widget.press_button("Filters").await;
        let [top, _] = widget.edges("[role=search]").await;
        assert!(top < 100.0, "the filters open {top} pixels below the top of the frame");
        widget.press(&[thirtyfour::Key::Escape]).await;
        widget.leave().await;

        widget.ask_page::<()>("document.querySelector('iframe').width = '1200'").await;
        let all = fits(widget, "iframe").await;
        widget.enter("iframe").await;
        let headline = widget.headlines().await.first().cloned().unwrap_or_default();
        widget.open_card(&headline).await;
        assert_eq!(widget.article().await.headline, headline);
        assert!(fits(widget, "iframe").await < all);
        // The list beside it scrolls by itself, and is not what makes the frame high.
        widget.enter("iframe").await;
        let [top, bottom] = widget.edges(".list").await;
        assert!(bottom - top < 1000.0, "the list beside the article is {} high", bottom - top);
    });
}

#[apply(in_each_engine)]
fn frames_are_found_early_and_late(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let frames = [
            frame(&far, "since=6h", "id=\"first\""),
            frame(&far, "sources=Rail+Review", "id=\"second\""),
        ];
        let site = host(&frames.concat()).await;
        widget.visit(&site.url("/")).await;
        for id in ["#first", "#second"] {
            widget.enter(id).await;
            widget.wait_until_there().await;
            widget.leave().await;
        }
        // They have spoken, and nobody was there to hear; the script comes last.
        let untouched: bool = widget
            .ask_page(
                "return [...document.querySelectorAll('iframe')].every((f) => !f.style.height)",
            )
            .await;
        assert!(untouched);
        let add = format!(
            "const script = document.createElement('script');
             script.src = '{}/embed/host.js';
             document.body.append(script);",
            far.origin()
        );
        widget.ask_page::<()>(&add).await;
        let first = fits(widget, "#first").await;
        let second = fits(widget, "#second").await;
        assert_ne!(first, second);

        let another = include_str!("add_third_frame.js");
        widget.ask_page::<()>(another).await;
        widget.enter("#third").await;
        widget.wait_until_there().await;
        assert_eq!(fits(widget, "#third").await, first);
        assert_eq!(fits(widget, "#second").await, second);
    });
}

#[apply(in_each_engine)]
fn original_articles_open_outside_the_frame(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        // Only outside the sandbox is there storage, and only for the page's own origin.
        let original = page("<script>localStorage.opened = opener === null</script>");
        let site = Place::free().await;
        let feed = FEED.replace("https://journal.example", site.origin());
        let allowed = [("access-control-allow-origin", "*")];
        let far = Host::new().open().page("/feed.json", &feed, &allowed).serve().await;
        let framed = frame(&far, "src=/feed.json&heading-level=1", "");
        let site = Host::new()
            .page("/", &page(&framed), &[])
            .page("/first", &original, &[])
            .serve_at(site);
        enter(widget, &site).await;
        widget.open_card("The first").await;
        widget.follow_original().await;
        widget.leave().await;
        widget.wait_for("the article's page", "return localStorage.opened === 'true'").await;
        widget.enter("iframe").await;
        // It is another tab now that is seen, so this one is not drawn, but it is there.
        let open: String = widget
            .ask("return text(root.querySelector('.open-article .headline'))", Vec::new())
            .await;
        assert_eq!(open, "The first");
    });
}

#[apply(in_each_engine)]
fn the_script_for_the_page_around_a_frame_is_at_most_a_kilobyte(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let host = widget.published("embed/host.js").await;
        assert!(host.contains("addEventListener") && host.len() <= 1024, "{} bytes", host.len());
    });
}

#[apply(in_each_engine)]
fn a_missing_header_is_explained(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let no_scripts = [("content-security-policy", "script-src 'none'")];
        for (far, shown, why) in [
            (Host::new(), "The articles could not be loaded.", "newsstand.js could not be loaded"),
            (
                Host::new().open().harm(File::Wasm, Harm::Closed),
                "The articles could not be loaded.",
                ".wasm answers, but this page may not read it",
            ),
            (Host::new().files_with(&no_scripts), "please try again later", ""),
        ] {
            let far = far.serve().await;
            let site = host(&format!("{}{}", frame(&far, "", ""), script(&far))).await;
            widget.visit(&site.url("/")).await;
            widget.enter("iframe").await;
            // The shadow root's text is not part of the page's own.
            let seen = format!(
                "const widget = document.querySelector('news-stand');
                 const text = document.body.innerText + (widget.shadowRoot?.textContent ?? '');
                 return text.includes('{shown}')"
            );
            widget.wait_for(shown, &seen).await;
            if why.is_empty() {
                continue;
            }
            let console = widget.heard().await.console;
            assert_eq!(console.len(), 1, "{console:?}");
            let said = console.concat();
            assert!(
                said.contains(why) && said.contains("Access-Control-Allow-Origin: *"),
                "{said}"
            );
            fits(widget, "iframe").await;
        }
    });
}
