//! The first frame: readers can filter and open articles before the program has loaded, and nothing is lost when it
//! takes over.

use crate::support::{
    LONG_PAGE_BEFORE_WASM, PAGE, PAGE_BEFORE_WASM, Widget, Window, apply, in_each_engine,
};
use serde_json::{Value, json};
use thirtyfour::Key;

#[apply(in_each_engine)]
fn early_choices_are_kept(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        widget.choose("Source", "Rail Review").await;
        widget.choose("Published", "Last 3 days").await;
        widget.pick("Sort by", "Oldest first").await;
        let chosen: Value =
            widget.ask("return inputs('Source').filter((box) => box.checked).length", vec![]).await;
        assert_eq!(chosen, json!(1));
        widget.release().await;
        widget.settle().await;
        assert_eq!(widget.chosen("Source").await.len(), 1);
        assert_eq!(widget.chosen("Published").await, ["Last 3 days"]);
        let view: Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        assert_eq!(view["sources"], json!(["Rail Review"]));
        assert_eq!((&view["since"], &view["sort"]), (&json!("3d"), &json!("oldest")));
    });
}

/// Returns all that a choice changes: the status, the cards with ages and positions, and the filters' counts.
const FILTER_RESULT: &str = include_str!("filter_result.js");

/// Makes choices, compares the early result with the program's own, and returns the early one.
async fn answered_alike(widget: &Widget, choices: &[(&str, &str)], cards: usize) -> Vec<String> {
    for (group, name) in choices {
        widget.choose(group, name).await;
    }
    widget
        .wait_in_widget(
            "all cards",
            "const of = Number(root.querySelector('.card').getAttribute('aria-setsize'));
             return of > 60 || root.querySelectorAll('.card').length === of",
        )
        .await;
    let early: Vec<String> = widget.ask(FILTER_RESULT, vec![]).await;
    let there: bool =
        widget.ask_page("return Boolean(document.querySelector('news-stand').view())").await;
    assert!(!there, "the program has come too early to be tried without");
    widget.release().await;
    widget.settle().await;
    let late: Vec<String> = widget.ask(FILTER_RESULT, vec![]).await;
    // Of a list that is drawn in parts, how many cards there are depends on the window.
    for (early, late) in early.iter().zip(&late) {
        assert_eq!(early, late);
    }
    assert!(late.len() >= 3 + cards, "{late:?}");
    assert!(early.len() >= 3 + cards, "{early:?}");
    early
}

#[apply(in_each_engine)]
fn sources_filter_before_the_program_loads(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        let choices = [("Source", "Rail Review"), ("Source", "Not stated")];
        answered_alike(widget, &choices, 20).await;
    });
}

#[apply(in_each_engine)]
fn a_recency_filters_before_the_program_loads(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::PHONE, async |widget| {
        widget.press_button("Filters").await;
        let answered = answered_alike(widget, &[("Published", "Last 6 hours")], 30).await;
        let about = answered.iter().filter(|line| line.contains("| about ")).count();
        assert!(about > 0, "no card shows what this test is for: {answered:?}");
    });
}

#[apply(in_each_engine)]
fn source_and_recency_filter_a_long_list_early(engine: Engine) {
    engine.open(LONG_PAGE_BEFORE_WASM, Window::default(), async |widget| {
        let choices = [("Source", "Rail Review"), ("Published", "Last 3 days")];
        answered_alike(widget, &choices, 25).await;
    });
}

#[apply(in_each_engine)]
fn long_results_are_filtered_early(engine: Engine) {
    engine.open(LONG_PAGE_BEFORE_WASM, Window::default(), async |widget| {
        answered_alike(widget, &[("Published", "Last 7 days")], 30).await;
    });
}

#[apply(in_each_engine)]
fn the_ruler_filters_before_the_program_loads(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        widget.focus_ruler().await;
        widget.press(&[Key::Left, Key::Left]).await;
        assert_eq!(widget.chosen("Published").await, ["Last 7 days"]);
        answered_alike(widget, &[], 30).await;
        assert_eq!(widget.chosen("Published").await, ["Last 7 days"]);
    });
}

#[apply(in_each_engine)]
fn an_article_in_an_early_result_opens(engine: Engine) {
    engine.open(LONG_PAGE_BEFORE_WASM, Window::default(), async |widget| {
        widget.choose("Source", "Grain Weekly").await;
        let headline = widget.headlines().await.pop().unwrap_or_default();
        widget.open_card(&headline).await;
        widget.release().await;
        widget.settle().await;
        let view: Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        assert_eq!(widget.article().await.headline, headline);
        assert_eq!(view["sources"], json!(["Grain Weekly"]));
    });
}

