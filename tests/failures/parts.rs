//! Parts of the program that come late, not at all or damaged, that a policy blocks, and that a restarted program loads
//! anew. What the reader did before is answered, once, and what does not come is said in a sentence.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::part_files::{DAMAGED, LATE, MISSING};
use crate::support::{Host, Widget, Window, apply, first_file, in_each_engine};

const SENTENCE: &str = "This could not be loaded. Check your connection. Try again";
/// A script that is true if the open article says that it could not be loaded.
const ARTICLE_FAILED: &str =
    "return text(root.querySelector('.open-article > .waiting')).startsWith('This could not')";

/// Opens a page whose program is on a variant of the site, and waits until the widget is there.
async fn open(widget: &Widget, variant: &str, attributes: &str) {
    let html = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title>
         <script type=module src={variant}/embed/newsstand.js></script>
         <news-stand {attributes}></news-stand></html>"
    );
    widget.open_html(&html).await;
    widget.ask_page::<()>(include_str!("parts/record_events.js")).await;
}

/// Returns the events since the page was opened: articles opened, and errors.
async fn events(widget: &Widget) -> (usize, Vec<String>) {
    widget.ask_page("return [window.opened, [...new Set(window.errors)]]").await
}

/// Clicks the headline of the first card without waiting for anything, and returns it.
async fn click_first(widget: &Widget) -> String {
    widget
        .ask(
            "const button = cards()[0].querySelector('button'); button.click(); return text(button)",
            vec![],
        )
        .await
}

#[apply(in_each_engine)]
fn a_click_waits_for_its_part(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "").await;
        let headline = click_first(widget).await;
        widget.has_focus("status", "Loading…").await;
        widget.site.release();
        widget.has_focus("h3", &headline).await;
        assert_eq!(events(widget).await, (1, vec![]));
    });
}

#[apply(in_each_engine)]
fn an_article_can_be_closed_before_its_part_arrives(engine: Engine) {
    engine.in_window(Window::PHONE, async |widget| {
        open(widget, LATE, "").await;
        let headline = click_first(widget).await;
        widget.has_focus("status", "Loading…").await;
        widget.press(&[Key::Escape]).await;
        // The key is a shortcut, whose part has not arrived either; the button needs none.
        widget.ask::<()>("root.querySelector('.back').click()", vec![]).await;
        widget.has_focus("article", &headline).await;
        widget.site.release();
        widget.has_parts().await;
        widget.settle().await;
        widget.has_focus("article", &headline).await;
        let is_closed = "return !root.querySelector('.open-article') && root.host.article === null";
        assert!(widget.ask::<bool>(is_closed, vec![]).await);
    });
}

#[apply(in_each_engine)]
fn keys_wait_for_their_part_in_order(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "").await;
        let headlines: Vec<String> = widget
            .ask("return cards().map((card) => text(card.querySelector('.headline')))", vec![])
            .await;
        widget.press(&[Key::Tab]).await;
        widget.type_text("jjo").await;
        assert_eq!(events(widget).await, (0, vec![]));
        widget.site.release();
        widget.has_focus("h3", &headlines[1]).await;
        assert_eq!(events(widget).await, (1, vec![]));
    });
}

#[apply(in_each_engine)]
fn a_dialog_opens_before_its_content(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "").await;
        widget.ask::<()>("root.querySelector('.open-appearance').click()", vec![]).await;
        let says = "return text(root.querySelector('#appearance:popover-open')) === 'Loading…'";
        widget.wait_in_widget("the message", says).await;
        widget.site.release();
        let choices = "return root.querySelectorAll('#appearance:popover-open input').length > 10";
        widget.wait_in_widget("the choices", choices).await;
    });
}

#[apply(in_each_engine)]
fn an_empty_list_explains_itself_once_its_part_arrives(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "").await;
        widget.ask::<()>("root.host.since = '90m'; root.host.tags = 'nothing-like-it'", vec![]).await;
        let says = "return text(root.querySelector('.list > .waiting')) === 'Loading…'";
        widget.wait_in_widget("the message", says).await;
        widget.site.release();
        let explained = "return !!root.querySelector('.empty-state .suggestions button') && !!root.querySelector('.custom')";
        widget.wait_in_widget("the explanation", explained).await;
    });
}

