//! The accessible structure, which is a contract: roles and names as the browser itself computes them.

use crate::support::{ARABIC_PAGE, PAGE, Window, in_each_browser, in_each_window};

#[test]
fn groups_boxes_and_buttons_have_the_names_that_are_promised() {
    in_each_browser(async |widget| {
        let groups = widget.computed("[role=group]").await;
        assert_eq!(groups, ["Published", "Source", "Show only"].map(|name| owned(("group", name))));

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
            "Saved ones 0",
            "New since the last visit 0",
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

#[test]
fn the_feed_says_where_each_article_stands() {
    in_each_browser(async |widget| {
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

/// Notes what becomes of each region that is announced when it changes, also of those that come later.
const LISTEN: &str = "window.heard = [];
    const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    const watched = new Map();
    const listen = () => {
      for (const region of root.querySelectorAll(regions)) {
        if (watched.has(region)) continue;
        watched.set(region, text(region));
        new MutationObserver(() => {
          if (watched.get(region) === text(region)) return;
          watched.set(region, text(region));
          heard.push(text(region));
        }).observe(region, { childList: true, characterData: true, subtree: true });
      }
    };
    listen();
    new MutationObserver(listen).observe(root, { childList: true, subtree: true });";

#[test]
fn the_number_of_articles_is_announced_once_for_each_choice() {
    in_each_browser(async |widget| {
        widget.ask::<()>(LISTEN, vec![]).await;
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

#[test]
fn the_status_is_announced() {
    in_each_browser(async |widget| {
        let status = widget.computed("[role=status]").await;
        assert_eq!(status[0].0, "status");
        widget.choose("Source", "Grain Weekly").await;
        assert_eq!(widget.status().await, "3 of 33 articles");
    });
}

#[test]
fn times_carry_an_instant_where_one_is_known() {
    in_each_browser(async |widget| {
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

#[test]
fn an_article_reads_in_its_own_direction() {
    in_each_browser(async |widget| {
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

#[test]
fn a_line_of_mixed_direction_reads_correctly() {
    in_each_browser(async |widget| {
        widget.open_card("روبوت الأرفف يتعلّم الأبجدية").await;
        // In a line from right to left, the name comes left of the words before it.
        let places = widget.places_of("Shelf", "بدأ").await;
        assert!(places[0] < places[1], "{places:?}");
        // And inside that name the letters run from left to right.
        let name = widget.places_of("Shelf", "Pilot").await;
        assert!(name[0] < name[1], "{name:?}");
    });
}

#[test]
fn in_arabic_the_stand_is_the_mirror_image() {
    in_each_window(ARABIC_PAGE, Window::default(), async |widget| {
        assert_eq!(widget.status().await, "33 من 33 مقالة");
        let [filters, feed] = widget.left_edges("[role=search]", "[role=feed]").await;
        assert!(filters > feed, "the filters stand at the right: {filters} and {feed}");
        let directions = widget.computed_style("[role=feed] .time", "direction").await;
        assert!(directions.iter().all(|direction| direction == "rtl"));
    });
}

#[test]
fn nothing_is_wider_than_its_window() {
    for width in [320, 360, 640, 768, 1024, 1920] {
        in_each_window(PAGE, Window { width, ..Window::default() }, async |widget| {
            let [page, window] = widget.widths().await;
            assert!(page <= window, "at {width} pixels the page is {page} wide");
        });
    }
}

#[test]
fn on_a_phone_the_filters_are_a_sheet() {
    in_each_window(PAGE, Window::PHONE, async |widget| {
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
