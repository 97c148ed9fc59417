//! The open article: what it shows, where the focus goes, and the ways on from it.

use crate::support::{ARABIC_PAGE, PAGE, Window, apply, in_each_engine, with_const};
use newsstand_core::TimeBasis;
use thirtyfour::Key;

#[apply(in_each_engine)]
fn an_article_shows_all_its_fields(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        for article in edition.articles.iter().step_by(4) {
            widget.open_card(&article.headline).await;
            let shown = widget.article().await;
            assert_eq!(shown.headline, article.headline);
            assert_eq!(shown.source, article.source.clone().unwrap_or("Not stated".to_owned()));
            assert_eq!(shown.paragraphs, article.paragraphs);
            let hashtags: Vec<_> = article.hashtags.iter().map(|tag| format!("#{tag}")).collect();
            assert_eq!(shown.hashtags, hashtags);
            for category in &article.categories {
                assert!(shown.categories.contains(category.as_str()), "{shown:?}");
            }
            let known = match article.published.known() {
                TimeBasis::Stated => "the date on the page",
                TimeBasis::Derived => "Published between ",
                TimeBasis::Relative => "it is not known when the page was saved",
                TimeBasis::NotStated => "The page does not say when",
            };
            assert!(shown.provenance.contains(known), "{shown:?}");
            widget.press(&[Key::Escape]).await;
        }
    });
}

#[apply(in_each_engine)]
fn times_are_in_the_readers_time_zone_with_utc_in_the_tooltip(engine: Engine) {
    // Five and a half hours ahead of UTC all year.
    let window = Window { time_zone: "Asia/Kolkata", ..Window::default() };
    engine.open(PAGE, window, async |widget| {
        widget.open_card("The ferry that makes no noise").await;
        let provenance = widget.article().await.provenance;
        let local = "Published between 13:00 and 14:00 on 28 June 2025 (your time).";
        assert!(provenance.starts_with(local), "{provenance}");
        assert!(provenance.ends_with("was saved on 28 June 2025 at 17:30."), "{provenance}");
        let utc = "28 June 2025 07:30 UTC – 28 June 2025 08:30 UTC";
        assert_eq!(widget.attributes(".provenance", "title").await, [utc]);
    });
}

#[apply(in_each_engine)]
fn focus_moves_to_the_heading_and_back_to_the_card(engine: Engine) {
    engine.on_page(async |widget| {
        let headline = widget.headlines().await[5].clone();
        widget.open_card(&headline).await;
        widget.has_focus("h2", &headline).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &headline).await;
        widget.press(&[Key::Enter]).await;
        widget.has_focus("h2", &headline).await;
        let all = widget.edition().articles.len();
        widget.press_button(&format!("← {all} articles")).await;
        widget.has_focus("article", &headline).await;
    });
}

#[apply(in_each_engine)]
fn an_article_replaces_the_list_on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        let headline = widget.headlines().await[3].clone();
        widget.open_card(&headline).await;
        widget.has_focus("h2", &headline).await;
        assert!(!widget.list_is_visible().await);
        widget.press(&[Key::Escape]).await;
        assert!(widget.list_is_visible().await);
        widget.has_focus("article", &headline).await;
    });
}

#[apply(in_each_engine)]
fn reading_progress_follows_the_interface_direction(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::PHONE, async |widget| {
            let articles = widget.edition().articles.into_iter();
            let long = articles.max_by_key(|one| one.paragraphs.concat().len());
            widget.set_appearance("largest").await;
            widget.open_card(&long.map(|long| long.headline).unwrap_or_default()).await;
            let line = async |place: &str| -> [f64; 3] {
                let script = format!(
                    "root.querySelector('{place}').scrollIntoView({{ block: 'end', behavior: 'instant' }})"
                );
                widget.ask::<()>(&script, vec![]).await;
                widget.settle().await;
                let script = "const place = (name) => root.querySelector(name).getBoundingClientRect();
                    const [line, reader] = [place('.progress'), place('.open-article > article')];
                    return [line.width / reader.width, line.left - reader.left, line.right - reader.right]";
                widget.ask(script, vec![]).await
            };
            let [before, after] = [line(".text > p").await, line(".text > p:last-child").await];
            assert!(before[0] < 0.6 && after[0] > 0.97, "{before:?} {after:?}");
            let begins = if page == PAGE { 1 } else { 2 };
            assert!(before[begins].abs() < 1.0, "{page}: {before:?}");
        });
    }
}

