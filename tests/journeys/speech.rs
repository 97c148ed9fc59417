//! Reading aloud, with voices of the tests' own: the machines that run them have none.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

/// A voice for English and one for Arabic, which speak when they are told to, and an article in each.
const VOICES: &str = include_str!("voices.js");

#[apply(in_each_engine)]
fn each_sentence_is_marked_while_spoken(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(&format!(
                "{VOICES}
                 const widget = await open('en');
                 const before = part(widget, '.text').innerHTML;
                 const labels = [label(widget), part(widget, '.stop').checkVisibility()];
                 part(widget, '.listen').click();
                 await until(() => fake.now);
                 labels.push(label(widget), part(widget, '.stop').checkVisibility());
                 const marks = [];
                 let same = true;
                 for (let left = 30; fake.now && left; left--) {{
                   const [range] = marked() ?? [];
                   marks.push(range ? `en-GB: ${{range.toString().trim()}}` : fake.spoken.at(-1));
                   same &&= part(widget, '.text').innerHTML === before;
                   ends();
                 }}
                 labels.push(label(widget), part(widget, '.stop').checkVisibility());
                 return {{ labels, marks, spoken: fake.spoken, same, left: Boolean(marked()), can: Boolean(globalThis.Highlight) }};"
            ))
            .await;
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
        let seen: Value = widget
            .host(&format!(
                "{VOICES}
                 const widget = await open('ar');
                 const seen = [];
                 const note = () => seen.push([label(widget), fake.now?.text ?? '', Boolean(marked())]);
                 const press = async (name) => {{ part(widget, name).click(); await frames(); }};
                 await press('.listen');
                 await until(() => fake.now);
                 ends();
                 note();
                 await press('.listen');
                 note();
                 await press('.listen');
                 note();
                 const late = fake.now;
                 part(widget, '.stop').focus();
                 await press('.stop');
                 note();
                 // What comes late of one that was stopped means nothing.
                 late.onend();
                 note();
                 seen.push(widget.shadowRoot.activeElement.className);
                 await press('.listen');
                 await until(() => fake.now);
                 widget.article = 'en';
                 await until(() => opened(widget) === 'Gulls return');
                 await frames();
                 note();
                 await press('.listen');
                 await until(() => fake.now);
                 widget.article = null;
                 await frames();
                 seen.push([fake.now === undefined, Boolean(marked())]);
                 widget.article = 'en';
                 await until(() => opened(widget));
                 await frames();
                 await press('.listen');
                 await until(() => fake.now);
                 // Another widget takes the voice, for there is only one.
                 const other = await open('ar');
                 part(other, '.listen').click();
                 await until(() => fake.now?.lang === 'ar-EG');
                 seen.push([label(widget), label(other)]);
                 other.remove();
                 await frames();
                 seen.push([fake.now === undefined, Boolean(marked())]);
                 return seen;"
            ))
            .await;
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
        let seen: Value = widget
            .host(&format!(
                "{VOICES}
                 const widget = await open('fi');
                 const seen = [];
                 const listen = async () => {{
                   part(widget, '.listen').click();
                   await until(() => said(widget));
                   seen.push([said(widget), label(widget), fake.spoken.length]);
                   part(widget, '.actions button:not([class])').click();
                   await until(() => !said(widget) || said(widget).includes('opied'));
                 }};
                 await listen();
                 // Some find their voices only after a while.
                 const voices = fake.voices;
                 fake.voices = [];
                 widget.article = 'ar';
                 await until(() => opened(widget) === 'عودة النوارس');
                 await frames();
                 part(widget, '.listen').click();
                 await until(() => fake.later);
                 fake.voices = voices;
                 fake.later();
                 await until(() => fake.now);
                 fake.now.onerror({{ error: 'synthesis-failed' }});
                 await until(() => said(widget).startsWith('Reading aloud'));
                 seen.push([said(widget), label(widget), fake.spoken.length]);
                 Object.defineProperty(window, 'speechSynthesis', {{ configurable: true, value: undefined }});
                 part(widget, '.listen').click();
                 await until(() => said(widget).startsWith('This browser'));
                 seen.push([said(widget), label(widget), fake.spoken.length]);
                 return seen;"
            ))
            .await;
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
