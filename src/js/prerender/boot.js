/* Runs in a page before its first frame is seen: applies the appearance that the reader chose, and hides what the
   reader hides. `src/js/element/appearance.js` and `src/js/element/hidden.js` write what is read here. It is one
   script, since each delays the page, and its comments are of this kind, since `src/prerender` removes no other. */
{
  const script = document.currentScript;
  const element = script.parentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem("newsstand:" + key);
    } catch {
      return null;
    }
  };
  const appearance = stored("appearance");
  if (appearance !== null) element.setAttribute("appearance", appearance);
  /* Matches as `crates/core/src/reader_state.rs` does: whole words, in scripts that separate words. */
  const hider = ({ hidden, muted }, root) => {
    const letter = "[0-9a-z\u00c0-\u058f]";
    const isLetter = (one) => RegExp(letter).test(one);
    const patterns = muted.map((word) => word.trim().toLowerCase()).filter(Boolean).map((word) => RegExp(
      (isLetter(word[0]) ? `(?<!${letter})` : "") + word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      + (isLetter(word.at(-1)) ? `(?!${letter})` : "")));
    return () => {
      for (const card of root.querySelector(".surface")?.querySelectorAll(".card") ?? []) {
        const source = card.querySelector(".hue-none") ? "" : card.querySelector(".source")?.textContent;
        const texts = [...card.querySelectorAll(".headline, .excerpt, .tags li")];
        card.hidden = hidden.includes(source)
          || texts.some((text) => patterns.some((pattern) => pattern.test(text.textContent.toLowerCase())));
      }
      for (const choice of root.querySelectorAll(".surface [aria-labelledby=source] label")) {
        choice.hidden = hidden.includes(choice.querySelector(".hue-none") ? "" : choice.querySelector(".name")?.textContent);
      }
    };
  };
  const hidden = stored("hidden");
  /* Hides at once, and again as more of the page arrives, always before it is drawn. */
  const begin = () => {
    const root = element.shadowRoot;
    /* A browser without declarative shadow roots shows no first frame. */
    if (!root) return document.readyState === "loading" && requestAnimationFrame(begin);
    try {
      const hide = hider(JSON.parse(hidden), root);
      hide();
      const observer = new MutationObserver(hide);
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => observer.disconnect());
      else observer.disconnect();
    } catch {
      /* The stored value is of another version. */
    }
  };
  if (hidden !== null && element.getAttribute("storage")?.toLowerCase() !== "off") requestAnimationFrame(begin);
  script.remove();
}
