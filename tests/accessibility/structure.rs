//! The accessible structure, which is a contract: roles and names as the browser itself computes them.

use crate::support::{ARABIC_PAGE, PAGE, Window, apply, in_each_engine};

#[apply(in_each_engine)]
fn controls_have_their_documented_names(engine: Engine) {
    engine.on_page(async |widget| {
        let groups = widget.computed("[role=group]").await;
        assert_eq!(groups, ["Published", "Source", "Show"].map(|name| owned(("group", name))));

        let radios = widget.computed("[role=group] input[type=radio]").await;
        let names = [
            "Any time",
            "Last hour",
            "Last 6 hours",
            "Last 12 hours",
            "Last 24 hours",
            "Last 3 days",
            "Last 7 days",
            "Last 30 days",
            "Custom…",
            "All 33",
            "Unread 33",
            "Saved 0",
            "New since your last visit 0",
        ];
        assert_eq!(radios, names.map(|name| owned(("radio", name))));

        let edition = widget.edition();
        let boxes = widget.computed("[role=group] input[type=checkbox]").await;
        assert_eq!(boxes.len(), widget.edition_sources());
        for (role, name) in boxes {
            assert_eq!(role, "checkbox");
            let (source, count) = name.rsplit_once(' ').unwrap();
            let source = (source != "Not stated").then(|| source.to_owned());
            let articles = edition.articles.iter().filter(|article| article.source == source);
            assert_eq!(articles.count().to_string(), count, "{name}");
        }
    });
}

#[apply(in_each_engine)]
fn the_feed_states_the_position_of_each_article(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose("Published", "Last 24 hours").await;
        let headlines = widget.headlines().await;
        assert_eq!(widget.computed("[role=feed]").await, [owned(("feed", "Articles"))]);
        let cards = widget.computed("[role=feed] > article").await;
        assert_eq!(cards, headlines.iter().map(|h| owned(("article", h))).collect::<Vec<_>>());
        let places = widget.attributes("[role=feed] > article", "aria-posinset").await;
        let expected: Vec<_> = (1..=headlines.len()).map(|place| place.to_string()).collect();
        assert_eq!(places, expected);
        let sizes = widget.attributes("[role=feed] > article", "aria-setsize").await;
        assert!(sizes.iter().all(|size| *size == headlines.len().to_string()), "{sizes:?}");
    });
}

/// Records what becomes of each live region when it changes, also of those that come later.
const RECORD_ANNOUNCEMENTS: &str = include_str!("announcements.js");

#[apply(in_each_engine)]
fn each_choice_announces_the_number_of_articles_once(engine: Engine) {
    engine.on_page(async |widget| {
        widget.ask::<()>(RECORD_ANNOUNCEMENTS, vec![]).await;
        let mut expected = Vec::new();
        for (group, choice) in [
            ("Published", "Last 3 days"),
            ("Source", "Rail Review"),
            ("Source", "Grain Weekly"),
            ("Published", "Last hour"),
        ] {
            widget.choose(group, choice).await;
            let status = widget.status().await;
            if expected.last() != Some(&status) {
                expected.push(status);
            }
        }
        assert!(expected.len() > 2, "{expected:?}");
        let heard: Vec<String> = widget.ask_page("return heard").await;
        assert_eq!(heard, expected);
        // An article that is opened is announced by the focus alone.
        widget.choose("Published", "Any time").await;
        expected.push(widget.status().await);
        let headline = widget.headlines().await.remove(0);
        widget.open_card(&headline).await;
        widget.settle().await;
        let heard: Vec<String> = widget.ask_page("return heard").await;
        assert_eq!(heard, expected);
    });
}

#[apply(in_each_engine)]
fn the_status_is_announced(engine: Engine) {
    engine.on_page(async |widget| {
        let status = widget.computed("[role=status]").await;
        assert_eq!(status[0].0, "status");
        widget.choose("Source", "Grain Weekly").await;
        assert_eq!(widget.status().await, "3 of 33 articles");
    });
}

#[apply(in_each_engine)]
fn known_times_have_a_datetime(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let known = edition.articles.iter().filter(|a| a.published.between.is_some()).count();
        let times = widget.attributes("[role=feed] time", "datetime").await;
        assert_eq!(times.len(), known);
        assert!(known < edition.articles.len(), "the sample edition must have one without a time");
        for time in times {
            assert!(newsstand_core::time::TimeRange::parse(&time).is_ok(), "{time}");
        }
    });
}

#[apply(in_each_engine)]
fn an_article_has_its_own_direction(engine: Engine) {
    engine.on_page(async |widget| {
        let languages = widget.attributes("[role=feed] > article", "lang").await;
        let directions = widget.computed_style("[role=feed] > article", "direction").await;
        assert!(languages.contains(&"ar".to_owned()) && languages.contains(&"en".to_owned()));
        for (language, direction) in languages.iter().zip(directions) {
            assert_eq!(direction, if language == "ar" { "rtl" } else { "ltr" });
        }
        // The reader's own words keep their direction inside a line of the other one.
        let times = widget.computed_style("[role=feed] .time", "direction").await;
        assert!(times.iter().all(|direction| direction == "ltr"), "{times:?}");
    });
}

#[apply(in_each_engine)]
fn mixed_directions_read_correctly(engine: Engine) {
    engine.on_page(async |widget| {
        widget.open_card("روبوت الأرفف يتعلّم الأبجدية").await;
        // In a line from right to left, the name comes left of the words before it.
        let places = widget.places_of("Shelf", "بدأ").await;
        assert!(places[0] < places[1], "{places:?}");
        // And inside that name the letters run from left to right.
        let name = widget.places_of("Shelf", "Pilot").await;
        assert!(name[0] < name[1], "{name:?}");
    });
}

#[apply(in_each_engine)]
fn arabic_mirrors_the_layout(engine: Engine) {
    engine.open(ARABIC_PAGE, Window::default(), async |widget| {
        assert_eq!(widget.status().await, "33 مقالة");
        let [filters, feed] = widget.left_edges("[role=search]", "[role=feed]").await;
        assert!(filters > feed, "the filters stand at the right: {filters} and {feed}");
        let directions = widget.computed_style("[role=feed] .time", "direction").await;
        assert!(directions.iter().all(|direction| direction == "rtl"));
    });
}

#[apply(in_each_engine)]
fn nothing_is_wider_than_the_window(engine: Engine) {
    for width in [320, 360, 640, 768, 1024, 1920] {
        engine.open(PAGE, Window { width, ..Window::default() }, async |widget| {
            let [page, window] = widget.widths().await;
            assert!(page <= window, "at {width} pixels the page is {page} wide");
        });
    }
}

#[apply(in_each_engine)]
fn filters_are_a_popover_on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        assert!(!widget.is_visible("[role=search]").await);
        widget.press_button("Filters").await;
        assert!(widget.is_visible("[role=search]").await);
        widget.choose("Published", "Last 6 hours").await;
        let shown = widget.headlines().await.len();
        widget.press_button(&format!("Show {shown} articles")).await;
        assert!(!widget.is_visible("[role=search]").await);
        widget.press_button("Filters").await;
        widget.press(&[thirtyfour::Key::Escape]).await;
        assert!(!widget.is_visible("[role=search]").await);
        widget.has_focus("button", "Filters").await;
    });
}

fn owned((role, name): (&str, &str)) -> (String, String) {
    (role.to_owned(), name.to_owned())
}
