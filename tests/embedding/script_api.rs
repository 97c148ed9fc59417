//! The script interface for hosts: mounting widgets, saving and showing views, events, and preventing an article from
//! opening.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn a_script_mounts_and_unmounts_a_widget(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("script_api/mount_and_unmount.js")).await;
        assert_eq!(
            seen,
            [
                json!("1 of 33 articles"),
                json!("6h"),
                json!("dark"),
                json!("title"),
                json!("1 article"),
                json!(0),
                json!(true),
                json!("5 of 33 articles"),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn invalid_options_are_named_and_nothing_is_mounted(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("script_api/invalid_options.js")).await;
        let both = seen[0].as_str().unwrap();
        assert!(both.contains("`since`: expected a span such as \"24h\", found 24"), "{both}");
        assert!(both.contains("`colour`: unknown option; expected one of sources,"), "{both}");
        let element = "Newsstand: mount: expected an element to put the widget into, found null";
        assert_eq!(seen[1], element);
        let feed = seen[2].as_str().unwrap();
        assert!(feed.ends_with("a list named `items`, found a list"), "{feed}");
        assert_eq!(seen[3], 0, "what cannot be mounted leaves nothing behind");
    });
}

#[apply(in_each_engine)]
fn a_view_can_be_read_and_shown_again(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("script_api/save_and_show_view.js")).await;
        assert_eq!(seen[0]["version"], 1);
        assert_eq!(
            seen[1..4],
            [json!(true), json!("33 articles"), json!("<news-stand></news-stand>")]
        );
        assert_eq!(
            seen[4],
            "`since`: expected a span such as \"24h\", found \"never\"\n`open`: unknown part of \
             a view; expected one of version, sources, since, tags, only, sort, clock, article"
        );
        assert_eq!(seen[5..], [json!("33 articles"), json!(true), json!("Ferries")]);
    });
}

#[apply(in_each_engine)]
fn events_are_dispatched_and_can_prevent_opening(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("script_api/prevent_opening.js")).await;
        assert_eq!(seen[0], json!([{ "articles": 2 }]));
        let opening =
            json!({ "id": "2", "headline": "Fog until noon", "url": "https://weather.example/2" });
        assert_eq!(seen[1], json!([opening, opening]));
        assert_eq!(seen[2..5], [json!(""), json!(0), json!("Fog until noon")]);
        assert_eq!(seen[5], json!(["2"]));
    });
}

#[apply(in_each_engine)]
fn a_listener_may_change_the_view(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<String> = widget.host(include_str!("script_api/change_in_listener.js")).await;
        assert_eq!(seen, ["12 of 33 articles", "6h"]);
    });
}

#[apply(in_each_engine)]
fn a_hundred_hashtags_and_the_chosen_one_are_offered(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(include_str!("script_api/many_hashtags.js")).await;
        assert_eq!(
            seen,
            json!([
                ["1 of 300 articles", "#Tag99 (1)", 102, "#Every (300)", "#Tag99 (1)"],
                ["1 of 300 articles", "#Tag10 (1)", 101, "#Every (300)", "#Tag187 (1)", ["Tag10"]],
            ])
        );
    });
}
