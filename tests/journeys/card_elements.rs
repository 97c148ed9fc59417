//! The elements of cards: a change of the list refills them, the focus stays with its article, and clicks act on the
//! article that a card shows.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn a_filter_refills_the_cards(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value =
            widget.host(script!("card_elements/cards.js", "card_elements/filtered.js")).await;
        assert_eq!(
            seen,
            json!([
                { "kept": 10, "added": 0, "removed": 30 },
                { "kept": 10, "added": 10, "removed": 0 },
                { "kept": 10, "added": 0, "removed": 10 },
                ["Headline 7", "Headline 7"],
                "Headline 7",
                "Headline 19",
            ])
        );
    });
}

#[apply(in_each_engine)]
fn a_focused_card_keeps_its_article_when_the_list_changes(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value =
            widget.host(script!("card_elements/cards.js", "card_elements/focused.js")).await;
        assert_eq!(
            seen,
            json!([
                [true, "Headline 9", 2],
                [true, "Headline 9", 4],
                [true, "Headline 9", 9],
                [true, "Headline 9", 4],
                [false, "", -1],
                false,
                true,
            ])
        );
    });
}

#[apply(in_each_engine)]
fn scrolling_moves_few_cards_and_keeps_the_focus(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value =
            widget.host(script!("card_elements/cards.js", "card_elements/scrolled.js")).await;
        let few = json!([true, true, true]);
        assert_eq!(seen, json!([few, few, few, few, true, true]));
    });
}
