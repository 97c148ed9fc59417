//! The element as a site owner writes it: what each attribute and property does, when the program is
//! fetched, and what is said of values that make no sense.

use crate::support::{HOST, Window, apply, in_each_engine};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn attributes_set_the_initial_view(engine: Engine) {
    engine.in_host_page(async |widget| {
        let shown: Value = widget
            .host(
                r#"const widget = await there({ since: "6h", sources: "Rail Review, Harbour Courier",
                     tags: "Ferries, Trams", sort: "oldest", clock: "edition" });
                   const plain = await there({});
                   return { view: widget.view(), status: status(widget), all: status(plain),
                     focus: document.activeElement.localName };"#,
            )
            .await;
        let all = widget.edition().articles.len();
        assert_eq!(shown["all"], format!("{all} articles"));
        assert_eq!(
            shown["view"],
            json!({ "version": 1, "sources": ["Rail Review", "Harbour Courier"], "since": "6h",
                "tags": ["Ferries", "Trams"], "only": "all", "sort": "oldest", "clock": "edition", "article": null })
        );
        assert_eq!(shown["status"], "3 of 33 articles");
        assert_eq!(shown["focus"], "body", "a widget takes the focus from nobody");
    });
}

#[apply(in_each_engine)]
fn attributes_and_properties_change_the_view_in_place(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/change_in_place.js")).await;
        let by_source = "Who pays for the charging pier?";
        assert_eq!(
            seen,
            [
                json!("8 of 33 articles"),
                json!("18 of 33 articles"),
                json!("2 of 33 articles"),
                json!("18 of 33 articles"),
                json!("4 of 33 articles"),
                json!("33 articles"),
                json!(true),
                json!(by_source),
                json!("33 مقالة"),
                json!("title"),
                json!(true),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn attributes_reflect_the_readers_choices(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/reflected_choices.js")).await;
        assert_eq!(
            seen,
            [
                json!("<news-stand since=\"168h\"></news-stand>"),
                json!("Grain Weekly"),
                json!("168h"),
                json!(16),
                json!(false),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn choices_during_the_first_rendering_are_kept(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/choice_while_rendering.js")).await;
        assert_eq!(
            seen,
            [json!(true), json!("Grain Weekly"), json!("6h"), json!("0 of 33 articles")]
        );
    });
}

#[apply(in_each_engine)]
fn an_initially_open_article_takes_no_focus(engine: Engine) {
    engine.in_host_page(async |widget| {
        let article = widget.edition().articles[3].clone();
        let seen: Vec<String> = widget
            .host(&format!(
                r#"const widget = await there({{ article: "{}" }});
                   return [opened(widget), document.activeElement.localName];"#,
                article.id
            ))
            .await;
        assert_eq!(seen, [article.headline, "body".to_owned()]);
    });
}

#[apply(in_each_engine)]
fn a_feed_is_fetched_or_set_as_a_property(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/feed_sources.js")).await;
        assert_eq!(
            seen[..7],
            [
                json!("33 articles"),
                json!("Fog until noon"),
                json!("A note without a title."),
                json!("The Weather Log"),
                json!("https://weather.example/2"),
                json!("Ships waited.|Gulls & foghorns did not."),
                json!("33 articles"),
            ]
        );
        assert_eq!(seen[7], "A host", "nothing in a feed runs");
        let left_out = seen[8].as_array().unwrap();
        assert_eq!(left_out.len(), 1, "{left_out:?}");
        assert!(left_out[0].as_str().unwrap().starts_with("`feed`: item 3: expected"));
    });
}

#[apply(in_each_engine)]
fn a_feed_can_be_inline(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/inline_feeds.js")).await;
        assert_eq!(
            seen,
            [
                json!("1 article"),
                json!("Written <b>"),
                json!("33 articles"),
                json!("refused"),
                json!("The articles could not be loaded."),
                json!(1),
                json!("feed"),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn it_works_in_a_private_window(engine: Engine) {
    let private = Window { private: true, ..Window::default() };
    engine.open(HOST, private, async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const widget = await there({ src: "/feed.json", since: "6h" });
                   widget.shadowRoot.querySelector("[role=feed] .headline button").click();
                   await until(() => opened(widget));
                   return [status(widget), opened(widget) !== ""];"#,
            )
            .await;
        assert_eq!(seen, [json!("12 of 33 articles"), json!(true)]);
    });
}

#[apply(in_each_engine)]
fn the_integrity_hash_matches_the_script(engine: Engine) {
    engine.in_host_page(async |widget| {
        let line = widget.published("embed/integrity.html").await;
        assert!(line.contains(" integrity=\"sha384-"), "{line}");
        let line = line.replace("src=\"", "src=\"/");
        let page = |line: &str| {
            format!("<!DOCTYPE html><title>A host</title><news-stand></news-stand>{line}")
        };
        widget.open_html(&page(&line)).await;
        // The sum of "abc".
        let abc = "ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        let (before, rest) = line.split_once("sha384-").unwrap();
        let (_, after) = rest.split_once('"').unwrap();
        let other = widget.show_html(&page(&format!("{before}sha384-{abc}\"{after}"))).await;
        assert!(!other, "a script with another sum was loaded");
    });
}

#[apply(in_each_engine)]
fn a_lazy_widget_fetches_nothing_until_near(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/lazy_widget.js")).await;
        assert_eq!(seen, [json!(0), json!(""), json!(true), json!("1 article"), json!("lazy")]);
    });
}

#[apply(in_each_engine)]
fn an_invalid_value_is_reported_once(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/invalid_values.js")).await;
        assert_eq!(seen[..3], [json!("now"), json!(null), json!(2)]);
        assert_eq!(seen[3], json!(["theme", "since", "since"]));
        let theme =
            "Newsstand: `theme`: expected \"auto\" or \"light\" or \"dark\", found \"purple\"";
        let since = "Newsstand: `since`: expected a span such as \"24h\", found ";
        assert_eq!(
            seen[4],
            json!([theme, format!("{since}\"soon\""), format!("{since}\"later\"")])
        );
        assert_eq!(seen[5], "33 articles");
    });
}

#[apply(in_each_engine)]
fn a_missing_feed_keeps_the_fallback_content(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("element/missing_feeds.js")).await;
        let why = seen[0].as_str().unwrap();
        assert!(why.contains("expected a feed, but http://127.0.0.1:"), "{why}");
        assert!(why.ends_with("/nowhere.json answers HTTP 404"), "{why}");
        assert_eq!(
            seen[1..4],
            [json!(true), json!("Held"), json!("The articles could not be loaded.")]
        );
        assert_eq!(seen[4], json!(["src", "src", "src"]));
        assert_eq!(seen[5], "33 articles", "the edition that was there stays");
        assert!(seen[6].as_str().unwrap().contains("is not JSON"), "{}", seen[6]);
    });
}
