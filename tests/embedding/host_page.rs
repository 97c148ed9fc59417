//! How the widget behaves in somebody else's page: with many of its kind, moved about, tampered with,
//! and when it stops.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn twenty_widgets_share_one_program(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const widgets = await Promise.all(Array.from({ length: 20 }, () => there({})));
                   widgets[7].since = "1h";
                   widgets[8].shadowRoot.querySelector("[role=feed] .headline button").click();
                   await frames();
                   const fetched = performance.getEntriesByType("resource")
                     .filter((entry) => /\.(wasm|js)$/.test(entry.name)).map((entry) => entry.name);
                   const others = widgets.filter((_, at) => at !== 7).map(status);
                   const open = widgets.filter((one) => opened(one)).length;
                   const feeds = await Promise.all(Array.from({ length: 20 },
                     () => there({ src: "/feed.json" })));
                   feeds[3].since = "1h"; await frames();
                   const asked = performance.getEntriesByType("resource")
                     .filter((entry) => entry.name.endsWith("/feed.json")).length;
                   return [fetched.length, new Set(others).size, others[0], status(widgets[7]), open,
                     asked, status(feeds[3]), status(feeds[4])];"#,
            )
            .await;
        assert_eq!(
            seen,
            [
                json!(4),
                json!(1),
                json!("33 articles"),
                json!("8 of 33 articles"),
                json!(1),
                json!(1),
                json!("8 of 33 articles"),
                json!("33 articles"),
            ]
        );
    });
}

#[apply(in_each_engine)]
fn a_second_copy_of_the_script_is_harmless(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const first = await there({});
                   const errors = [];
                   addEventListener("error", (event) => errors.push(event.message));
                   const again = await import("/embed/newsstand.js?again");
                   const other = await import("/other-version/newsstand.js");
                   const plain = await there({ since: "6h" });
                   const place = document.createElement("div");
                   document.body.append(place);
                   const theirs = await other.mount(place, { since: "1h" });
                   const ours = await again.mount(first, { since: "3d" });
                   theirs.element.shadowRoot.querySelector("[role=feed] .headline button").click();
                   await frames();
                   return [status(plain), theirs.element.localName, theirs.view().since,
                     opened(theirs.element) !== "", opened(first), status(ours.element), errors];"#,
            )
            .await;
        assert_eq!(seen[0], "12 of 33 articles");
        assert_eq!(seen[1], "news-stand-other");
        assert_eq!(
            seen[2..],
            [json!("1h"), json!(true), json!(""), json!("21 of 33 articles"), json!([])]
        );
    });
}

#[apply(in_each_engine)]
fn a_moved_readded_or_cloned_widget_keeps_its_view(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const widget = await there({});
                   widget.shadowRoot.querySelector("[role=group] input[type=checkbox]").click();
                   await frames();
                   const node = widget.shadowRoot.querySelector(".widget");
                   const section = document.createElement("section");
                   document.body.append(section);
                   section.append(widget);
                   await frames();
                   const seen = [node === widget.shadowRoot.querySelector(".widget"), status(widget)];
                   widget.remove();
                   await frames();
                   seen.push(status(widget));
                   section.append(widget);
                   await until(() => status(widget));
                   await frames();
                   seen.push(status(widget));
                   const clone = section.cloneNode(true);
                   document.body.append(clone);
                   await clone.firstChild.ready;
                   seen.push(status(clone.firstChild));
                   clone.firstChild.shadowRoot.querySelector("[role=feed] .headline button").click();
                   await frames();
                   return [...seen, opened(clone.firstChild) !== "", opened(widget)];"#,
            )
            .await;
        let three = json!("3 of 33 articles");
        assert_eq!(
            seen,
            [json!(true), three.clone(), json!(""), three.clone(), three, json!(true), json!("")]
        );
    });
}

