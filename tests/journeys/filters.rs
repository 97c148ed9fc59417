//! Filtering: every filter alone and with others, what the counts promise, and the ways out.

use std::rc::Rc;

use crate::support::{Widget, apply, in_each_engine};
use newsstand_core::filter::{Filter, Recency, Sort};
use newsstand_core::time::{Clock, DAY, HOUR};
use newsstand_core::{Article, Edition, Index};

/// The headlines that an edition should show, by rules written out here once more, in plain words.
fn expected(edition: &Edition, fits: impl Fn(&Article) -> bool) -> Vec<String> {
    let clock = Clock::Edition(edition.as_of);
    let mut articles: Vec<_> = edition.articles.iter().filter(|article| fits(article)).collect();
    articles.sort_by_key(|article| {
        clock.age(&article.published).map_or(i64::MAX, |age| (age.least() + age.most()) / 2)
    });
    articles.into_iter().map(|article| article.headline.clone()).collect()
}

/// Returns whether an article is at most this many seconds old by the edition's clock.
fn may_be_within(edition: &Edition, article: &Article, seconds: i64) -> bool {
    Clock::Edition(edition.as_of).age(&article.published).is_some_and(|age| age.least() <= seconds)
}

fn is_from(article: &Article, source: &str) -> bool {
    article.source.as_deref() == Some(source)
}

#[apply(in_each_engine)]
fn a_recency_shows_every_article_that_may_be_in_it(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let all = edition.articles.len();
        for (name, seconds) in [
            ("Last hour", HOUR),
            ("Last 6 hours", 6 * HOUR),
            ("Last 12 hours", 12 * HOUR),
            ("Last 24 hours", DAY),
            ("Last 3 days", 3 * DAY),
            ("Last 7 days", 7 * DAY),
            ("Last 30 days", 30 * DAY),
        ] {
            let shown = expected(&edition, |article| may_be_within(&edition, article, seconds));
            assert!(!shown.is_empty() && shown.len() < all, "{name} must tell articles apart");
            widget.choose("Published", name).await;
            assert_eq!(widget.headlines().await, shown, "{name}");
            assert_eq!(widget.status().await, format!("{} of {all} articles", shown.len()));
            assert_eq!(widget.chosen("Published").await, [name]);
        }
        widget.choose("Published", "Any time").await;
        assert_eq!(widget.status().await, format!("{all} articles"));
    });
}

#[apply(in_each_engine)]
fn sources_are_combined_with_or_and_include_not_stated(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        widget.choose("Source", "Rail Review").await;
        let rail = expected(&edition, |article| is_from(article, "Rail Review"));
        assert!(!rail.is_empty());
        assert_eq!(widget.headlines().await, rail);

        widget.choose("Source", "Not stated").await;
        let both = expected(&edition, |article| {
            is_from(article, "Rail Review") || article.source.is_none()
        });
        assert_eq!(widget.headlines().await, both);
        assert!(both.len() > rail.len());

        widget.choose("Source", "Rail Review").await;
        assert_eq!(
            widget.headlines().await,
            expected(&edition, |article| article.source.is_none())
        );
    });
}

#[apply(in_each_engine)]
fn counts_equal_the_result_of_choosing_them(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose("Published", "Last 24 hours").await;
        let names = widget.names("Source").await;
        assert_eq!(names.len(), widget.edition_sources());
        for name in names {
            let (source, count) = name.rsplit_once(' ').unwrap();
            widget.choose("Source", source).await;
            assert_eq!(widget.headlines().await.len(), count.parse::<usize>().unwrap(), "{name}");
            widget.choose("Source", source).await;
        }
    });
}

#[apply(in_each_engine)]
fn a_hashtag_is_chosen_on_a_card_or_in_the_list(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let ferries = expected(&edition, |article| article.hashtags.iter().any(|t| t == "Ferries"));
        widget.press_button("#Ferries").await;
        assert_eq!(widget.headlines().await, ferries);
        for card in widget.cards().await {
            assert!(card.hashtags.contains(&"#Ferries".to_owned()), "{card:?}");
        }
        widget.pick("Hashtag", "Any hashtag").await;
        assert_eq!(widget.headlines().await.len(), edition.articles.len());
        widget.pick("Hashtag", "#Ferries").await;
        assert_eq!(widget.headlines().await, ferries);
    });
}

#[apply(in_each_engine)]
fn filters_combine_and_each_chip_removes_one(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let filter = Filter {
            sources: vec![Some("Harbour Courier".to_owned()), Some("News 24".to_owned())],
            recency: Recency::Within(6 * HOUR),
            hashtags: vec!["Ferries".to_owned()],
            ..Filter::default()
        };
        widget.choose("Published", "Last 6 hours").await;
        widget.choose("Source", "Harbour Courier").await;
        widget.choose("Source", "News 24").await;
        widget.pick("Hashtag", "#Ferries").await;
        let shown = expected(&edition, |article| {
            filter.sources.contains(&article.source)
                && may_be_within(&edition, article, 6 * HOUR)
                && article.hashtags.iter().any(|hashtag| hashtag == "Ferries")
        });
        assert!(shown.len() > 1, "the sample edition must have some");
        assert_eq!(widget.headlines().await, shown);

        widget.press_button("Remove filter: Last 6 hours").await;
        widget.press_button("Remove filter: News 24").await;
        let shown = expected(&edition, |article| {
            is_from(article, "Harbour Courier")
                && article.hashtags.iter().any(|hashtag| hashtag == "Ferries")
        });
        assert_eq!(widget.headlines().await, shown);
        widget.has_focus("status", &widget.status().await).await;

        widget.press_button("Remove filter: Harbour Courier").await;
        widget.press_button("Remove filter: #Ferries").await;
        assert_eq!(widget.headlines().await.len(), edition.articles.len());
    });
}

