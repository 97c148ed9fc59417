//! Read by touch on a phone: three articles in each of two languages, and the next day everything is where it
//! was. Fingers are what the drivers make of them, where they can; else the clicks that follow a finger.

use crate::support::{ARABIC_PAGE, PAGE, Window, in_each_window};

#[test]
fn three_articles_in_each_language_are_read_by_touch() {
    for page in [PAGE, ARABIC_PAGE] {
        in_each_window(page, Window::PHONE, async |stand| {
            let headlines = stand.headlines().await;
            let [first, second, third, ..] = &headlines[..] else { panic!("too few cards") };
            for headline in [first, second, third] {
                stand.tap(&format!("cards().map((card) => card.querySelector('h2 button')).find((button) => text(button) === {headline:?})")).await;
                stand.wait_in_stand("the article", &format!("return text(root.querySelector('.reader article .headline')) === {headline:?}")).await;
                stand
                    .wait_in_stand("it is read", "return !!root.querySelector('.card.open.read')")
                    .await;
                if headline == second {
                    stand.tap("root.querySelector('.save')").await;
                    stand
                        .wait_in_stand(
                            "it is saved",
                            "return root.querySelector('.save').ariaPressed === 'true'",
                        )
                        .await;
                }
                stand.tap("root.querySelector('.back')").await;
                stand.wait_in_stand("the list", "return !root.querySelector('.reader')").await;
            }
            // As on another day: nothing of the page is left but what the browser keeps.
            stand.open_all(page).await;
            stand
                .wait_in_stand(
                    "what was read",
                    "return root.querySelectorAll('.card.read').length === 3",
                )
                .await;
            stand.tap("root.querySelector('.open-filters')").await;
            stand
                .wait_in_stand(
                    "the sheet",
                    "return root.querySelector('.filters').matches(':popover-open')",
                )
                .await;
            stand.tap("root.querySelectorAll('[name=only]')[2].closest('label')").await;
            stand.tap("root.querySelector('.done')").await;
            stand.wait_in_stand("what was saved", "return cards().length === 1").await;
            assert_eq!(stand.headlines().await, std::slice::from_ref(second));
        });
    }
}
