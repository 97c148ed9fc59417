//! The ruler: every article on a logarithmic axis of age, as wide as its time is uncertain, and the
//! recency filter as its handle. Where things stand on the axis is `axis`'s job.

mod axis;

use std::fmt::Write;
use std::rc::Rc;

use newsstand_core::filter::{Fit, Recency};
use web_sys::{Element, HtmlInputElement, PointerEvent};
use yew::prelude::{
    Html, InputEvent, Properties, TargetCast, classes, function_component, html, use_memo,
    use_node_ref,
};

use super::context::WidgetContext;
use super::source::hue;
use crate::messages::Key;
use crate::store::{Action, ClockChoice};
use axis::{Bar, COLUMNS, Drawing, LANES, MOST_BARS};

/// The height of a lane of bars, in pixels.
const LANE: usize = 12;
/// The height of the drawing, in pixels.
const HEIGHT: usize = LANES * LANE + 10;
/// How wide a column of the density and the gap after it are, in a measure of their own.
const WIDTH: usize = 10;

/// The ruler. It mirrors the radio buttons of "Published", which stay the plain way to choose.
#[function_component]
pub(super) fn Ruler(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, words, .. } = props;
    let recency = state.view.filter.recency;
    let clock = state.clock();
    let drawing =
        use_memo((state.edition.clone(), state.version, state.listed.clone(), clock), |_| {
            let mut articles = Vec::with_capacity(state.edition.len());
            let bars = state.edition.len() <= MOST_BARS;
            state.edition.each(clock, &state.listed, &mut |age, source| {
                // A density has no use for the names, of which there may be many.
                articles.push((age, source.clone().filter(|_| bars)));
            });
            Drawing::of(&articles)
        });
    let mirrored = newsstand_core::language::is_right_to_left(words.tag);
    let articles =
        use_memo((drawing.clone(), recency, mirrored), |(drawing, recency, mirrored)| {
            drawn(drawing, *recency, *mirrored)
        });
    let Drawing { axis, without, .. } = &*drawing;
    let handle = axis.of_recency(recency);
    let spoken = words.say(
        Key::RecencyValue,
        &[
            ("recency", &words.recency(recency)),
            ("articles", &words.count(Key::Count, listing.total)),
        ],
    );
    let start = match state.view.clock {
        ClockChoice::Edition => Key::RulerEdition,
        ClockChoice::Now => Key::RulerNow,
    };
    let ground = use_node_ref();
    let onpointer = {
        let (store, axis, ground) = (store.clone(), axis.clone(), ground.clone());
        move |event: PointerEvent| {
            // A press, or a drag with the first button still down.
            if event.buttons() & 1 == 1
                && let Some(ground) = ground.cast::<Element>()
            {
                let at = place_of(&event, &ground, mirrored);
                store.dispatch(Action::Recency(axis.nearest(at)));
            }
        }
    };
    let oninput = {
        let store = store.clone();
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let preset =
                input.value().parse().ok().and_then(|at: usize| Recency::PRESETS.get(at).copied());
            if let Some(recency) = preset {
                store.dispatch(Action::Recency(recency));
            }
        }
    };
    let percent = |share: f64| percent(if mirrored { 1.0 - share } else { share });
    let label = |share: f64, text: String| {
        let anchor = match share {
            0.0 => "start",
            _ => "middle",
        };
        html! { <text x={percent(share)} y={(HEIGHT + 15).to_string()} text-anchor={anchor}>{ text }</text> }
    };
    html! {
        <div class="ruler" part="ruler">
            <div
                class="axis" part="axis"
                onpointerdown={onpointer.clone()} onpointermove={onpointer}
            >
                <input
                    type="range" min="0" max={(Recency::PRESETS.len() - 1).to_string()} step="1"
                    value={axis::nearest_preset(recency).to_string()} {oninput}
                    aria-label={words.text(Key::Recency)} aria-valuetext={spoken}
                />
                <svg ref={ground} width="100%" height={(HEIGHT + 20).to_string()} aria-hidden="true" focusable="false">
                    <rect
                        class="range" part="range" y="0" height={HEIGHT.to_string()}
                        x={if mirrored { percent(handle) } else { "0".to_owned() }}
                        width={self::percent(handle)}
                    />
                    { for axis.ticks().into_iter().map(|(seconds, share)| html! {
                        <>
                            <line class="tick" x1={percent(share)} x2={percent(share)} y1="4" y2={HEIGHT.to_string()} />
                            { label(share, words.tick(seconds)) }
                        </>
                    }) }
                    { label(0.0, words.text(start).to_owned()) }
                    <Still what={articles} />
                    <line
                        class="handle" part="handle" x1={percent(handle)} x2={percent(handle)}
                        y1="0" y2={HEIGHT.to_string()}
                    />
                    <circle
                        class="handle" part="handle"
                        cx={percent(handle)} cy={(HEIGHT / 2).to_string()} r="6"
                    />
                </svg>
            </div>
            if *without > 0 {
                <p
                    class={classes!("timeless", (recency != Recency::AnyTime).then_some("out"))}
                    part="undated"
                >
                    <span class="box" aria-hidden="true">
                        { for (0..(*without).min(12)).map(|_| html! { <i class="mark hue-none"></i> }) }
                    </span>
                    { format!("{} · {}", words.text(Key::NotStated), words.number(*without)) }
                </p>
            }
        </div>
    }
}

