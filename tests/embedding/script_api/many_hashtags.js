// Mounts a feed with 301 hashtags, chooses one, and returns which are offered before and after.
const { mount } = await import("/embed/newsstand.js");
const items = Array.from({ length: 300 }, (_, number) =>
  ({ id: `${number}`, title: `Article ${number}`, tags: ["Every", `Tag${number}`] }));
const widget = await mount(document.body, { feed: { title: "Many", items }, tags: ["Tag99"] });
const list = () => widget.element.shadowRoot.querySelector(".hashtags select");
const sees = () => {
  const texts = [...list().options].map((option) => option.text);
  return [status(widget.element), list().selectedOptions[0].text, texts.length, texts[1], texts.at(-1)];
};
const seen = [sees()];
list().value = [...list().options].find((option) => option.text.startsWith("#Tag10 ")).value;
list().dispatchEvent(new Event("change", { bubbles: true }));
await frames();
seen.push([...sees(), widget.view().tags]);
return seen;
