//! A sign in place of words, on a button that has no room for them.

use yew::prelude::{Html, html};

/// A sign that is seen, and what it means, which is spoken.
pub(super) fn sign(sign: &str, meaning: &str) -> Html {
    html! {
        <>
            <span aria-hidden="true">{ sign }</span>
            <span class="spoken">{ meaning }</span>
        </>
    }
}
