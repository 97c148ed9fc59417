//! The first frame: what a reader sees and does before the program has come, and that nothing of it moves
//! or is lost when it does.

use promises::{PAGE_BEFORE_WASM, Stand, Window, in_each_window};
use serde_json::{Value, json};

/// Every text that is seen, with where it stands.
const SEEN: &str = "return [...root.querySelectorAll('.stand *')]
  .filter((node) => shown(node) && [...node.childNodes].some((child) => child.nodeType === 3))
  .map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map((at) => Math.round(at * 8) / 8).join(' ') + ' ' + text(node);
  })";

/// Notes every shift of the layout, where a browser says so.
const WATCH: &str = "window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
      .observe({ type: 'layout-shift' });
  }";

async fn nothing_moves(stand: &Stand) {
    stand.ask_page::<()>(WATCH).await;
    let before: Vec<String> = stand.ask(SEEN, vec![]).await;
    assert!(before.len() > 60, "{before:?}");
    let headlines = stand.headlines().await;
    stand.release().await;
    let after: Vec<String> = stand.ask(SEEN, vec![]).await;
    assert_eq!(after, before);
    assert_eq!(stand.headlines().await, headlines);
    let shifts: Vec<f64> = stand.ask_page("return shifts").await;
    assert_eq!(shifts, Vec::<f64>::new());
    let frames: usize = stand
        .ask(
            "return [...root.children].filter((child) => child.className === 'place').length",
            vec![],
        )
        .await;
    assert_eq!(frames, 1);
}

#[test]
fn nothing_moves_when_the_program_comes() {
    in_each_window(PAGE_BEFORE_WASM, Window::default(), nothing_moves);
}

#[test]
fn nothing_moves_on_a_phone_either() {
    in_each_window(PAGE_BEFORE_WASM, Window::PHONE, nothing_moves);
}

#[test]
fn what_was_chosen_before_the_program_came_is_chosen() {
    in_each_window(PAGE_BEFORE_WASM, Window::default(), async |stand| {
        stand.choose("Source", "Rail Review").await;
        stand.choose("Published", "Last 3 days").await;
        stand.pick("Order", "Oldest first").await;
        let chosen: Value =
            stand.ask("return inputs('Source').filter((box) => box.checked).length", vec![]).await;
        assert_eq!(chosen, json!(1));
        stand.release().await;
        stand.settle().await;
        assert_eq!(stand.chosen("Source").await.len(), 1);
        assert_eq!(stand.chosen("Published").await, ["Last 3 days"]);
        let view: Value =
            stand.ask_page("return document.querySelector('news-stand').view()").await;
        assert_eq!(view["sources"], json!(["Rail Review"]));
        assert_eq!((&view["since"], &view["sort"]), (&json!("3d"), &json!("oldest")));
    });
}

#[test]
fn an_article_opened_before_the_program_came_opens() {
    in_each_window(PAGE_BEFORE_WASM, Window::default(), async |stand| {
        let headline = stand.headlines().await.remove(2);
        stand.open_card(&headline).await;
        stand.release().await;
        stand.settle().await;
        assert_eq!(stand.article().await.headline, headline);
    });
}

#[test]
fn the_focus_stays_where_it_was() {
    in_each_window(PAGE_BEFORE_WASM, Window::default(), async |stand| {
        let headline = stand.headlines().await.remove(3);
        stand.tab_to("article", &headline).await;
        stand.release().await;
        assert_eq!(stand.focus().await, ("article".to_owned(), headline));
    });
}
