//! What axe-core finds in each state: nothing.

use promises::{ARABIC_PAGE, PAGE, Stand, Window, in_each_window};

const DARK: Window = Window { width: 1280, height: 900, dark: true, text: 16, private: false };

#[track_caller]
fn faultless(found: &[String], state: &str) {
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
}

#[expect(clippy::indexing_slicing, reason = "called by tests only")]
async fn every_state(stand: &Stand) {
    faultless(&stand.axe().await, "the list");
    stand.choose("Published", "Custom…").await;
    faultless(&stand.axe().await, "a span of one's own");
    stand.choose("Published", "Last hour").await;
    faultless(&stand.axe().await, "a filtered list");
    stand.choose("Source", "Grain Weekly").await;
    faultless(&stand.axe().await, "an empty result");
    stand.press_button("Remove the filter Grain Weekly").await;
    let headline = stand.headlines().await[0].clone();
    stand.open_card(&headline).await;
    faultless(&stand.axe().await, "an article");
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
        faultless(&stand.axe().await, "the list");
        stand.press_button("Filters").await;
        faultless(&stand.axe().await, "the sheet");
        stand.press(&[thirtyfour::Key::Tab, thirtyfour::Key::Escape]).await;
        assert_eq!(
            stand.focus().await.1,
            "Filters",
            "the focus goes back to what opened the sheet"
        );
        let headline = stand.headlines().await[0].clone();
        stand.open_card(&headline).await;
        faultless(&stand.axe().await, "an article");
    });
}

#[test]
fn in_arabic() {
    in_each_window(ARABIC_PAGE, DARK, async |stand| {
        faultless(&stand.axe().await, "the list");
        stand.open_card("العبّارة التي تعير الكتب").await;
        faultless(&stand.axe().await, "an article");
    });
}

#[test]
fn in_each_theme_in_both_directions() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::default(), async |stand| {
            for theme in ["light", "sepia", "dark", "black", "contrast"] {
                let wear = format!("document.querySelector('news-stand').look = '{theme} larger'");
                stand.ask_page::<()>(&wear).await;
                faultless(&stand.axe().await, theme);
            }
            stand.press_look().await;
            faultless(&stand.axe().await, "the choices");
            stand.press(&[thirtyfour::Key::Escape]).await;
            stand.open_card("العبّارة التي تعير الكتب").await;
            faultless(&stand.axe().await, "an article");
        });
    }
}
