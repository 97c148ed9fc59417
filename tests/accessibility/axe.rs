//! axe-core finds nothing in any state.

use crate::support::{ARABIC_PAGE, HOST, PAGE, VOICE, Widget, Window, apply, in_each_engine};
use thirtyfour::Key;

const DARK: Window = Window { width: 1280, height: 900, dark: true, ..Window::PHONE };

const THEMES: [&str; 5] = ["light", "sepia", "dark", "black", "contrast"];

async fn faultless(widget: &Widget, state: &str) {
    let found = widget.axe().await;
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
}

#[expect(clippy::indexing_slicing, reason = "called by tests only")]
async fn every_state(widget: &Widget) {
    faultless(widget, "the list").await;
    widget.choose("Published", "Custom…").await;
    faultless(widget, "a span of one's own").await;
    widget.choose("Published", "Last hour").await;
    faultless(widget, "a filtered list").await;
    widget.choose("Source", "Grain Weekly").await;
    faultless(widget, "an empty result").await;
    widget.press_button("Remove filter: Grain Weekly").await;
    let headline = widget.headlines().await[0].clone();
    widget.open_card(&headline).await;
    faultless(widget, "an article").await;
    with_something_kept(widget).await;
}

/// A note is made of the open article, and a word muted.
async fn with_something_kept(widget: &Widget) {
    widget.take_note().await;
    faultless(widget, "an article with a note").await;
    widget.mute("nothing that anybody says").await;
    faultless(widget, "what is kept").await;
    widget.press(&[Key::Escape]).await;
}

#[apply(in_each_engine)]
fn light(engine: Engine) {
    engine.open(PAGE, Window::default(), every_state);
}

#[apply(in_each_engine)]
fn dark(engine: Engine) {
    engine.open(PAGE, DARK, every_state);
}

#[apply(in_each_engine)]
fn on_a_phone(engine: Engine) {
    engine.open(PAGE, Window::PHONE, async |widget| {
        faultless(widget, "the list").await;
        widget.press_button("Filters").await;
        faultless(widget, "the sheet").await;
        widget.press(&[Key::Tab, Key::Escape]).await;
        widget.has_focus("button", "Filters").await;
        let headline = widget.headlines().await[0].clone();
        widget.open_card(&headline).await;
        faultless(widget, "an article").await;
    });
}

#[apply(in_each_engine)]
fn in_arabic_and_in_the_dark(engine: Engine) {
    engine.open(ARABIC_PAGE, DARK, async |widget| {
        faultless(widget, "the list").await;
        widget.open_card("العبّارة التي تعير الكتب").await;
        faultless(widget, "an article").await;
    });
    engine.open(ARABIC_PAGE, Window { dark: true, ..Window::PHONE }, async |widget| {
        faultless(widget, "the list, on a phone").await;
        for sheet in ["filters", "appearance", "shortcuts"] {
            widget.open_popover(sheet).await;
            faultless(widget, &format!("{sheet}, on a phone")).await;
            widget.press(&[Key::Escape]).await;
        }
        widget.open_card("العبّارة التي تعير الكتب").await;
        faultless(widget, "an article, on a phone").await;
        with_something_kept(widget).await;
    });
}

/// What goes wrong, each in a widget of its own: what it is, what makes it, and what there is once it is there.
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
        "const widget = await there({ ...how, src: '/feed.json', since: '1h' }, main);
         for (const place of ['[role=feed]', '.widget']) {
           widget.shadowRoot.querySelector(place).insertBefore = () => { throw new Error('on purpose'); };
         }
         widget.since = null",
        "root.querySelector('[role=alert] button')",
    ),
    (
        "saved, and in the edition no more",
        "const feed = (title) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A paper',
           items: [{ id: title, title, url: 'https://a.example/', content_text: 'So it is.' }] });
         const widget = await there({ ...how, src: '/feed.json', only: 'saved' }, main);
         widget.replace(feed('A headline'));
         widget.article = 'A headline';
         await until(() => widget.shadowRoot.querySelector('.library .lasting'));
         const save = await until(() => widget.shadowRoot.querySelector('.save'));
         if (save.ariaPressed === 'false') save.click();
         await until(() => save.ariaPressed === 'true');
         widget.article = null;
         widget.replace(feed('Another'))",
        "root.querySelector('.list .related a')",
    ),
    (
        "a note whose passage is gone",
        "const feed = (text) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A paper',
           items: [{ id: 'a', title: 'A headline', content_text: text }] });
         const widget = await there({ ...how, src: '/feed.json' }, main);
         widget.replace(feed('A passage that somebody takes a note of.'));
         widget.article = 'a';
         await until(() => widget.shadowRoot.querySelector('.library .lasting'));
         (await until(() => widget.shadowRoot.querySelector('.annotate'))).click();
         await until(() => widget.shadowRoot.querySelector('.notes li'));
         widget.replace(feed('Nothing of all that was true, it says.'))",
        "root.querySelector('.notes .lost')",
    ),
];

