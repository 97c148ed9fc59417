//! Notes of passages: made by whoever can select something and by whoever cannot, found again after a text changed,
//! taken away as files; and a host's own comments below an article.

use promises::{PAGE, Window, in_each_host, in_each_window};
use serde_json::{Value, json};
use thirtyfour::Key;

/// What the scripts of these tests have at hand.
const NOTES: &str = r#"
const inside = (stand, selector) => [...stand.shadowRoot.querySelectorAll(selector)];
const known = (stand) => until(() => inside(stand, ".keep .lasting").length === 1 && stand);
const press = (stand, name, where = "button") => {
  const found = inside(stand, where).find((one) => text(one).includes(name));
  if (!found) throw new Error(`no ${name} in ${inside(stand, where).map(text)}`);
  found.click();
};
const open = async (stand, headline) => {
  press(stand, headline, ".card .headline button");
  await until(() => opened(stand) === headline && inside(stand, ".annotate").length);
};
const quotes = (stand) => inside(stand, ".notes blockquote").map(text);
const marked = () => [...CSS.highlights?.get("newsstand-note") ?? []];
const marks = () => marked().map(String).sort();
// They come once the text is there; those of a text that is not there any more say nothing.
const settled = (count) => until(() => marked().length === count && marked().every((range) => range.startContainer.isConnected))
  .catch(() => { throw new Error(`not ${count} marks: ${JSON.stringify(marks())}`); });
