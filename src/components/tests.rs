//! The HTML of components, rendered without a browser. Their behaviour is tested in browsers, by `tests/`.

mod hooks;

use std::rc::Rc;

use newsstand_core::filter::{Filter, Recency};
use newsstand_core::time::{Age, HOUR, TimeRange};
use newsstand_core::{Article, Edition};
use newsstand_core::{Provenance, Published, Role};
use yew::prelude::{Callback, Html, Properties, function_component, html};
use yew::{BaseComponent, LocalServerRenderer};

use super::article::{OpenArticle, placeholder};
use super::context::{Listing, WidgetContext};
use super::filters::filters;
use super::library::panel;
use super::list::list;
use super::opened_panels::OpenedPanels;
use super::{Outputs, Widget, WidgetProps};
use crate::live_edition::LiveEdition;
use crate::messages::Messages;
use crate::store::{Presentation, State, Store, View};

fn article(headline: &str, source: Option<&str>, hours: i64, paragraphs: &[&str]) -> Article {
    let age = Age::between(hours * HOUR - HOUR / 2, hours * HOUR + HOUR / 2);
    Article {
        id: headline.to_owned(),
        headline: headline.to_owned(),
        source: source.map(str::to_owned),
        language: "en".to_owned(),
        paragraphs: paragraphs.iter().map(|&paragraph| paragraph.to_owned()).collect(),
        hashtags: vec!["Trams".to_owned()],
        categories: vec!["Sport".to_owned()],
        published: Published::from_age(&format!("{hours} hours ago"), age, noon()),
        provenance: vec![Provenance { document: "a.txt".to_owned(), line: 1, role: Role::Main }],
        url: None,
    }
}

fn noon() -> Option<TimeRange> {
    TimeRange::parse("2025-06-28T12:00:00Z").ok()
}

fn edition(articles: Vec<Article>) -> Rc<LiveEdition> {
    Rc::new(LiveEdition::from(Edition {
        title: "Newsstand".to_owned(),
        subtitle: "Sample edition".to_owned(),
        language: "en".to_owned(),
        as_of: noon(),
        articles,
    }))
}

fn render<C: BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    runtime.block_on(renderer.render())
}

fn outputs() -> Outputs {
    Outputs { clock: Callback::from(|()| TimeRange::at(0)), ..Outputs::default() }
}

fn state(edition: Rc<LiveEdition>, view: View) -> State {
    State::new(edition, view, TimeRange::at(0))
}

fn render_widget(edition: Rc<LiveEdition>, language: Option<&'static str>) -> String {
    let language = language.map(str::to_owned);
    let presentation = Presentation { language, ..Presentation::default() };
    let store = Store::new(State { presentation, ..state(edition, View::default()) });
    render::<Widget>(WidgetProps { store, outputs: outputs() })
}

/// A component to render by itself.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    List,
    Filters,
    OpenArticle,
    /// The message in place of the open article.
    Placeholder,
    /// The content of the library's dialog.
    Library,
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    store: Store,
    part: Part,
}

/// Renders one component in the context of a store.
#[function_component]
fn Frame(props: &FrameProps) -> Html {
    let state = props.store.state();
    let context = WidgetContext {
        listing: Listing::of(&state).selection(),
        state,
        store: props.store.clone(),
        messages: Messages::of("en"),
        outputs: Outputs {
            article_action: Some(Callback::noop()),
            library: Some(Callback::noop()),
            ..outputs()
        },
        panels: OpenedPanels::default(),
    };
    match props.part {
        Part::List => list(&context),
        Part::Filters => filters(&context),
        Part::Library => panel(&context),
        Part::Placeholder => placeholder(&context),
        Part::OpenArticle => html! { <OpenArticle ..context /> },
    }
}

fn render_part(part: Part, edition: Rc<LiveEdition>, view: View) -> String {
    let library = (part == Part::Library).then(Rc::default);
    let state = State { library, ..state(edition, view) };
    render::<Frame>(FrameProps { store: Store::new(state), part })
}

#[track_caller]
fn assert_contains(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\nis not in\n{html}");
}

#[test]
fn the_masthead_describes_the_edition() {
    let html = render_widget(edition(vec![article("A", Some("Rail Review"), 2, &[])]), None);
    for expected in [
        "Sample edition",
        "title=\"28 June 2025 12:00 UTC\"",
        "1 article from 1 source · edition of 28 June 2025",
        "role=\"status\" tabindex=\"-1\">1 article</p>",
        "Ages count from",
        ">this edition</span>",
    ] {
        assert_contains(&html, expected);
    }
}

