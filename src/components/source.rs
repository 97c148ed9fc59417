//! A source as it is shown: its mark and its name.

use yew::prelude::{Html, classes, html};

use crate::messages::{Key, Messages};

/// How many hues there are; the style sheet has a class for each.
const HUES: u32 = 24;

/// A source's name, or that it is not stated.
pub(super) fn name(source: &Option<String>, words: &Messages) -> String {
    source.clone().unwrap_or_else(|| words.text(Key::NotStated).to_owned())
}

/// The class of a source's hue: computed from its name, so that it is the same everywhere.
pub(super) fn hue(source: &Option<String>) -> String {
    let Some(name) = source else { return "hue-none".to_owned() };
    // FNV-1a, whose high bits are well mixed even for names as alike as "Channel 4" and "Channel 5".
    let hash = name
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("hue-{}", (hash >> 16) % HUES)
}

/// The small square that stands before a source's name. The name always stands beside it.
pub(super) fn mark(source: &Option<String>) -> Html {
    html! { <span class={classes!("mark", hue(source))} part="mark" aria-hidden="true"></span> }
}

/// A mark and a name.
pub(super) fn source(source: &Option<String>, words: &Messages) -> Html {
    html! {
        <>
            { mark(source) }
            <bdi class="source" part="source">{ name(source, words) }</bdi>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_belongs_to_a_name() {
        let rail = Some("Rail Review".to_owned());
        assert_eq!(hue(&rail), hue(&rail.clone()));
        assert_ne!(hue(&rail), hue(&Some("Channel 5".to_owned())));
        assert_eq!(hue(&None), "hue-none");
    }
}
