// Runs in every page before its own scripts. Finds the first article, the filters and the number of articles of
// Newsstand and of its peers, and tells when a frame was painted.

{
  /** The element of Newsstand; a peer has none. */
  const ours = () => document.querySelector("news-stand");
  const root = () => ours()?.shadowRoot ?? ours() ?? document;
  const checkboxSelector = () => (ours() ? "[role=group] input[type=checkbox], fieldset input[type=checkbox]" : "input[data-source]");
  const name = (input) => (input.closest("label").querySelector(".name") ?? input.closest("label")).textContent.trim();
  const isVisible = (element) => {
    // First, since measuring an element that the browser does not lay out yet would make it do so.
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    const { height, top, bottom } = element.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0;
  };

  /** Called in an animation frame: calls `done` with the time right after that frame was painted. */
  const afterPaint = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  };

  globalThis.reader = {
    headline: () => root().querySelector("article :is(h1, h2, h3, h4)"),
    checkboxes: () => [...root().querySelectorAll(checkboxSelector())].filter((input) => input.closest("label")),
    checkbox: (source) => reader.checkboxes().find((input) => name(input) === source),
    names: () => reader.checkboxes().map(name),
    /** Returns the number of articles as the reader displays it; undefined if it does not. */
    count: () => /\d[\d,.]*/.exec(root().querySelector("[role=status], #status")?.textContent ?? "")?.[0],
    /** Returns the element that scrolls the list: an ancestor of it, or the page. */
    scroller: () => {
      for (let around = reader.headline(); around; around = around.parentElement ?? around.getRootNode().host) {
        const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
        if (scrolls && around.scrollHeight > around.clientHeight + 1) return around;
      }
      return document.scrollingElement;
    },
    isVisible,

    /** Resolves with the time right after the next frame was painted. */
    painted: () => new Promise((done) => requestAnimationFrame(() => afterPaint(done))),

    /** Resolves with the time right after the first frame in which `condition` holds was painted. */
    when: (condition) => new Promise((done) => {
      const check = () => (condition() ? afterPaint(done) : requestAnimationFrame(check));
      requestAnimationFrame(check);
    }),

    /** Throws if the reader displays another number of articles, since it would measure another edition. */
    assertCount: (articles, displayed = reader.count()) => {
      if (Number(displayed?.replaceAll(/[,.]/g, "")) !== articles) throw new Error(`expected ${articles} articles, found ${displayed}`);
    },

    /** Resolves once the reader is interactive, has stopped drawing, and has all its articles. */
    settled: async (articles) => {
      await reader.when(() => reader.isVisible(reader.checkboxes()[0]) && reader.count());
      if (ours()) await customElements.whenDefined("news-stand").then(() => ours().ready);
      for (let frames = 0; frames < 60; frames++) await reader.painted();
      reader.assertCount(articles);
    },

    /** Returns the texts of the articles on the screen, with their positions. */
    visibleTexts: () => {
      const range = document.createRange();
      const parts = [...root().querySelectorAll("article :is(h1, h2, h3, h4), article p")];
      return parts.filter(isVisible).map((part) => {
        range.selectNodeContents(part);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { text: part.textContent.trim(), place: [x, y, width, height] };
      });
    },
  };
}