#[apply(in_each_engine)]
fn keys_typed_inside_do_not_reach_the_host(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"const widget = await there({});
                   const heard = [];
                   document.addEventListener("keydown", (event) => heard.push(event.key));
                   const field = widget.shadowRoot.querySelector("[role=feed] article");
                   const press = (target, key, more) => target.dispatchEvent(
                     new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }));
                   press(field, "j"); press(field, "?"); press(field, "PageDown");
                   press(field, "k", { ctrlKey: true }); press(field, "p", { metaKey: true });
                   press(document.body, "j");
                   await frames();
                   return heard;"#,
            )
            .await;
        assert_eq!(seen, [json!("k"), json!("p"), json!("j")]);
    });
}

#[apply(in_each_engine)]
fn a_thousand_mounts_leak_nothing(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget
            .host::<bool>(
                r#"const seen = window.seen = { listeners: new Set() };
                   const numbers = new WeakMap();
                   let last = 0;
                   const number = (one) => numbers.get(one) ?? (numbers.set(one, last += 1), last);
                   const name = (target, type, listener) => `${number(target)} ${type} ${number(listener)}`;
                   const instantiate = WebAssembly.instantiate;
                   WebAssembly.instantiate = async (...given) => {
                     const made = await instantiate(...given);
                     seen.memory = (made.instance ?? made).exports.memory;
                     return made;
                   };
                   const add = EventTarget.prototype.addEventListener;
                   EventTarget.prototype.addEventListener = function (...given) {
                     // Those of an element's own root go with it.
                     if (!(this instanceof ShadowRoot)) seen.listeners.add(name(this ?? window, ...given));
                     return add.apply(this, given);
                   };
                   const remove = EventTarget.prototype.removeEventListener;
                   EventTarget.prototype.removeEventListener = function (...given) {
                     seen.listeners.delete(name(this ?? window, ...given));
                     return remove.apply(this, given);
                   };
                   return true;"#,
            )
            .await;
        // In several scripts, since a browser ends one that takes long.
        let cycles = r#"
            const { mount } = await import("/embed/newsstand.js");
            const items = Array.from({ length: 20 }, (_, at) =>
              ({ id: `${at}`, title: `Article ${at}`, content_text: "A text. ".repeat(50) }));
            for (let left = 50; left > 0; left--) {
              const widget = await mount(document.body, { feed: { title: "T", items } });
              widget.unmount();
              await null;
            }
            return [window.seen.listeners.size, window.seen.memory.buffer.byteLength,
              document.querySelectorAll("news-stand").length];"#;
        let mut grown: Vec<Vec<u64>> = Vec::new();
        for _ in 0..20 {
            grown.push(widget.host(cycles).await);
        }
        let ([listeners, bytes, _], [all_listeners, all_bytes, left]) =
            (&grown[0][..], &grown[19][..])
        else {
            panic!("{grown:?}")
        };
        // Yew's, which would stay, are added once; what a widget listens to outside itself goes with it, but
        // for the last few, which may not have ended yet.
        assert!(all_listeners.saturating_sub(*listeners) < 50, "{grown:?}");
        // Memory comes in pages, and where in it things fall depends on when the browser clears up: one
        // page more may be wanted late, but what each mount left behind would be many.
        let more = all_bytes.saturating_sub(*bytes) / 65_536;
        assert!(more <= 2, "the program's memory grew after fifty mounts: {grown:?}");
        assert_eq!(*left, 0);
    });
}

