// Uses every public name of the package as its type declarations allow. The tests compile this file, and check that the
// marked lines do not compile.

import { mount, type Feed, type NewsStand, type Options, type View, type WholeView, type Widget } from "newsstand";

const feed: Feed = { title: "Mine", items: [{ id: "1", title: "One" }] };
const options: Options = {
  src: "feed.json", feed, since: "24h", sources: ["Rail Review", null], tags: ["Trams"], sort: "oldest",
  clock: "now", article: null, theme: "dark", lang: "ar", headingLevel: 3, loading: "lazy",
};

export async function use(place: HTMLElement): Promise<WholeView | null> {
  const widget: Widget = await mount(place, options);
  const view: View = { since: "6h", sources: "Rail Review, Channel 5" };
  widget.show(view);
  widget.replace(feed);
  const whole: WholeView | null = widget.view();
  const sources: (string | null)[] = whole?.sources ?? [];
  // @ts-expect-error A maximum age is a string.
  widget.show({ since: 24 });
  // @ts-expect-error There is no such option.
  await mount(place, { colour: "red" });
  widget.element.remove();
  widget.unmount();
  return whole && { ...whole, sources };
}

const element: NewsStand = document.createElement("news-stand");
element.src = "feed.json";
element.feed = feed;
element.sources = ["Rail Review", null];
element.tags = ["Trams"];
element.since = "3d";
element.sort = "source";
element.clock = "edition";
element.article = null;
element.theme = "auto";
element.loading = "eager";
element.headingLevel = 2;
element.lang = "en";
element.ready.then((ready: NewsStand) => ready.show({ tags: "Trams" }));
element.replace(feed);
const now: WholeView | null = element.view();
const listed: string = element.sources + element.tags + String(now);

element.addEventListener("newsstand:ready", ({ detail }) => detail.articles.toFixed());
element.addEventListener("newsstand:viewchange", ({ detail }) => detail.view.tags.join(listed));
element.addEventListener("newsstand:articleopen", (event) => {
  if (event.detail.url === null) event.preventDefault();
});
element.addEventListener("newsstand:error", ({ detail }) => detail.name + detail.message);
