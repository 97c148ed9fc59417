//! Notes as files: in which nothing is markup, and which say where their articles are read.

use crate::support::{apply, in_each_engine};
use serde_json::{Value, json};

use super::NOTES;

#[apply(in_each_engine)]
fn exported_notes_contain_no_markup(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{NOTES}
                 const evil = '</blockquote><img src=x onerror=document.title=1> *b* [l](javascript:1) www.a.example';
                 const widget = await known(await handed(feedOf([evil, '1. One', '# Two'], {{ title: '# [Head](x)', url: 'https://harbour.example/a?b=<c>&d=1' }}), {{ urlKey: 'news' }}));
                 await open(widget, '# [Head](x)');
                 const none = inside(widget, '.library button').filter((one) => text(one).includes('Export as Markdown')).length;
                 select(widget, 0, 0, 2, 5);
                 await note(widget);
                 write(widget.shadowRoot.activeElement, `<script>document.title = 2</script>\\n- a\\n\\n=== & \\u202e`);
                 const take = files();
                 await until(() => inside(widget, '.library button').some((one) => text(one).includes('Export as Markdown')));
                 // What is written is kept before it is exported, once it has rested.
                 await until(async () => (await take(widget, 'Export to a file'))[1].includes('document.title = 2'));
                 const made = [await take(widget, 'Web Annotations'), await take(widget, 'Markdown')];
                 const all = (await take(widget, 'Export to a file'))[1];
                 press(widget, 'Delete everything for good', '.library button');
                 await until(() => quotes(widget).length === 0 && marks().length === 0);
                 // A file that says what no note says brings nothing.
                 const file = JSON.parse(all);
                 const [good] = file.records.filter(({{ kind }}) => kind === 'note');
                 const bad = [{{ exact: '' }}, {{ exact: 'x'.repeat(2001) }}, {{ url: 'javascript:alert(1)' }}, {{ text: 7 }}, {{ start: -1 }}, {{ prefix: 'x'.repeat(33) }}];
                 bring(widget, JSON.stringify({{ ...file, records: bad.map((more, id) => ({{ ...good, id: String(id), value: {{ ...good.value, ...more }} }})) }}));
                 await until(() => text(widget.shadowRoot.querySelector('.library .said')).startsWith('0 '));
                 const refused = quotes(widget).length;
                 bring(widget, all);
                 await until(() => quotes(widget).length === 1 && marks().length === 1);
                 return [none, made, refused, inside(widget, '.notes textarea')[0].value, document.title, inside(widget, 'img, script').length];"
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

#[apply(in_each_engine)]
fn a_note_without_an_article_url_links_to_its_widget(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(&format!(
                "{NOTES}
                 const feed = feedOf(TEXT, {{ url: undefined }});
                 const [first, second] = [await known(await handed(feed)), await known(await handed(feed))];
                 await open(second, 'About trams');
                 select(second, 0, 0, 0, 11);
                 await note(second);
                 const take = files();
                 const addresses = async (widget) => {{
                   const [[, json], [, markdown]] = [await take(widget, 'Web Annotations'), await take(widget, 'Markdown')];
                   const {{ source }} = JSON.parse(json).first.items[0].target;
                   return [source.split('#')[0] === location.href, source.split('#')[1], markdown.includes(`](<${{source}}>)`)];
                 }};
                 await until(() => inside(first, '.library button').some((one) => text(one).includes('Export as Markdown')));
                 const said = [await addresses(first), await addresses(second)];
                 second.id = 'paper';
                 said.push(await addresses(second));
                 second.setAttribute('url-key', 'ours');
                 said.push(await addresses(second));
                 return said;"
            ))
            .await;
        let address = |widget: &str| json!([true, format!("{widget}.article=trams"), true]);
        assert_eq!(said, json!(["newsstand", "newsstand-2", "paper", "ours"].map(address)));
    });
}