#[apply(in_each_engine)]
fn a_widget_survives_a_thousand_foreign_changes(engine: Engine) {
    engine.in_host_page(async |widget| {
        let setup = r#"
            const stopped = window.stopped = [];
            addEventListener("error", (event) => stopped.push(event.message));
            window.errors = hear("error");
            window.seed = 7;
            await there({});
            return true;"#;
        assert!(widget.host::<bool>(setup).await);
        // In several scripts, since a browser ends one that takes long.
        let tampering = r#"
            const widget = document.querySelector("news-stand");
            const dice = (sides) => (window.seed = (window.seed * 48271) % 2147483647) % sides;
            const nodes = () => {
              const found = [];
              const walker = document.createTreeWalker(widget.shadowRoot.querySelector(".surface"));
              while (walker.nextNode()) found.push(walker.currentNode);
              return found;
            };
            const wrap = (node) => {
              // As a browser's translator does.
              const font = document.createElement("font");
              node.replaceWith(font);
              font.append(node.nodeType === 3 ? node.data.toUpperCase() : node);
            };
            const tamper = (node, other) => {
              switch (dice(6)) {
                case 0: return node.remove();
                case 1: return wrap(node);
                case 2: return node.before(document.createElement("ins"));
                case 3: return other.nodeType === 1 && !node.contains(other) && other.append(node);
                case 4: return node.replaceWith(node.cloneNode(true));
                default: return node.nodeType === 3 ? node.data = "changed" : node.replaceChildren();
              }
            };
            const spans = ["1h", "6h", "24h", "3d", null];
            for (let change = 0; change < 100; change++) {
              const all = nodes();
              if (all.length) tamper(all[dice(all.length)], all[dice(all.length)]);
              if (change % 10 === 9) {
                widget.since = spans[dice(spans.length)];
                widget.lang = dice(2) ? "ar" : "en";
                await frames(1);
              }
              if (change % 50 === 49) {
                widget.shadowRoot.querySelector("[role=feed] .headline button")?.click();
                await frames(1);
                widget.article = null;
                widget.sort = dice(2) ? "source" : "newest";
                await frames(1);
              }
            }
            return true;"#;
        for _ in 0..10 {
            assert!(widget.host::<bool>(tampering).await);
        }
        let seen: Vec<Value> = widget
            .host(
                r#"const widget = document.querySelector("news-stand");
                   widget.show({}); widget.lang = "en"; await frames();
                   const all = status(widget);
                   widget.since = "1h"; await frames();
                   widget.shadowRoot.querySelector("[role=feed] .headline button").click(); await frames();
                   return [all, status(widget), opened(widget) !== "", window.errors.length, window.stopped];"#,
            )
            .await;
        assert_eq!(
            seen,
            [json!("33 articles"), json!("8 of 33 articles"), json!(true), json!(0), json!([])]
        );
    });
}

#[apply(in_each_engine)]
fn a_crashed_widget_shows_plain_articles_and_others_continue(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Vec<Value> = widget
            .host(
                r#"await customElements.whenDefined("news-stand");
                   const held = document.createElement("div");
                   held.innerHTML = "<news-stand since='6h'><p>Held</p></news-stand>";
                   document.body.append(held);
                   const broken = held.firstChild;
                   await broken.ready;
                   const other = await there({ since: "24h" });
                   other.shadowRoot.querySelector("[role=group] input[type=checkbox]").click();
                   await frames();
                   const before = status(other);
                   // A page that breaks the browser's own functions is more than anybody can undo.
                   const feed = broken.shadowRoot.querySelector("[role=feed]");
                   const reader = broken.shadowRoot.querySelector(".widget");
                   feed.insertBefore = reader.insertBefore = () => { throw new Error("sabotage"); };
                   broken.since = null;
                   await until(() => broken.shadowRoot.querySelector("[role=alert]"));
                   await until(() => status(other) === before);
                   const bar = broken.shadowRoot.querySelector("[role=alert]");
                   const seen = [broken.innerText.trim(), broken.firstChild.checkVisibility(),
                     text(bar), other.getAttribute("sources")];
                   other.since = null; await frames();
                   seen.push(status(other));
                   bar.querySelector("button").click();
                   await until(() => status(broken));
                   broken.since = "1h"; await frames();
                   return [...seen, status(broken)];"#,
            )
            .await;
        assert_eq!(
            seen,
            [
                json!("Held"),
                json!(true),
                json!("Something went wrong, so the articles are shown as plain text. Restart"),
                json!("Grain Weekly"),
                json!("3 of 33 articles"),
                json!("8 of 33 articles"),
            ]
        );
    });
}
