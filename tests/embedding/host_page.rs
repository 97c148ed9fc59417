//! How the widget behaves in somebody else's page: with many of its kind, moved about, tampered with,
//! and when it stops.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn twenty_widgets_share_one_program(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("host_page/twenty_widgets.js")).await;
        assert_eq!(
            seen,
            [
                json!(4),
                json!(true),
                json!(1),
                json!("33 articles"),
                json!("8 of 33 articles"),
                json!(1),
                json!(1),
                json!("8 of 33 articles"),
                json!("33 articles"),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn a_second_copy_of_the_script_is_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("host_page/second_copy.js")).await;
        assert_eq!(seen[0], "12 of 33 articles");
        assert_eq!(seen[1], "news-stand-other");
        assert_eq!(
            seen[2..],
            [json!("1h"), json!(true), json!(""), json!("21 of 33 articles"), json!([])]
        );
    });
}

#[apply(in_each_engine)]
fn a_moved_readded_or_cloned_widget_keeps_its_view(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("host_page/moved_widget.js")).await;
        let three = json!("3 of 33 articles");
        assert_eq!(
            seen,
            [json!(true), three.clone(), json!(""), three.clone(), three, json!(true), json!("")]
        );
    });
}

#[apply(in_each_engine)]
fn keys_typed_inside_do_not_reach_the_host(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("host_page/keys_heard_outside.js")).await;
        assert_eq!(seen, [json!("k"), json!("p"), json!("j")]);
    });
}

#[apply(in_each_engine)]
fn a_thousand_mounts_leak_nothing(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget.host::<bool>(include_str!("host_page/count_listeners.js")).await;
        // In several scripts, since a browser ends one that takes long.
        let cycles = include_str!("host_page/mount_fifty.js");
        let mut grown: Vec<Vec<u64>> = Vec::new();
        for _ in 0..20 {
            grown.push(widget.host(cycles).await);
        }
        let ([listeners, bytes, _], [all_listeners, all_bytes, left]) =
            (&grown[0][..], &grown[19][..])
        else {
            panic!("{grown:?}")
        };
        // Yew's, which would stay, are added once; what a widget listens to outside itself goes with it, but
        // for the last few, which may not have ended yet.
        assert!(all_listeners.saturating_sub(*listeners) < 50, "{grown:?}");
        // Memory comes in pages, and where in it things fall depends on when the browser clears up: one
        // page more may be wanted late, but what each mount left behind would be many.
        let more = all_bytes.saturating_sub(*bytes) / 65_536;
        assert!(more <= 2, "the program's memory grew after fifty mounts: {grown:?}");
        assert_eq!(*left, 0);
    });
}

#[apply(in_each_engine)]
fn a_widget_survives_a_thousand_foreign_changes(engine: Engine) {
    engine.in_host_page(async |widget| {
        let setup = include_str!("host_page/record_errors.js");
        assert!(widget.host::<bool>(setup).await);
        // In several scripts, since a browser ends one that takes long.
        let tampering = include_str!("host_page/tamper.js");
        for _ in 0..10 {
            assert!(widget.host::<bool>(tampering).await);
        }
        let seen: Vec<Value> = widget.host(include_str!("host_page/view_after_tampering.js")).await;
        assert_eq!(
            seen,
            [json!("33 articles"), json!("8 of 33 articles"), json!(true), json!(0), json!([])]
        );
    });
}

#[apply(in_each_engine)]
fn a_crashed_widget_shows_plain_articles_and_others_continue(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget.host(include_str!("host_page/crash.js")).await;
        assert_eq!(
            seen,
            [
                json!("Held"),
                json!(true),
                json!("Something went wrong, so the articles are shown as plain text. Restart"),
                json!("Grain Weekly"),
                json!("3 of 33 articles"),
                json!("8 of 33 articles"),
            ]
        );
    });
}
