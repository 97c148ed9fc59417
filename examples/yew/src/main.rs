//! An app with two widgets: one is a component of the app, the other the element `<news-stand>`, which loads a program of
//! its own. They do not affect each other or the app's own buttons.

mod component;
mod element;

use component::Component;
use element::Element;
use yew::prelude::{AttrValue, Callback, Html, function_component, html, use_state};

#[function_component]
fn App() -> Html {
    let since = use_state(|| Some(AttrValue::from("24h")));
    let presses = use_state(|| 0);
    let press = |chosen: Option<&'static str>| {
        let (since, presses) = (since.clone(), presses.clone());
        Callback::from(move |_| {
            since.set(chosen.map(AttrValue::from));
            presses.set(*presses + 1);
        })
    };
    let onsince = {
        let since = since.clone();
        Callback::from(move |chosen| since.set(chosen))
    };
    html! {
        <main>
            <p>
                <button onclick={press(Some("24h"))}>{ "One day" }</button>
                <button onclick={press(None)}>{ "All" }</button>
                <output>{ since.as_deref().unwrap_or("any time") }</output>
                { " Presses of these buttons: " }<output id="presses">{ *presses }</output>
            </p>
            <Element since={(*since).clone()} {onsince} />
            <Component />
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
