// Adds widgets whose feeds are missing or are no JSON, and returns what they show and the errors.
await customElements.whenDefined("news-stand");
const errors = hear("error");
const held = document.createElement("div");
held.innerHTML = '<news-stand src="/nowhere.json"><p>Held</p></news-stand>';
document.body.append(held);
const full = held.firstChild;
const why = await full.ready.then(() => "", (why) => why.message);
const empty = add({ src: "/text.json" });
await empty.ready.catch(() => {});
const later = await there({ src: "/feed.json" });
later.src = "/nowhere.json";
await until(() => errors.length === 3);
return [why, full.firstChild.checkVisibility(), full.innerText.trim(),
  text(empty.shadowRoot), errors.map((error) => error.name), status(later),
  errors[1].message];
