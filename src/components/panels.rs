//! The dialogs of the widget, each a popover with the button that opens it. Their content is drawn once they have been
//! opened, by a part of the program that is loaded for it.

use newsstand_parts::{EXTRAS, in_part};
use yew::prelude::{Callback, Html};

use super::appearance;
use super::context::WidgetContext;
use super::library;
use super::opened_panels::Panel;
use super::popover::{opener, popover};
use super::shortcuts;
use super::waiting::{loading, waiting};

/// Renders a dialog and the button that opens it, which has a class and a content.
pub(super) fn panel(
    panel: Panel,
    props: &WidgetContext,
    class: &'static str,
    button: Html,
) -> Html {
    let onopen = {
        let (panels, store) = (props.panels.clone(), props.store.clone());
        Callback::from(move |()| {
            EXTRAS.load();
            if panels.insert(panel) {
                store.redraw();
            }
        })
    };
    let content = match props.panels.contains(panel) {
        true => content_of(panel, props).unwrap_or_else(|| waiting(&EXTRAS, props.messages)),
        false => loading(props.messages),
    };
    let (id, name) = (panel.id(), props.messages.text(panel.name()));
    [
        opener(id, class, "button", button, Some(onopen.clone())),
        popover(id, (id, id), name, content, Some(onopen)),
    ]
    .into_iter()
    .collect()
}

in_part! {
    EXTRAS 1:
    fn content_of(panel: Panel, props: &WidgetContext) -> Html {
        match panel {
            Panel::Library => library::panel(props),
            Panel::Appearance => appearance::panel(props),
            Panel::Shortcuts => shortcuts::panel(props),
        }
    }
}
