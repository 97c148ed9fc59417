// Mounts with invalid options, and returns the error messages and the number of widgets.
const { mount } = await import("/embed/newsstand.js");
const messageOf = (promise) => promise.then(() => "", (why) => why.message);
return [
  await messageOf(mount(document.body, { since: 24, colour: "red" })),
  await messageOf(mount(null)),
  await messageOf(mount(document.body, { feed: [] })),
  document.querySelectorAll("news-stand").length,
];
