//! What axe-core finds in each state: nothing.

use promises::{ARABIC_PAGE, PAGE, Stand, Window, in_each_window};

const DARK: Window =
    Window { width: 1280, height: 900, dark: true, text: 16, still: false, private: false };

/// What axe-core cannot tell, by its rule and its reason, and why it is right.
const UNSURE: [(&str, &str, &str); 5] = [
    (
        "color-contrast: news-stand text[",
        "contains an image node",
        "a label of the ruler stands below what is drawn, on the paper: `tests/contrast.rs`",
    ),
    (
        "color-contrast: news-stand ",
        "contains only non-text characters",
        "a star, in the colour of the words beside it, or of a name that is spoken",
    ),
    (
        "color-contrast: news-stand ",
        "too short to determine",
        "a number, or a dot, in the quiet colour on the paper: `tests/contrast.rs`",
    ),
    (
        "color-contrast: news-stand ",
        "partially obscured by another element",
        "it is scrolled half out of sight, or under a card's button that has no ground: `tests/contrast.rs`",
    ),
    (
        "color-contrast: news-stand ",
        "overlapped by another element",
        "it is in a popover, or under one, each on the same paper: `tests/contrast.rs`",
    ),
];

async fn faultless(stand: &Stand, state: &str) {
    let [found, unsure] = stand.axe_all().await;
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
    let explained = |line: &&String| {
        UNSURE.iter().any(|(rule, reason, _)| line.starts_with(rule) && line.contains(reason))
    };
    let left: Vec<_> = unsure.iter().filter(|line| !explained(line)).cloned().collect();
    assert!(left.is_empty(), "axe-core cannot tell, {state}:\n{}", left.join("\n"));
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
    stand.wait_in_stand("the memory", "return !!root.querySelector('.keep .lasting')").await;
    stand.strike("n").await;
    stand.wait_in_stand("a note", "return !!root.querySelector('.notes li')").await;
    faultless(stand, "an article with a note").await;
    let mute = "const field = [...root.querySelectorAll('.keep input[type=text], .keep input:not([type])')].at(-1);
        field.value = 'nothing that anybody says';
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        root.querySelector('.open-keep').click()";
    stand.ask::<()>(mute, vec![]).await;
    stand.wait_in_stand("the word", "return !!root.querySelector('.keep .chips li')").await;
    faultless(stand, "what is kept").await;
    stand.press(&[thirtyfour::Key::Escape]).await;
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
        stand.press(&[thirtyfour::Key::Tab, thirtyfour::Key::Escape]).await;
        stand.has_focus("button", "Filters").await;
        let headline = stand.headlines().await[0].clone();
        stand.open_card(&headline).await;
        faultless(stand, "an article").await;
    });
}

#[test]
fn in_arabic() {
    in_each_window(ARABIC_PAGE, DARK, async |stand| {
        faultless(stand, "the list").await;
        stand.open_card("العبّارة التي تعير الكتب").await;
        faultless(stand, "an article").await;
    });
}

#[test]
fn in_each_theme_in_both_directions() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::default(), async |stand| {
            for theme in ["light", "sepia", "dark", "black", "contrast"] {
                let wear = format!("document.querySelector('news-stand').look = '{theme} larger'");
                stand.ask_page::<()>(&wear).await;
                faultless(stand, theme).await;
                stand.choose_at("published", 1).await;
                faultless(stand, &format!("a filtered list, {theme}")).await;
                stand.choose_at("source", 0).await;
                faultless(stand, &format!("nothing found, {theme}")).await;
                stand.drop_filters().await;
                stand.open_card("العبّارة التي تعير الكتب").await;
                faultless(stand, &format!("an article, {theme}")).await;
                stand.press(&[thirtyfour::Key::Escape]).await;
            }
            for panel in ["look", "keys"] {
                stand.open_sheet(panel).await;
                faultless(stand, panel).await;
                stand.press(&[thirtyfour::Key::Escape]).await;
            }
            stand.open_card("العبّارة التي تعير الكتب").await;
            stand.open_sheet("tools").await;
            faultless(stand, "the tools").await;
            stand.press(&[thirtyfour::Key::Escape]).await;
            with_something_kept(stand).await;
        });
    }
}