#[apply(in_each_engine)]
fn a_part_that_does_not_arrive_is_said_in_its_place(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        for variant in [MISSING, DAMAGED] {
            widget.site.hold_back();
            open(widget, variant, "").await;
            let headline = click_first(widget).await;
            widget.wait_in_widget("the sentence", ARTICLE_FAILED).await;
            let said = "return text(root.querySelector('.open-article > .waiting'))";
            assert_eq!(widget.ask::<String>(said, vec![]).await, SENTENCE);
            let (_, errors) = events(widget).await;
            let reason = "did not arrive intact after 3 attempts";
            assert!(errors.iter().all(|error| error.contains(reason)), "{variant}: {errors:?}");
            assert!(!errors.is_empty(), "{variant}");
            // The rest goes on.
            widget.ask::<()>("root.querySelector('.back').click()", vec![]).await;
            widget.choose("Published", "Last 6 hours").await;
            assert!(!widget.headlines().await.is_empty());
            widget.drop_filters().await;
            assert_eq!(click_first(widget).await, headline);
            widget.wait_in_widget("the sentence", ARTICLE_FAILED).await;
            widget.site.release();
            widget.press_button("Try again").await;
            widget.has_focus("h3", &headline).await;
        }
    });
}

#[apply(in_each_engine)]
fn a_part_that_a_policy_blocks_is_said_in_its_place(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let first = first_file();
        let policy = format!(
            "default-src 'none'; script-src {{here}} 'wasm-unsafe-eval'; style-src {{here}}; connect-src \
             {{here}}/embed/{first} {{here}}/feed.json"
        );
        let html = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title>
            <script type=module src=/embed/newsstand.js></script><news-stand src=/feed.json></news-stand></html>";
        let feed = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A feed", "items": [
            {"id": "1", "title": "The first", "content_text": "Its text."}]}"#;
        let site = Host::new()
            .page("/", html, &[("content-security-policy", &policy)])
            .page("/feed.json", feed, &[])
            .serve()
            .await;
        widget.visit(&site.url("/")).await;
        widget.wait_until_there().await;
        click_first(widget).await;
        widget.wait_in_widget("the sentence", ARTICLE_FAILED).await;
    });
}

#[apply(in_each_engine)]
fn a_chunked_edition_without_its_part_leaves_the_elements_own_content(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("parts/unreadable_edition.js")).await;
        assert_eq!(seen, [json!(true), json!("Held"), json!("300 articles")]);
    });
}

#[apply(in_each_engine)]
fn a_feed_that_waits_for_its_part_does_not_replace_a_later_one(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "").await;
        let replace = "const feed = (title, body) => ({ title: 'T', items: [{ id: title, title, ...body }] });
            root.host.replace(feed('Late', { content_html: '<p>A text.</p>' }));
            root.host.replace(feed('Last', { content_text: 'A text.' }))";
        widget.ask::<()>(replace, vec![]).await;
        widget.site.release();
        let arrived = "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.includes('newsstand-feeds') && responseEnd > 0)";
        widget.wait_for("the part", arrived).await;
        widget.settle().await;
        let headlines = "return cards().map((card) => text(card.querySelector('.headline')))";
        assert_eq!(widget.ask::<Vec<String>>(headlines, vec![]).await, ["Last"]);
        assert_eq!(events(widget).await, (0, vec![]));
    });
}

#[apply(in_each_engine)]
fn two_widgets_share_a_part_and_each_article_opens_once(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        open(widget, LATE, "></news-stand><news-stand").await;
        let click = "for (const { shadowRoot } of document.querySelectorAll('news-stand'))
            shadowRoot.querySelector('[role=feed] .headline button').click()";
        widget.ask_page::<()>(click).await;
        let waiting = "return [...document.querySelectorAll('news-stand')]
            .map(({ shadowRoot }) => shadowRoot.querySelector('.open-article > .waiting').textContent)";
        assert_eq!(widget.ask_page::<Value>(waiting).await, json!(["Loading…", "Loading…"]));
        widget.site.release();
        let both = "return [...document.querySelectorAll('news-stand')].every((one) =>
            one.shadowRoot.querySelector('.open-article article .headline'))";
        widget.wait_for("both articles", both).await;
        let files = "return performance.getEntriesByType('resource').map(({ name }) => name)
            .filter((name) => name.includes('newsstand-article')).length";
        assert_eq!(widget.ask_page::<usize>(files).await, 1);
        assert_eq!(events(widget).await, (2, vec![]));
    });
}

#[apply(in_each_engine)]
fn a_restarted_program_loads_its_parts_without_a_request(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(include_str!("parts/crash_beside_article.js")).await;
        assert_eq!(seen, json!(["1", 1, true]));
    });
}
