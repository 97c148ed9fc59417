//! Acts on a widget as a person would: clicks and keys, on controls found by their names.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::common::command::Command;

use super::Widget;
use super::stop;

impl Widget {
    /// Chooses a box or a radio button of a group by its name; a source's without its count.
    pub(crate) async fn choose(&self, group: &str, name: &str) {
        let script = format!(
            "inputs({}).find((input) => label(input).replace(/ \\d+$/, '') === arguments[0]
                || label(input) === arguments[0]).closest('label')",
            json!(group)
        );
        self.click(&script, name).await;
    }

    /// Chooses a box or a radio button by the id of its group's name and its place, from 0: in any language.
    pub(crate) async fn choose_at(&self, group: &str, place: usize) {
        let script = "root.querySelectorAll(`[aria-labelledby=${arguments[0]}] input`)[arguments[1]].click()";
        self.ask::<()>(script, vec![json!(group), json!(place)]).await;
        self.settle().await;
    }

    /// Lets go of all that the list is filtered by.
    pub(crate) async fn drop_filters(&self) {
        let script = "for (const chip of [...root.querySelectorAll('.list .chip')]) chip.click()";
        self.ask::<()>(script, vec![]).await;
        self.settle().await;
    }

    /// Opens a popover by its id, and focuses the first control in it.
    pub(crate) async fn open_popover(&self, id: &str) {
        let script = "root.querySelector(`[popovertarget=${arguments[0]}]:not([popovertargetaction])`).click()";
        self.ask::<()>(script, vec![json!(id)]).await;
        let open = format!("return !!root.querySelector('#{id}:popover-open :is(input, button)')");
        self.wait_in_widget(&format!("the popover {id}"), &open).await;
        let focus = "root.querySelector(`#${arguments[0]}`).querySelector('input, button').focus()";
        self.ask::<()>(focus, vec![json!(id)]).await;
        self.settle().await;
    }

    /// Sets the `appearance` property.
    pub(crate) async fn set_appearance(&self, appearance: &str) {
        self.ask::<()>("root.host.appearance = arguments[0]", vec![json!(appearance)]).await;
        self.settle().await;
    }

    /// Waits until the widget knows the reader's library, and has its dialog drawn.
    pub(crate) async fn knows_library(&self) {
        let known = "return drawn('library') && !!root.querySelector('.library .lasting')";
        self.wait_in_widget("the library", known).await;
    }

    /// Takes a note of the open article, by the key for it.
    pub(crate) async fn take_note(&self) {
        self.knows_library().await;
        self.type_text("n").await;
        self.wait_in_widget("a note", "return !!root.querySelector('.notes li')").await;
        self.settle().await;
    }

    /// Mutes a word, and leaves what is kept open.
    pub(crate) async fn mute(&self, word: &str) {
        self.open_popover("library").await;
        let mute = "const field = [...root.querySelectorAll('.library input[type=text]')].at(-1);
            field.value = arguments[0];
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))";
        self.ask::<()>(mute, vec![json!(word)]).await;
        self.wait_in_widget("the word", "return !!root.querySelector('.library .chips li')").await;
    }

    /// Chooses an entry of a list of choices by the list's name and the entry's beginning.
    pub(crate) async fn pick(&self, list: &str, entry: &str) {
        let script = include_str!("actions/pick_option.js");
        self.ask::<Value>(script, vec![json!(list), json!(entry)]).await;
        self.settle().await;
    }

    /// Clicks a button by its name.
    pub(crate) async fn press_button(&self, name: &str) {
        let script = "buttons().find((button) => shown(button)
            && (button.ariaLabel ?? text(button)) === arguments[0])";
        self.click(script, name).await;
    }

    /// Opens the choices of how it looks.
    pub(crate) async fn press_look(&self) {
        self.click("root.querySelector('.open-appearance')", "the choices of how it looks").await;
    }

    /// Opens an article by clicking its card's headline.
    pub(crate) async fn open_card(&self, headline: &str) {
        let script = "cards().map((card) => card.querySelector('h2 button'))
            .find((button) => text(button) === arguments[0])";
        self.click(script, headline).await;
    }

    /// Follows the way to another article, by its headline, below an open one.
    pub(crate) async fn press_link(&self, headline: &str) {
        let script = "[...root.querySelectorAll('.open-article button.headline')]
            .find((button) => text(button) === arguments[0])";
        self.click(script, headline).await;
    }

    /// Chooses a clock by its name.
    pub(crate) async fn choose_clock(&self, name: &str) {
        let script = "[...root.querySelectorAll('[role=radiogroup] label')]
            .find((label) => text(label) === arguments[0])";
        self.click(script, name).await;
    }

    /// Puts a number into a field, by the field's name, and leaves it.
    pub(crate) async fn type_into(&self, name: &str, number: &str) {
        let script = "[...root.querySelectorAll('input')]
            .find((input) => input.ariaLabel === arguments[0])";
        let field = self.element(script, name).await;
        let typed = async {
            field.clear().await?;
            field.send_keys(number).await
        };
        if let Err(why) = typed.await {
            stop(&format!("nothing can be typed into \"{name}\": {why}"));
        }
        self.press(&[Key::Tab]).await;
    }

    /// Presses the ruler with the mouse, above one of its labels.
    pub(crate) async fn press_ruler_at(&self, label: &str) {
        let script = "[...root.querySelectorAll('.ruler text')]
            .find((label) => text(label) === arguments[0])";
        let label = self.element(script, label).await;
        let chain = self.browser.driver.action_chain();
        let chain = chain.move_to_element_with_offset(&label, 0, -25).click();
        if let Err(why) = chain.perform().await {
            stop(&format!("the ruler cannot be pressed: {why}"));
        }
        self.settle().await;
    }

    /// Gives the ruler the focus.
    pub(crate) async fn focus_ruler(&self) {
        let script = "root.querySelector('input[type=range]').focus()";
        self.ask::<Value>(script, vec![]).await;
    }

    /// Taps with a finger, in the middle, what a script gives that has the prelude's words; with what else the
    /// driver has where it has no finger.
    pub(crate) async fn tap(&self, what: &str) {
        let element = self.element(what, what).await;
        let place = "const element = arguments[0];
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)";
        let at = async || {
            let arguments = vec![element.to_json().unwrap_or_default()];
            let found = self.browser.driver.execute(place, arguments).await;
            let found = found.and_then(|place| place.convert::<[i64; 2]>());
            found.unwrap_or_else(|why| stop(&format!("{what} is nowhere: {why}")))
        };
        // What still moves, such as a sheet on its way up, is tapped where it stops.
        let mut last = at().await;
        let [x, y] = loop {
            self.settle().await;
            match at().await {
                same if same == last => break same,
                other => last = other,
            }
        };
        let finger = json!([{
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport" },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]);
        let tapped = self.browser.driver.cmd(Command::PerformActions(finger.into())).await;
        if let Err(why) = tapped {
            element.click().await.unwrap_or_else(|_| stop(&format!("{what}: no finger: {why}")));
        }
        self.settle().await;
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub(crate) async fn press(&self, keys: &[Key]) {
        for key in keys {
            let chain = self.browser.driver.action_chain().send_keys(key.value());
            if let Err(why) = chain.perform().await {
                stop(&format!("a key cannot be pressed: {why}"));
            }
        }
        self.settle().await;
    }

    /// Types text, one key after the other, wherever the focus is.
    pub(crate) async fn type_text(&self, text: &str) {
        let chain = self.browser.driver.action_chain().send_keys(text);
        if let Err(why) = chain.perform().await {
            stop(&format!("\"{text}\" cannot be typed: {why}"));
        }
        self.settle().await;
    }

    /// Presses a key while Control is held down.
    pub(crate) async fn press_with_control(&self, key: Key) {
        let chain = self.browser.driver.action_chain().key_down(Key::Control);
        let chain = chain.send_keys(key.value()).key_up(Key::Control);
        if let Err(why) = chain.perform().await {
            stop(&format!("no key can be pressed with Control: {why}"));
        }
        self.settle().await;
    }

    /// Presses Tab until what has this role (or tag) and name has the focus.
    pub(crate) async fn tab_to(&self, what: &str, name: &str) {
        self.tab_until(name, |focus| focus.0 == what && focus.1 == name).await;
    }

    /// Presses Tab until a box whose name begins so has the focus.
    pub(crate) async fn tab_to_named(&self, beginning: &str) {
        self.tab_until(beginning, |focus| focus.1.starts_with(beginning)).await;
    }

    /// Presses Tab, at least once, until something that is called so has the focus.
    pub(crate) async fn tab_on_to(&self, name: &str) {
        self.press(&[Key::Tab]).await;
        self.tab_until(name, |focus| focus.1.contains(name)).await;
    }

    /// Goes back by Shift and Tab until something that is called so has the focus.
    pub(crate) async fn tab_back_to(&self, name: &str) {
        for _ in 0..200 {
            let chain = self.browser.driver.action_chain().key_down(Key::Shift);
            let chain = chain.send_keys(Key::Tab.value()).key_up(Key::Shift);
            if let Err(why) = chain.perform().await {
                stop(&format!("Shift and Tab cannot be pressed: {why}"));
            }
            if self.focus().await.1.contains(name) {
                return;
            }
        }
        stop(&format!("{name:?} is not reached by Shift and Tab"))
    }

    /// Chooses a file in the dialog of the field that has the focus.
    pub(crate) async fn choose_file(&self, path: &Path) {
        let field = self.element("root.activeElement", "the field of a file").await;
        if let Err(why) = field.send_keys(path.display().to_string()).await {
            stop(&format!("{} cannot be chosen: {why}", path.display()));
        }
        self.settle().await;
    }

    async fn tab_until(&self, name: &str, found: impl Fn(&(String, String)) -> bool) {
        for _ in 0..200 {
            if found(&self.focus().await) {
                return;
            }
            self.press(&[Key::Tab]).await;
        }
        stop(&format!("\"{name}\" is not reached by Tab"));
    }
}
