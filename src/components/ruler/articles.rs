//! The articles on the ruler: a bar each, or a density if there are many.

use std::fmt::Write;
use std::rc::Rc;

use newsstand_core::filter::{Fit, Recency};
use newsstand_html::html;
use yew::prelude::{Component, Context, Html, Properties};

use super::axis::{Bar, COLUMNS, LANES, Layout};
use crate::components::class_list::class_list;
use crate::components::source::hue;

/// Height of a lane of bars, in pixels.
const LANE_HEIGHT: usize = 12;
/// Height of the drawing, in pixels.
pub(super) const HEIGHT: usize = LANES * LANE_HEIGHT + 10;
/// Width of a column of the density with the gap after it, in units of its own `viewBox`.
const COLUMN_WIDTH: usize = 10;

/// The articles on the ruler. A component, which Yew draws again only if its properties change.
pub(super) struct Articles;

/// The properties of [`Articles`].
#[derive(Properties)]
pub(super) struct ArticlesProps {
    pub(super) layout: Rc<Layout>,
    pub(super) recency: Recency,
    pub(super) is_mirrored: bool,
}

impl PartialEq for ArticlesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
            && self.recency == other.recency
            && self.is_mirrored == other.is_mirrored
    }
}

impl Component for Articles {
    type Message = ();
    type Properties = ArticlesProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    /// Draws the articles. Those beyond the handle are faded.
    fn view(&self, ctx: &Context<Self>) -> Html {
        let ArticlesProps { layout, recency, is_mirrored } = ctx.props();
        if layout.density.is_empty() {
            return layout.bars.iter().map(|bar| draw_bar(bar, *recency, *is_mirrored)).collect();
        }
        let handle = layout.axis.x_of_recency(*recency);
        let (mut within, mut out) = (String::new(), String::new());
        for (index, share) in layout.density.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "there are some hundred columns")]
            let path =
                if (index as f64) < handle * COLUMNS as f64 { &mut within } else { &mut out };
            draw_column(index, *share, *is_mirrored, path);
        }
        let size = format!("0 0 {} {HEIGHT}", COLUMNS * COLUMN_WIDTH);
        html! {
            <svg width="100%" height={HEIGHT.to_string()} viewBox={size} preserveAspectRatio="none">
                <path class="density" part="density" d={within} />
                <path class="density out" part="density" d={out} />
            </svg>
        }
    }
}

fn draw_bar(bar: &Bar, recency: Recency, is_mirrored: bool) -> Html {
    let fit = match recency.fits(Some(bar.age)) {
        Fit::Yes => "",
        Fit::Perhaps => "half",
        Fit::No => "out",
    };
    let x = if is_mirrored { 1.0 - bar.end } else { bar.start };
    let y = HEIGHT - 10 - bar.lane * LANE_HEIGHT;
    html! {
        <rect
            class={class_list(&["span", &hue(&bar.source), fit])} part="span"
            x={percent(x)} y={y.to_string()} height="7"
            width={percent(bar.end - bar.start)}
        />
    }
}

/// Adds a column of the density to a path. The columns share two paths, since an element for each would be slow to lay
/// out.
fn draw_column(index: usize, share: f64, is_mirrored: bool, path: &mut String) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of some ten pixels"
    )]
    let height = (share * (HEIGHT - 10) as f64).ceil() as usize;
    if height > 0 {
        let x =
            COLUMN_WIDTH * if is_mirrored { (COLUMNS - 1).saturating_sub(index) } else { index };
        // Writing into a string cannot fail.
        let _ = write!(path, "M{x} {HEIGHT}v-{height}h{}v{height}", COLUMN_WIDTH - 2);
    }
}

/// Formats a share for SVG. It uses integers only, since Rust's formatting of floats adds 5 KB to the program.
pub(super) fn percent(share: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
    let hundredths = (share * 10_000.0).round() as i64;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
