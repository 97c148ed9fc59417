// Runs inside frame.html: puts the parameters of the address onto the element, and reports the frame's height to the
// page around it. It is a classic script, since modules need a header that the server may not send.
{
  const ATTRIBUTES = ["src", "sources", "since", "tags", "only", "sort", "clock", "article", "theme", "storage", "appearance", "lang", "heading-level"];

  const element = document.querySelector("news-stand");
  const parameters = new URLSearchParams(location.search);
  const warnings = new Set();

  function warnOnce(message) {
    if (warnings.has(message)) return;
    warnings.add(message);
    console.warn(`Newsstand: ${message}`);
  }

  const quote = (value) => `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;

  /** Resolves an http or https address, and returns nothing for any other. */
  function webUrl(address) {
    try {
      const url = new URL(address, document.baseURI);
      return /^https?:$/.test(url.protocol) ? url : undefined;
    } catch {
      return undefined;
    }
  }

  function fail(message) {
    warnOnce(message);
    element.querySelector("p").textContent = "The articles could not be loaded.";
  }

  const unknown = [...new Set(parameters.keys())].filter((name) => name !== "parent" && !ATTRIBUTES.includes(name));
  if (unknown.length) {
    warnOnce(`unknown parameter ${unknown.slice(0, 5).map(quote).join(", ")}: expected one of ${ATTRIBUTES.join(", ")} and parent.`);
  }
  for (const name of ATTRIBUTES) {
    if (parameters.has(name)) element.setAttribute(name, parameters.get(name));
  }

  /** The origin of the page around, as the address names it. No other page is told anything. */
  const host = parameters.has("parent") ? webUrl(parameters.get("parent"))?.origin : undefined;
  if (parameters.has("parent") && !host) {
    warnOnce(`\`parent\`: expected the origin of the page around, such as https://host.example, found ${quote(parameters.get("parent"))}`);
  }
  if (host && parent !== window) {
    document.documentElement.classList.add("sized");
    let reported = 0;
    const report = (isForced, more) => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (!height || height === reported && !isForced) return;
      reported = height;
      parent.postMessage({ newsstand: "height", height, ...more }, host);
    };
    addEventListener("message", ({ source, origin, data }) => {
      if (source === parent && origin === host && data?.newsstand === "height") report(true);
    });
    // An article opens at the top of the frame, which may be far above the reader's screen.
    element.addEventListener("newsstand:articleopen", () => report(true, { top: true }));
    new ResizeObserver(() => report(false)).observe(document.body);
    // Browsers do not draw a frame that is out of sight, and so do not observe its size.
    for (const type of ["ready", "viewchange"]) element.addEventListener(`newsstand:${type}`, () => report(false));
  } else {
    addEventListener("message", ({ source, origin, data }) => {
      if (source === parent && data?.newsstand === "height") warnOnce(`the page around asks for the height of this frame: add parent=${origin} to the frame's address.`);
    });
  }

  const src = parameters.get("src");
  if (src !== null && !webUrl(src)) {
    element.removeAttribute("src");
    fail(`\`src\`: expected an http or https address, found ${quote(src)}`);
  } else {
    // Without the sentence in the page, the element shows its own, in the reader's language.
    element.addEventListener("newsstand:error", ({ detail }) => {
      if (["src", "program"].includes(detail.name)) element.querySelector(":scope > p")?.remove();
    });
    const loader = new URL("newsstand.js", document.baseURI);
    import(loader).catch((error) => {
      const header = self.origin === new URL(loader).origin ? "" : ", with the header Access-Control-Allow-Origin: *";
      fail(`${loader} could not be loaded: ${error.message}. All files of the folder that frame.html is in must be published together${header}.`);
    });
  }
}
