//! A host's own comments below an article.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::NOTES;

#[apply(in_each_engine)]
fn host_comments_appear_below_each_article(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{NOTES}
                 await customElements.whenDefined('news-stand');
                 const widget = document.createElement('news-stand');
                 const place = document.createElement('div');
                 place.slot = 'comments';
                 place.textContent = 'Our comments';
                 place.style.cssText = 'height: 40px';
                 const area = place.appendChild(document.createElement('textarea'));
                 const typed = [];
                 document.addEventListener('keydown', ({{ key }}) => typed.push(key));
                 widget.append(place);
                 widget.storage = 'off';
                 widget.feed = feedOf(TEXT);
                 const heard = [];
                 document.addEventListener('newsstand:comments', (event) => heard.push([event.detail.id, event.detail.headline, event.detail.url, place.offsetHeight, event.composed]));
                 widget.article = 'trams';
                 document.body.append(widget);
                 await widget.ready;
                 const shown = () => place.offsetHeight;
                 await until(() => heard.length === 1);
                 // What is typed there is the page's to hear, and nothing that the widget does.
                 for (const key of ['u', 'Escape']) area.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, composed: true }}));
                 await frames();
                 const here = [typed, opened(widget)];
                 press(widget, '←', '.back');
                 await until(() => !opened(widget));
                 const closed = [shown(), heard.length];
                 press(widget, 'عن الترام', '.card .headline button');
                 await until(() => heard.length === 2);
                 // By the host, from one article to the next.
                 widget.article = 'trams';
                 await until(() => heard.length === 3).catch(() => {{ throw new Error(JSON.stringify([heard, opened(widget), widget.article])); }});
                 const below = place.getBoundingClientRect().top > widget.shadowRoot.querySelector('.text').getBoundingClientRect().bottom;
                 // It survives a move, and being away.
                 const box = document.body.appendChild(document.createElement('section'));
                 box.append(widget);
                 await frames();
                 const moved = [shown(), heard.length, opened(widget)];
                 widget.remove();
                 await frames();
                 document.body.append(widget);
                 await until(() => heard.length === 4 && shown());
                 const notes = inside(widget, '.annotate, .notes').length;
                 // Where the page has no place for them, nothing is told.
                 place.remove();
                 widget.article = 'night';
                 await until(() => opened(widget) === 'عن الترام');
                 await frames();
                 const without = heard.length;
                 widget.append(place);
                 await until(() => heard.length === 5);
                 return [heard, closed, below, moved, notes, without, here];"
            ))
            .await;
        let trams = json!(["trams", "About trams", "https://harbour.example/trams", 40, true]);
        let night = json!(["night", "عن الترام", null, 40, true]);
        assert_eq!(said[0], json!([trams, night, trams, trams, night]), "{said}");
        assert_eq!(said[1], json!([0, 1]));
        assert_eq!((&said[2], &said[3]), (&json!(true), &json!([40, 3, "About trams"])));
        assert_eq!((&said[4], &said[5]), (&json!(0), &json!(4)));
        assert_eq!(said[6], json!([["u", "Escape"], "About trams"]));
    });
}

#[apply(in_each_engine)]
fn comments_are_not_taken_for_articles(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{NOTES}
                 document.addEventListener('newsstand:error', (event) => event.preventDefault());
                 await customElements.whenDefined('news-stand');
                 const widget = document.createElement('news-stand');
                 widget.innerHTML = '<div slot=comments>Our comments</div>';
                 widget.setAttribute('src', '/text.json');
                 document.body.append(widget);
                 await widget.ready.catch(() => {{}});
                 await until(() => text(widget.shadowRoot));
                 return [text(widget.shadowRoot), widget.firstElementChild.offsetHeight];"
            ))
            .await;
        assert_eq!(said, json!(["The articles could not be loaded.", 0]));
    });
}
