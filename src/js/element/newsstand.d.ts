// The types of newsstand.js.

/** A view, as `show` takes it. Members that are left out get their defaults. */
export interface View {
  version?: 1;
  /** Names of sources; `null` is a source that is not stated. Empty means all. */
  sources?: (string | null)[] | string | null;
  /** Maximum age of articles, such as `"24h"`, `"3d"` or `"2w"`; `null` is any age. */
  since?: string | null;
  /** Hashtags without `#`, any of which has to match. Empty means all. */
  tags?: string[] | string | null;
  /** Filter by the reader's library; `"new"` is since the last visit. */
  only?: "all" | "unread" | "saved" | "new" | null;
  sort?: "newest" | "oldest" | "source" | null;
  /** The time that ages count back from: when the edition was gathered, or now. */
  clock?: "edition" | "now" | null;
  /** The id of the open article. */
  article?: string | null;
}

/** A complete view, as `view()` returns it. */
export interface WholeView extends View {
  version: 1;
  sources: (string | null)[];
  since: string | null;
  tags: string[];
  only: "all" | "unread" | "saved" | "new";
  sort: "newest" | "oldest" | "source";
  clock: "edition" | "now";
  article: string | null;
}

/** A JSON Feed, version 1.1 or 1, from any source. */
export interface Feed {
  version?: string;
  title?: string;
  description?: string;
  language?: string;
  items: object[];
  [name: string]: unknown;
}

/** The options of `mount`. Each but `feed` is also an attribute of the element. */
export interface Options extends View {
  /** URL of a feed. */
  src?: string;
  /** A feed, instead of a URL. */
  feed?: Feed;
  /** Keeps the view in the fragment of the page's URL, under this name. By default the URL does not change. */
  urlKey?: string;
  /** `"off"` stores nothing about reading in the browser. */
  storage?: "on" | "off";
  theme?: "auto" | "light" | "dark";
  /** Initial appearance, in words such as `"sepia large"`. Readers can change it. */
  appearance?: string | null;
  /**
   * Language of the controls: `"ar"`, `"de"`, `"en"`, `"es"`, `"fa"`, `"fr"`, `"he"`, `"hi"`, `"ja"`, `"ru"`, `"uk"`,
   * `"zh"`, or a tag that begins with one of these, such as `"de-AT"`. For any other, the controls are in English. The
   * default is the language of the feed.
   */
  lang?: string | null;
  /** Level of the first heading, 1 to 6. The default is 2. */
  headingLevel?: number | string | null;
  /** `"lazy"` loads everything but `newsstand.js` only near the screen. */
  loading?: "eager" | "lazy";
}

/** A widget that `mount` added to a page. */
export interface Widget {
  readonly element: NewsStand;
  /** Returns the view, or `null` after `unmount()`. */
  view(): WholeView | null;
  /** Shows a view. If it is invalid, throws an error and changes nothing. */
  show(view: View): void;
  /** Shows another feed in the same view. If it is invalid, throws an error and keeps the old one. */
  replace(feed: Feed): void;
  /** Removes the widget from the page. */
  unmount(): void;
}

/**
 * Adds a widget to an element, or takes a `<news-stand>` that exists, and resolves once it can be read. Rejects if an
 * option is invalid, or if the widget cannot load.
 */
export function mount(element: Element, options?: Options): Promise<Widget>;

/** The element `<news-stand>`. Its attributes always describe the view that is shown. */
export interface NewsStand extends HTMLElement {
  src: string;
  get feed(): Feed | null;
  set feed(feed: Feed | null | undefined);
  get sources(): string;
  set sources(sources: string | readonly (string | null)[] | null | undefined);
  since: string;
  only: string;
  get tags(): string;
  set tags(tags: string | readonly string[] | null | undefined);
  sort: string;
  clock: string;
  article: string | null;
  urlKey: string;
  storage: string;
  theme: string;
  appearance: string;
  loading: string;
  headingLevel: number;
  /** Resolves once the widget can be read, and rejects if it cannot load. */
  readonly ready: Promise<NewsStand>;
  /** Returns the view, or `null` while there is no widget. */
  view(): WholeView | null;
  /** Shows a view. Throws if it is invalid, or while there is no widget. */
  show(view: View): void;
  /** Shows another feed in the same view. Throws if it is invalid, or while there is no widget. */
  replace(feed: Feed): void;
}

/** The events of the element. All of them bubble and cross shadow roots. */
export interface NewsStandEvents {
  /** The widget can be read; `articles` is the number of articles. */
  "newsstand:ready": CustomEvent<{ articles: number }>;
  /** Another view is shown. */
  "newsstand:viewchange": CustomEvent<{ view: WholeView }>;
  /** The reader is opening an article; `preventDefault()` keeps it closed. */
  "newsstand:articleopen": CustomEvent<{ id: string; headline: string; url: string | null }>;
  /** An article is open, and the element has a child with `slot="comments"`: load the comments there. */
  "newsstand:comments": CustomEvent<{ id: string; headline: string; url: string | null }>;
  /** Something cannot be used; `preventDefault()` keeps it off the console. */
  "newsstand:error": CustomEvent<{ name: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "news-stand": NewsStand;
  }
  interface HTMLElementEventMap extends NewsStandEvents {}
}
