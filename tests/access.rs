//! What axe-core finds in each state: nothing.

use newsstand_browser_tests::{
    ARABIC_PAGE, HOST, PAGE, Stand, VOICE, Window, in_each_host, in_each_window,
};
use thirtyfour::Key;

const DARK: Window =
    Window { width: 1280, height: 900, dark: true, text: 16, still: false, private: false };

const THEMES: [&str; 5] = ["light", "sepia", "dark", "black", "contrast"];

async fn faultless(stand: &Stand, state: &str) {
    let found = stand.axe().await;
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
}

#[expect(clippy::indexing_slicing, reason = "called by tests only")]
async fn every_state(stand: &Stand) {
    faultless(stand, "the list").await;
    stand.choose("Published", "Custom…").await;
    faultless(stand, "a span of one's own").await;
    stand.choose("Published", "Last hour").await;
    faultless(stand, "a filtered list").await;
    stand.choose("Source", "Grain Weekly").await;
    faultless(stand, "an empty result").await;
    stand.press_button("Remove the filter Grain Weekly").await;
    let headline = stand.headlines().await[0].clone();
    stand.open_card(&headline).await;
    faultless(stand, "an article").await;
    with_something_kept(stand).await;
}

/// A note is made of the open article, and a word muted.
async fn with_something_kept(stand: &Stand) {
    stand.take_note().await;
    faultless(stand, "an article with a note").await;
    stand.mute("nothing that anybody says").await;
    faultless(stand, "what is kept").await;
    stand.press(&[Key::Escape]).await;
}

#[test]
fn light() {
    in_each_window(PAGE, Window::default(), every_state);
}

#[test]
fn dark() {
    in_each_window(PAGE, DARK, every_state);
}

#[test]
fn on_a_phone() {
    in_each_window(PAGE, Window::PHONE, async |stand| {
        faultless(stand, "the list").await;
        stand.press_button("Filters").await;
        faultless(stand, "the sheet").await;
        stand.press(&[Key::Tab, Key::Escape]).await;
        stand.has_focus("button", "Filters").await;
        let headline = stand.headlines().await[0].clone();
        stand.open_card(&headline).await;
        faultless(stand, "an article").await;
    });
}

#[test]
fn in_arabic_and_in_the_dark() {
    in_each_window(ARABIC_PAGE, DARK, async |stand| {
        faultless(stand, "the list").await;
        stand.open_card("العبّارة التي تعير الكتب").await;
        faultless(stand, "an article").await;
    });
    in_each_window(ARABIC_PAGE, Window { dark: true, ..Window::PHONE }, async |stand| {
        faultless(stand, "the list, on a phone").await;
        for sheet in ["filters", "appearance", "shortcuts"] {
            stand.open_sheet(sheet).await;
            faultless(stand, &format!("{sheet}, on a phone")).await;
            stand.press(&[Key::Escape]).await;
        }
        stand.open_card("العبّارة التي تعير الكتب").await;
        faultless(stand, "an article, on a phone").await;
        with_something_kept(stand).await;
    });
}

/// What goes wrong, each in a stand of its own: what it is, what makes it, and what there is once it is there.
const TROUBLES: [(&str, &str, &str); 8] = [
    (
        "a text that is coming",
        "await there({ ...how, src: '/parts/300/unread/feed.json', article: 'archive-3' }, main)",
        "root.querySelector('.missing-text')",
    ),
    (
        "a text that does not come",
        "await there({ ...how, src: '/parts/300/lost/feed.json', article: 'archive-3' }, main)",
        "root.querySelector('.missing-text .again')",
    ),
    (
        "cards that do not come",
        "await there({ ...how, src: '/parts/300/without-columns/feed.json' }, main)",
        "root.querySelector('.note')",
    ),
    (
        "an article that is not there",
        "await there({ ...how, src: '/feed.json', article: 'nowhere' }, main)",
        "root.querySelector('[role=status]')",
    ),
    (
        "nothing that came",
        "await add({ ...how, src: '/nowhere.json' }, main).ready.catch(() => {})",
        "text(root.querySelector('p'))",
    ),
    (
        "a reader that stopped",
        "const stand = await there({ ...how, src: '/feed.json', since: '1h' }, main);
         for (const place of ['[role=feed]', '.widget']) {
           stand.shadowRoot.querySelector(place).insertBefore = () => { throw new Error('on purpose'); };
         }
         stand.since = null",
        "root.querySelector('[role=alert] button')",
    ),
    (
        "saved, and in the edition no more",
        "const feed = (title) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A paper',
           items: [{ id: title, title, url: 'https://a.example/', content_text: 'So it is.' }] });
         const stand = await there({ ...how, src: '/feed.json', only: 'saved' }, main);
         stand.replace(feed('A headline'));
         stand.article = 'A headline';
         await until(() => stand.shadowRoot.querySelector('.library .lasting'));
         const save = await until(() => stand.shadowRoot.querySelector('.save'));
         if (save.ariaPressed === 'false') save.click();
         await until(() => save.ariaPressed === 'true');
         stand.article = null;
         stand.replace(feed('Another'))",
        "root.querySelector('.list .related a')",
    ),
    (
        "a note whose passage is gone",
        "const feed = (text) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A paper',
           items: [{ id: 'a', title: 'A headline', content_text: text }] });
         const stand = await there({ ...how, src: '/feed.json' }, main);
         stand.replace(feed('A passage that somebody takes a note of.'));
         stand.article = 'a';
         await until(() => stand.shadowRoot.querySelector('.library .lasting'));
         (await until(() => stand.shadowRoot.querySelector('.annotate'))).click();
         await until(() => stand.shadowRoot.querySelector('.notes li'));
         stand.replace(feed('Nothing of all that was true, it says.'))",
        "root.querySelector('.notes .lost')",
    ),
];

