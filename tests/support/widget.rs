//! A widget in a browser, and the scripts that reach inside its shadow root. What a person does with
//! it is in `actions`, what a person sees of it in `queries`.

use std::time::{Duration, Instant};

use newsstand_core::Edition;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::browser::Browser;
use super::scripts::script;
use super::site::Site;
use super::{machine, stop};

/// How long anything may take that a reader waits for. It ends a test that would never end; no test
/// measures time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Maximum time for which a page is asked once.
const SLICE: Duration = Duration::from_secs(2);

const WAIT: &str = include_str!("wait.js");
const SETTLE: &str = script!("loading.js", "settle.js");
const PARTS: &str = script!("loading.js", "parts.js");

/// Finds what the scripts below need; every one of them begins with it.
const PRELUDE: &str = include_str!("prelude.js");

/// A widget in a browser.
pub(crate) struct Widget {
    pub(crate) browser: Browser,
    pub(crate) site: Site,
}

impl Widget {
    /// Gives a browser a site of its own.
    pub(crate) async fn new(browser: Browser) -> Self {
        Self { browser, site: Site::new().await }
    }

    /// Takes the site down, and leaves the browser.
    pub(crate) fn into_browser(self) -> Browser {
        self.browser
    }

    /// Opens a page of the site, and waits until the widget is there where scripts may run.
    pub(crate) async fn open(&self, page: &str) {
        self.go(page).await;
        let own = [super::PAGE, super::ARABIC_PAGE, super::FILE];
        let stored = [super::PAGE_WITHOUT_STORAGE, super::PAGE_WITH_LITTLE_ROOM];
        if own.contains(&page) || stored.contains(&page) {
            self.wait_until_there().await;
        }
        // Words that come late are English first.
        if page == super::ARABIC_PAGE {
            let script = "return root.querySelector('.widget').lang === 'ar'";
            self.wait_in_widget("the words in Arabic", script).await;
        }
    }

    /// Opens a page made of this HTML, and waits until every widget in it is there. In it, the widget is
    /// at `/embed/newsstand.js`.
    pub(crate) async fn open_html(&self, html: &str) {
        self.site.write(html);
        self.open_all(super::WRITTEN_PAGE).await;
    }

    /// Opens a page made of this HTML, and says whether its scripts registered the element by the time
    /// that all of it was loaded.
    pub(crate) async fn show_html(&self, html: &str) -> bool {
        self.site.write(html);
        self.go(super::WRITTEN_PAGE).await;
        self.wait_for("the page", "return document.readyState === 'complete'").await;
        self.ask_page("return !!customElements.get('news-stand')").await
    }

    /// A file as it is published, by its path.
    pub(crate) async fn published(&self, path: &str) -> String {
        let path = machine::dist().join(path);
        let text = tokio::fs::read_to_string(&path).await;
        text.unwrap_or_else(|why| stop(&format!("{} cannot be read: {why}", path.display())))
    }

