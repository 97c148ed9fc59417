//! The parts that a designer can reach, and the page that shows six looks made with them.

use std::collections::BTreeSet;

use crate::support::{PAGE, Widget, Window, apply, in_each_engine};

const DOCS: &str = include_str!("../../docs/theming.md");

/// The parts that the docs list.
fn listed() -> BTreeSet<String> {
    let (_, below) = DOCS.split_once("## Parts\n").unwrap_or_default();
    let rows = below.lines().skip_while(|line| !line.starts_with('|'));
    let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
    rows.filter_map(|row| row.split('`').nth(1)).map(str::to_owned).collect()
}

/// The parts that are in the page as it is.
async fn parts(widget: &Widget) -> Vec<String> {
    // Asking for the status waits until everything is drawn.
    widget.status().await;
    let parts = widget.attributes("[part]", "part").await;
    parts.iter().flat_map(|names| names.split(' ')).map(str::to_owned).collect()
}

#[apply(in_each_engine)]
fn the_docs_list_exactly_the_existing_parts(engine: Engine) {
    engine.on_page(async |widget| {
        let mut found = BTreeSet::new();
        widget.choose("Published", "Custom…").await;
        found.extend(parts(widget).await);
        widget.choose("Published", "Last hour").await;
        widget.choose("Source", "Grain Weekly").await;
        found.extend(parts(widget).await);
        widget.press_button("Clear: Source").await;
        widget.choose("Published", "Any time").await;
        let articles = widget.edition().articles;
        let article = articles.iter().find(|article| !article.categories.is_empty()).unwrap();
        widget.open_card(&article.headline).await;
        widget.press_button("☆ Save").await;
        widget.wait_in_widget("its card says so", "return !!root.querySelector('.saved')").await;
        widget.press_button("✎ Add note").await;
        widget.wait_in_widget("the note", "return !!root.querySelector('.notes textarea')").await;
        found.extend(parts(widget).await);
        // An article of somebody's feed leads to where it stands.
        let foreign = "<!DOCTYPE html><html lang=en><title>A page</title>
            <script type=module src=/embed/newsstand.js></script>
            <body><news-stand src=/foreign.json article=2></news-stand></body></html>";
        widget.open_html(foreign).await;
        found.extend(parts(widget).await);
        // Many articles are a shape on the ruler.
        let many = foreign.replace("/foreign.json article=2", "/parts/6000/plain/feed.json");
        widget.open_html(&many).await;
        found.extend(parts(widget).await);
        // A widget that holds nothing, and whose articles do not come, says so.
        let failed: bool = widget
            .ask_page(
                "document.body.innerHTML = '<news-stand src=\"/nowhere.json\"></news-stand>';
                 return document.querySelector('news-stand').ready.then(() => false, () =>
                   new Promise((then) => setTimeout(() => then(true))))",
            )
            .await;
        assert!(failed);
        found.extend(parts(widget).await);
        assert_eq!(found, listed());
    });
}

/// Everything that is too hard to read: text whose contrast with its ground is below 4.5.
async fn pale(widget: &Widget) -> Vec<String> {
    let script = include_str!("themes/pale_texts.js");
    widget.ask_page(script).await
}

async fn faultless(widget: &Widget, state: &str) {
    let found = widget.axe().await;
    // The same widget six times has the same landmarks six times.
    let found: Vec<_> =
        found.iter().filter(|fault| !fault.starts_with("landmark-unique:")).collect();
    assert!(found.is_empty(), "{state}: {found:#?}");
    let pale = pale(widget).await;
    assert!(pale.is_empty(), "{state}: {pale:#?}");
}

async fn six_looks(widget: &Widget) {
    widget.open_all("/themes.html").await;
    let looks: BTreeSet<String> = widget.ask_page(include_str!("themes/looks.js")).await;
    assert_eq!(looks.len(), 6, "{looks:?}");
    faultless(widget, "the list").await;
    let article = widget.edition().articles.first().map(|article| article.id.clone());
    let article = article.unwrap_or_default();
    let script = format!(
        "for (const widget of document.querySelectorAll('news-stand')) widget.article = {article:?};
         return true"
    );
    widget.ask_page::<bool>(&script).await;
    // Where a browser cannot say when it is idle, the article's part comes a moment later.
    let has_article = "return !!root.querySelector('.open-article > article')";
    widget.wait_in_widget("the article", has_article).await;
    assert_eq!(widget.attributes(".open-article > article", "lang").await.len(), 1);
    faultless(widget, "an article").await;
}

#[apply(in_each_engine)]
fn six_looks_in_light(engine: Engine) {
    engine.open(PAGE, Window::default(), six_looks);
}

#[apply(in_each_engine)]
fn six_looks_in_the_dark(engine: Engine) {
    engine.open(PAGE, Window { dark: true, ..Window::default() }, six_looks);
}

#[apply(in_each_engine)]
fn six_looks_on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, six_looks);
}