#[apply(in_each_engine)]
fn an_article_pressed_early_opens(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        let headline = widget.headlines().await.remove(2);
        widget.open_card(&headline).await;
        widget.release().await;
        widget.settle().await;
        assert_eq!(widget.article().await.headline, headline);
    });
}

#[apply(in_each_engine)]
fn the_focus_survives_the_takeover(engine: Engine) {
    engine.open(PAGE_BEFORE_WASM, Window::default(), async |widget| {
        let headline = widget.headlines().await.remove(3);
        widget.tab_to("article", &headline).await;
        widget.release().await;
        widget.has_focus("article", &headline).await;
    });
}

#[apply(in_each_engine)]
fn hidden_articles_never_appear(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        widget.knows_library().await;
        let of_source = |source: &str| {
            format!(
                "return cards().filter((card) => shown(card) && text(card.querySelector('.source')) === '{source}').length"
            )
        };
        let headlines = widget.headlines().await;
        let rail: String = widget
            .ask(
                "return text(cards().find((card) => text(card.querySelector('.source')) === 'Rail Review').querySelector('.headline'))",
                vec![],
            )
            .await;
        widget.open_card(&rail).await;
        widget.press_button("Hide Rail Review").await;
        let mute = "const field = [...root.querySelectorAll('.library input')].find((one) => one.ariaLabel === 'Word to mute');
            field.value = ' FERRY';
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))";
        widget.ask::<Value>(mute, vec![]).await;
        widget
            .wait_in_widget(
                "the word",
                "return root.querySelectorAll('.library .chips li').length === 2",
            )
            .await;
        let kept = widget.status().await;
        let after = widget.headlines().await;
        let ferry =
            |headline: &&String| headline.to_lowercase().split(' ').any(|word| word == "ferry");
        assert!(headlines.iter().any(|one| ferry(&one)) && !after.iter().any(|one| ferry(&one)));
        widget.go(PAGE_BEFORE_WASM).await;
        widget.settle().await;
        assert_eq!(widget.ask::<usize>(&of_source("Rail Review"), vec![]).await, 0);
        assert_eq!(widget.ask::<Vec<String>>("return cards().filter(shown).map((card) => text(card.querySelector('.headline')))", vec![]).await, after);
        // From now on each frame is looked at, also while the program has come and what is kept has not.
        let watch = include_str!("watch_sources.js");
        widget.ask_page::<()>(watch).await;
        // What is chosen now is chosen then, though there are fewer sources.
        let offered = widget.names("Source").await.into_iter();
        assert!(
            !offered.clone().any(|name| name.starts_with("Rail Review"))
                || {
                    let shown = "return shown(inputs('Source').find((input) => label(input).startsWith('Rail Review')))";
                    !widget.ask::<bool>(shown, vec![]).await
                }
        );
        widget.choose("Source", "Russia Today").await;
        widget.pick("Sort by", "Oldest first").await;
        widget.release().await;
        widget.knows_library().await;
        assert_eq!(widget.chosen("Source").await, ["Russia Today 3"]);
        let view: Value =
            widget.ask_page("return document.querySelector('news-stand').view()").await;
        assert_eq!(view["sort"], json!("oldest"));
        widget.choose("Source", "Russia Today").await;
        assert_eq!(widget.status().await, kept);
        let seen: Vec<String> = widget.ask_page("return [...seen]").await;
        assert!(seen.len() > 1 && !seen.contains(&"Rail Review".to_owned()), "{seen:?}");
        // Forgotten, it is shown again from the first frame on.
        let forget = "[...root.querySelectorAll('.library button')].find((one) => text(one).includes('Delete everything for good')).click()";
        widget.ask::<Value>(forget, vec![]).await;
        widget
            .wait_for(
                "nothing to be hidden",
                "return localStorage.getItem('newsstand:hidden') === null",
            )
            .await;
        widget.go(PAGE_BEFORE_WASM).await;
        assert!(widget.ask::<usize>(&of_source("Rail Review"), vec![]).await > 0);
    });
}

#[apply(in_each_engine)]
fn foreign_stored_values_are_ignored(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        for value in ["", "7", "null", "[[", r#"{"hidden": 7}"#, r#"{"hidden": [], "muted": [1]}"#]
        {
            let write = format!("localStorage.setItem('newsstand:hidden', {})", json!(value));
            widget.ask_page::<()>(&write).await;
            widget.open_all(PAGE).await;
            assert_eq!(widget.status().await, "33 articles", "{value}");
            let clear = "return localStorage.getItem('newsstand:hidden') === null";
            widget.wait_for("what is kept to be written", clear).await;
        }
    });
}
