//! Pictures and media: their addresses, sizes and descriptions.

use newsstand_core::content::{Media, MediaKind, Picture};

use super::attributes::{has_class_with, whole};
use super::builder::Builder;
use super::node::{Kind, Node};

/// Least width and height of a picture to look at, in CSS pixels. Smaller ones are icons, smileys and tracking pixels.
const LEAST: i32 = 30;

/// What an `img` stands for.
pub(super) enum Image {
    Picture(Picture),
    /// A character of the text, such as an emoji.
    Text(String),
    /// A tracking pixel, an icon without a description, or no address.
    Nothing,
}

/// Reads an `img`.
pub(super) fn image(node: &impl Node, builder: &Builder<'_>) -> Image {
    let alt = node.attribute("alt").unwrap_or_default();
    let alt = alt.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let (width, height) = (whole(node, "width"), whole(node, "height"));
    let is_tracking = [width, height].iter().flatten().any(|&length| length <= 2);
    if is_tracking {
        return Image::Nothing;
    }
    let is_small = [width, height].iter().flatten().any(|&length| length < LEAST);
    if is_small || has_class_with(node, "emoji") || has_class_with(node, "smiley") {
        return if alt.is_empty() { Image::Nothing } else { Image::Text(alt) };
    }
    let Some(url) = largest(node).and_then(|address| builder.resolve(&address)) else {
        // A picture that cannot be shown is still what is said of it.
        return if alt.is_empty() { Image::Nothing } else { Image::Text(alt) };
    };
    let stated = |length: Option<i32>| u32::try_from(length?).ok();
    Image::Picture(Picture { url, alt, size: stated(width).zip(stated(height)) })
}

/// Returns the address of the largest version of an `img`. Pages that load pictures late have it in another attribute,
/// and something small and empty in `src`.
fn largest(node: &impl Node) -> Option<String> {
    let attribute = |name: &str| node.attribute(name).filter(|value| !value.trim().is_empty());
    let sets = ["srcset", "data-srcset", "data-lazy-srcset"];
    let from_set = sets.into_iter().filter_map(attribute).find_map(|set| largest_of(&set));
    let late = ["data-src", "data-lazy-src", "data-original"].into_iter().find_map(attribute);
    from_set.or(late).or_else(|| attribute("src")).filter(|address| !is_data(address))
}

fn is_data(address: &str) -> bool {
    address.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// Returns the address in a `srcset` with the greatest width or density.
fn largest_of(set: &str) -> Option<String> {
    let mut largest: Option<(f64, &str)> = None;
    let mut rest = set;
    // An address may contain commas, but ends at white space.
    while let Some(start) = rest.find(|c: char| !c.is_ascii_whitespace() && c != ',') {
        rest = rest.get(start..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let (address, after) = match address.strip_suffix(',') {
            Some(address) => (address, ("", after)),
            None => (address, after.split_once(',').unwrap_or((after, ""))),
        };
        let (descriptor, after) = after;
        let size = descriptor.trim().trim_end_matches(['w', 'x', 'h']).parse().unwrap_or(1.0);
        if !is_data(address) && largest.is_none_or(|(greatest, _)| size > greatest) {
            largest = Some((size, address));
        }
        rest = after;
    }
    largest.map(|(_, address)| address.to_owned())
}

/// Reads an `audio`, `video`, `iframe` or `embed`.
pub(super) fn media(node: &impl Node, kind: MediaKind, builder: &Builder<'_>) -> Option<Media> {
    let own = ["src", "data-src"].into_iter().find_map(|name| node.attribute(name));
    let url = own.or_else(|| source(node)).and_then(|address| builder.resolve(&address))?;
    let title = ["title", "aria-label"].into_iter().find_map(|name| node.attribute(name));
    let poster = node.attribute("poster").and_then(|address| builder.resolve(&address));
    Some(Media {
        kind,
        url,
        title: title.unwrap_or_default().trim().to_owned(),
        seconds: whole(node, "data-seconds").and_then(|seconds| u32::try_from(seconds).ok()),
        poster: poster.map(|url| Picture { url, ..Picture::default() }),
    })
}

/// Returns the address of the first `source` of an `audio` or `video`.
fn source(node: &impl Node) -> Option<String> {
    let mut next = node.first_child();
    while let Some(child) = next {
        if child.kind() == Kind::Element("source".to_owned())
            && let Some(address) = child.attribute("src")
        {
            return Some(address);
        }
        next = child.next_sibling();
    }
    None
}
