//! Bad luck with an edition in parts: chunks that come late and in another order, twice, with less in them
//! than they should have or not at all, and a machine whose clock is wrong. The reader reads on, or a
//! sentence says what is missing.

use crate::support::{Widget, apply, in_each_engine};
use serde_json::{Value, json};

/// Puts a widget with an edition into the page, which hears of errors.
async fn reads(widget: &Widget, way: &str) {
    let script = format!(
        "window.errors = hear('error');
         await there({{ src: '/parts/{way}/feed.json' }});
         return true;"
    );
    widget.host::<bool>(&script).await;
}

/// Returns the error messages that the host received.
async fn errors(widget: &Widget) -> Vec<String> {
    widget.ask_page("return window.errors.map((error) => error.message)").await
}

/// Scrolls a long list so that the card of a place is in the middle, and waits until it says something.
async fn card_says(widget: &Widget, place: usize, said: &str) {
    let script = format!(
        "const feed = root.querySelector('[role=feed]');
         const row = Math.ceil(root.querySelector('.row-probe').getBoundingClientRect().height);
         const top = feed.getBoundingClientRect().top + scrollY;
         scrollTo(0, top + row * {place} - innerHeight / 2);
         return text(root.querySelector('[aria-posinset=\"{}\"]')).includes({})",
        place + 1,
        json!(said)
    );
    widget.wait_in_widget(&format!("\"{said}\" at {place}"), &script).await;
}

/// Opens the article of a card that is there.
async fn open_card(widget: &Widget, headline: &str) {
    let script = format!(
        "cards().find((card) => text(card.querySelector('.headline')) === {}).querySelector('button').click();
         return true",
        json!(headline)
    );
    widget.ask::<bool>(&script, vec![]).await;
}

#[apply(in_each_engine)]
fn chunks_arrive_out_of_order(engine: Engine) {
    engine.in_host_page(async |widget| {
        reads(widget, "6000/late").await;
        widget
            .wait_in_widget(
                "the columns",
                "return root.querySelector('[role=feed]').offsetHeight > 1000000",
            )
            .await;
        card_says(widget, 3000, "Loading…").await;
        // What is asked for later comes sooner, and what was asked for first is still awaited.
        card_says(widget, 1000, "Number 1000 of the archive").await;
        card_says(widget, 5000, "Number 5000 of the archive").await;
        card_says(widget, 3000, "Loading…").await;
        widget.let_come();
        card_says(widget, 3000, "Number 3000 of the archive").await;
        assert_eq!(errors(widget).await, Vec::<String>::new());
    });
}

#[apply(in_each_engine)]
fn a_chunk_listed_twice_is_read_twice(engine: Engine) {
    engine.in_host_page(async |widget| {
        reads(widget, "300/twice").await;
        widget
            .wait_in_widget(
                "all of it",
                "return text(root.querySelector('[role=status]')) === '600 articles'",
            )
            .await;
        for place in [0, 1, 300, 301, 598, 599] {
            card_says(widget, place, &format!("Number {} of the archive", place / 2)).await;
        }
        assert_eq!(errors(widget).await, Vec::<String>::new());
    });
}

#[apply(in_each_engine)]
fn a_short_chunk_is_reported_in_place(engine: Engine) {
    engine.in_host_page(async |widget| {
        reads(widget, "300/short").await;
        card_says(widget, 299, "This article could not be loaded.").await;
        card_says(widget, 100, "Number 100 of the archive").await;
        card_says(widget, 2, "Number 2 of the archive").await;
        open_card(widget, "Number 2 of the archive").await;
        let failed = "The rest of this article could not be loaded. Try again";
        let says =
            format!("return text(root.querySelector('.missing-text')) === {}", json!(failed));
        widget.wait_in_widget("what is missing", &says).await;
        // Once more the same comes, and once more it is said.
        widget.press_button("Try again").await;
        widget.wait_in_widget("what is missing", &says).await;
        let said = errors(widget).await;
        assert!(
            said.iter()
                .any(|said| said.contains("bodies-") && said.contains(" has 0 articles, not ")),
            "{said:?}"
        );
        assert!(said.iter().any(|said| said.contains("cards-")), "{said:?}");
        assert!(said.len() < 10, "it is not asked for without end: {said:?}");
    });
}

#[apply(in_each_engine)]
fn missing_columns_are_counted(engine: Engine) {
    engine.in_host_page(async |widget| {
        reads(widget, "300/without-columns").await;
        widget
            .wait_in_widget(
                "what is missing",
                "return text(root.querySelector('.note')) === '276 articles could not be loaded.'
                   && text(root.querySelector('[role=status]')) === '24 articles'",
            )
            .await;
        // Its text would have been found by way of the columns.
        open_card(widget, "Number 2 of the archive").await;
        widget
            .wait_in_widget(
                "what is missing",
                "return text(root.querySelector('.missing-text')).startsWith('The rest of this article')",
            )
            .await;
        let said = errors(widget).await;
        assert!(said[0].starts_with("`src`: 276 articles are missing: "), "{said:?}");
    });
}

#[apply(in_each_engine)]
fn a_wrong_clock_hides_nothing(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(include_str!("wrong_clocks.js")).await;
        let first = "Number 0 of the archive";
        let behind =
            |day: &str| format!("Some articles are dated after {day}, so ages may be wrong.");
        let newest = "The newest match is from 9 years ago, outside “Last 24 hours”.";
        assert_eq!(
            seen,
            json!([
                ["20 November 2026", first, behind("1 March 2019"), "300 articles", ""],
                ["9 years ago", first, "", "0 of 300 articles", newest],
                ["20 November 2026", first, behind("1 January 1970"), "300 articles", ""],
            ])
        );
    });
}
