//! Reading aloud, with voices of the tests' own: the machines that run them have none.

use crate::support::in_each_host;
use serde_json::{Value, json};

/// A voice for English and one for Arabic, which speak when they are told to, and an article in each.
const VOICES: &str = r#"
const fake = {
  voices: [{ lang: "en_US", localService: true, default: true }, { lang: "en-GB", localService: true }, { lang: "ar-EG" }],
  spoken: [], now: undefined, cancels: 0,
  getVoices() { return this.voices; },
  speak(utterance) { this.now = utterance; this.spoken.push(`${utterance.lang}: ${utterance.text}`); },
  cancel() { this.cancels += 1; const { now } = this; this.now = undefined; now?.onerror?.({ error: "canceled" }); },
  pause() {}, resume() {}, addEventListener(name, then) { this.later = then; },
};
Object.defineProperty(window, "speechSynthesis", { configurable: true, value: fake });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const ends = () => { const { now } = fake; fake.now = undefined; now.onend(); };
const feed = { title: "T", language: "en", items: [
  { id: "en", title: "Gulls return", language: "en-GB",
    content_text: `Dr. Who waited. It rained!\n\n${"A long one, and so on and on without an end".repeat(6)}.` },
  { id: "ar", title: "عودة النوارس", language: "ar", content_text: "نزل المطر. ثم توقف؟" },
  { id: "fi", title: "Lokit", language: "fi", content_text: "Satoi." } ] };
const open = async (id) => {
  const widget = await there({ lang: "en" });
  widget.feed = feed;
  await until(() => widget.shadowRoot.querySelector("[role=feed] > article, .reader"));
  widget.article = id;
  await until(() => opened(widget));
  await frames();
  return widget;
};
const part = (widget, name) => widget.shadowRoot.querySelector(name);
const label = (widget) => [...part(widget, ".listen").children].filter((one) => one.checkVisibility()).map(text).join();
const marked = () => globalThis.CSS?.highlights?.get("newsstand-spoken");
const said = (widget) => text(part(widget, ".outcome"));
"#;

#[test]
fn it_is_read_sentence_by_sentence_and_each_is_marked() {
    in_each_host(async |widget| {
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

#[test]
fn it_pauses_goes_on_and_stops_with_the_article() {
    in_each_host(async |widget| {
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
                ["Go on", "", true],
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

#[test]
fn where_there_is_no_voice_it_says_so() {
    in_each_host(async |widget| {
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
                 await until(() => said(widget).startsWith('The voice'));
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
                ["There is no voice on this device for the language of this article.", "Listen", 0],
                ["The voice failed.", "Listen", 1],
                ["This browser does not read aloud.", "Listen", 1],
            ])
        );
    });
}
