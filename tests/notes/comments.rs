//! A host's own comments below an article.

use newsstand_browser_tests::in_each_host;
use serde_json::{Value, json};

use super::NOTES;

#[test]
fn a_hosts_comments_stand_below_each_article() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 await customElements.whenDefined('news-stand');
                 const stand = document.createElement('news-stand');
                 const place = document.createElement('div');
                 place.slot = 'comments';
                 place.textContent = 'Our comments';
                 place.style.cssText = 'height: 40px';
                 const area = place.appendChild(document.createElement('textarea'));
                 const typed = [];
                 document.addEventListener('keydown', ({{ key }}) => typed.push(key));
                 stand.append(place);
                 stand.storage = 'off';
                 stand.feed = feedOf(TEXT);
                 const heard = [];
                 document.addEventListener('newsstand:comments', (event) => heard.push([event.detail.id, event.detail.headline, event.detail.url, place.offsetHeight, event.composed]));
                 stand.article = 'trams';
                 document.body.append(stand);
                 await stand.ready;
                 const shown = () => place.offsetHeight;
                 await until(() => heard.length === 1);
                 // What is typed there is the page's to hear, and nothing that the stand does.
                 for (const key of ['u', 'Escape']) area.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, composed: true }}));
                 await frames();
                 const here = [typed, opened(stand)];
                 press(stand, '←', '.back');
                 await until(() => !opened(stand));
                 const closed = [shown(), heard.length];
                 press(stand, 'عن الترام', '.card .headline button');
                 await until(() => heard.length === 2);
                 // By the host, from one article to the next.
                 stand.article = 'trams';
                 await until(() => heard.length === 3).catch(() => {{ throw new Error(JSON.stringify([heard, opened(stand), stand.article])); }});
                 const below = place.getBoundingClientRect().top > stand.shadowRoot.querySelector('.text').getBoundingClientRect().bottom;
                 // It survives a move, and being away.
                 const box = document.body.appendChild(document.createElement('section'));
                 box.append(stand);
                 await frames();
                 const moved = [shown(), heard.length, opened(stand)];
                 stand.remove();
                 await frames();
                 document.body.append(stand);
                 await until(() => heard.length === 4 && shown());
                 const notes = inside(stand, '.annotate, .notes').length;
                 // Where the page has no place for them, nothing is told.
                 place.remove();
                 stand.article = 'night';
                 await until(() => opened(stand) === 'عن الترام');
                 await frames();
                 const without = heard.length;
                 stand.append(place);
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

#[test]
fn comments_are_no_plain_articles() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 document.addEventListener('newsstand:error', (event) => event.preventDefault());
                 await customElements.whenDefined('news-stand');
                 const stand = document.createElement('news-stand');
                 stand.innerHTML = '<div slot=comments>Our comments</div>';
                 stand.setAttribute('src', '/text.json');
                 document.body.append(stand);
                 await stand.ready.catch(() => {{}});
                 await until(() => text(stand.shadowRoot));
                 return [text(stand.shadowRoot), stand.firstElementChild.offsetHeight];"
            ))
            .await;
        assert_eq!(said, json!(["The articles could not be loaded.", 0]));
    });
}
