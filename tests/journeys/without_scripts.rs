//! The page where no script may run, and until the widget takes over.

use crate::support::{PAGE_WITHOUT_SCRIPTS, PAGE_WITHOUT_WASM, Window, apply, in_each_engine};

#[apply(in_each_engine)]
fn every_article_is_readable_without_scripts(engine: Engine) {
    engine.open(PAGE_WITHOUT_SCRIPTS, Window::default(), async |widget| {
        let registered: bool = widget.ask_page("return !!customElements.get('news-stand')").await;
        assert!(!registered, "a script ran where none may");
        // What answers nothing gives way to what can be read.
        widget.ask::<()>("root.querySelector('input.plain-switch').click()", vec![]).await;
        let headlines: Vec<String> = widget
            .ask_page(
                "return [...document.querySelectorAll('news-stand > article > h2')]
                   .map((heading) => heading.textContent)",
            )
            .await;
        let text: String = widget.ask_page("return document.body.innerText").await;
        let edition = widget.edition();
        let expected: Vec<_> =
            edition.articles.iter().map(|article| article.headline.clone()).collect();
        assert_eq!(headlines, expected);
        for paragraph in edition.articles.iter().flat_map(|article| &article.paragraphs) {
            assert!(text.contains(paragraph.as_str()), "{paragraph}");
        }
        assert!(text.contains("Sample edition"));
    });
}

#[apply(in_each_engine)]
fn articles_stay_readable_without_the_program(engine: Engine) {
    engine.open(PAGE_WITHOUT_WASM, Window::default(), async |widget| {
        let why: String = widget
            .ask_page(
                "return customElements.whenDefined('news-stand')
                   .then(() => document.querySelector('news-stand').ready)
                   .then(() => 'it is ready', (why) => why.message)",
            )
            .await;
        assert!(why.contains("(HTTP 404). Publish all files"), "{why}");
        let text: String = widget.ask_page("return document.body.innerText").await;
        for article in &widget.edition().articles {
            assert!(text.contains(&article.headline), "{}", article.headline);
        }
    });
}

#[apply(in_each_engine)]
fn axe_finds_nothing_without_scripts(engine: Engine) {
    engine.open(PAGE_WITHOUT_SCRIPTS, Window::PHONE, async |widget| {
        assert_eq!(widget.axe().await, Vec::<String>::new());
    });
}
