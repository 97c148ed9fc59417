//! Reads what a widget shows, and what the browser exposes to assistive technology.

use std::time::Instant;

use serde_json::json;

use super::Widget;
use super::stop;
use super::widget::PATIENCE;

/// The content of a card.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Card {
    /// Its headline.
    pub(crate) headline: String,
    /// Its source, as shown.
    pub(crate) source: String,
    /// Its time, as shown.
    pub(crate) time: String,
    /// Its hashtags, with `#`.
    pub(crate) hashtags: Vec<String>,
}

/// The content of an open article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Article {
    /// Its headline.
    pub(crate) headline: String,
    /// Its source, as shown.
    pub(crate) source: String,
    /// How its time is known.
    pub(crate) provenance: String,
    /// Its text.
    pub(crate) paragraphs: Vec<String>,
    /// Its hashtags, with `#`.
    pub(crate) hashtags: Vec<String>,
    /// Its categories, as shown.
    pub(crate) categories: String,
}

impl Widget {
    /// The names of a group's boxes or radio buttons.
    pub(crate) async fn names(&self, group: &str) -> Vec<String> {
        self.ask("return inputs(arguments[0]).map(label)", vec![json!(group)]).await
    }

    /// The names of those chosen in a group.
    pub(crate) async fn chosen(&self, group: &str) -> Vec<String> {
        let script = "return inputs(arguments[0]).filter((input) => input.checked).map(label)";
        self.ask(script, vec![json!(group)]).await
    }

    /// Returns the text of the status line.
    pub(crate) async fn status(&self) -> String {
        self.settle().await;
        self.ask("return text(root.querySelector('[role=status]'))", vec![]).await
    }

    /// The cards shown, in their order.
    pub(crate) async fn cards(&self) -> Vec<Card> {
        self.settle().await;
        let script = include_str!("queries/cards.js");
        self.ask(script, vec![]).await
    }

    /// The headlines shown, in their order.
    pub(crate) async fn headlines(&self) -> Vec<String> {
        self.cards().await.into_iter().map(|card| card.headline).collect()
    }

    /// Returns the role or tag of the focused element, and its name or text.
    pub(crate) async fn focus(&self) -> (String, String) {
        self.settle().await;
        let script = include_str!("queries/focus.js");
        let [what, name]: [String; 2] = self.ask(script, vec![]).await;
        (what, name)
    }

    /// Waits until something has the focus, by its role or tag, and by its name or text: a browser may be as
    /// slow to give it as a reader is to look.
    pub(crate) async fn has_focus(&self, what: &str, name: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let focus = self.focus().await;
            if (focus.0.as_str(), focus.1.as_str()) == (what, name) {
                return;
            }
            if Instant::now() > until {
                let open: String =
                    self.ask("return text(root.querySelector('.open-article h2'))", vec![]).await;
                stop(&format!(
                    "the focus is to be on {what} {name:?}, and is on {focus:?}; open is {open:?}"
                ));
            }
        }
    }

    /// The open article.
    pub(crate) async fn article(&self) -> Article {
        self.settle().await;
        let script = include_str!("queries/article.js");
        self.ask(script, vec![]).await
    }

    /// The headlines of the articles before and after the open one.
    pub(crate) async fn neighbours(&self) -> Vec<String> {
        let script = "return [...root.querySelectorAll('.neighbours button')].map(text)";
        self.ask(script, vec![]).await
    }

    /// The headlines of a section of related articles.
    pub(crate) async fn related(&self, title: &str) -> Vec<String> {
        let script = "const section = [...root.querySelectorAll('.related')]
              .find((section) => named(section) === arguments[0]);
            return [...section.querySelectorAll('button')].map(text)";
        self.ask(script, vec![json!(title)]).await
    }

    /// Returns title, reason and suggestions of an empty list.
    pub(crate) async fn nothing(&self) -> (String, String, Vec<String>) {
        self.settle().await;
        let script = "const nothing = root.querySelector('.empty-state');
            return [text(nothing.querySelector('h2')), text(nothing.querySelector('p')),
              [...nothing.querySelectorAll('button')].map(text)]";
        self.ask(script, vec![]).await
    }

    /// Returns the ruler's `aria-valuetext`.
    pub(crate) async fn ruler(&self) -> String {
        self.settle().await;
        self.ask("return root.querySelector('input[type=range]').ariaValueText", vec![]).await
    }

    /// Returns whether the list is visible.
    pub(crate) async fn list_is_visible(&self) -> bool {
        self.is_visible(".list").await
    }

    /// Returns whether the first element that a selector finds is visible.
    pub(crate) async fn is_visible(&self, selector: &str) -> bool {
        self.settle().await;
        let script = "const node = root.querySelector(arguments[0]); return !!node && shown(node)";
        self.ask(script, vec![json!(selector)]).await
    }

    /// An attribute of everything a selector finds that has it.
    pub(crate) async fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let script = "return [...root.querySelectorAll(arguments[0])]
            .map((node) => node.getAttribute(arguments[1])).filter((value) => value !== null)";
        self.ask(script, vec![json!(selector), json!(name)]).await
    }

    /// A computed style of everything a selector finds.
    pub(crate) async fn computed_style(&self, selector: &str, property: &str) -> Vec<String> {
        let script = "return [...root.querySelectorAll(arguments[0])]
            .map((node) => getComputedStyle(node).getPropertyValue(arguments[1]))";
        self.ask(script, vec![json!(selector), json!(property)]).await
    }

    /// The left edges of what two selectors find, in CSS pixels.
    pub(crate) async fn left_edges(&self, one: &str, other: &str) -> [f64; 2] {
        let script = "return [...arguments].slice(0, 2)
            .map((selector) => root.querySelector(selector).getBoundingClientRect().left)";
        self.ask(script, vec![json!(one), json!(other)]).await
    }

    /// The left edges of the first occurrence of two words in the open article's text.
    pub(crate) async fn places_of(&self, one: &str, other: &str) -> [f64; 2] {
        let script = include_str!("queries/word_positions.js");
        self.ask(script, vec![json!(one), json!(other)]).await
    }

    /// How wide the page's content and its window are, in CSS pixels.
    pub(crate) async fn widths(&self) -> [f64; 2] {
        let script = "return [document.documentElement.scrollWidth, innerWidth]";
        self.ask(script, vec![]).await
    }

    /// The role and the name that the browser itself computes for each element a selector finds.
    pub(crate) async fn computed(&self, selector: &str) -> Vec<(String, String)> {
        self.settle().await;
        let script = format!("return [...root.querySelectorAll({})]", json!(selector));
        let mut computed = Vec::new();
        for element in self.elements(&script).await {
            let id = element.element_id().to_string();
            let role = self.driver_says(&id, "computedrole").await;
            computed.push((role, self.driver_says(&id, "computedlabel").await));
        }
        computed
    }

    async fn driver_says(&self, element: &str, what: &str) -> String {
        let said = self.browser.get(format!("element/{element}/{what}")).await;
        said.as_str().unwrap_or_default().to_owned()
    }
}
