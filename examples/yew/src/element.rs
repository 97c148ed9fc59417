//! The element `<news-stand>` in a Yew app. It receives attributes, and reports changes by events.

use gloo_events::EventListener;
use yew::prelude::{
    AttrValue, Callback, Html, Properties, function_component, html, use_effect_with, use_node_ref,
};

#[derive(Properties, PartialEq)]
pub struct ElementProps {
    /// The maximum age of articles, such as `24h`.
    pub since: Option<AttrValue>,
    /// Receives the maximum age that the reader chooses.
    pub onsince: Callback<Option<AttrValue>>,
}

#[function_component]
pub fn Element(props: &ElementProps) -> Html {
    let widget = use_node_ref();
    use_effect_with((widget.clone(), props.onsince.clone()), |(widget, onsince)| {
        let listener = widget.cast::<web_sys::Element>().map(|widget| {
            let (element, onsince) = (widget.clone(), onsince.clone());
            // The attributes already describe the new view, so the event's detail is not needed.
            EventListener::new(&widget, "newsstand:viewchange", move |_| {
                onsince.emit(element.get_attribute("since").map(AttrValue::from));
            })
        });
        move || drop(listener)
    });
    html! { <news-stand ref={widget} src="feed.json" since={props.since.clone()} /> }
}
