//! A stand in a browser, acted on as a person would act: by what things are called.

use std::time::{Duration, Instant};

use news::Edition;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::browser::{Browser, Engine, Window};
use crate::site::Site;
use crate::{machine, stop};

/// How long anything may take that a reader waits for. It ends a test that would never end; no test
/// measures time.
const PATIENCE: Duration = Duration::from_secs(30);

/// Finds what the scripts below need; every one of them begins with it.
const PRELUDE: &str = r#"
const root = document.querySelector("news-stand").shadowRoot;
const text = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
const group = (name) => [...root.querySelectorAll("fieldset")]
  .find((set) => text(set.querySelector("legend")) === name);
const label = (input) => input.hasAttribute("aria-labelledby")
  ? text(root.getElementById(input.getAttribute("aria-labelledby")))
  : [...input.closest("label").querySelectorAll(".name, .count")].map(text).join(" ");
const inputs = (name) => [...group(name).querySelectorAll("input")];
const cards = () => [...root.querySelectorAll("[role=feed] > article")];
const buttons = () => [...root.querySelectorAll("button")];
const shown = (node) => node.checkVisibility({ visibilityProperty: true });
"#;

/// A stand in a browser.
pub struct Stand {
    browser: Browser,
    site: Site,
}

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Card {
    /// Its headline.
    pub headline: String,
    /// Its source, as shown.
    pub source: String,
    /// Its time, as shown.
    pub time: String,
    /// Its hashtags, with `#`.
    pub hashtags: Vec<String>,
}

impl Stand {
    /// Opens a page of the site, and waits until the stand is there where scripts may run.
    pub(crate) async fn open(engine: Engine, page: &str, window: Window) -> Self {
        let site = Site::new();
        let browser = Browser::start(engine, window).await;
        let stand = Self { browser, site };
        stand.go(page).await;
        if page != crate::PAGE_WITHOUT_SCRIPTS {
            stand
                .wait_for(
                    "the stand",
                    r#"return !!document.querySelector("news-stand").shadowRoot
                        ?.querySelector("[role=status]")"#,
                )
                .await;
        }
        stand
    }

    /// Goes to a page of the site.
    pub async fn go(&self, page: &str) {
        let gone = self.browser.driver.goto(self.site.url(page)).await;
        gone.unwrap_or_else(|why| stop(&format!("{page} does not open: {why}")));
    }

    pub(crate) async fn close(self) {
        self.browser.end().await;
    }

    /// Waits until a script says `true`.
    async fn wait_for(&self, what: &str, script: &str) {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let answer = self.browser.driver.execute(script, vec![]).await;
            if answer.is_ok_and(|answer| answer.json() == &json!(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        stop(&format!("waited for {what}, which did not come"));
    }

    /// Runs a script that has the prelude's words, and gives what it returns.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let script = format!("{PRELUDE}\n{script}");
        let answer = self.browser.driver.execute(script.clone(), arguments).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{script}\n{why}")))
    }

    /// Runs a script that has no prelude, for pages without a stand.
    pub async fn ask_page<T: DeserializeOwned>(&self, script: &str) -> T {
        let answer = self.browser.driver.execute(script.to_owned(), vec![]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{script}\n{why}")))
    }

    /// An element inside the stand, by a script that returns it.
    async fn element(&self, script: &str, name: &str) -> WebElement {
        let script = format!("{PRELUDE}\nreturn {script}");
        let answer = self.browser.driver.execute(script.clone(), vec![json!(name)]).await;
        answer
            .and_then(thirtyfour::session::scriptret::ScriptRet::element)
            .unwrap_or_else(|why| stop(&format!("nothing is called \"{name}\": {why}")))
    }

    /// Clicks what a script returns, by the mouse, so that what is covered cannot be clicked.
    async fn click(&self, script: &str, name: &str) {
        let element = self.element(script, name).await;
        if let Err(why) = element.click().await {
            stop(&format!("\"{name}\" cannot be clicked: {why}"));
        }
    }

    /// Chooses a box or a radio button of a group by its name; a source's without its count.
    pub async fn choose(&self, group: &str, name: &str) {
        let script = format!(
            "inputs({}).find((input) => label(input).replace(/ \\d+$/, '') === arguments[0]
                || label(input) === arguments[0]).closest('label')",
            json!(group)
        );
        self.click(&script, name).await;
    }

    /// The names of a group's boxes or radio buttons.
    pub async fn names(&self, group: &str) -> Vec<String> {
        self.ask("return inputs(arguments[0]).map(label)", vec![json!(group)]).await
    }

    /// The names of those chosen in a group.
    pub async fn chosen(&self, group: &str) -> Vec<String> {
        let script = "return inputs(arguments[0]).filter((input) => input.checked).map(label)";
        self.ask(script, vec![json!(group)]).await
    }

    /// Chooses an entry of a list of choices by the list's name and the entry's beginning.
    pub async fn pick(&self, list: &str, entry: &str) {
        let script = r#"
            const select = [...root.querySelectorAll("select")].find((select) =>
              (select.ariaLabel ?? text(select.closest("label").querySelector(".legend")))
              === arguments[0]);
            const option = [...select.options].find((option) => text(option).startsWith(arguments[1]));
            select.value = option.value;
            select.dispatchEvent(new Event("change", { bubbles: true }));"#;
        self.ask::<Value>(script, vec![json!(list), json!(entry)]).await;
        self.settle().await;
    }

    /// Clicks a button by its name.
    pub async fn press_button(&self, name: &str) {
        let script = "buttons().find((button) => shown(button)
            && (button.ariaLabel ?? text(button)) === arguments[0])";
        self.click(script, name).await;
    }