    /// Opens a page of the site, and waits until every widget in it is there.
    pub(crate) async fn open_all(&self, page: &str) {
        self.go(page).await;
        let script = "return customElements.whenDefined('news-stand').then(() => Promise.all(
            [...document.querySelectorAll('news-stand')].map((widget) => widget.ready)))
            .then(() => true)";
        self.ask_page::<bool>(script).await;
        self.settle().await;
    }

    /// Goes to a page of the site.
    pub(crate) async fn go(&self, page: &str) {
        let url = if page == super::FILE {
            // All files have one storage.
            self.browser.spoil();
            format!("file://{}", machine::dist().join(page).display())
        } else {
            self.site.url(page)
        };
        let gone = self.browser.driver.goto(url).await;
        gone.unwrap_or_else(|why| stop(&format!("{page} does not open: {why}")));
    }

    /// Takes the site down, for good.
    pub(crate) fn cut_off(&self) {
        self.site.go_down();
    }

    /// Holds the program back again, for the next page.
    pub(crate) fn hold(&self) {
        self.site.hold();
    }

    /// Lets come what was held back.
    pub(crate) fn let_come(&self) {
        self.site.release();
    }

    /// Lets the program come that was held back, and waits until the widget is there.
    pub(crate) async fn release(&self) {
        self.site.release();
        self.wait_until_there().await;
    }

    /// Waits until a script that has the prelude's words says `true`.
    pub(crate) async fn wait_in_widget(&self, what: &str, script: &str) {
        self.wait_for(what, &format!("{PRELUDE}\n{script}")).await;
    }

    /// Waits until a script says `true`.
    pub(crate) async fn wait_for(&self, what: &str, script: &str) {
        let script = format!("const condition = async () => {{ {script}\n}};\n{WAIT}");
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            // A page that is left for another one answers no more.
            let limit = json!(SLICE.as_millis());
            let answer = self.browser.driver.execute_async(script.clone(), vec![limit]).await;
            match answer {
                Ok(answer) if answer.json() == &json!(true) => return,
                Ok(_) => {}
                Err(_) => tokio::time::sleep(Duration::from_millis(30)).await,
            }
        }
        let shown: String = self.ask_page("return document.body.innerText.slice(0, 100)").await;
        stop(&format!("waited for {what}, which did not come; the page shows:\n{shown}"));
    }

    /// Runs a script that has the prelude's words, and gives what it returns.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let script = format!("{PRELUDE}\n{script}");
        let answer = self.browser.driver.execute(script.clone(), arguments).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{script}\n{why}")))
    }

    /// Runs a script that has no prelude, for pages without a widget.
    pub(crate) async fn ask_page<T: DeserializeOwned>(&self, script: &str) -> T {
        let answer = self.browser.driver.execute(script.to_owned(), vec![]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("{script}\n{why}")))
    }

    /// An element inside the widget, by a script that returns it.
    pub(crate) async fn element(&self, script: &str, name: &str) -> WebElement {
        let script = format!("{PRELUDE}\nreturn {script}");
        let answer = self.browser.driver.execute(script.clone(), vec![json!(name)]).await;
        answer
            .and_then(thirtyfour::session::scriptret::ScriptRet::element)
            .unwrap_or_else(|why| stop(&format!("nothing is called \"{name}\": {why}")))
    }

    /// Every element inside the widget that a script returns.
    pub(crate) async fn elements(&self, script: &str) -> Vec<WebElement> {
        let script = format!("{PRELUDE}\n{script}");
        let answer = self.browser.driver.execute(script, vec![]).await;
        answer
            .and_then(thirtyfour::session::scriptret::ScriptRet::elements)
            .unwrap_or_else(|why| stop(&format!("no elements: {why}")))
    }

    /// Clicks what a script returns, by the mouse, so that what is covered cannot be clicked.
    pub(crate) async fn click(&self, script: &str, name: &str) {
        let element = self.element(script, name).await;
        if let Err(why) = element.click().await {
            stop(&format!("\"{name}\" cannot be clicked: {why}"));
        }
        self.has_parts().await;
    }

    /// Waits for the parts of the program that what is seen needs.
    pub(crate) async fn has_parts(&self) {
        // A click may have led to another page.
        let _ = self.browser.driver.execute_async(PARTS, vec![]).await;
    }

    /// Waits until the view has drawn what was done.
    pub(crate) async fn settle(&self) {
        self.has_parts().await;
        if let Err(why) = self.browser.driver.execute_async(SETTLE, vec![]).await {
            stop(&format!("the page does not draw: {why}"));
        }
    }

    /// The edition that the page shows, made from its documents apart from the page.
    #[must_use]
    pub(crate) fn edition(&self) -> Edition {
        machine::edition().clone()
    }

    /// How many sources the edition has, *not stated* among them.
    #[must_use]
    pub(crate) fn edition_sources(&self) -> usize {
        let edition = self.edition();
        let sources: std::collections::HashSet<_> =
            edition.articles.iter().map(|article| &article.source).collect();
        sources.len()
    }
}
