//! Article actions: copy, save, share, print. The article's content stays text in all of them.

use crate::support::{
    FILE, PAGE, Widget, Window, apply, in_chromium, in_each_engine, script, with_const,
};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// An article that would like to be more than text.
const HOSTILE: &str = r##"{ "title": "T", "language": "en", "items": [{ "id": "1",
  "title": "# *Evil* <img src=x onerror=alert(1)> [x](javascript:alert(1)) `a` \\",
  "url": "https://example.org/a b><script>alert(1)</script>?q=<b>#<i>",
  "content_text": "1. one\n\n2) two\n\n- list\n\n+ plus\n\n* star\n\n> quote\n\n```\ncode\n```\n\n~~~ js\n\n<script>alert(1)</script>\n\n<!-- gone -->\n\n[a]: http://evil.example 'a'\n\n[a][a] [b](http://evil.example) ![c](x.png)\n\n<http://evil.example> https://evil.example WWW.evil.example\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n&lt;b&gt; &amp; AT&T &#65;\n\nSetext\n===\n\nOther\n---\n\n\\[not\\] \\<b> \\\\\n\n$x$ ~~s~~ __u__ _i_ #tag\n\n***\n\n===\n\n- [ ] task\n\n[^1]: note\n\n: meaning\n\nTwo\u2028lines  \nand\ta \\\nbreak",
  "_newsstand": { "source": "**Bold** & <b>" } }] }"##;

/// The blocks that a renderer makes of Markdown, each with its text.
fn blocks(markdown: &str) -> Vec<(String, String)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_DEFINITION_LIST;
    let mut blocks: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let mut into = |text: &str| blocks.last_mut().unwrap().1.push_str(text);
        match event {
            Event::Start(Tag::Paragraph) => blocks.push(("p".to_owned(), String::new())),
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push((level.to_string(), String::new()));
            }
            Event::Start(Tag::Strong) => into("{"),
            Event::End(TagEnd::Strong) => into("}"),
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                blocks.last_mut().unwrap().0 = format!("link {dest_url}");
            }
            Event::Text(text) => into(&text),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Link) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    blocks
}

#[apply(in_each_engine)]
fn article_text_never_becomes_markup(engine: Engine) {
    engine.in_host_page(async |widget| {
        let feed = serde_json::from_str(HOSTILE).unwrap();
        let seen: Value = widget
            .host(&with_const(
                "feed",
                &feed,
                script!("captured_actions.js", "article_actions/copy_and_save.js"),
            ))
            .await;
        let list = |name: &str| -> Vec<String> {
            serde_json::from_value(seen[name].clone()).unwrap_or_default()
        };
        let (copied, saved) = (list("copied"), list("saved"));
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let paragraphs: Vec<_> = list("paragraphs").iter().map(|text| one_line(text)).collect();
        assert!(paragraphs.len() > 20, "{paragraphs:?}");
        let headline = seen["headline"].as_str().unwrap_or_default();
        let published = seen["published"].as_str().unwrap_or_default();
        let link =
            "https://example.org/a%20b%3E%3Cscript%3Ealert(1)%3C/script%3E?q=%3Cb%3E#%3Ci%3E";

        let mut expected = vec![
            ("h1".to_owned(), headline.to_owned()),
            ("p".to_owned(), format!("{{**Bold** & <b>}} · {published}")),
        ];
        expected.extend(paragraphs.iter().map(|text| ("p".to_owned(), text.clone())));
        expected.push((format!("link {link}"), link.to_owned()));
        let markdown = copied.iter().find(|text| text.starts_with("# ")).unwrap();
        assert_eq!(blocks(markdown), expected);
        // Some renderers make links of bare addresses too.
        let (texts, _) = markdown.rsplit_once("\n\n").unwrap();
        for bare in ["http:", "https:", "www."] {
            assert!(!texts.to_lowercase().contains(bare), "{texts}");
        }
        assert_eq!(&saved[0], markdown);

        let head = format!("{headline}\n**Bold** & <b>\n{published}");
        let text = [vec![head], paragraphs.clone(), vec![format!("{link}\n")]].concat();
        assert_eq!(saved[1], text.join("\n\n"));
        let quote = format!("“{}” — **Bold** & <b>, {headline}, {link}", paragraphs[0]);
        assert!(copied.contains(&quote), "{copied:?}");
        let name = "Evil-img-src-x-onerror-alert-1-x-javascript-alert-1-a";
        assert_eq!(seen["names"], json!([format!("{name}.md"), format!("{name}.txt")]));
        assert_eq!(
            seen["types"],
            json!(["text/markdown;charset=utf-8", "text/plain;charset=utf-8"])
        );
    });
}

/// Takes what is copied in a page of ours, as its own scripts would.
async fn take(widget: &Widget) {
    let script = "window.copied = [];
        Object.defineProperty(navigator, 'clipboard', { configurable: true,
          value: { writeText: async (text) => { window.copied.push(text); } } });
        return true;";
    widget.host::<bool>(script).await;
}

/// Waits for the copy of this number, and returns it.
async fn copied(widget: &Widget, count: usize) -> String {
    widget
        .host(&format!("return (await until(() => copied.length === {count} && copied)).at(-1);"))
        .await
}

