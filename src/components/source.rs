//! A source: its mark and its name.

use newsstand_html::html;
use yew::prelude::Html;

use super::class_list::class_list;
use crate::messages::{Key, Messages};

/// Number of hues. The style sheet has a class for each.
const HUES: u32 = 24;

/// Returns a source's name, or the message that it is not stated.
pub(super) fn name(source: &Option<String>, messages: &Messages) -> String {
    source.clone().unwrap_or_else(|| messages.text(Key::NotStated).to_owned())
}

/// Returns the class of a source's hue. It is computed from the name, so that it is the same in every edition.
pub(super) fn hue(source: &Option<String>) -> String {
    let Some(name) = source else { return "hue-none".to_owned() };
    // FNV-1a, whose high bits are well mixed even for names as alike as "Channel 4" and "Channel 5".
    let hash = name
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("hue-{}", (hash >> 16) % HUES)
}

/// Renders the small square before a source's name. It is never shown without the name.
pub(super) fn mark(source: &Option<String>) -> Html {
    html! { <span class={class_list(&["mark", &hue(source)])} part="mark" aria-hidden="true"></span> }
}

/// Renders a mark and a name.
pub(super) fn source(source: &Option<String>, messages: &Messages) -> Html {
    html! {
        <>
            { mark(source) }
            <bdi class="source" part="source">{ name(source, messages) }</bdi>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hue_depends_on_the_name_alone() {
        let rail = Some("Rail Review".to_owned());
        assert_eq!(hue(&rail), hue(&rail.clone()));
        assert_ne!(hue(&rail), hue(&Some("Channel 5".to_owned())));
        assert_eq!(hue(&None), "hue-none");
    }
}
