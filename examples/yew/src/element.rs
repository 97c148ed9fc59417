//! The element `<news-stand>` in a Yew app: attributes go down, and its events come up.

use gloo_events::EventListener;
use yew::prelude::{
    AttrValue, Callback, Html, Properties, function_component, html, use_effect_with, use_node_ref,
};

#[derive(Properties, PartialEq)]
pub struct ElementProps {
    /// The span of time that is shown.
    pub since: Option<AttrValue>,
    /// Told of the span that the reader chooses.
    pub onsince: Callback<Option<AttrValue>>,
}

#[function_component]
pub fn Element(props: &ElementProps) -> Html {
    let stand = use_node_ref();
    use_effect_with((stand.clone(), props.onsince.clone()), |(stand, onsince)| {
        let listener = stand.cast::<web_sys::Element>().map(|stand| {
            let (element, onsince) = (stand.clone(), onsince.clone());
            // Its attributes are always the view, so the event's detail is not needed.
            EventListener::new(&stand, "newsstand:viewchange", move |_| {
                onsince.emit(element.get_attribute("since").map(AttrValue::from));
            })
        });
        move || drop(listener)
    });
    html! { <news-stand ref={stand} src="feed.json" since={props.since.clone()} /> }
}
