//! Reading aloud, with voices of the tests' own: the machines that run them have none.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn each_sentence_is_marked_while_spoken(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(script!("voices.js", "speech/marked_sentences.js")).await;
        assert_eq!(seen["labels"], json!(["Listen", false, "Pause", true, "Listen", false]));
        assert_eq!(seen["marks"], seen["spoken"], "{seen}");
        assert_eq!((&seen["same"], &seen["left"]), (&json!(true), &json!(false)));
        assert_eq!(seen["can"], json!(true), "this browser can mark a sentence");
        let spoken: Vec<String> =
            serde_json::from_value(seen["spoken"].clone()).unwrap_or_default();
        assert_eq!(spoken[0], "en-GB: Gulls return");
        assert!(spoken[1..].iter().any(|one| one.ends_with("It rained!")), "{spoken:?}");
        // Browsers fall silent in what takes long.
        assert!(
            spoken.len() > 4 && spoken.iter().all(|one| one.chars().count() < 190),
            "{spoken:?}"
        );
        let all: String = spoken.iter().map(|one| one.trim_start_matches("en-GB:")).collect();
        let text = format!(
            "Gulls return Dr. Who waited. It rained! {}.",
            "A long one, and so on and on without an end".repeat(6)
        );
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(bare(&all), bare(&text));
    });
}

#[apply(in_each_engine)]
fn speech_pauses_resumes_and_stops_with_the_article(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(script!("voices.js", "speech/pause_and_stop.js")).await;
        let first = "نزل المطر.";
        assert_eq!(
            seen,
            json!([
                ["Pause", first, true],
                ["Resume", "", true],
                ["Pause", first, true],
                ["Listen", "", false],
                ["Listen", "", false],
                "listen",
                ["Listen", "", false],
                [true, false],
                ["Listen", "Pause"],
                [true, false],
            ])
        );
    });
}

#[apply(in_each_engine)]
fn a_missing_voice_is_reported(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(script!("voices.js", "speech/missing_voices.js")).await;
        assert_eq!(
            seen,
            json!([
                ["This device has no voice for the language of this article.", "Listen", 0],
                ["Reading aloud failed.", "Listen", 1],
                ["This browser cannot read aloud.", "Listen", 1],
            ])
        );
    });
}
