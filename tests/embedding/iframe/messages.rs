//! Messages about a frame's height: who may send them to whom. A message that must do nothing is followed by one that
//! is seen to arrive, so no test waits for nothing to happen.

use crate::support::{Host, Served, Widget, Window, apply, in_each_engine};

use super::host::{enter, frame, host, page, script};

/// A page that posts what it is told to post.
const PUPPET: &str = "<script>addEventListener('message', ({ data }) => {
    for (const one of data.say ?? []) parent.postMessage(one, '*');
})</script>";

/// Lets the puppet in a frame say something, and waits until all of it has come.
async fn says(widget: &Widget, selector: &str, what: &str, turn: &str) {
    let script = format!(
        "document.querySelector('{selector}').contentWindow
           .postMessage({{ say: [{what}, 'after {turn}'] }}, '*')"
    );
    widget.ask_page::<()>(&script).await;
    widget.wait_for(what, &format!("return heard.messages.includes('after {turn}')")).await;
}

async fn height(widget: &Widget) -> String {
    widget.ask_page("return document.querySelector('#own').style.height").await
}

/// A page with a puppet in a frame that it sizes, and one in a frame that it does not.
async fn puppets(far: &Served) -> Served {
    let puppet = |attributes: &str| {
        format!("<iframe title=\"A puppet\" src=\"{}/puppet\" {attributes}></iframe>", far.origin())
    };
    let body = [
        puppet("id=\"own\" data-newsstand"),
        puppet("id=\"other\""),
        "<iframe id=\"empty\" data-newsstand title=\"Nothing\"></iframe>".to_owned(),
        script(far),
    ];
    Host::new()
        .page("/", &page(&body.concat()), &[])
        .page("/puppet", &page(PUPPET), &[])
        .serve()
        .await
}

