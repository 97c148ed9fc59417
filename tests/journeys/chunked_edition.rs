//! Editions in parts: a hundred thousand articles over a slow connection, and what happens to those whose
//! chunks come damaged, late, or not at all.

use crate::support::{Widget, apply, in_each_engine};
use serde_json::{Value, json};

/// Waits until the list shows an article, by its headline.
async fn shows(widget: &Widget, headline: &str) {
    widget
        .wait_for(
            headline,
            &format!(
                "return [...document.querySelector('news-stand').shadowRoot
                   .querySelectorAll('[role=feed] .headline')]
                   .some((found) => found.textContent === {})",
                json!(headline)
            ),
        )
        .await;
}

#[apply(in_each_engine)]
fn a_hundred_thousand_articles_load_over_a_slow_connection(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget.host(include_str!("chunked_edition/slow_connection.js")).await;
        assert_eq!(
            seen,
            json!([
                "100,000 articles",
                "Number 0 of the archive",
                "25,000 25,000 25,000 25,000",
                "25,000 of 100,000 articles",
            ])
        );
        // The longest that a feed becomes: fifty thousand cards.
        for pixels in [3_000_000, 6_000_000, 10_000_000] {
            let script =
                format!("return root.querySelector('[role=feed]').offsetHeight > {pixels}");
            widget.wait_in_widget("the columns", &script).await;
        }
        let height: f64 =
            widget.ask("return root.querySelector('[role=feed]').offsetHeight", vec![]).await;
        widget.ask::<()>("scrollTo(0, 3000000)", vec![]).await;
        widget
            .wait_in_widget(
                "the cards that are scrolled to",
                "return cards().length > 5 && !root.querySelector('[aria-busy]')
                   && !cards().some((card) => text(card).includes('Number 0 of'))",
            )
            .await;
        let [number, size]: [String; 2] = widget
            .ask(
                "const card = cards().find((card) => card.getBoundingClientRect().top > 0);
                 card.querySelector('button').click();
                 return [text(card.querySelector('.headline')).match(/\\d+/)[0], card.ariaSetSize]",
                vec![],
            )
            .await;
        assert_eq!(size, "100000");
        assert!(number.parse::<usize>().unwrap() > 1000, "{number}");
        let ends = format!(
            "return text(root.querySelector('.text')).includes('How number {number} ends.')"
        );
        widget.wait_in_widget("the end of its text", &ends).await;
        widget.press(&[thirtyfour::Key::Escape]).await;
        let again: f64 =
            widget.ask("return root.querySelector('[role=feed]').offsetHeight", vec![]).await;
        assert_eq!(again, height, "the scrollbar stays what it was");
    });
}

#[apply(in_each_engine)]
fn damaged_chunks_are_fetched_again(engine: Engine) {
    engine.in_host_page(async |widget| {
        let errors: Value = widget.host(include_str!("chunked_edition/damaged_chunks.js")).await;
        assert_eq!(errors, json!([]));
    });
}

#[apply(in_each_engine)]
fn a_missing_text_can_be_retried(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget
            .host::<Value>(
                r#"window.errors = hear("error");
                   const widget = await there({ src: "/parts/300/lost/feed.json", article: "archive-3" });
                   const said = () => text(widget.shadowRoot.querySelector(".missing-text"));
                   await until(() => said().startsWith("The rest of this article could not be loaded."));
                   return text(widget.shadowRoot.querySelector(".text"));"#,
            )
            .await;
        let begins: String = widget.ask("return text(root.querySelector('.text'))", vec![]).await;
        assert!(begins.contains("How number 3 begins."), "{begins}");
        let errors: Value = widget.ask_page("return window.errors").await;
        assert!(
            errors[0]["message"].as_str().unwrap().contains("did not arrive intact"),
            "{errors}"
        );
        widget.let_come();
        widget.press_button("Try again").await;
        widget
            .wait_for(
                "the end of the text",
                "return document.querySelector('news-stand').shadowRoot.querySelector('.text')
                   .textContent.includes('How number 3 ends.')",
            )
            .await;
    });
}

#[apply(in_each_engine)]
fn an_article_is_found_by_id_in_any_chunk(engine: Engine) {
    engine.in_host_page(async |widget| {
        widget
            .host::<Value>(
                r#"await there({ src: "/parts/6000/plain/feed.json", article: "archive-5432" });
                   return true;"#,
            )
            .await;
        widget
            .wait_for(
                "the article",
                "return !!document.querySelector('news-stand').shadowRoot.querySelector('.text')
                   ?.textContent.includes('How number 5432 ends.')",
            )
            .await;
    });
}

#[apply(in_each_engine)]
fn a_newer_format_version_shows_its_readable_part(engine: Engine) {
    engine.in_host_page(async |widget| {
        let seen: Value = widget
            .host(
                r#"const errors = hear("error");
                   const widget = await there({ src: "/parts/300/newer/feed.json" });
                   return [status(widget), errors.map((error) => error.message)];"#,
            )
            .await;
        assert_eq!(seen[0], "24 articles");
        let said = seen[1][0].as_str().unwrap();
        assert!(said.contains("version: expected 1, found 2; only the newest articles"), "{said}");
        shows(widget, "Number 0 of the archive").await;
    });
}
