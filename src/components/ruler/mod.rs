//! The ruler: every article on a logarithmic axis of age, as wide as its time is uncertain, with the recency filter as
//! its handle. `axis` computes the geometry, `articles` draws the articles.

mod articles;
mod axis;

use std::rc::Rc;

use newsstand_core::ReaderState;
use newsstand_core::filter::Recency;
use newsstand_core::language::is_right_to_left;
use newsstand_core::time::Clock;
use newsstand_html::html;
use web_sys::{Element, HtmlInputElement, PointerEvent};
use yew::prelude::{Html, InputEvent, NodeRef, TargetCast};

use super::context::WidgetContext;
use crate::live_edition::LiveEdition;
use crate::messages::Key;
use crate::store::{Action, ClockChoice, State};
use articles::{Articles, HEIGHT, percent};
use axis::Layout;

/// The ruler of a widget.
#[derive(Default)]
pub(super) struct Ruler {
    /// The inputs of the layout; `None` before the first.
    inputs: Option<Inputs>,
    layout: Rc<Layout>,
    svg: NodeRef,
}

/// The edition, its version, the reader state and the clock.
type Inputs = (Rc<LiveEdition>, u32, Rc<ReaderState>, Clock);

impl Ruler {
    /// Lays out the articles again if an input of the layout changed.
    pub(super) fn update(&mut self, state: &State) {
        let clock = state.clock();
        let inputs = Some((state.edition.clone(), state.version, state.listed.clone(), clock));
        if self.inputs == inputs {
            return;
        }
        self.layout = Rc::new(Layout::of(&|then| state.edition.each(clock, &state.listed, then)));
        self.inputs = inputs;
    }
}

/// Renders the ruler. It makes the same choice as the radio buttons of "Published".
pub(super) fn ruler(Ruler { layout, svg, .. }: &Ruler, props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    let recency = state.view.filter.recency;
    let is_mirrored = is_right_to_left(messages.tag);
    let Layout { axis, undated, .. } = &**layout;
    let handle = axis.x_of_recency(recency);
    let spoken = messages.say(
        Key::RecencyValue,
        &[
            ("recency", &messages.recency(recency)),
            ("articles", &messages.count(Key::Count, listing.total)),
        ],
    );
    let start_label = match state.view.clock {
        ClockChoice::Edition => Key::RulerEdition,
        ClockChoice::Now => Key::RulerNow,
    };
    let onpointer = {
        let (store, axis, svg) = (store.clone(), axis.clone(), svg.clone());
        move |event: PointerEvent| {
            // A press, or a drag with the first button held down.
            if event.buttons() & 1 == 1
                && let Some(svg) = svg.cast::<Element>()
            {
                let x = x_of_pointer(&event, &svg, is_mirrored);
                store.dispatch(Action::Recency(axis.nearest(x)));
            }
        }
    };
    let oninput = {
        let store = store.clone();
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let preset = input
                .value()
                .parse()
                .ok()
                .and_then(|index: usize| Recency::PRESETS.get(index).copied());
            if let Some(recency) = preset {
                store.dispatch(Action::Recency(recency));
            }
        }
    };
    let percent = |x: f64| percent(if is_mirrored { 1.0 - x } else { x });
    let label = |x: f64, text: String| {
        let anchor = match x {
            0.0 => "start",
            _ => "middle",
        };
        html! { <text x={percent(x)} y={(HEIGHT + 15).to_string()} text-anchor={anchor}>{ text }</text> }
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
                    aria-label={messages.text(Key::Recency)} aria-valuetext={spoken}
                />
                <svg
                    ref={svg.clone()} width="100%" height={(HEIGHT + 20).to_string()}
                    aria-hidden="true" focusable="false"
                >
                    <rect
                        class="range" part="range" y="0" height={HEIGHT.to_string()}
                        x={if is_mirrored { percent(handle) } else { "0".to_owned() }}
                        width={self::percent(handle)}
                    />
                    { for axis.ticks().into_iter().map(|(seconds, x)| html! {
                        <>
                            <line class="tick" x1={percent(x)} x2={percent(x)} y1="4" y2={HEIGHT.to_string()} />
                            { label(x, messages.tick(seconds)) }
                        </>
                    }) }
                    { label(0.0, messages.text(start_label).to_owned()) }
                    <Articles layout={layout.clone()} {recency} {is_mirrored} />
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
            if *undated > 0 {
                <p
                    class={if recency == Recency::AnyTime { "undated" } else { "undated out" }}
                    part="undated"
                >
                    <span class="box" aria-hidden="true">
                        { for (0..(*undated).min(12)).map(|_| html! { <i class="mark hue-none"></i> }) }
                    </span>
                    { format!("{} · {}", messages.text(Key::NotStated), messages.number(*undated)) }
                </p>
            }
        </div>
    }
}

/// Returns the coordinate of a pointer on the axis, from 0 to 1.
fn x_of_pointer(event: &PointerEvent, svg: &Element, is_mirrored: bool) -> f64 {
    let frame = svg.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - frame.left()) / frame.width().max(1.0);
    if is_mirrored { 1.0 - x } else { x }.clamp(0.0, 1.0)
}