/// What is drawn once and then only shown, since most choices leave it as it is.
#[derive(Properties)]
struct StillProps {
    what: Rc<Html>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.what, &other.what)
    }
}

#[function_component]
fn Still(props: &StillProps) -> Html {
    (*props.what).clone()
}

/// The articles on the axis. What lies beyond the handle fades.
fn drawn(drawing: &Drawing, recency: Recency, mirrored: bool) -> Html {
    if drawing.density.is_empty() {
        return drawing.bars.iter().map(|bar| draw(bar, recency, mirrored)).collect();
    }
    let handle = drawing.axis.of_recency(recency);
    let (mut within, mut out) = (String::new(), String::new());
    for (at, share) in drawing.density.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "there are some hundred columns")]
        let path = if (at as f64) < handle * COLUMNS as f64 { &mut within } else { &mut out };
        column(at, *share, mirrored, path);
    }
    let size = format!("0 0 {} {HEIGHT}", COLUMNS * WIDTH);
    html! {
        <svg width="100%" height={HEIGHT.to_string()} viewBox={size} preserveAspectRatio="none">
            <path class="density" part="density" d={within} />
            <path class="density out" part="density" d={out} />
        </svg>
    }
}

fn draw(bar: &Bar, recency: Recency, mirrored: bool) -> Html {
    let fit = match recency.fits(Some(bar.age)) {
        Fit::Yes => None,
        Fit::Perhaps => Some("half"),
        Fit::No => Some("out"),
    };
    let x = if mirrored { 1.0 - bar.end } else { bar.start };
    let y = HEIGHT - 10 - bar.lane * LANE;
    html! {
        <rect
            class={classes!("span", hue(&bar.source), fit)} part="span"
            x={percent(x)} y={y.to_string()} height="7"
            width={percent(bar.end - bar.start)}
        />
    }
}

/// Adds a column of the density to a path. All are in two paths, since each element of its own is made
/// and laid out by itself.
fn column(at: usize, share: f64, mirrored: bool, path: &mut String) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of some ten pixels"
    )]
    let height = (share * (HEIGHT - 10) as f64).ceil() as usize;
    if height > 0 {
        let x = WIDTH * if mirrored { (COLUMNS - 1).saturating_sub(at) } else { at };
        // Writing into a text cannot fail.
        let _ = write!(path, "M{x} {HEIGHT}v-{height}h{}v{height}", WIDTH - 2);
    }
}

/// A share as SVG has it. Made of whole numbers, since Rust's way of writing fractions is 5 KB.
fn percent(share: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
    let hundredths = (share * 10_000.0).round() as i64;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// Where on the axis a pointer is, from 0 at its beginning to 1 at its end.
fn place_of(event: &PointerEvent, ground: &Element, mirrored: bool) -> f64 {
    let frame = ground.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - frame.left()) / frame.width().max(1.0);
    if mirrored { 1.0 - share } else { share }.clamp(0.0, 1.0)
}
