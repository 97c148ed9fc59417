// Loads the script again and in another version, and returns what the widgets of each show.
const first = await there({});
const errors = [];
addEventListener("error", (event) => errors.push(event.message));
const again = await import("/embed/newsstand.js?again");
const other = await import("/other-version/newsstand.js");
const plain = await there({ since: "6h" });
const place = document.createElement("div");
document.body.append(place);
const theirs = await other.mount(place, { since: "1h" });
const ours = await again.mount(first, { since: "3d" });
theirs.element.shadowRoot.querySelector("[role=feed] .headline button").click();
await until(() => opened(theirs.element));
return [status(plain), theirs.element.localName, theirs.view().since,
  opened(theirs.element) !== "", opened(first), status(ours.element), errors];
