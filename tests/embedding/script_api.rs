//! What a script of the host's can do: put a widget where it wants one, save and show views, hear of
//! what the reader does, and keep an article from opening.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn a_script_mounts_and_unmounts_a_widget(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const { mount } = await import("/embed/newsstand.js");
                   const place = document.createElement("section");
                   document.body.append(place);
                   const widget = await mount(place, { src: "/feed.json", since: "6h",
                     sources: ["Rail Review"], theme: "dark", headingLevel: 3 });
                   const seen = [status(widget.element), widget.view().since, widget.element.theme,
                     widget.element.shadowRoot.querySelector("h3").className];
                   const mine = { title: "Mine", items: [] };
                   widget.replace(mine);
                   mine.items.push({ id: "x", title: "One" });
                   widget.replace(mine);
                   widget.show({});
                   await frames();
                   seen.push(status(widget.element));
                   widget.unmount();
                   seen.push(place.childNodes.length);
                   const own = add({}, place);
                   seen.push((await mount(own, { tags: ["Ferries"] })).element === own, status(own));
                   return seen;"#,
            )
            .await;
        assert_eq!(
            seen,
            [
                json!("1 of 33 articles"),
                json!("6h"),
                json!("dark"),
                json!("title"),
                json!("1 article"),
                json!(0),
                json!(true),
                json!("5 of 33 articles"),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn invalid_options_are_named_and_nothing_is_mounted(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const { mount } = await import("/embed/newsstand.js");
                   const said = (promise) => promise.then(() => "", (why) => why.message);
                   return [
                     await said(mount(document.body, { since: 24, colour: "red" })),
                     await said(mount(null)),
                     await said(mount(document.body, { feed: [] })),
                     document.querySelectorAll("news-stand").length,
                   ];"#,
            )
            .await;
        let both = seen[0].as_str().unwrap();
        assert!(both.contains("`since`: expected a span such as \"24h\", found 24"), "{both}");
        assert!(both.contains("`colour`: unknown option; expected one of sources,"), "{both}");
        let element = "Newsstand: mount: expected an element to put the widget into, found null";
        assert_eq!(seen[1], element);
        let feed = seen[2].as_str().unwrap();
        assert!(feed.ends_with("a list named `items`, found a list"), "{feed}");
        assert_eq!(seen[3], 0, "what cannot be mounted leaves nothing behind");
    });
}

#[apply(in_each_engine)]
fn a_view_can_be_read_and_shown_again(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const widget = await there({ since: "6h", tags: "Ferries", sort: "oldest" });
                   widget.shadowRoot.querySelector("[role=feed] .headline button").click();
                   await frames();
                   const saved = JSON.parse(JSON.stringify(widget.view()));
                   const title = opened(widget);
                   widget.show({});
                   await frames();
                   const empty = [status(widget), widget.outerHTML];
                   let why;
                   try { widget.show({ since: "never", open: true }); } catch (error) { why = error.message; }
                   await frames();
                   const kept = status(widget);
                   widget.show(saved);
                   const at_once = widget.view();
                   await frames();
                   return [saved, title === opened(widget), ...empty, why, kept,
                     JSON.stringify(at_once) === JSON.stringify(saved), widget.getAttribute("tags")];"#,
            )
            .await;
        assert_eq!(seen[0]["version"], 1);
        assert_eq!(
            seen[1..4],
            [json!(true), json!("33 articles"), json!("<news-stand></news-stand>")]
        );
        assert_eq!(
            seen[4],
            "`since`: expected a span such as \"24h\", found \"never\"\n`open`: unknown part of \
             a view; expected one of version, sources, since, tags, only, sort, clock, article"
        );
        assert_eq!(seen[5..], [json!("33 articles"), json!(true), json!("Ferries")]);
    });
}

#[apply(in_each_engine)]
fn events_are_dispatched_and_can_prevent_opening(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const ready = hear("ready"), views = hear("viewchange"), opens = hear("articleopen");
                   const widget = await there({ src: "/foreign.json" });
                   await until(() => ready.length);
                   const button = () => widget.shadowRoot.querySelector("[role=feed] .headline button");
                   const veto = (event) => event.preventDefault();
                   document.addEventListener("newsstand:articleopen", veto);
                   button().click(); await frames();
                   const vetoed = [opened(widget), views.length];
                   document.removeEventListener("newsstand:articleopen", veto);
                   button().click(); await frames();
                   return [ready, opens, ...vetoed, opened(widget), views.map((one) => one.view.article)];"#,
            )
            .await;
        assert_eq!(seen[0], json!([{ "articles": 2 }]));
        let opening =
            json!({ "id": "2", "headline": "Fog until noon", "url": "https://weather.example/2" });
        assert_eq!(seen[1], json!([opening, opening]));
        assert_eq!(seen[2..5], [json!(""), json!(0), json!("Fog until noon")]);
        assert_eq!(seen[5], json!(["2"]));
    });
}

#[apply(in_each_engine)]
fn a_listener_may_change_the_view(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<String> = widget
            .host(
                r#"const widget = await there({});
                   widget.addEventListener("newsstand:viewchange", ({ detail }) => {
                     if (detail.view.since === "1h") widget.show({ since: "6h" });
                   });
                   widget.since = "1h";
                   await until(() => status(widget).startsWith("12"));
                   return [status(widget), widget.since];"#,
            )
            .await;
        assert_eq!(seen, ["12 of 33 articles", "6h"]);
    });
}

#[apply(in_each_engine)]
fn a_hundred_hashtags_and_the_chosen_one_are_offered(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(
                r##"const { mount } = await import("/embed/newsstand.js");
                   const items = Array.from({ length: 300 }, (_, number) =>
                     ({ id: `${number}`, title: `Article ${number}`, tags: ["Every", `Tag${number}`] }));
                   const widget = await mount(document.body, { feed: { title: "Many", items }, tags: ["Tag99"] });
                   const list = () => widget.element.shadowRoot.querySelector(".hashtags select");
                   const sees = () => {
                     const texts = [...list().options].map((option) => option.text);
                     return [status(widget.element), list().selectedOptions[0].text, texts.length, texts[1], texts.at(-1)];
                   };
                   const seen = [sees()];
                   list().value = [...list().options].find((option) => option.text.startsWith("#Tag10 ")).value;
                   list().dispatchEvent(new Event("change", { bubbles: true }));
                   await frames();
                   seen.push([...sees(), widget.view().tags]);
                   return seen;"##,
            )
            .await;
        assert_eq!(
            seen,
            json!([
                ["1 of 300 articles", "#Tag99 (1)", 102, "#Every (300)", "#Tag99 (1)"],
                ["1 of 300 articles", "#Tag10 (1)", 101, "#Every (300)", "#Tag187 (1)", ["Tag10"]],
            ])
        );
    });
}
