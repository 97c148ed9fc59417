//! Taking the reader to the article that they open: the focus, and the page where the article begins above the window.

use newsstand_parts::ARTICLE;
use web_sys::{Element, FocusOptions, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::focus::find;
use crate::protocol::hooks;
use crate::store::State;

/// The article that was drawn last, and the widget's place before the drawing.
#[derive(Default)]
pub(super) struct Arrival {
    /// The id of the article, and true if the reader opened it.
    drawn: Option<(String, bool)>,
    /// The distance of the widget's top from the top of the window, in CSS pixels, before an article is drawn that the
    /// reader opened. It stays until the headline has been drawn.
    top: Option<f64>,
}

impl Arrival {
    /// Measures the widget if the next drawing shows another article that the reader opened. Has to be called before that
    /// drawing: WebKit does not report where the page is scrolled to right after a drawing that made the page shorter.
    pub(super) fn before_drawing(&mut self, state: &State, widget: Option<Element>) {
        let opened = state.open_article().map(|article| (article.id.clone(), state.takes_focus));
        if opened != self.drawn {
            // An article that the host opens must not move the focus or the page.
            let takes_focus = opened.as_ref().is_some_and(|(_, takes_focus)| *takes_focus);
            self.top = widget.filter(|_| takes_focus).map(|widget| top(&widget));
            if opened.is_some() {
                // Once more, if it failed for an article before.
                ARTICLE.load();
            }
            self.drawn = opened;
        } else if self.top.is_some() {
            let waiting = widget.and_then(|widget| find(&widget, hooks::ARTICLE_WAITING));
            // Otherwise the reader has moved on. The focus may be on the button that tries again.
            let has_focus = waiting
                .is_some_and(|waiting| waiting.matches(hooks::FOCUS_WITHIN).unwrap_or_default());
            self.top = self.top.filter(|_| has_focus);
        }
    }

    /// Focuses the headline of an article that the reader opened, if it is another one than before, or until that can be
    /// drawn the message that stands for it.
    pub(super) fn after_drawing(&mut self, widget: &Element) {
        let Some(top_before) = self.top else { return };
        let headline = find(widget, hooks::ARTICLE_HEADLINE);
        self.top = self.top.filter(|_| headline.is_none());
        // Focused without the browser's own scrolling, which would hide the bar above the headline.
        if let Some(target) = headline.or_else(|| find(widget, hooks::ARTICLE_WAITING)) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = target.focus_with_options(&options);
        }
        if let Some(article) = find(widget, hooks::OPEN_ARTICLE)
            && top_before + top(&article) - top(widget) < 0.0
        {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Start);
            article.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