#[apply(in_each_engine)]
fn only_messages_of_the_frame_and_its_origin_count(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().page("/puppet", &page(PUPPET), &[]).serve().await;
        let site = puppets(&far).await;
        widget.visit(&site.url("/")).await;
        widget.wait_for("the page", "return document.readyState === 'complete'").await;
        says(widget, "#own", "{ newsstand: 'height', height: 321 }", "its own").await;
        assert_eq!(height(widget).await, "321px");

        says(widget, "#other", "{ newsstand: 'height', height: 111 }", "another").await;
        widget.ask_page::<()>("postMessage({ newsstand: 'height', height: 112 }, '*')").await;
        widget.ask_page::<()>("postMessage('after itself', '*')").await;
        widget.wait_for("it", "return heard.messages.includes('after itself')").await;
        assert_eq!(height(widget).await, "321px");

        // A frame without an address has the page's own origin, and may speak of itself.
        let empty = "document.querySelector('#empty').contentWindow.eval(`
            parent.postMessage({ newsstand: 'height', height: 110 }, '*');
            parent.postMessage('after nothing', '*')`)";
        widget.ask_page::<()>(empty).await;
        widget.wait_for("it", "return heard.messages.includes('after nothing')").await;
        assert_eq!(height(widget).await, "321px");

        let malformed = "null, 7, 'height', [], {}, { newsstand: 'height' }, { height: 113 },
            { newsstand: 'width', height: 114 }, { newsstand: 'height', height: '115' },
            { newsstand: 'height', height: NaN }, { newsstand: 'height', height: Infinity },
            { newsstand: 'height', height: -116 }, { newsstand: 'height', height: 0 },
            { newsstand: 'height', height: { valueOf: 117 } }, { newsstand: ['height'], height: 118 }";
        says(widget, "#own", malformed, "malformed").await;
        assert_eq!(height(widget).await, "321px");
        says(widget, "#own", "{ newsstand: 'height', height: 1e9 }", "too much").await;
        assert_eq!(height(widget).await, "20000px");

        // A sandbox was promised, and a page with an origin speaks.
        widget.ask_page::<()>("document.querySelector('#own').sandbox = 'allow-scripts'").await;
        says(widget, "#own", "{ newsstand: 'height', height: 119 }", "no sandbox").await;
        assert_eq!(height(widget).await, "20000px");
        widget.ask_page::<()>("document.querySelector('#own').removeAttribute('sandbox')").await;
        says(widget, "#own", "{ newsstand: 'height', height: 322 }", "its own again").await;
        assert_eq!(height(widget).await, "322px");

        // The frame goes elsewhere, and its `src` stays what it was.
        let elsewhere = format!(
            "document.querySelector('#own').contentWindow.location = '{}'",
            site.url("/puppet")
        );
        widget.ask_page::<()>(&elsewhere).await;
        let gone =
            "return document.querySelector('#own').contentDocument?.readyState === 'complete'";
        widget.wait_for("the other page", gone).await;
        says(widget, "#own", "{ newsstand: 'height', height: 120 }", "another origin").await;
        assert_eq!(height(widget).await, "322px");
        assert_eq!(widget.heard().await.faults, Vec::<String>::new());
    });
}

/// Posts a question to the frame from where a script's `here` stands, and waits until whatever the
/// frame had to answer has come. The page is left with all the messages it heard.
async fn asked(widget: &Widget, ask: &str, turn: &str) -> Vec<serde_json::Value> {
    widget.ask_page::<()>(&ask.replace("{turn}", turn)).await;
    widget.enter("iframe").await;
    widget.wait_for("the question", &format!("return heard.messages.includes('{turn}')")).await;
    let answer = format!("parent.postMessage('after {turn}', '*')");
    widget.ask_page::<()>(&answer).await;
    widget.leave().await;
    widget.wait_for("the answer", &format!("return heard.messages.includes('after {turn}')")).await;
    widget.heard().await.messages
}

const ASK: &str = "const inside = document.querySelector('iframe').contentWindow;
    inside.postMessage({ newsstand: 'height' }, '*');
    inside.postMessage('{turn}', '*');";

#[apply(in_each_engine)]
fn only_the_parent_named_in_the_url_gets_messages(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let told =
            |messages: &[serde_json::Value]| messages.iter().filter(|m| m.is_object()).count();

        let site = host(&frame(&far, "since=24h", "")).await;
        enter(widget, &site).await;
        widget.leave().await;
        let before = told(&asked(widget, ASK, "one").await);
        let messages = asked(widget, ASK, "two").await;
        assert_eq!(told(&messages), before + 1, "{messages:?}");

        for (parent, why) in [
            ("https://elsewhere.example", None),
            ("", Some("add parent={here} to the frame's address")),
            ("javascript:1", Some("`parent`: expected the origin of the page around")),
        ] {
            let named = frame(&far, "since=24h", "");
            let body = if parent.is_empty() {
                named.replace("&amp;parent={here}", "")
            } else {
                named.replace("{here}", parent)
            };
            let site = host(&format!("{body}{}", script(&far))).await;
            enter(widget, &site).await;
            widget.leave().await;
            let messages = asked(widget, ASK, "three").await;
            assert_eq!(told(&messages), 0, "{messages:?}");
            let height: String =
                widget.ask_page("return document.querySelector('iframe').style.height").await;
            assert_eq!(height, "", "parent={parent}");
            widget.enter("iframe").await;
            let console = widget.heard().await.console.concat();
            let why = why.map(|why| why.replace("{here}", site.origin()));
            assert!(console.contains(&why.clone().unwrap_or_default()), "{console}");
            assert_eq!(console.is_empty(), why.is_none(), "{console}");
            widget.leave().await;
        }
    });
}

#[apply(in_each_engine)]
fn a_neighbouring_frame_gets_no_answer(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let far = Host::new().open().serve().await;
        let body = frame(&far, "since=24h", "")
            + "<iframe id=\"neighbour\" title=\"Neighbour\" src=\"/neighbour\"></iframe>";
        let neighbour = "<script>addEventListener('message', ({ data }) => {
            parent.frames[0].postMessage({ newsstand: 'height' }, '*');
            parent.frames[0].postMessage(data, '*');
        })</script>";
        let site = Host::new()
            .page("/", &page(&body), &[])
            .page("/neighbour", &page(neighbour), &[])
            .serve()
            .await;
        enter(widget, &site).await;
        widget.leave().await;
        let before = asked(widget, ASK, "parent").await.len();
        let ask = "document.querySelector('#neighbour').contentWindow.postMessage('{turn}', '*')";
        let after = asked(widget, ask, "neighbour").await;
        // Nothing more but the word that ends the waiting.
        assert_eq!(after.len(), before + 1, "{after:?}");
    });
}