#[apply(in_each_engine)]
fn error_states(engine: Engine) {
    engine.in_host_page(async |widget| {
        for (trouble, made, there) in TROUBLES {
            for lang in ["en", "ar"] {
                widget.go(HOST).await;
                let make = format!(
                    "const main = document.createElement('main');
                     main.append(...document.body.childNodes);
                     document.body.append(main);
                     addEventListener('newsstand:error', (event) => event.preventDefault());
                     const how = {{ lang: '{lang}' }}; {made}; return true"
                );
                widget.host::<bool>(&make).await;
                widget.wait_in_widget(trouble, &format!("return !!{there}")).await;
                in_each_theme(widget, &format!("{trouble}, {lang}")).await;
            }
        }
    });
}

#[apply(in_each_engine)]
fn each_theme_in_both_directions(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            for theme in THEMES {
                widget.set_appearance(&format!("{theme} larger")).await;
                faultless(widget, theme).await;
                widget.choose_at("published", 1).await;
                faultless(widget, &format!("a filtered list, {theme}")).await;
                widget.choose_at("source", 0).await;
                faultless(widget, &format!("nothing found, {theme}")).await;
                widget.drop_filters().await;
                widget.open_card("العبّارة التي تعير الكتب").await;
                faultless(widget, &format!("an article, {theme}")).await;
                widget.press(&[Key::Escape]).await;
            }
        });
    }
}

#[apply(in_each_engine)]
fn each_popover_in_each_theme_and_direction(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            for sheet in ["appearance", "shortcuts"] {
                widget.open_popover(sheet).await;
                in_each_theme(widget, sheet).await;
                widget.press(&[Key::Escape]).await;
            }
            widget.open_card("العبّارة التي تعير الكتب").await;
            widget.take_note().await;
            in_each_theme(widget, "an article with a note").await;
            widget.open_popover("tools").await;
            in_each_theme(widget, "the tools").await;
            widget.press(&[Key::Escape]).await;
            widget.mute("nothing that anybody says").await;
            in_each_theme(widget, "what is kept").await;
        });
    }
}

async fn in_each_theme(widget: &Widget, state: &str) {
    for theme in THEMES {
        widget.set_appearance(&format!("{theme} larger")).await;
        faultless(widget, &format!("{state}, {theme}")).await;
    }
}

#[apply(in_each_engine)]
fn during_speech(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::default(), async |widget| {
            widget.host::<bool>(&format!("{VOICE} return true")).await;
            widget.open_card("العبّارة التي تعير الكتب").await;
            let listen = "root.querySelector('.listen').click()";
            widget.ask::<()>(listen, vec![]).await;
            let speaks = "return !!document.documentElement.dataset.speaks";
            widget.wait_for("a voice", speaks).await;
            in_each_theme(widget, "an article that is read aloud").await;
        });
    }
}

/// What axe-core cannot tell of a star, because it is no letter, and of what is drawn.
#[apply(in_each_engine)]
fn faint_colours_are_found_by_measurement(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        for what in [".open-library span", ".ruler text"] {
            let faint = format!(
                "const sheet = new CSSStyleSheet();
                 sheet.replaceSync('{what} {{ color: #c8c4bc !important; fill: #c8c4bc !important }}');
                 root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];"
            );
            widget.ask::<()>(&faint, vec![]).await;
            let found = widget.axe().await;
            assert!(!found.is_empty(), "{what}");
        }
    });
}
