// Mounts and unmounts fifty widgets, and returns the numbers of listeners, bytes of memory and widgets left.
const { mount } = await import("/embed/newsstand.js");
const items = Array.from({ length: 20 }, (_, at) =>
  ({ id: `${at}`, title: `Article ${at}`, content_text: "A text. ".repeat(50) }));
for (let left = 50; left > 0; left--) {
  const widget = await mount(document.body, { feed: { title: "T", items } });
  widget.unmount();
  await null;
}
return [window.seen.listeners.size, window.seen.memory.buffer.byteLength,
  document.querySelectorAll("news-stand").length];
