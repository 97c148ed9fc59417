//! Notes as files: in which nothing is markup, and which say where their articles are read.

use crate::support::{apply, in_each_engine, script};
use serde_json::{Value, json};

#[apply(in_each_engine)]
fn exported_notes_contain_no_markup(engine: Engine) {
    engine.in_host_page(async |widget| {
        let said: Value = widget
            .host(script!("notes.js", "export/markup_in_notes.js"))
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
        let said: Value = widget.host(script!("notes.js", "export/article_addresses.js")).await;
        let address = |widget: &str| json!([true, format!("{widget}.article=trams"), true]);
        assert_eq!(said, json!(["newsstand", "newsstand-2", "paper", "ours"].map(address)));
    });
}
