//! Components drawn on this computer, without a browser: what they say, and that nothing an article
//! says becomes markup. What they do is tried in real browsers.

use std::rc::Rc;

use newsstand_core::filter::{Filter, Recency};
use newsstand_core::time::{Age, HOUR, TimeRange};
use newsstand_core::{Article, Edition};
use newsstand_core::{Provenance, Published, Role};
use yew::prelude::{Callback, Html, Properties, function_component, html};
use yew::{BaseComponent, LocalServerRenderer};

use super::article::OpenArticle;
use super::context::{Listing, WidgetContext};
use super::list::list;
use super::{Outputs, Widget, WidgetProps};
use crate::live_edition::LiveEdition;
use crate::messages::words;
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

fn draw<C: BaseComponent>(props: C::Properties) -> String {
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

fn reader(edition: Rc<LiveEdition>, language: Option<&'static str>) -> String {
    let language = language.map(str::to_owned);
    let presentation = Presentation { language, ..Presentation::default() };
    let store = Store::new(State { presentation, ..state(edition, View::default()) });
    draw::<Widget>(WidgetProps { store, outputs: outputs() })
}

/// A component that is drawn by itself.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    List,
    OpenArticle,
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    store: Store,
    piece: Piece,
}

/// Draws one component in the context of a store.
#[function_component]
fn Frame(props: &FrameProps) -> Html {
    let state = props.store.state();
    let context = WidgetContext {
        listing: Listing::of(&state).selection(),
        state,
        store: props.store.clone(),
        words: words("en"),
        outputs: Outputs { article_action: Some(Callback::noop()), ..outputs() },
    };
    match props.piece {
        Piece::List => list(&context),
        Piece::OpenArticle => html! { <OpenArticle ..context /> },
    }
}

fn piece(piece: Piece, edition: Rc<LiveEdition>, view: View) -> String {
    draw::<Frame>(FrameProps { store: Store::new(state(edition, view)), piece })
}

#[track_caller]
fn holds(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\nis not in\n{html}");
}

#[test]
fn the_masthead_says_what_the_edition_is() {
    let html = reader(edition(vec![article("A", Some("Rail Review"), 2, &[])]), None);
    for expected in [
        "Sample edition",
        "1 article from 1 source · gathered 28 June 2025",
        "1 of 1 article",
        "As of the edition",
    ] {
        holds(&html, expected);
    }
}

#[test]
fn the_language_of_the_controls_can_be_chosen() {
    let html = reader(edition(vec![article("A", None, 2, &[])]), Some("ar"));
    holds(&html, "lang=\"ar\" dir=\"rtl\"");
    holds(&html, "1 من 1 مقالة");
    holds(&html, "غير مذكور");
}

#[test]
fn an_edition_of_nothing_is_not_a_blank_page() {
    holds(&reader(edition(Vec::new()), None), "This edition has no articles.");
}

#[test]
fn nothing_that_an_article_says_becomes_markup() {
    let evil = "</h2><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    let mut article = article(evil, Some(evil), 2, &[evil]);
    article.hashtags = vec![evil.to_owned()];
    article.categories = vec![evil.to_owned()];
    article.language = "\"><script>".to_owned();
    article.published.words = Some(evil.to_owned());
    let edition = edition(vec![article]);
    let open = View { open: Some(evil.to_owned()), ..View::default() };
    for html in [reader(edition.clone(), None), piece(Piece::OpenArticle, edition, open)] {
        holds(&html, "alert(1)");
        for markup in ["<script", "<img", "onerror=alert(1)>"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
    }
}

#[test]
fn what_straddles_the_limit_is_about() {
    let recency = Recency::Within(6 * HOUR);
    let view = View { filter: Filter { recency, ..Filter::default() }, ..View::default() };
    let articles = vec![
        article("Young", None, 2, &[]),
        article("Straddling", None, 6, &[]),
        article("Bygone", None, 9, &[]),
    ];
    let html = piece(Piece::List, edition(articles), view);
    holds(&html, "2 of 3 articles");
    holds(&html, ">2 hours before</time>");
    holds(&html, ">about 6 hours before</time>");
    assert!(!html.contains("Bygone"), "{html}");
}

#[test]
fn an_empty_list_names_the_filter_and_the_ways_out() {
    let filter = Filter {
        sources: vec![Some("Grain Weekly".to_owned())],
        recency: Recency::Within(HOUR),
        ..Filter::default()
    };
    let articles = vec![
        article("A", Some("Grain Weekly"), 20, &[]),
        article("B", Some("Rail Review"), 1, &[]),
    ];
    let html = piece(Piece::List, edition(articles), View { filter, ..View::default() })
        .replace(['\u{2068}', '\u{2069}'], "");
    holds(&html, "Nothing from Grain Weekly in the last hour");
    holds(&html, "Grain Weekly in the last 24 hours (1)");
    holds(&html, "All sources in the last hour (1)");
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
        piece(Piece::OpenArticle, edition.clone(), view)
    };
    let html = open("First");
    holds(&html, "<p dir=\"auto\">One.</p><p dir=\"auto\">Two.</p>");
    holds(&html, "<strong>10:30 and 11:30 UTC on 28 June 2025</strong>");
    holds(&html, "From the same page");
    holds(&html, "1 of 2");
    holds(&open("Second"), "The page carried this article’s headline only.");
    assert_eq!(open("nowhere"), "", "an article that is not there opens nothing");
}
