//! The parts that a designer can reach, and the page that shows six looks made with them.

use std::collections::BTreeSet;

use newsstand_browser_tests::{PAGE, Stand, Window, in_each_browser, in_each_window};

const DOCS: &str = include_str!("../docs/theming.md");

/// The parts that the docs list.
fn listed() -> BTreeSet<String> {
    let (_, below) = DOCS.split_once("## Parts\n").unwrap_or_default();
    let rows = below.lines().skip_while(|line| !line.starts_with('|'));
    let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
    rows.filter_map(|row| row.split('`').nth(1)).map(str::to_owned).collect()
}

/// The parts that are in the page as it is.
async fn parts(stand: &Stand) -> Vec<String> {
    // Asking for the status waits until everything is drawn.
    stand.status().await;
    let parts = stand.attributes("[part]", "part").await;
    parts.iter().flat_map(|names| names.split(' ')).map(str::to_owned).collect()
}

#[test]
fn the_docs_list_exactly_the_parts_that_there_are() {
    in_each_browser(async |stand| {
        let mut found = BTreeSet::new();
        stand.choose("Published", "Custom…").await;
        found.extend(parts(stand).await);
        stand.choose("Published", "Last hour").await;
        stand.choose("Source", "Grain Weekly").await;
        found.extend(parts(stand).await);
        stand.press_button("Clear: Source").await;
        stand.choose("Published", "Any time").await;
        let articles = stand.edition().articles;
        let article = articles.iter().find(|article| !article.categories.is_empty()).unwrap();
        stand.open_card(&article.headline).await;
        stand.press_button("☆ Save").await;
        stand.wait_in_stand("its card says so", "return !!root.querySelector('.saved')").await;
        stand.press_button("✎ Note").await;
        stand.wait_in_stand("the note", "return !!root.querySelector('.notes textarea')").await;
        found.extend(parts(stand).await);
        // An article of somebody's feed leads to where it stands.
        let foreign = "<!DOCTYPE html><html lang=en><title>A page</title>
            <script type=module src=/embed/newsstand.js></script>
            <body><news-stand src=/foreign.json article=2></news-stand></body></html>";
        stand.open_html(foreign).await;
        found.extend(parts(stand).await);
        // A stand that holds nothing, and whose articles do not come, says so.
        let failed: bool = stand
            .ask_page(
                "document.body.innerHTML = '<news-stand src=\"/nowhere.json\"></news-stand>';
                 return document.querySelector('news-stand').ready.then(() => false, () =>
                   new Promise((then) => setTimeout(() => then(true))))",
            )
            .await;
        assert!(failed);
        found.extend(parts(stand).await);
        assert_eq!(found, listed());
    });
}

/// Everything that is too hard to read: text whose contrast with its ground is below 4.5.
async fn pale(stand: &Stand) -> Vec<String> {
    let script = "
        const channels = (color) => color.match(/[\\d.]+/g).map(Number);
        const light = (color) => channels(color).slice(0, 3)
          .map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
        const clear = (color) => (channels(color)[3] ?? 1) === 0;
        const ground = (node) => {
          for (let at = node; at; at = at.parentNode ?? at.host) {
            if (at.host) at = at.host;
            const color = getComputedStyle(at).backgroundColor;
            if (!clear(color)) return color;
          }
          return 'rgb(255, 255, 255)';
        };
        const pale = [];
        let seen = 0;
        for (const host of document.querySelectorAll('news-stand')) {
          const walker = document.createTreeWalker(host.shadowRoot.querySelector('.widget'), 4);
          while (walker.nextNode()) {
            const node = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !node.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(node);
            const color = node.localName === 'text' ? style.fill : style.color;
            const [a, b] = [light(color), light(ground(node))];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            seen += 1;
            if (contrast < 4.5) pale.push(`${host.className}: ${contrast.toFixed(2)}: ${walker.currentNode.data}`);
          }
        }
        return seen > 100 ? pale : [`only ${seen} texts were seen`];";
    stand.ask_page(script).await
}

async fn faultless(stand: &Stand, state: &str) {
    let found = stand.axe().await;
    // The same stand six times has the same landmarks six times.
    let found: Vec<_> =
        found.iter().filter(|fault| !fault.starts_with("landmark-unique:")).collect();
    assert!(found.is_empty(), "{state}: {found:#?}");
    let pale = pale(stand).await;
    assert!(pale.is_empty(), "{state}: {pale:#?}");
}

async fn six_looks(stand: &Stand) {
    stand.open_all("/themes.html").await;
    let looks: BTreeSet<String> = stand
        .ask_page(
            "return [...document.querySelectorAll('news-stand')].map((stand) => {
               const style = (part, name) => getComputedStyle(
                 stand.shadowRoot.querySelector(`[part~=${part}]`)).getPropertyValue(name);
               return [style('widget', 'background-color'), style('widget', 'color'),
                 style('headline', 'font-family'), style('headline', 'font-size'),
                 style('button', 'border-top-left-radius')].join();
             })",
        )
        .await;
    assert_eq!(looks.len(), 6, "{looks:?}");
    faultless(stand, "the list").await;
    let article = stand.edition().articles.first().map(|article| article.id.clone());
    let article = article.unwrap_or_default();
    let script = format!(
        "for (const stand of document.querySelectorAll('news-stand')) stand.article = {article:?};
         return true"
    );
    stand.ask_page::<bool>(&script).await;
    assert_eq!(stand.attributes(".reader > article", "lang").await.len(), 1);
    faultless(stand, "an article").await;
}

#[test]
fn six_looks_in_light() {
    in_each_window(PAGE, Window::default(), six_looks);
}

#[test]
fn six_looks_in_the_dark() {
    in_each_window(PAGE, Window { dark: true, ..Window::default() }, six_looks);
}

#[test]
fn six_looks_on_a_phone() {
    in_each_window(PAGE, Window::PHONE, six_looks);
}