#[apply(in_each_engine)]
fn a_selection_is_quoted_with_source_and_link(engine: Engine) {
    engine.on_page(async |widget| {
        take(widget).await;
        let edition = widget.edition();
        let whole = |article: &&newsstand_core::Article| {
            article.source.is_some() && article.paragraphs.len() > 1
        };
        let article = edition.articles.iter().find(whole).unwrap();
        widget.open_card(&article.headline).await;
        widget.press_button("⋯More actions").await;
        widget.press_button("Copy quote").await;
        let source = article.source.clone().unwrap();
        let first = copied(widget, 1).await;
        let begins = format!(
            "“{}” — {source}, {}, http://127.0.0.1:",
            article.paragraphs[0], article.headline
        );
        assert!(first.starts_with(&begins), "{first}");
        assert!(first.ends_with(&format!("/#news.article={}", article.id)), "{first}");
        let words: Vec<&str> = article.paragraphs[1].split(' ').collect();
        let passage = words[2..6].join(" ");
        widget
            .host::<bool>(&format!(
                "const text = document.querySelector('news-stand').shadowRoot.querySelectorAll('.text p')[1].firstChild;
                 const from = text.data.indexOf({0});
                 getSelection().setBaseAndExtent(text, from, text, from + {0}.length);
                 return true;",
                json!(passage)
            ))
            .await;
        widget.press_button("⋯More actions").await;
        widget.press_button("Copy quote").await;
        let second = copied(widget, 2).await;
        assert!(second.starts_with(&format!("“{passage}” — {source}, ")), "{second}");
    });
}

#[apply(in_each_engine)]
fn an_outcome_is_announced_once_and_keeps_the_focus(engine: Engine) {
    engine.on_page(async |widget| {
        take(widget).await;
        let headline = widget.headlines().await[0].clone();
        widget.open_card(&headline).await;
        let loaded = "return performance.getEntriesByType('resource').map((one) => one.name)
            .filter((name) => name.includes('/article-actions-')).length";
        assert_eq!(widget.ask_page::<usize>(loaded).await, 0, "it is loaded before it is needed");
        widget.tab_to("button", "Copy link").await;
        widget.press(&[thirtyfour::Key::Enter]).await;
        copied(widget, 1).await;
        let says = "return text(root.querySelector('.outcome')) === 'Link copied.'";
        widget.wait_in_widget("what came of it", says).await;
        assert_eq!(widget.attributes(".outcome", "aria-live").await, ["polite"]);
        widget.has_focus("button", "Copy link").await;
        assert_eq!(widget.ask_page::<usize>(loaded).await, 1);
        // What others would take out again stays, for it is a text that was there.
        widget.press(&[thirtyfour::Key::Escape]).await;
        widget.open_card(&headline).await;
        let quiet = "return text(root.querySelector('.outcome')) === ''";
        widget.wait_in_widget("nothing to be said", quiet).await;
    });
}

#[apply(in_each_engine)]
fn a_refused_clipboard_has_a_fallback(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(script!("captured_actions.js", "article_actions/refused_clipboard.js"))
            .await;
        assert!(seen[0].as_str().is_some_and(|link| link.ends_with("/host/")), "{seen}");
        let refused = "Could not copy: the browser does not allow it here.";
        assert_eq!(
            seen.as_array().unwrap()[1..],
            [json!("Link copied."), json!(refused), json!(true), json!(0)]
        );
    });
}

#[apply(in_each_engine)]
fn share_appears_where_the_browser_supports_it(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value =
            widget.host(script!("captured_actions.js", "article_actions/share.js")).await;
        assert_eq!(seen, json!([false, true, true, true, "", "Could not share."]));
    });
}

#[apply(in_each_engine)]
fn print_shows_only_the_article(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value =
            widget.host(script!("captured_actions.js", "article_actions/print.js")).await;
        assert_eq!(seen, json!(["print", true, true, false, false, false, 0, 0]));
    });
}

/// Returns the printed texts that are not the article's own, and the colours of its text and ground.
const PRINTED_TEXTS: &str = include_str!("printed_texts.js");

#[apply(in_chromium)]
fn the_print_style_shows_only_the_article(engine: Engine) {
    engine.open(PAGE, Window { dark: true, ..Window::default() }, async |widget| {
        let long = widget.edition().articles.into_iter().find(|one| one.paragraphs.len() > 2);
        widget.open_card(&long.unwrap().headline).await;
        widget.take_note().await;
        widget.as_printed().await;
        let seen: Value = widget.ask(PRINTED_TEXTS, vec![]).await;
        assert_eq!(seen, json!([[], "rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
        assert!(widget.is_visible(".text > p").await && widget.is_visible(".provenance").await);
    });
}

#[apply(in_each_engine)]
fn a_missing_text_is_not_exported(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(
                "const widget = await there({ src: '/parts/300/lost/feed.json' });
                 widget.article = 'archive-2';
                 await until(() => text(widget.shadowRoot.querySelector('.missing-text')).startsWith('The rest'));
                 return [...widget.shadowRoot.querySelectorAll('.actions [part=tool]')].map((button) => button.disabled);",
            )
            .await;
        assert_eq!(seen, json!([true, false, false, false, false, false, true, true, true, true]));
    });
}

#[apply(in_each_engine)]
fn a_single_file_includes_the_article_actions(engine: Engine) {
    engine.open(FILE, Window::default(), async |widget| {
        take(widget).await;
        widget.press_button("Copy link to this view").await;
        let link = copied(widget, 1).await;
        assert!(link.starts_with("file://") && link.ends_with("/newsstand.html"), "{link}");
    });
}
