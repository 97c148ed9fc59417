// Mounts with invalid options, and returns the error messages and the number of widgets.
const { mount } = await import("/embed/newsstand.js");
const said = (promise) => promise.then(() => "", (why) => why.message);
return [
  await said(mount(document.body, { since: 24, colour: "red" })),
  await said(mount(null)),
  await said(mount(document.body, { feed: [] })),
  document.querySelectorAll("news-stand").length,
];