#[test]
fn in_trouble() {
    in_each_host(async |stand| {
        for (trouble, made, there) in TROUBLES {
            for lang in ["en", "ar"] {
                stand.go(HOST).await;
                let make = format!(
                    "const main = document.createElement('main');
                     main.append(...document.body.childNodes);
                     document.body.append(main);
                     addEventListener('newsstand:error', (event) => event.preventDefault());
                     const how = {{ lang: '{lang}' }}; {made}; return true"
                );
                stand.host::<bool>(&make).await;
                stand.wait_in_stand(trouble, &format!("return !!{there}")).await;
                in_each_theme(stand, &format!("{trouble}, {lang}")).await;
            }
        }
    });
}

#[test]
fn in_each_theme_in_both_directions() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::default(), async |stand| {
            for theme in THEMES {
                stand.wear(&format!("{theme} larger")).await;
                faultless(stand, theme).await;
                stand.choose_at("published", 1).await;
                faultless(stand, &format!("a filtered list, {theme}")).await;
                stand.choose_at("source", 0).await;
                faultless(stand, &format!("nothing found, {theme}")).await;
                stand.drop_filters().await;
                stand.open_card("العبّارة التي تعير الكتب").await;
                faultless(stand, &format!("an article, {theme}")).await;
                stand.press(&[Key::Escape]).await;
            }
        });
    }
}

#[test]
fn each_sheet_in_each_theme_in_both_directions() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::default(), async |stand| {
            for sheet in ["appearance", "shortcuts"] {
                stand.open_sheet(sheet).await;
                in_each_theme(stand, sheet).await;
                stand.press(&[Key::Escape]).await;
            }
            stand.open_card("العبّارة التي تعير الكتب").await;
            stand.take_note().await;
            in_each_theme(stand, "an article with a note").await;
            stand.open_sheet("tools").await;
            in_each_theme(stand, "the tools").await;
            stand.press(&[Key::Escape]).await;
            stand.mute("nothing that anybody says").await;
            in_each_theme(stand, "what is kept").await;
        });
    }
}

async fn in_each_theme(stand: &Stand, state: &str) {
    for theme in THEMES {
        stand.wear(&format!("{theme} larger")).await;
        faultless(stand, &format!("{state}, {theme}")).await;
    }
}

#[test]
fn while_it_is_read_aloud() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::default(), async |stand| {
            stand.host::<bool>(&format!("{VOICE} return true")).await;
            stand.open_card("العبّارة التي تعير الكتب").await;
            let listen = "root.querySelector('.listen').click()";
            stand.ask::<()>(listen, vec![]).await;
            let speaks = "return !!document.documentElement.dataset.speaks";
            stand.wait_for("a voice", speaks).await;
            in_each_theme(stand, "an article that is read aloud").await;
        });
    }
}

/// What axe-core cannot tell of a star, because it is no letter, and of what is drawn.
#[test]
fn a_colour_that_is_too_faint_is_found_where_only_a_measurement_tells() {
    in_each_window(PAGE, Window::default(), async |stand| {
        for what in [".open-library span", ".ruler text"] {
            let faint = format!(
                "const sheet = new CSSStyleSheet();
                 sheet.replaceSync('{what} {{ color: #c8c4bc !important; fill: #c8c4bc !important }}');
                 root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];"
            );
            stand.ask::<()>(&faint, vec![]).await;
            let found = stand.axe().await;
            assert!(!found.is_empty(), "{what}");
        }
    });
}
