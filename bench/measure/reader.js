// What is put into every page before its own scripts: where a reader of any make has its first article,
// its filters and its number of articles, and when a frame with them was painted.

{
  /** Ours, with its shadow root once there is one; the others' stand in the page itself. */
  const ours = () => document.querySelector("news-stand");
  const root = () => ours()?.shadowRoot ?? ours() ?? document;
  const box = () => (ours() ? "[role=group] input[type=checkbox], fieldset input[type=checkbox]" : "input[data-source]");
  const name = (input) => (input.closest("label").querySelector(".name") ?? input.closest("label")).textContent.trim();
  const seen = (element) => {
    const place = element?.getBoundingClientRect();
    return Boolean(place?.height) && place.top < innerHeight && place.bottom > 0;
  };

  /** From inside a frame: once this very one was painted. */
  const after = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  };

  globalThis.reader = {
    headline: () => root().querySelector("article :is(h1, h2, h3, h4)"),
    boxes: () => [...root().querySelectorAll(box())].filter((input) => input.closest("label")),
    box: (wanted) => reader.boxes().find((input) => name(input) === wanted),
    names: () => reader.boxes().map(name),
    /** How many articles are shown, as the reader says it; undefined where it does not. */
    count: () => /\d[\d,.]*/.exec(root().querySelector("[role=status], #status")?.textContent ?? "")?.[0],
    /** What scrolls when the list does: something around it, or the page. */
    scroller: () => {
      for (let around = reader.headline(); around; around = around.parentElement ?? around.getRootNode().host) {
        const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
        if (scrolls && around.scrollHeight > around.clientHeight + 1) return around;
      }
      return document.scrollingElement;
    },
    seen,

    /** Waits until just after the next frame was painted, and tells when that was. */
    painted: () => new Promise((done) => requestAnimationFrame(() => after(done))),

    /** When the first frame was painted in which something is so. */
    when: (so) => new Promise((done) => {
      const look = () => (so() ? after(done) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    }),

    /** Fails where the reader does not say that it has so many articles: its figures would be another's. */
    holds: (articles, said = reader.count()) => {
      if (Number(said?.replaceAll(/[,.]/g, "")) !== articles) throw new Error(`it says ${said} of ${articles} articles`);
    },

    /** Waits until the reader answers, has nothing left to do that shows, and has all its articles. */
    settled: async (articles) => {
      await reader.when(() => reader.seen(reader.boxes()[0]) && reader.count());
      if (ours()) await customElements.whenDefined("news-stand").then(() => ours().ready);
      for (let frames = 0; frames < 60; frames++) await reader.painted();
      reader.holds(articles);
    },

    /** The texts of the articles on the screen, and where each stands. */
    texts: () => {
      const range = document.createRange();
      const parts = [...root().querySelectorAll("article :is(h1, h2, h3, h4), article p")];
      return parts.filter(seen).map((part) => {
        range.selectNodeContents(part);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { text: part.textContent.trim(), place: [x, y, width, height] };
      });
    },
  };
}
