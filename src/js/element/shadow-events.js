// What is listened to inside a stand: keys, which are meant for it, popovers, which leave the focus nowhere in
// some browsers, and whoever comes near to what is not loaded yet.

export function listen(root, near) {
  // What is typed here is meant for here, but for what the host put in. With a modifier it is a shortcut, and may be
  // the host's.
  for (const type of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(type, (event) => {
      if (root.contains(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    });
  }
  // By the time of the click it has to be there: browsers copy, share and speak only at a click itself.
  for (const type of ["pointerover", "focusin"]) {
    root.addEventListener(type, ({ target }) => { if (target.closest?.(".actions")) near(); });
  }
  // Who goes on from a sheet by keyboard is not covered by it.
  root.addEventListener("focusin", ({ target }) => {
    const sheet = root.querySelector(":popover-open");
    if (sheet && !sheet.contains(target) && target.getAttribute("popovertarget") !== sheet.id) sheet.hidePopover();
  });
  let inside = false, before;
  root.addEventListener("beforetoggle", ({ target, newState }) => {
    inside = target.contains(root.activeElement);
    if (newState === "open") before = root.activeElement;
    if (navigator.share) target.querySelector(".share")?.removeAttribute("hidden");
  }, true);
  root.addEventListener("toggle", ({ target, newState }) => {
    // Chromium forgets which element of a shadow root it was that had the focus before a popover.
    const lost = () => target.contains(root.activeElement) || document.activeElement === document.body;
    if (newState !== "closed" || !inside || !lost()) return;
    before?.focus();
    // It may be gone by now.
    if (lost()) root.querySelector(`[popovertarget="${target.id}"]:not([popovertargetaction])`)?.focus();
  }, true);
}
