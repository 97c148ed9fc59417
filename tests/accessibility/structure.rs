//! The accessible structure, which is a contract: roles and names as the browser itself computes them.

use crate::support::{ARABIC_PAGE, PAGE, Window, in_each_browser, in_each_window};

#[test]
fn groups_boxes_and_buttons_have_the_names_that_are_promised() {
    in_each_browser(async |stand| {
        let groups = stand.computed("[role=group]").await;
        assert_eq!(groups, ["Published", "Source", "Show only"].map(|name| owned(("group", name))));

        let radios = stand.computed("[role=group] input[type=radio]").await;
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

        let edition = stand.edition();
        let boxes = stand.computed("[role=group] input[type=checkbox]").await;
        assert_eq!(boxes.len(), stand.edition_sources());
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
    in_each_browser(async |stand| {
        stand.choose("Published", "Last 24 hours").await;
        let headlines = stand.headlines().await;
        assert_eq!(stand.computed("[role=feed]").await, [owned(("feed", "Articles"))]);
        let cards = stand.computed("[role=feed] > article").await;
        assert_eq!(cards, headlines.iter().map(|h| owned(("article", h))).collect::<Vec<_>>());
        let places = stand.attributes("[role=feed] > article", "aria-posinset").await;
        let expected: Vec<_> = (1..=headlines.len()).map(|place| place.to_string()).collect();
        assert_eq!(places, expected);
        let sizes = stand.attributes("[role=feed] > article", "aria-setsize").await;
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
    in_each_browser(async |stand| {
        stand.ask::<()>(LISTEN, vec![]).await;
        let mut expected = Vec::new();
        for (group, choice) in [
            ("Published", "Last 3 days"),
            ("Source", "Rail Review"),
            ("Source", "Grain Weekly"),
            ("Published", "Last hour"),
        ] {
            stand.choose(group, choice).await;
            let status = stand.status().await;
            if expected.last() != Some(&status) {
                expected.push(status);
            }
        }
        assert!(expected.len() > 2, "{expected:?}");
        let heard: Vec<String> = stand.ask_page("return heard").await;
        assert_eq!(heard, expected);
        // An article that is opened is announced by the focus alone.
        stand.choose("Published", "Any time").await;
        expected.push(stand.status().await);
        let headline = stand.headlines().await.remove(0);
        stand.open_card(&headline).await;
        stand.settle().await;
        let heard: Vec<String> = stand.ask_page("return heard").await;
        assert_eq!(heard, expected);
    });
}

#[test]
fn the_status_is_announced() {
    in_each_browser(async |stand| {
        let status = stand.computed("[role=status]").await;
        assert_eq!(status[0].0, "status");
        stand.choose("Source", "Grain Weekly").await;
        assert_eq!(stand.status().await, "3 of 33 articles");
    });
}

#[test]
fn times_carry_an_instant_where_one_is_known() {
    in_each_browser(async |stand| {
        let edition = stand.edition();
        let known = edition.articles.iter().filter(|a| a.published.between.is_some()).count();
        let times = stand.attributes("[role=feed] time", "datetime").await;
        assert_eq!(times.len(), known);
        assert!(known < edition.articles.len(), "the sample edition must have one without a time");
        for time in times {
            assert!(newsstand_core::time::TimeRange::parse(&time).is_ok(), "{time}");
        }
    });
}

#[test]
fn an_article_reads_in_its_own_direction() {
    in_each_browser(async |stand| {
        let languages = stand.attributes("[role=feed] > article", "lang").await;
        let directions = stand.computed_style("[role=feed] > article", "direction").await;
        assert!(languages.contains(&"ar".to_owned()) && languages.contains(&"en".to_owned()));
        for (language, direction) in languages.iter().zip(directions) {
            assert_eq!(direction, if language == "ar" { "rtl" } else { "ltr" });
        }
        // The reader's own words keep their direction inside a line of the other one.
        let times = stand.computed_style("[role=feed] .time", "direction").await;
        assert!(times.iter().all(|direction| direction == "ltr"), "{times:?}");
    });
}

#[test]
fn a_line_of_mixed_direction_reads_correctly() {
    in_each_browser(async |stand| {
        stand.open_card("روبوت الأرفف يتعلّم الأبجدية").await;
        // In a line from right to left, the name comes left of the words before it.
        let places = stand.places_of("Shelf", "بدأ").await;
        assert!(places[0] < places[1], "{places:?}");
        // And inside that name the letters run from left to right.
        let name = stand.places_of("Shelf", "Pilot").await;
        assert!(name[0] < name[1], "{name:?}");
    });
}

#[test]
fn in_arabic_the_stand_is_the_mirror_image() {
    in_each_window(ARABIC_PAGE, Window::default(), async |stand| {
        assert_eq!(stand.status().await, "33 من 33 مقالة");
        let [filters, feed] = stand.left_edges("[role=search]", "[role=feed]").await;
        assert!(filters > feed, "the filters stand at the right: {filters} and {feed}");
        let directions = stand.computed_style("[role=feed] .time", "direction").await;
        assert!(directions.iter().all(|direction| direction == "rtl"));
    });
}

#[test]
fn nothing_is_wider_than_its_window() {
    for width in [320, 360, 640, 768, 1024, 1920] {
        in_each_window(PAGE, Window { width, ..Window::default() }, async |stand| {
            let [page, window] = stand.widths().await;
            assert!(page <= window, "at {width} pixels the page is {page} wide");
        });
    }
}

#[test]
fn on_a_phone_the_filters_are_a_sheet() {
    in_each_window(PAGE, Window::PHONE, async |stand| {
        assert!(!stand.is_visible("[role=search]").await);
        stand.press_button("Filters").await;
        assert!(stand.is_visible("[role=search]").await);
        stand.choose("Published", "Last 6 hours").await;
        let shown = stand.headlines().await.len();
        stand.press_button(&format!("Show {shown} articles")).await;
        assert!(!stand.is_visible("[role=search]").await);
        stand.press_button("Filters").await;
        stand.press(&[thirtyfour::Key::Escape]).await;
        assert!(!stand.is_visible("[role=search]").await);
        stand.has_focus("button", "Filters").await;
    });
}

fn owned((role, name): (&str, &str)) -> (String, String) {
    (role.to_owned(), name.to_owned())
}
