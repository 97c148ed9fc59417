//! Shared by these tests: a page around a frame, and waiting until the frame has its content's height.

use std::time::Instant;

use crate::support::{Host, PATIENCE, Served, Widget};

/// The flags that the documentation names.
pub(crate) const SANDBOX: &str =
    "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"";

/// A frame with the widget of another origin, told that the page around is ours.
pub(crate) fn frame(embed: &Served, query: &str, attributes: &str) -> String {
    let query = query.replace('&', "&amp;").replace('"', "%22");
    format!(
        "<iframe data-newsstand title=\"News\" width=\"700\" {SANDBOX} {attributes} \
         src=\"{}/embed/frame.html?{query}&amp;parent={{here}}\"></iframe>",
        embed.origin()
    )
}

/// The script that makes frames as high as their content.
pub(crate) fn script(embed: &Served) -> String {
    format!("<script src=\"{}/embed/host.js\"></script>", embed.origin())
}

/// A page with this in its body.
pub(crate) fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
         </head>\n<body>\n{body}\n</body></html>"
    )
}

/// A site that holds such a page at `/`.
pub(crate) async fn host(body: &str) -> Served {
    Host::new().page("/", &page(body), &[]).serve().await
}

/// Goes to a page with a frame and enters it, once the widget is there.
pub(crate) async fn enter(widget: &Widget, site: &Served) {
    widget.visit(&site.url("/")).await;
    widget.enter("iframe").await;
    widget.wait_until_there().await;
}

/// Waits until a frame is as high inside as what is in it, and gives that height. The frame that was
/// entered is left.
pub(crate) async fn fits(widget: &Widget, selector: &str) -> i64 {
    widget.leave().await;
    let mut last = (0, 0);
    let mut same = 0;
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        let around: i64 = widget
            .ask_page(&format!("return document.querySelector('{selector}').clientHeight"))
            .await;
        widget.enter(selector).await;
        let content: i64 =
            widget.ask_page("return Math.ceil(document.body.getBoundingClientRect().height)").await;
        widget.leave().await;
        // More than once: it may change still.
        same = if around == content && (around, content) == last { same + 1 } else { 0 };
        last = (around, content);
        if same == 3 {
            return around;
        }
        widget.settle().await;
    }
    assert_eq!(last.0, last.1, "the frame is not as high as its content");
    last.0
}

/// Scrolls the page around until what a selector finds in the widget is in sight, as a reader does. The
/// frame stays entered.
pub(crate) async fn scroll_to(widget: &Widget, selector: &str) {
    let [top, _] = widget.edges(selector).await;
    widget.leave().await;
    let script = format!(
        "const frame = document.querySelector('iframe').getBoundingClientRect();
         scrollTo(0, scrollY + frame.top + {top} - innerHeight / 2)"
    );
    widget.ask_page::<()>(&script).await;
    widget.enter("iframe").await;
}

/// A feed of others.
pub(crate) const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A feed",
    "items": [
        {"id": "1", "title": "The first", "content_text": "Its text.", "url": "https://journal.example/first"},
        {"id": "2", "title": "The second", "content_text": "Its text."}]}"#;