#[test]
fn the_language_of_the_interface_can_be_chosen() {
    let html = render_widget(edition(vec![article("A", None, 2, &[])]), Some("ar"));
    assert_contains(&html, "lang=\"ar\" dir=\"rtl\"");
    assert_contains(&html, ">مقالة واحدة</p>");
    assert_contains(&html, "غير مذكور");
}

#[test]
fn an_edition_without_articles_says_so() {
    assert_contains(&render_widget(edition(Vec::new()), None), "This edition has no articles.");
}

#[test]
fn no_text_of_an_article_becomes_markup() {
    let evil = "</h2><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    let mut article = article(evil, Some(evil), 2, &[evil]);
    article.hashtags = vec![evil.to_owned()];
    article.categories = vec![evil.to_owned()];
    article.language = "\"><script>".to_owned();
    article.published.words = Some(evil.to_owned());
    let edition = edition(vec![article]);
    let open = View { open: Some(evil.to_owned()), ..View::default() };
    for html in
        [render_widget(edition.clone(), None), render_part(Part::OpenArticle, edition, open)]
    {
        assert_contains(&html, "alert(1)");
        for markup in ["<script", "<img", "onerror=alert(1)>"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
    }
}

#[test]
fn an_age_that_straddles_the_limit_is_marked_as_approximate() {
    let recency = Recency::Within(6 * HOUR);
    let view = View { filter: Filter { recency, ..Filter::default() }, ..View::default() };
    let articles = vec![
        article("Young", None, 2, &[]),
        article("Straddling", None, 6, &[]),
        article("Bygone", None, 9, &[]),
    ];
    let html = render_part(Part::List, edition(articles), view);
    assert_contains(&html, "2 of 3 articles");
    assert_contains(
        &html,
        ">\u{2212}2 h</span><span class=\"spoken\">2 hours before this edition</span>",
    );
    assert_contains(&html, ">about \u{2212}6 h</span>");
    assert_contains(&html, ">about 6 hours before this edition</span></time>");
    assert!(!html.contains("Bygone"), "{html}");
}

#[test]
fn an_empty_list_names_the_filter_and_suggests_others() {
    let filter = Filter {
        sources: vec![Some("Grain Weekly".to_owned())],
        recency: Recency::Within(HOUR),
        ..Filter::default()
    };
    let articles = vec![
        article("A", Some("Grain Weekly"), 20, &[]),
        article("B", Some("Rail Review"), 1, &[]),
    ];
    let html = render_part(Part::List, edition(articles), View { filter, ..View::default() })
        .replace(['\u{2068}', '\u{2069}'], "");
    assert_contains(&html, "No matches from Grain Weekly in the last hour");
    assert_contains(&html, "Grain Weekly in the last 24 hours (1)");
    assert_contains(&html, "All sources in the last hour (1)");
}

#[test]
fn an_open_article_has_its_text_its_provenance_and_its_neighbours() {
    let articles = vec![
        article("First", Some("Rail Review"), 1, &["One.", "Two."]),
        article("Second", Some("Rail Review"), 2, &[]),
    ];
    let edition = edition(articles);
    let open = |id: &str| {
        let view = View { open: Some(id.to_owned()), ..View::default() };
        render_part(Part::OpenArticle, edition.clone(), view)
    };
    let html = open("First");
    assert_contains(&html, "<p dir=\"auto\">One.</p><p dir=\"auto\">Two.</p>");
    assert_contains(&html, "<strong>10:30 and 11:30 on 28 June 2025 (UTC)</strong>");
    assert_contains(&html, "From the same page");
    assert_contains(&html, "1 of 2");
    assert_contains(&open("Second"), "Only the headline of this article was saved.");
    assert_eq!(open("nowhere"), "", "no article has this id");
}

#[test]
fn a_custom_recency_is_shown_in_the_unit_it_was_given_in() {
    let shown = |since: &str| {
        let recency = Recency::parse(since).unwrap();
        let view = View { filter: Filter { recency, ..Filter::default() }, ..View::default() };
        let html = render_part(Part::Filters, edition(vec![article("A", None, 2, &[])]), view);
        let amount = html.split_once("value=\"").unwrap().1;
        let unit = html.split_once("selected=\"selected\">").unwrap().1;
        format!("{} {}", amount.split('"').next().unwrap(), unit.split('<').next().unwrap())
    };
    assert_eq!(shown("1m"), "1 minute");
    assert_eq!(shown("90m"), "90 minutes");
    assert_eq!(shown("2h"), "2 hours");
    assert_eq!(shown("10d"), "10 days");
}
