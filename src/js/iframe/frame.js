// What runs inside frame.html: it puts the parameters of the address onto the stand, and tells the page
// around how high it is. It is no module, since those do not load without a header that may be missing.
{
  const ATTRIBUTES = ["src", "sources", "since", "tags", "only", "sort", "clock", "article", "theme", "storage", "appearance", "lang", "heading-level"];

  const stand = document.querySelector("news-stand");
  const parameters = new URLSearchParams(location.search);
  const said = new Set();

  function warn(what) {
    if (said.has(what)) return;
    said.add(what);
    console.warn(`Newsstand: ${what}`);
  }

  const quoted = (value) => `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;

  /** An address on the web, from here; nothing where it is none. */
  function web(address) {
    try {
      const url = new URL(address, document.baseURI);
      return /^https?:$/.test(url.protocol) ? url : undefined;
    } catch {
      return undefined;
    }
  }

  function failed(why) {
    warn(why);
    stand.querySelector("p").textContent = "The articles could not be loaded.";
  }

  const unknown = [...new Set(parameters.keys())].filter((name) => name !== "parent" && !ATTRIBUTES.includes(name));
  if (unknown.length) {
    warn(`${unknown.slice(0, 5).map(quoted).join(", ")}: there is no such parameter; there are ${ATTRIBUTES.join(", ")} and parent.`);
  }
  for (const name of ATTRIBUTES) {
    if (parameters.has(name)) stand.setAttribute(name, parameters.get(name));
  }

  /** The origin of the page around, as the address names it: who else asks is told nothing. */
  const host = parameters.has("parent") ? web(parameters.get("parent"))?.origin : undefined;
  if (parameters.has("parent") && !host) {
    warn(`\`parent\`: expected the origin of the page around, such as https://host.example, found ${quoted(parameters.get("parent"))}`);
  }
  if (host && parent !== window) {
    document.documentElement.classList.add("sized");
    let told = 0;
    const tell = (again, more) => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (!height || height === told && !again) return;
      told = height;
      parent.postMessage({ newsstand: "height", height, ...more }, host);
    };
    addEventListener("message", ({ source, origin, data }) => {
      if (source === parent && origin === host && data?.newsstand === "height") tell(true);
    });
    // An article opens at the top of the frame, which may be far above what the reader sees.
    stand.addEventListener("newsstand:articleopen", () => tell(true, { top: true }));
    new ResizeObserver(() => tell(false)).observe(document.body);
    // A frame that is not in sight is not drawn, so its sizes are not observed.
    for (const type of ["ready", "viewchange"]) stand.addEventListener(`newsstand:${type}`, () => tell(false));
  } else {
    addEventListener("message", ({ source, origin, data }) => {
      if (source === parent && data?.newsstand === "height") warn(`the page around asks how high this frame is: add parent=${origin} to its address.`);
    });
  }

  const src = parameters.get("src");
  if (src !== null && !web(src)) {
    stand.removeAttribute("src");
    failed(`\`src\`: expected an http or https address, found ${quoted(src)}`);
  } else {
    // Without the sentence the element says in the reader's language what did not come.
    stand.addEventListener("newsstand:error", ({ detail }) => {
      if (["src", "program"].includes(detail.name)) stand.querySelector(":scope > p")?.remove();
    });
    const loader = new URL("newsstand.js", document.baseURI);
    import(loader).catch((why) => {
      const header = self.origin === new URL(loader).origin ? "" : ", with the header Access-Control-Allow-Origin: *";
      failed(`${loader} could not be loaded: ${why.message}. All files of the folder that frame.html is in must be published together${header}.`);
    });
  }
}
