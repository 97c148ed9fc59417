/* What a page has to do before its first frame is seen: put on what the reader chose, and hide what the reader hides.
   See `src/js/element/appearance.js` and `src/js/element/hidden.js` for what is read here; one script, since each costs a page time. */
{
  const script = document.currentScript;
  const stand = script.parentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem("newsstand:" + name);
    } catch {
      return null;
    }
  };
  const look = kept("appearance");
  if (look !== null) stand.setAttribute("appearance", look);
  /* As `crates/core/src/reader_state.rs` has it: a word as a whole, where a script parts words. */
  const hide = ({ hidden, muted }, root) => {
    const letter = "[0-9a-z\u00c0-\u058f]";
    const joins = (one) => RegExp(letter).test(one);
    const words = muted.map((word) => word.trim().toLowerCase()).filter(Boolean).map((word) => RegExp(
      (joins(word[0]) ? `(?<!${letter})` : "") + word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      + (joins(word.at(-1)) ? `(?!${letter})` : "")));
    return () => {
      for (const card of root.querySelector(".surface")?.querySelectorAll(".card") ?? []) {
        const source = card.querySelector(".hue-none") ? "" : card.querySelector(".source")?.textContent;
        const said = [...card.querySelectorAll(".headline, .excerpt, .tags li")];
        card.hidden = hidden.includes(source)
          || said.some((one) => words.some((word) => word.test(one.textContent.toLowerCase())));
      }
      for (const choice of root.querySelectorAll(".surface [aria-labelledby=source] label")) {
        choice.hidden = hidden.includes(choice.querySelector(".hue-none") ? "" : choice.querySelector(".name")?.textContent);
      }
    };
  };
  const hides = kept("hidden");
  /* Once there is something to hide, and as more of the page comes in: always before it is drawn. */
  const begin = () => {
    const root = stand.shadowRoot;
    /* A browser that makes none of the page has no first frame. */
    if (!root) return document.readyState === "loading" && requestAnimationFrame(begin);
    try {
      const look = hide(JSON.parse(hides), root);
      look();
      const watch = new MutationObserver(look);
      watch.observe(root, { childList: true, characterData: true, subtree: true });
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => watch.disconnect());
      else watch.disconnect();
    } catch {
      /* It says nothing that makes sense. */
    }
  };
  if (hides !== null && stand.getAttribute("storage")?.toLowerCase() !== "off") requestAnimationFrame(begin);
  script.remove();
}
