//! The next visit: articles read and saved, named views, articles that are new since, and resuming where the reader
//! stopped.

use crate::support::{PAGE, Window, apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn read_and_saved_marks_persist(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| {
        let [first, second, ..] = &widget.headlines().await[..] else { panic!("too few cards") };
        widget.open_card(first).await;
        widget.wait_in_widget("the button", "return !!root.querySelector('.save')").await;
        widget.press_button("☆ Save").await;
        widget
            .wait_in_widget(
                "it is saved",
                "return !!root.querySelector('.save[aria-pressed=true]')",
            )
            .await;
        widget.press_link(second).await;
        widget
            .wait_in_widget(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        widget.open_all(PAGE).await;
        widget
            .wait_in_widget(
                "both are read",
                "return root.querySelectorAll('.card.read').length === 2",
            )
            .await;
        widget.choose("Show", "Saved").await;
        widget.settle().await;
        assert_eq!(widget.headlines().await, std::slice::from_ref(first));
        widget.choose("Show", "Unread").await;
        widget.settle().await;
        let unread = widget.headlines().await;
        assert!(!unread.is_empty() && !unread.contains(first) && !unread.contains(second));
        // What is read in a list of what is unread stays in it, as its neighbours do.
        let [next, after, ..] = &unread[..] else { panic!("too few") };
        widget.open_card(next).await;
        widget.wait_in_widget("it is read", "return !!root.querySelector('.card.open.read')").await;
        assert!(widget.neighbours().await.iter().any(|neighbour| neighbour.contains(after)));
    });
}

#[apply(in_each_engine)]
fn new_articles_since_the_last_visit_are_counted(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "next_visit/new_since.js")).await;
        let weekday = said[5].as_str().unwrap();
        assert_eq!(said[0], json!(0), "nothing is new to who was never here");
        assert_eq!(said[1], json!(format!("2 new since {weekday}")));
        assert_eq!(said[2][0], json!(["About chess", "About trams"]));
        assert_eq!(said[2][1][0], json!("New since your last visit ✕"));
        assert_eq!(said[4], json!(format!("1 new since {weekday}")));
        // Back within half an hour, what is new is still what came since the visit before.
        assert_eq!(said[3], json!([2, "3 new"]));
    });
}

#[apply(in_each_engine)]
fn a_view_is_saved_under_a_name(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "next_visit/named_view.js")).await;
        assert_eq!(said, json!([["Channel 5", "oldest"], ["About chess"]]));
    });
}

#[apply(in_each_engine)]
fn reading_resumes_where_it_stopped(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget.host(script!("library.js", "next_visit/resume_reading.js")).await;
        assert_eq!(said, json!([0, "Paragraph 20.", 0]));
    });
}

#[apply(in_each_engine)]
fn a_loading_text_is_not_marked_as_finished(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(script!("library.js", "next_visit/scroll_while_loading.js"))
            .await;
        assert_eq!(said, json!(true));
        widget.let_come();
        let resumes = "const { root } = { root: document.querySelector('news-stand').shadowRoot };
            return !root.querySelector('.missing-text') && !!root.querySelector('.resume')";
        widget.wait_for("the way to where the reader stopped", resumes).await;
        // Another that is taken for read by a key has another place, which is not this one's.
        let other = "const widget = document.querySelector('news-stand');
            const card = [...widget.shadowRoot.querySelectorAll('.card')].find((card) => !card.matches('.open, .read'));
            card.focus();
            return true";
        assert!(widget.ask_page::<bool>(other).await);
        widget.type_text("m").await;
        widget.wait_for("the card that was read", "return document.querySelector('news-stand').shadowRoot.querySelectorAll('.card.read').length > 1").await;
        widget.settle().await;
        assert!(widget.ask_page::<bool>(resumes).await);
    });
}