#[apply(in_each_engine)]
fn next_and_previous_follow_the_filtered_list(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose("Published", "Last 12 hours").await;
        widget.pick("Sort by", "Oldest first").await;
        let headlines = widget.headlines().await;
        widget.open_card(&headlines[1]).await;
        assert_eq!(widget.neighbours().await, [headlines[0].clone(), headlines[2].clone()]);
        widget.press_link(&headlines[2]).await;
        assert_eq!(widget.article().await.headline, headlines[2]);
        widget.has_focus("h2", &headlines[2]).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &headlines[2]).await;
    });
}

#[apply(in_each_engine)]
fn related_articles_of_the_same_page_come_first(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let article = &edition.articles[0];
        let page = &article.provenance[0].document;
        let same_page: Vec<_> = edition
            .articles
            .iter()
            .filter(|other| other.id != article.id)
            .filter(|other| other.provenance.iter().any(|place| place.document == *page))
            .map(|other| other.headline.clone())
            .collect();
        assert_eq!(same_page.len(), 3);
        widget.open_card(&article.headline).await;
        assert_eq!(widget.related("From the same page").await, same_page);
        widget.press_link(&same_page[0]).await;
        assert_eq!(widget.article().await.headline, same_page[0]);
    });
}

#[apply(in_each_engine)]
fn a_hashtag_in_an_article_filters_the_list(engine: Engine) {
    engine.on_page(async |widget| {
        widget.open_card("The ferry that makes no noise").await;
        widget.press_button("#Chess").await;
        let shown = widget.headlines().await;
        assert!(shown.contains(&"Tram drivers learn to wait".to_owned()), "{shown:?}");
        widget.has_focus("article", "The ferry that makes no noise").await;
    });
}

#[apply(in_each_engine)]
fn every_task_works_by_keyboard(engine: Engine) {
    engine.on_page(async |widget| {
        widget.tab_to("radio", "Any time").await;
        widget.press(&[Key::Down, Key::Down]).await;
        assert_eq!(widget.chosen("Published").await, ["Last 6 hours"]);
        widget.tab_to_named("Rail Review").await;
        widget.press(&[Key::Space]).await;
        let shown = widget.headlines().await;
        assert_eq!(shown[0], "Tram drivers learn to wait");
        widget.tab_to("article", &shown[0]).await;
        widget.press(&[Key::Enter]).await;
        widget.has_focus("h2", &shown[0]).await;
        widget.press(&[Key::Escape]).await;
        widget.has_focus("article", &shown[0]).await;
    });
}

#[apply(in_each_engine)]
fn page_keys_move_between_cards(engine: Engine) {
    engine.on_page(async |widget| {
        let headlines = widget.headlines().await;
        widget.tab_to("article", &headlines[0]).await;
        widget.press(&[Key::PageDown, Key::PageDown]).await;
        widget.has_focus("article", &headlines[2]).await;
        widget.press(&[Key::PageUp]).await;
        widget.has_focus("article", &headlines[1]).await;
    });
}

/// A text with an override, and one that ends more than it began: neither may reorder what is around it.
const STEERED: &str = r#"{ "title": "T\u202e", "items": [{ "id": "1", "title": "invoice\u202egpj.exe",
    "content_text": "One\u2069\u2069 two \u202b\u0642\u0645\u0629.",
    "tags": ["a\u202eb"], "_newsstand": { "source": "Rail\u2069 Review\u202d" } }] }"#;

#[apply(in_each_engine)]
fn bidi_control_characters_are_isolated(engine: Engine) {
    engine.in_host_page(async |widget| {
        let feed = serde_json::from_str(STEERED).unwrap();
        let said: Vec<String> =
            widget.host(&with_const("feed", &feed, include_str!("bidi_controls.js"))).await;
        assert_eq!(said[0], "");
        assert!(said[1].contains("invoicegpj.exe") && said[1].contains("#ab"), "{}", said[1]);
        for text in &said[1..] {
            assert!(!text.contains(['\u{202d}', '\u{202e}']), "{text:?}");
            let count = |wanted: &[char]| text.chars().filter(|c| wanted.contains(c)).count();
            assert_eq!(
                count(&['\u{2066}', '\u{2067}', '\u{2068}']),
                count(&['\u{2069}']),
                "{text:?}"
            );
            assert_eq!(count(&['\u{202a}', '\u{202b}']), count(&['\u{202c}']), "{text:?}");
        }
    });
}