#[apply(in_each_engine)]
fn articles_on_the_time_limit_are_marked_as_about(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let clock = Clock::Edition(edition.as_of);
        widget.choose("Published", "Last hour").await;
        for card in widget.cards().await {
            let article = edition.articles.iter().find(|a| a.headline == card.headline).unwrap();
            let age = clock.age(&article.published).unwrap();
            assert_eq!(card.time.starts_with("about "), age.straddles(HOUR), "{card:?}");
        }
        assert!(
            widget.cards().await.iter().any(|card| card.time == "about 1 hour before this edition")
        );
    });
}

#[apply(in_each_engine)]
fn a_custom_time_span(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        widget.choose("Published", "Custom…").await;
        let days = |days: i64| expected(&edition, |a| may_be_within(&edition, a, days * DAY));
        assert_eq!(widget.headlines().await, days(2));
        widget.pick("Unit", "days").await;
        widget.type_into("Amount", "10").await;
        assert_eq!(widget.headlines().await, days(10));
        widget.type_into("Amount", "3").await;
        assert_eq!(widget.headlines().await, days(3));
        assert_eq!(widget.chosen("Published").await, ["Custom…"], "the fields stay where they are");
    });
}

#[apply(in_each_engine)]
fn an_empty_list_explains_itself_and_suggests_a_filter(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose("Published", "Last hour").await;
        widget.choose("Source", "Grain Weekly").await;
        assert_eq!(widget.headlines().await, Vec::<String>::new());
        let (title, why, ways) = widget.nothing().await;
        assert_eq!(title, "No matches from Grain Weekly in the last hour");
        assert_eq!(
            why,
            "The newest match is from 3 days before this edition, outside “Last hour”."
        );
        assert_eq!(ways[0], "Grain Weekly in the last 3 days (1)");
        assert!(ways[1].starts_with("All sources in the last hour ("), "{ways:?}");
        widget.press_button(&ways[0]).await;
        assert_eq!(widget.headlines().await, ["A wheat that sulks in good weather"]);
        assert_eq!(widget.chosen("Published").await, ["Last 3 days"]);
        widget.has_focus("status", &widget.status().await).await;
    });
}

#[apply(in_each_engine)]
fn the_current_clock_can_be_chosen_and_left(engine: Engine) {
    engine.on_page(async |widget| {
        widget.choose_clock("now").await;
        let cards = widget.cards().await;
        assert!(cards.iter().any(|card| card.time.ends_with(" ago")), "{cards:?}");
        assert!(!cards.iter().any(|card| card.time.ends_with(" before this edition")), "{cards:?}");
        // The sample edition is of June 2025: by now none of it is of the last week.
        widget.choose("Published", "Last 7 days").await;
        let (_, _, ways) = widget.nothing().await;
        let back =
            ways.iter().find(|way| way.starts_with("Count ages from this edition (")).unwrap();
        widget.press_button(back).await;
        assert!(!widget.headlines().await.is_empty());
    });
}

#[apply(in_each_engine)]
fn articles_are_sorted_by_time_or_source(engine: Engine) {
    engine.on_page(async |widget| {
        let edition = widget.edition();
        let clock = Clock::Edition(edition.as_of);
        let edition = Index::from(edition);
        for (name, sort) in [
            ("Oldest first", Sort::Oldest),
            ("By source", Sort::Source),
            ("Newest first", Sort::Newest),
        ] {
            widget.pick("Sort by", name).await;
            let shown = edition.select(&Filter::default(), sort, clock, &Rc::default()).shown;
            let headline = |position| edition.article(position).unwrap().headline.clone();
            let headlines: Vec<_> = shown.iter().map(|(position, _)| headline(*position)).collect();
            assert_eq!(widget.headlines().await, headlines, "{name}");
        }
    });
}

#[apply(in_each_engine)]
fn the_ruler_and_the_recency_agree(engine: Engine) {
    engine.on_page(async |widget: &Widget| {
        widget.choose("Published", "Last 24 hours").await;
        let shown = widget.headlines().await.len();
        assert_eq!(widget.ruler().await, format!("Last 24 hours, {shown} articles"));
        widget.focus_ruler().await;
        widget.press(&[thirtyfour::Key::Left]).await;
        assert_eq!(widget.chosen("Published").await, ["Last 12 hours"]);
        widget.press(&[thirtyfour::Key::End]).await;
        assert_eq!(widget.chosen("Published").await, ["Any time"]);
        widget.press_ruler_at("\u{2212}3 d").await;
        assert_eq!(widget.chosen("Published").await, ["Last 3 days"]);
    });
}