    /// Opens an article by clicking its card's headline.
    pub async fn open_card(&self, headline: &str) {
        let script = "cards().map((card) => card.querySelector('h2 button'))
            .find((button) => text(button) === arguments[0])";
        self.click(script, headline).await;
    }

    /// What the status line says.
    pub async fn status(&self) -> String {
        self.settle().await;
        self.ask("return text(root.querySelector('[role=status]'))", vec![]).await
    }

    /// The cards shown, in their order.
    pub async fn cards(&self) -> Vec<Card> {
        self.settle().await;
        let script = "return cards().map((card) => ({
            headline: text(card.querySelector('h2')),
            source: text(card.querySelector('.source')),
            time: text(card.querySelector('.time')),
            hashtags: [...card.querySelectorAll('.tags li')].map(text),
        }))";
        self.ask(script, vec![]).await
    }

    /// The headlines shown, in their order.
    pub async fn headlines(&self) -> Vec<String> {
        self.cards().await.into_iter().map(|card| card.headline).collect()
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[thirtyfour::Key]) {
        for key in keys {
            let chain = self.browser.driver.action_chain().send_keys(key.value());
            if let Err(why) = chain.perform().await {
                stop(&format!("a key cannot be pressed: {why}"));
            }
        }
        self.settle().await;
    }

    /// What has the focus: its role or tag, and its name or text.
    pub async fn focus(&self) -> (String, String) {
        self.settle().await;
        let script = "const active = root.activeElement;
            if (!active) return ['', ''];
            const name = active.matches('input') && active.closest('fieldset') ? label(active)
              : active.ariaLabel ?? (active.hasAttribute('aria-labelledby')
                ? text(root.getElementById(active.getAttribute('aria-labelledby'))) : text(active));
            return [active.type ?? active.role ?? active.localName, name]";
        let [what, name]: [String; 2] = self.ask(script, vec![]).await;
        (what, name)
    }

    /// Waits until the view has drawn what was done: two frames of the page.
    async fn settle(&self) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        if let Err(why) = self.browser.driver.execute_async(script, vec![]).await {
            stop(&format!("the page does not draw: {why}"));
        }
    }

    /// What axe-core finds wrong with the page as it is, a line each.
    pub async fn axe(&self) -> Vec<String> {
        self.settle().await;
        let axe = std::fs::read_to_string(machine::path("NEWSSTAND_AXE"));
        let axe = axe.unwrap_or_else(|why| stop(&format!("axe-core cannot be read: {why}")));
        let script = format!(
            "{axe}; const done = arguments[arguments.length - 1];
             axe.run(document, {{ resultTypes: ['violations'] }}).then((found) => done(
               found.violations.flatMap((rule) => rule.nodes.map((node) =>
                 `${{rule.id}}: ${{node.target.flat().join(' ')}}: ${{node.failureSummary}}`))))"
        );
        let answer = self.browser.driver.execute_async(script, vec![]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("axe-core does not run: {why}")))
    }

    /// The edition that the page shows, made from its documents apart from the page.
    #[must_use]
    pub fn edition(&self) -> Edition {
        let order = press::Order { paths: vec![machine::documents()], ..press::Order::default() };
        press::press(&order).unwrap_or_else(|why| stop(&why.to_string())).edition
    }
}
