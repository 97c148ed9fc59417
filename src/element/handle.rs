//! The handle of a widget: the methods that its element calls.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::ShadowRoot;

use super::chunk_loader::{ChunkFetcher, load_chunks};
use super::controller::Controller;
use super::settings::Settings;
use super::{HostCallbacks, attributes_of, edition, read, refuse};
use crate::clock::now;
use crate::protocol::json::{json, to_js};
use crate::protocol::{edition_message, library, open_article_message, view_message};
use crate::store::{Action, Origin, State};

/// A widget, for as long as its element shows it.
#[wasm_bindgen]
pub struct WidgetHandle(Rc<Controller>);

/// Creates a widget that shows a feed. `options` are the element's attributes and properties. `stored` is the part of
/// the library that is known already, or `null` if the library is off. A feed that was fetched is parsed once for all
/// widgets that show it. Invalid options and unreadable items are reported to `host`; the rest still applies.
///
/// # Errors
/// A sentence, if `feed` is no feed.
#[wasm_bindgen]
pub fn create(
    options: &JsValue,
    feed: &JsValue,
    fetcher: &ChunkFetcher,
    is_fetched: bool,
    stored: &JsValue,
    host: HostCallbacks,
) -> Result<WidgetHandle, JsError> {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    let number = LAST.get() + 1;
    LAST.set(number);
    let mut settings = Settings::default();
    let invalid = read(options, |values| settings.set(values));
    let (edition, unread) = read_edition(feed, fetcher, is_fetched)?;
    let state =
        State { presentation: settings.presentation, ..State::new(edition, settings.view, now()) };
    let state = state.with_library(library(json(stored)).map(Rc::new));
    let controller = Controller::new(number, host, state);
    controller.report(&invalid);
    report_unread(&controller, &unread);
    Ok(WidgetHandle(controller))
}

#[wasm_bindgen]
impl WidgetHandle {
    /// The widget's number, by which a crash names it.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn number(&self) -> u32 {
        self.0.number
    }

    /// Draws the widget in a shadow root.
    ///
    /// # Errors
    /// The browser's, if the root cannot be changed.
    pub fn mount(&self, root: &ShadowRoot) -> Result<(), JsValue> {
        self.0.mount(root)
    }

    /// Applies attributes that the host set. Others keep their values.
    pub fn set(&self, options: &JsValue) {
        self.0.set(options, Action::Show, Origin::Attribute);
    }

    /// Applies the view of the page's URL. If `moves_focus`, the reader went back or forward and the focus goes along.
    #[wasm_bindgen(js_name = followUrl)]
    pub fn follow_url(&self, options: &JsValue, moves_focus: bool) {
        let show = if moves_focus { Action::Revisit } else { Action::Show };
        self.0.set(options, show, Origin::Url);
    }

    /// Shows a whole view. Parts that it does not name become the default.
    ///
    /// # Errors
    /// A sentence for every invalid value; then nothing changes.
    pub fn show(&self, view: &JsValue) -> Result<(), JsError> {
        let mut settings = Settings::of(&self.0.store.state());
        refuse(&read(view, |values| settings.show(values)))?;
        self.0.apply(settings, Action::Show, Origin::Host);
        Ok(())
    }

    /// Returns the whole view.
    #[must_use]
    pub fn view(&self) -> JsValue {
        to_js(&view_message(&self.0.store.state().view))
    }

    /// Returns the view as attributes.
    #[must_use]
    pub fn attributes(&self) -> JsValue {
        attributes_of(&self.0.store.state().view)
    }

    /// Returns an article by its id, or the open one; `null` if it is not there.
    #[must_use]
    pub fn article(&self, id: Option<String>) -> JsValue {
        let state = self.0.store.state();
        let id = id.or_else(|| state.view.open.clone());
        let position = id.and_then(|id| state.edition.position(&id));
        let article = position.and_then(|position| state.edition.article(position));
        article.map_or(JsValue::NULL, |article| {
            to_js(&open_article_message(&article, state.language()))
        })
    }

    /// Takes over the library as storage sent it; `null` switches it off.
    #[wasm_bindgen(js_name = setLibrary)]
    pub fn set_library(&self, stored: &JsValue) {
        let library = library(json(stored)).map(Rc::new);
        self.0.store.apply(Action::Library(library), Origin::Data);
    }

    /// Draws again, with messages that have arrived since.
    pub fn redraw(&self) {
        self.0.store.redraw();
    }

    /// Returns the edition's title and the time it was gathered.
    #[must_use]
    pub fn edition(&self) -> JsValue {
        let edition = &self.0.store.state().edition;
        #[expect(clippy::cast_precision_loss, reason = "a date is exact in a float")]
        let as_of = edition.as_of.map(|time| time.earliest() as f64);
        to_js(&edition_message(&edition.title, as_of))
    }

    /// Shows another feed in the same view.
    ///
    /// # Errors
    /// A sentence, if it is no feed; then the old one stays.
    pub fn replace(&self, feed: &JsValue, fetcher: &ChunkFetcher) -> Result<(), JsError> {
        // Parsed again even if it is the same object, since the host may have changed it.
        let (edition, unread) = read_edition(feed, fetcher, false)?;
        self.0.store.apply(Action::Replace(edition), Origin::Host);
        report_unread(&self.0, &unread);
        Ok(())
    }

    /// The number of articles.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn articles(&self) -> usize {
        self.0.store.state().edition.len()
    }

    /// Takes the widget out of its shadow root.
    pub fn close(self) {
        if let Some(app) = self.0.app.take() {
            app.park();
        }
    }
}

/// Parses the edition of a feed. A chunked one gets a loader.
fn read_edition(
    feed: &JsValue,
    fetcher: &ChunkFetcher,
    is_fetched: bool,
) -> Result<edition::Parsed, JsError> {
    let parsed =
        if is_fetched { edition::shared(feed, now()) } else { edition::parse(feed, Some(now())) };
    let (edition, unread) = parsed.map_err(|why| JsError::new(&why))?;
    if edition.needs_loader() {
        // Whoever has parsed it has the part of the program that loads its chunks.
        let _ = load_chunks(&edition, fetcher);
    }
    Ok((edition, unread))
}

fn report_unread(controller: &Controller, unread: &[String]) {
    for message in unread {
        controller.problem("feed", message);
    }
}
