// Listeners inside an element's shadow root.

import { ACTIONS, OPEN_POPOVER, SHARE, openerOf } from "../protocol/hooks.js";

/** Adds the listeners. `onNearActions()` is called when a pointer or the focus comes near an article's actions. */
export function listenInside(root, onNearActions) {
  // Keys typed inside are for the element, except in slotted content. With a modifier they are shortcuts, perhaps of
  // the page around.
  for (const type of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(type, (event) => {
      if (root.contains(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    });
  }
  // Browsers copy, share and speak only during a click, so the code for it has to be loaded before.
  for (const type of ["pointerover", "focusin"]) {
    root.addEventListener(type, ({ target }) => { if (target.closest?.(ACTIONS)) onNearActions(); });
  }
  // A popover closes when the focus leaves it by keyboard, or it would cover the focused element.
  root.addEventListener("focusin", ({ target }) => {
    const popover = root.querySelector(OPEN_POPOVER);
    if (popover && !popover.contains(target) && target.getAttribute("popovertarget") !== popover.id) {
      popover.hidePopover();
    }
  });
  let hadFocus = false, previous;
  root.addEventListener("beforetoggle", ({ target, newState }) => {
    hadFocus = target.contains(root.activeElement);
    if (newState === "open") previous = root.activeElement;
    if (navigator.share) target.querySelector(SHARE)?.removeAttribute("hidden");
  }, true);
  root.addEventListener("toggle", ({ target, newState }) => {
    // Chromium does not give the focus back to an element of a shadow root that had it before a popover opened.
    const isFocusLost = () => target.contains(root.activeElement) || document.activeElement === document.body;
    // Focus outside of a popover that has opened instead would close that one.
    if (newState !== "closed" || !hadFocus || !isFocusLost() || root.querySelector(OPEN_POPOVER)) return;
    previous?.focus();
    // That element may be gone by now.
    if (isFocusLost()) root.querySelector(openerOf(target.id))?.focus();
  }, true);
}