const select = (stand, first, from, last, to) => {
  const nodes = inside(stand, ".text > p").map((one) => one.firstChild);
  (stand.shadowRoot.getSelection?.() ?? getSelection()).setBaseAndExtent(nodes[first], from, nodes[last], to);
};
const note = async (stand) => {
  const before = quotes(stand).length;
  press(stand, "Note", ".annotate");
  const made = () => quotes(stand).length === before + 1 && stand.shadowRoot.activeElement?.dataset.note;
  await until(made).catch(() => {
    throw new Error(`no note: ${quotes(stand)}, ${stand.shadowRoot.activeElement?.outerHTML}`);
  });
};
const write = (area, words) => {
  area.value = words;
  area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
const files = () => {
  const made = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make.call(URL, made[made.length] = blob);
  HTMLAnchorElement.prototype.click = () => {};
  return async (stand, name) => {
    const before = made.length;
    press(stand, name, ".keep button");
    const blob = await until(() => made[before]);
    return [blob.type, await blob.text()];
  };
};
const bring = (stand, content) => {
  const field = stand.shadowRoot.querySelector(".keep [type=file]");
  const brought = new DataTransfer();
  brought.items.add(new File([content], "x.json", { type: "application/json" }));
  field.files = brought.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const TEXT = [
  "The harbour master said on Monday that “the night trams will run until two”, and nobody laughed.",
  "The second paragraph speaks of gulls, chess boards and the price of rope in winter.",
];
const ARABIC = "قال مدير الميناء إن ترام الليل سيعمل حتى الساعة الثانية صباحا، ولم يضحك أحد.";
const html = (paragraphs) => paragraphs.map((one) => `<p>${one.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("");
const feedOf = (paragraphs, more = {}) => ({ version: "https://jsonfeed.org/version/1.1", title: "The Harbour Courier", items: [
  { id: "trams", title: "About trams", url: "https://harbour.example/trams", content_html: html(paragraphs), _newsstand: { source: "Rail Review" }, ...more },
  { id: "night", title: "عن الترام", language: "ar", content_html: html([ARABIC]) },
] });
const handed = async (feed = feedOf(TEXT), attributes = {}) => {
  await customElements.whenDefined("news-stand");
  const stand = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) stand.setAttribute(name, value);
  stand.feed = feed;
  document.body.append(stand);
  return stand.ready;
};
"#;

/// Looks whether something that was typed is in the browser's store by now, and says so the next time.
const KEPT: &str = "const request = indexedDB.open('newsstand');
    request.onsuccess = () => {
      const all = request.result.transaction('kept').objectStore('kept').getAll();
      all.onsuccess = () => {
        const kept = all.result.some(({ value }) => value?.text === 'o jukes');
        document.documentElement.toggleAttribute('data-kept', kept);
        request.result.close();
      };
    };
    return document.documentElement.hasAttribute('data-kept')";

#[test]
fn a_note_is_made_of_what_is_selected() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 const one = await known(await handed());
                 const two = await known(await handed());
                 await open(one, 'About trams');
                 select(one, 0, 40, 0, 75);
                 await note(one);
                 await settled(1);
                 const focused = stand => stand.shadowRoot.activeElement.localName;
                 const first = [focused(one), quotes(one), marks()];
                 write(one.shadowRoot.activeElement, 'Really?');
                 // Across two paragraphs, and with spaces at its ends.
                 select(one, 0, 77, 1, 11);
                 await note(one);
                 await settled(2);
                 const second = [quotes(one), marks()];
                 await open(two, 'About trams');
                 await until(() => inside(two, '.notes textarea').map(({{ value }}) => value).includes('Really?'));
                 await settled(4);
                 const other = [quotes(two), inside(two, '.notes textarea').map(({{ value }}) => value)];
                 // What is written here is seen there.
                 write(inside(two, '.notes textarea')[1], 'Ropes');
                 document.activeElement.blur();
                 await until(() => inside(one, '.notes textarea')[1].value === 'Ropes');
                 press(two, '←', '.back');
                 // Its card has the focus once the list is there.
                 await until(() => !opened(two) && two.shadowRoot.activeElement?.matches('.card'));
                 await settled(2);
                 press(one, 'Remove note', '.drop-note');
                 await until(() => quotes(one).length === 1);
                 await settled(1);
                 const left = [quotes(one), one.shadowRoot.activeElement.className];
                 one.remove();
                 await settled(0);
                 await open(two, 'عن الترام');
                 select(two, 0, 20, 0, 37);
                 await note(two);
                 await settled(1);
                 return [first, second, other, left, quotes(two), marks()];"
            ))
            .await;
        let night = "the night trams will run until two”";
        let across = "and nobody laughed.\nThe second";
        let arabic = "ترام الليل سيعمل";
        assert_eq!(said[0], json!(["textarea", [night], [night]]), "{said}");
        assert_eq!(
            said[1],
            json!([[night, across], ["and nobody laughed.The second", night]]),
            "{said}"
        );
        assert_eq!(said[2], json!([[night, across], ["Really?", ""]]));
        assert_eq!(said[3], json!([[across], "annotate"]));
        assert_eq!(said[4], json!([arabic]), "{said}");
        assert_eq!(said[5], json!([arabic]));
    });
}

#[test]
fn without_a_selection_it_is_of_the_paragraph_in_sight() {
    in_each_window(PAGE, Window::default(), async |stand| {
        let headlines = stand.headlines().await;
        let [first, ..] = &headlines[..] else { panic!("no cards") };
        stand.open_card(first).await;
        stand.wait_in_stand("the button", "return !!root.querySelector('.annotate')").await;
        stand.ask::<bool>("root.querySelector('.annotate').focus(); return true", vec![]).await;
        stand.press(&[Key::Enter]).await;
        stand
            .wait_in_stand("a note that has the focus", "return !!root.activeElement?.dataset.note")
            .await;
        let same = "return root.querySelector('.notes blockquote').textContent ===
            root.querySelector('.text > p').textContent.trim()";
        assert!(stand.ask::<bool>(same, vec![]).await);
        stand.strike("o jukes").await;
        // Escape is for whoever writes, and closes nothing.
        stand.press(&[Key::Escape]).await;
        let kept = "return root.querySelector('.notes textarea').value === 'o jukes'";
        assert!(stand.ask::<bool>(kept, vec![]).await);
        // It is kept though the writing never ended, and nothing else has the focus.
        stand.wait_for("what was written to be kept", KEPT).await;
        // The mouse keeps what is selected.
        stand.open_all(PAGE).await;
        stand.open_card(first).await;
        stand
            .wait_in_stand(
                "what was written",
                "return root.querySelector('.notes textarea')?.value === 'o jukes'",
            )
            .await;
        let select = "const node = root.querySelector('.text > p').firstChild;
            (root.getSelection?.() ?? getSelection()).setBaseAndExtent(node, 0, node, 9); return true";
        stand.ask::<bool>(select, vec![]).await;
        stand.press_button("✎ Note").await;
        stand.wait_in_stand("both", "return root.querySelectorAll('.notes li').length === 2").await;
        let short = "return [...root.querySelectorAll('.notes blockquote')].some((one) =>
            one.textContent === root.querySelector('.text > p').textContent.slice(0, 9).trim())";
        assert!(stand.ask::<bool>(short, vec![]).await);
        assert_eq!(stand.axe().await, Vec::<String>::new());
    });
}

#[test]
fn any_paragraph_is_noted_by_keyboard() {
    in_each_window(PAGE, Window::default(), async |stand| {
        let long = stand
            .edition()
            .articles
            .into_iter()
            .find(|article| article.paragraphs.len() > 3 && article.language == "en")
            .unwrap();
        stand.open_card(&long.headline).await;
        stand.wait_in_stand("the button", "return !!root.querySelector('.annotate')").await;
        stand.strike("n").await;
        stand
            .wait_in_stand("a note that has the focus", "return !!root.activeElement?.dataset.note")
            .await;
        let quoted = |place: usize| {
            format!(
                "return root.querySelector('.notes blockquote').textContent === root.querySelectorAll('.text > p')[{place}].textContent.trim()"
            )
        };
        stand.wait_in_stand("the first paragraph", &quoted(0)).await;
        let ends = async |before: bool, after: bool| {
            let ends = format!(
                "return JSON.stringify([...root.querySelectorAll('.move-note')]
                   .map((one) => one.ariaDisabled === 'true')) === '[{before},{after}]'"
            );
            stand.wait_in_stand("which ways lead on", &ends).await;
        };
        ends(true, false).await;
        // Past the button that removes it, to the one for the paragraph after.
        stand.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Enter]).await;
        stand.wait_in_stand("the second", &quoted(1)).await;
        stand.has_focus("button", "↓Paragraph after").await;
        ends(false, false).await;
        stand.press(&[Key::Enter]).await;
        stand.wait_in_stand("the third", &quoted(2)).await;
        let before = "root.querySelector('.move-note').focus(); return true";
        assert!(stand.ask::<bool>(before, vec![]).await);
        stand.press(&[Key::Enter]).await;
        stand.wait_in_stand("the second", &quoted(1)).await;
        stand.press(&[Key::Enter, Key::Enter, Key::Enter]).await;
        // Before the first there is none, and after the last neither.
        stand.wait_in_stand("the first", &quoted(0)).await;
        stand.has_focus("button", "↑Paragraph before").await;
        ends(true, false).await;
        stand.press(&[Key::Tab]).await;
        stand.press(&vec![Key::Enter; long.paragraphs.len()]).await;
        stand.wait_in_stand("the last", &quoted(long.paragraphs.len() - 1)).await;
        stand.has_focus("button", "↓Paragraph after").await;
        ends(false, true).await;
        assert_eq!(stand.axe().await, Vec::<String>::new());
    });
}

#[test]
fn it_is_found_again_in_a_text_that_changed() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 const stand = await known(await handed());
                 await open(stand, 'About trams');
                 select(stand, 0, 39, 0, 95);
                 await note(stand);
                 const found = async (first) => {{
                   stand.replace(feedOf([first, TEXT[1]]));
                   const bare = (words) => words.replace(/[\\s\\u00ad]/g, '');
                   await until(() => bare(text(inside(stand, '.text > p')[0])) === bare(first));
                   const lost = () => inside(stand, '.notes .lost').length;
                   await until(() => marks().length + lost() === 1 && marked().every((range) => range.startContainer.isConnected));
                   return [marks(), lost()];
                 }};
                 const said = [await found(TEXT[0])];
                 said.push(await found(`At last. ${{TEXT[0].replace('said on', 'said aloud on')}}`));
                 said.push(await found(TEXT[0].replace('“', '\"').replace('”', '\"').replace('night trams', 'night  \\u00adtrams')));
                 said.push(await found(TEXT[0].replace('night trams', 'late trams')));
                 said.push(await found(TEXT[0].replace('on Monday that', 'yesterday:').replace('night trams', 'night new trams')));
                 said.push(await found('Nothing of it was true, says the harbour.'));
                 said.push(await found(TEXT[0]));
                 return [quotes(stand), said];"
            ))
            .await;
        let passage = "“the night trams will run until two”, and nobody laughed";
        let found: Vec<(Vec<String>, usize)> = serde_json::from_value(said[1].clone()).unwrap();
        assert_eq!(said[0], json!([passage]));
        let marked = |index: usize| found[index].0.join("|");
        for same in [0, 1, 6] {
            assert_eq!((marked(same).as_str(), found[same].1), (passage, 0), "{same}: {said}");
        }
        assert!(marked(2).starts_with("\"the night") && marked(2).ends_with("laughed"), "{said}");
        assert_eq!(marked(3), passage.replace("night trams", "late trams"));
        let longer = "the night new trams will run until two”, and nobody laughed";
        assert!(marked(4).contains(longer), "{said}");
        assert_eq!((marked(5).as_str(), found[5].1), ("", 1), "what is gone is said");
    });
}

#[test]
fn notes_are_taken_away_as_files_and_nothing_in_them_is_markup() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 const evil = '</blockquote><img src=x onerror=document.title=1> *b* [l](javascript:1) www.a.example';
                 const stand = await known(await handed(feedOf([evil, '1. One', '# Two'], {{ title: '# [Head](x)', url: 'https://harbour.example/a?b=<c>&d=1' }}), {{ address: 'news' }}));
                 await open(stand, '# [Head](x)');
                 const none = inside(stand, '.keep button').filter((one) => text(one).includes('Notes')).length;
                 select(stand, 0, 0, 2, 5);
                 await note(stand);
                 write(stand.shadowRoot.activeElement, `<script>document.title = 2</script>\\n- a\\n\\n=== & \\u202e`);
                 const take = files();
                 await until(() => inside(stand, '.keep button').some((one) => text(one).includes('Notes')));
                 // What is written is kept before it is exported, once it has rested.
                 await until(async () => (await take(stand, 'Save to a file'))[1].includes('document.title = 2'));
                 const made = [await take(stand, 'Web Annotations'), await take(stand, 'Markdown')];
                 const all = (await take(stand, 'Save to a file'))[1];
                 press(stand, 'Yes, forget everything', '.keep button');
                 await until(() => quotes(stand).length === 0 && marks().length === 0);
                 // A file that says what no note says brings nothing.
                 const file = JSON.parse(all);
                 const [good] = file.records.filter(({{ kind }}) => kind === 'note');
                 const bad = [{{ exact: '' }}, {{ exact: 'x'.repeat(2001) }}, {{ url: 'javascript:alert(1)' }}, {{ text: 7 }}, {{ start: -1 }}, {{ prefix: 'x'.repeat(33) }}];
                 bring(stand, JSON.stringify({{ ...file, records: bad.map((more, id) => ({{ ...good, id: String(id), value: {{ ...good.value, ...more }} }})) }}));
                 await until(() => text(stand.shadowRoot.querySelector('.keep .said')).startsWith('0 '));
                 const refused = quotes(stand).length;
                 bring(stand, all);
                 await until(() => quotes(stand).length === 1 && marks().length === 1);
                 return [none, made, refused, inside(stand, '.notes textarea')[0].value, document.title, inside(stand, 'img, script').length];"
            ))
            .await;
        assert_eq!((&said[0], &said[2]), (&json!(0), &json!(0)));
        assert_eq!(said[3], json!("<script>document.title = 2</script>\n- a\n\n=== & \u{202e}"));
        assert_eq!((&said[4], &said[5]), (&json!("A host"), &json!(0)));
        assert_eq!(said[1][0][0], "application/ld+json");
        let annotations: Value = serde_json::from_str(said[1][0][1].as_str().unwrap()).unwrap();
        assert_eq!(annotations["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(
            (&annotations["type"], &annotations["total"]),
            (&json!("AnnotationCollection"), &json!(1))
        );
        let one = &annotations["first"]["items"][0];
        assert!(one["id"].as_str().unwrap().starts_with("urn:uuid:"));
        assert_eq!(
            (&one["type"], &one["motivation"]),
            (&json!("Annotation"), &json!("commenting"))
        );
        assert_eq!(
            (&one["body"]["type"], &one["body"]["value"]),
            (&json!("TextualBody"), &said[3])
        );
        assert_eq!(one["target"]["source"], "https://harbour.example/a?b=%3Cc%3E&d=1");
        let [quote, position] = one["target"]["selector"].as_array().unwrap().as_slice() else {
            panic!("{one}")
        };
        let exact = quote["exact"].as_str().unwrap();
        assert!(
            exact.starts_with("</blockquote><img") && exact.ends_with("1. One\n# Two"),
            "{exact}"
        );
        assert_eq!((&quote["type"], &quote["suffix"]), (&json!("TextQuoteSelector"), &json!("")));
        assert_eq!(position["type"], "TextPositionSelector");
        assert_eq!(position["end"], json!(exact.chars().count()));
        assert_eq!(said[1][1][0], "text/markdown");
        let expected = "## [\\# \\[Head\\](x)](<https://harbour.example/a?b=%3Cc%3E&amp;d=1>)\n\nRail Review\n\n\
            > \\</blockquote\\>\\<img src=x onerror=document.title=1\\> \\*b\\* \\[l\\](javascript:1) www\\.a.example\n>\n\
            > 1\\. One\n>\n> \\# Two\n\n\\<script\\>document.title = 2\\</script\\>\\\n\\- a\n\n\\=== \\& \u{202e}\n";
        assert_eq!(said[1][1][1], json!(expected));
    });
}

#[test]
fn a_note_of_an_article_without_an_address_leads_to_the_stand_that_it_was_read_in() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{NOTES}
                 const feed = feedOf(TEXT, {{ url: undefined }});
                 const [first, second] = [await known(await handed(feed)), await known(await handed(feed))];
                 await open(second, 'About trams');
                 select(second, 0, 0, 0, 11);
                 await note(second);
                 const take = files();
                 const addresses = async (stand) => {{
                   const [[, json], [, markdown]] = [await take(stand, 'Web Annotations'), await take(stand, 'Markdown')];
                   const {{ source }} = JSON.parse(json).first.items[0].target;
                   return [source.split('#')[0] === location.href, source.split('#')[1], markdown.includes(`](<${{source}}>)`)];
                 }};
                 await until(() => inside(first, '.keep button').some((one) => text(one).includes('Notes')));
                 const said = [await addresses(first), await addresses(second)];
                 second.id = 'paper';
                 said.push(await addresses(second));
                 second.setAttribute('address', 'ours');
                 said.push(await addresses(second));
                 return said;"
            ))
            .await;
        let address = |stand: &str| json!([true, format!("{stand}.article=trams"), true]);
        assert_eq!(said, json!(["newsstand", "newsstand-2", "paper", "ours"].map(address)));
    });
}

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
                 stand.memory = 'off';
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
