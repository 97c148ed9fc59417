// The public names of newsstand.js, for editors and compilers.

/** A whole view: save it, and show it again. What is left out is as at the beginning. */
export interface View {
  version?: 1;
  /** Sources by name; `null` is "not stated". Empty means all. */
  sources?: (string | null)[] | string | null;
  /** A span such as `"24h"`, `"3d"` or `"2w"`; `null` is any time. */
  since?: string | null;
  /** Hashtags without `#`; any of them. Empty means all. */
  tags?: string[] | string | null;
  /** By what the reader keeps. */
  only?: "all" | "unread" | "saved" | "new" | null;
  sort?: "newest" | "oldest" | "source" | null;
  /** Whether ages count back from the moment the edition was gathered, or from now. */
  clock?: "edition" | "now" | null;
  /** The id of the open article. */
  article?: string | null;
}

/** A view as it is handed out: nothing is left out. */
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

/** A JSON Feed, version 1.1 or 1, of ours or of anybody. */
export interface Feed {
  version?: string;
  title?: string;
  description?: string;
  language?: string;
  items: object[];
  [name: string]: unknown;
}

/** What `mount` can be told; each is an attribute of the element as well. */
export interface Options extends View {
  /** The address of a feed. */
  src?: string;
  /** A feed, in place of an address. */
  feed?: Feed;
  /** Keeps the view in the fragment of the page's address, under this name; nowhere if it is not given. */
  urlKey?: string;
  /** `"off"` where nothing that is read may be kept on the reader's machine. */
  storage?: "on" | "off";
  theme?: "auto" | "light" | "dark";
  /** How it looks until the reader chooses: words such as `"sepia large"`. */
  appearance?: string | null;
  /**
   * The language of the controls: `"ar"`, `"de"`, `"en"`, `"es"`, `"fa"`, `"fr"`, `"he"`, `"hi"`, `"ja"`, `"ru"`, `"uk"`,
   * `"zh"`, or with more behind it, such as `"de-AT"`. English where it is another; the feed's own where it is not given.
   */
  lang?: string | null;
  /** The level of the first heading, 1 to 6; 2 where it is not given. */
  headingLevel?: number | string | null;
  loading?: "eager" | "lazy";
}

/** A stand that a script put into a page. */
export interface Stand {
  readonly element: NewsStand;
  view(): WholeView;
  /** Throws where the view makes no sense, and then changes nothing. */
  show(view: View): void;
  /** Throws where it is no feed, and then keeps the old one. */
  replace(feed: Feed): void;
  /** Takes the stand out of the page. */
  unmount(): void;
}

/** Puts a stand into an element, or takes a `<news-stand>` that is there, and waits until it can be read. */
export function mount(element: Element, options?: Options): Promise<Stand>;

/** The element `<news-stand>`. Its attributes are always the view that is shown. */
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
  /** Settles once the stand can be read, or cannot come. */
  readonly ready: Promise<NewsStand>;
  view(): WholeView | null;
  show(view: View): void;
  replace(feed: Feed): void;
}

/** What the events of the element tell. All of them bubble and cross shadow roots. */
export interface NewsStandEvents {
  "newsstand:ready": CustomEvent<{ articles: number }>;
  "newsstand:viewchange": CustomEvent<{ view: WholeView }>;
  /** Comes before an article opens; `preventDefault()` keeps it closed. */
  "newsstand:articleopen": CustomEvent<{ id: string; headline: string; url: string | null }>;
  /** An article is open, and the page gave a child with `slot="comments"`: load its discussion there. */
  "newsstand:comments": CustomEvent<{ id: string; headline: string; url: string | null }>;
  /** `preventDefault()` keeps it from the console. */
  "newsstand:error": CustomEvent<{ name: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "news-stand": NewsStand;
  }
  interface HTMLElementEventMap extends NewsStandEvents {}
}
