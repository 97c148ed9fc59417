//! Trees of this macro, compared with those of Yew.

use newsstand_html::html;
use yew::LocalServerRenderer;
use yew::prelude::{Callback, Html, MouseEvent, Properties, function_component};

#[derive(Properties, PartialEq)]
struct Props {
    content: Html,
}

#[function_component]
fn Content(props: &Props) -> Html {
    props.content.clone()
}

fn rendered(content: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<Content>::with_props(Props { content });
    runtime.block_on(renderer.hydratable(false).render())
}

/// Renders a tree by this macro and by Yew's.
macro_rules! both {
    ($($tree:tt)*) => {
        [rendered(html! { $($tree)* }), rendered(yew::html! { $($tree)* })]
    };
}

#[test]
fn a_tree_is_that_of_yew() {
    let (tag, id, missing) = ("h2", String::from("a"), None::<&'static str>);
    let (is_there, names) = (true, ["a", "b"]);
    let onclick = Callback::<MouseEvent>::noop();
    let ours_and_yews = both! {
        <div title="1" aria-label={id.clone()} lang={missing} data-id={Some("b")} onclick={&onclick}>
            <@{tag} id={id.clone()}><b>{ "bold" }</b></@>
            if is_there { <i key="k"></i>{ "then" } } else { <p></p> }
            if !is_there { <u></u> } else if let Some(text) = missing { { text } } else { { tag } }
            { for names.iter().map(|name| html! { <li key={*name}>{ *name }</li> }) }
            { vec![html! { <></> }, html! { <s>{ None::<Html> }</s> }] }
            <input type="checkbox" checked={is_there} value="v" onchange={|_| ()} />
            <textarea rows="2" defaultvalue={"text"} />
            <select><option value={"a"} selected={is_there} disabled={!is_there}>{ "A" }</option></select>
            <svg><text x="1" text-anchor={"end"}>{ names.len().to_string() }</text></svg>
            <><hr /><Content content={html! { "inside" }} /></>
        </div>
    };
    assert_eq!(ours_and_yews[0], ours_and_yews[1]);
    let end = "<hr>inside</div>";
    assert!(ours_and_yews[0].ends_with(end), "{}", ours_and_yews[0]);
}

#[test]
fn a_child_is_a_list_only_where_it_is_one_for_yew() {
    let (one, is_there, text) = (["a"], false, || String::from("b"));
    let shapes = |tree: &Html| format!("{tree:?}").replace("KnownMissingKeys", "Unknown");
    macro_rules! assert_shape {
        ($($tree:tt)*) => {
            assert_eq!(shapes(&html! { $($tree)* }), shapes(&yew::html! { $($tree)* }));
        };
    }
    assert_shape! { <p></p> }
    assert_shape! { <p><b></b></p> }
    assert_shape! { <p>{ text() }</p> }
    assert_shape! { <p>{ for one.iter().map(|name| html! { <b>{ *name }</b> }) }</p> }
    assert_shape! { <p><b></b>if is_there { <i></i> }</p> }
    assert_shape! { <><b></b>{ text() }</> }
}
