// Mounts widgets with options, replaces a feed, unmounts, and returns what is shown in between.
const { mount } = await import("/embed/newsstand.js");
const place = document.createElement("section");
document.body.append(place);
const widget = await mount(place, { src: "/feed.json", since: "6h",
  sources: ["Rail Review"], theme: "dark", headingLevel: 3 });
const seen = [status(widget.element), widget.view().since, widget.element.theme,
  widget.element.shadowRoot.querySelector("h3").className];
const mine = { title: "Mine", items: [] };
widget.replace(mine);
mine.items.push({ id: "x", title: "One" });
widget.replace(mine);
widget.show({});
await frames();
seen.push(status(widget.element));
widget.unmount();
seen.push(place.childNodes.length);
const own = add({}, place);
seen.push((await mount(own, { tags: ["Ferries"] })).element === own, status(own));
return seen;
