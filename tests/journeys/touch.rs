//! Read by touch on a phone: three articles in each of two languages, and the next day everything is where it
//! was. Fingers are what the drivers make of them, where they can; else the clicks that follow a finger.

use crate::support::{ARABIC_PAGE, PAGE, Window, apply, in_each_engine};

#[apply(in_each_engine)]
fn three_articles_in_each_language_are_read_by_touch(engine: Engine) {
    for page in [PAGE, ARABIC_PAGE] {
        engine.open(page, Window::PHONE, async |widget| {
            let headlines = widget.headlines().await;
            let [first, second, third, ..] = &headlines[..] else { panic!("too few cards") };
            for headline in [first, second, third] {
                widget.tap(&format!("cards().map((card) => card.querySelector('h2 button')).find((button) => text(button) === {headline:?})")).await;
                widget.wait_in_widget("the article", &format!("return text(root.querySelector('.open-article article .headline')) === {headline:?}")).await;
                widget
                    .wait_in_widget("it is read", "return !!root.querySelector('.card.open.read')")
                    .await;
                if headline == second {
                    widget.tap("root.querySelector('.save')").await;
                    widget
                        .wait_in_widget(
                            "it is saved",
                            "return root.querySelector('.save').ariaPressed === 'true'",
                        )
                        .await;
                }
                widget.tap("root.querySelector('.back')").await;
                widget.wait_in_widget("the list", "return !root.querySelector('.open-article')").await;
            }
            // As on another day: nothing of the page is left but what the browser keeps.
            widget.open_all(page).await;
            widget
                .wait_in_widget(
                    "what was read",
                    "return root.querySelectorAll('.card.read').length === 3",
                )
                .await;
            widget.tap("root.querySelector('.open-filters')").await;
            widget
                .wait_in_widget(
                    "the sheet",
                    "return root.querySelector('.filters').matches(':popover-open')",
                )
                .await;
            widget.tap("root.querySelectorAll('[name=only]')[2].closest('label')").await;
            widget.tap("root.querySelector('.done')").await;
            widget.wait_in_widget("what was saved", "return cards().length === 1").await;
            assert_eq!(widget.headlines().await, std::slice::from_ref(second));
        });
    }
}
