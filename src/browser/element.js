// The custom element: the class that WebAssembly cannot express. It owns the
// shadow root, the element's life and its public surface. What a reader shows
// and does is Rust's (`element.rs`), which arrives after this file: the summary
// is asked for at once, so that both travel at the same time.

const ATTRIBUTES = [
  "src", "video", "date", "heading", "heading-level", "open", "nesting", "panels", "theme",
  "match", "filter", "query", "url-state", "thumbnail", "player", "now", "lang",
];

/** The styles of every reader on the page: one sheet for all. */
const sheet = new CSSStyleSheet();
// Until the reader's own styles are here it takes the room of a screen, so that
// what stands below it does not jump.
sheet.replaceSync(":host { display: block; min-block-size: 100svh; }");

/** How to tell each connected reader that there will be nothing to read. */
const live = new Set();

/** Why there will be no reader, once that is known. */
let failure = null;

let arrive;
/** Resolves, when Rust has arrived, to the function that opens a reader in an element. */
const arrival = new Promise((resolve) => { arrive = resolve; });

/**
 * A reader for one livestream summary, from `src` or from its own text.
 *
 * @element yoyak-reader
 *
 * @attr {string} src - Address of the summary. Wins over the element's own text, which is shown if it cannot be loaded.
 * @attr {string} video - YouTube id or address, if the summary does not say.
 * @attr {string} date - Day of the broadcast, `2026-02-04`. Goes before what the summary says.
 * @attr {string} heading - Title, if the summary has none.
 * @attr {1|2|3|4|5|6} heading-level - Level of the section headings in the page. Default 2.
 * @attr {auto|all|none|first} open - Sections open at the start. Default `auto`: all where it is wide, else the first.
 * @attr {auto|flat|strict} nesting - Whether flattened bullets are nested again. Default `auto`.
 * @attr {string} panels - What to show, of `toc dates tags search video tools`. Default: all that have content.
 * @attr {auto|light|dark} theme - Default `auto`: follows the page's `color-scheme`.
 * @attr {any|all} match - Whether a bullet needs one of the chosen hashtags or all of them. Default `any`.
 * @attr {string} filter - Hashtags chosen, separated by spaces or commas.
 * @attr {string} query - Words searched for.
 * @attr {hash|off} url-state - Whether the page's fragment follows the reader; an `id` of the element becomes its prefix. Default `hash`.
 * @attr {remote|off} thumbnail - `off` asks nothing of YouTube before a click. Default `remote`.
 * @attr {click|link|off} player - The video in the page after a click, as a link, or not at all. Default `click`.
 * @attr {string} now - Fixes today, `2026-11-22`.
 * @attr {string} lang - Language of the interface, `ko` or `en`. Default: that of the nearest ancestor.
 *
 * @fires yoyak-ready - A summary is shown: `{sections, tags, dates, timestamps, ms}`.
 * @fires yoyak-error - Something could not be loaded: `{stage, message, url}`.
 * @fires yoyak-toggle - A section opened or closed: `{id, open}`.
 * @fires yoyak-filter - The hashtags changed: `{tags, match, sections, bullets}`.
 * @fires yoyak-search - The words searched for changed: `{query, hits}`.
 * @fires yoyak-locate - The reader went to a place: `{id, via}`.
 * @fires yoyak-seek - The video is to play from here: `{seconds, href}`. Cancel it to drive a player of your own.
 */
class YoyakReader extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #reader = null; // The Rust half, once it has arrived.
  #loading = null; // Aborts the latest request; set while connected.
  #request = null; // The latest request, and when it was made.
  #ready = null;
  #settle = null; // Resolves or rejects `ready`, while that is open.
  #observer = new MutationObserver(() => this.hasAttribute("src") || this.#load());

  // What the page wrote into the element is shown in the reader's place.
  #refuse = () => {
    this.#reader = null; // It is not to be trusted any more.
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.setAttribute("part", "status");
    const isEnglish = /^(?!ko)/i.test(this.closest("[lang]")?.lang ?? "ko");
    message.textContent = isEnglish ? "The reader could not start." : "요약 보기를 시작하지 못했습니다.";
    this.shadowRoot.replaceChildren(message, document.createElement("slot"));
    const detail = { stage: "program", message: failure, url: import.meta.url };
    this.dispatchEvent(new CustomEvent("yoyak-error", { detail, bubbles: true, composed: true }));
  };

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#renew();
    this.addEventListener("yoyak-ready", (event) => this.#end(event, "resolve"));
    this.addEventListener("yoyak-error", (event) => this.#end(event, "reject"));
  }

  connectedCallback() {
    live.add(this.#refuse);
    if (this.#loading) return; // It was moved and has not been closed.
    for (const name of ATTRIBUTES) adopt(this, propertyOf(name));
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    if (failure) return this.#refuse();
    this.#load();
    arrival.then((open) => {
      if (!this.#loading || this.#reader) return;
      this.#reader = open(this, this.shadowRoot);
      if (this.#request) this.#reader.load(...this.#request);
    }).catch(fail);
  }

  // A reader that is moved keeps its state: it is closed only if it is still
  // away when the script that took it out has run.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#close()); }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (!this.#loading) return;
    // The same address is asked for again, as that of a picture is.
    if (name === "src") this.#load();
    else if (before !== after) this.#reader?.configure();
  }

  /**
   * Resolves when the summary is shown, to the detail of `yoyak-ready`; rejects
   * with that of `yoyak-error`.
   * @type {Promise<object>}
   */
  get ready() { return this.#ready; }

  /**
   * Opens, scrolls to and focuses a place, `s3.5` or `d:2026-02-08`, or plays
   * the video from `t:754`. Like the methods below, works once `ready` has resolved.
   */
  reveal(place) { this.#reader?.reveal(String(place)); }

  /** Opens every section. */
  openAll() { this.#reader?.openAll(); }

  /** Closes every section. */
  closeAll() { this.#reader?.closeAll(); }

  /** Chooses hashtags, and `"any"` or `"all"` of them; without hashtags, ends the filter. */
  setFilter(tags = [], match = this.match) { this.#reader?.setFilter(Array.from(tags, String), String(match)); }

  /** Searches for words; without words, ends the search. */
  search(query = "") { this.#reader?.search(String(query)); }

  #load() {
    this.#loading?.abort();
    this.#loading = new AbortController();
    this.#renew();
    const { signal } = this.#loading;
    const src = this.getAttribute("src");
    if (src === null && document.readyState === "loading") {
      // The parser may be in the middle of the element's text.
      this.#request = null;
      document.addEventListener("DOMContentLoaded", () => this.#load(), { once: true, signal });
      return;
    }
    const response = src === null ? null : fetch(src, { signal });
    response?.catch(() => {}); // Rust answers for a failure, perhaps later.
    this.#request = [response, performance.now()];
    this.#reader?.load(...this.#request);
  }

  #close() {
    live.delete(this.#refuse);
    this.#observer.disconnect();
    this.#loading?.abort();
    this.#loading = null;
    this.#reader?.free();
    this.#reader = null;
  }

  #renew() {
    if (this.#settle) return;
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {}); // A page that does not ask is left alone.
  }

  #end(event, outcome) {
    if (event.target !== this) return;
    this.#settle?.[outcome](event.detail);
    this.#settle = null;
  }
}

// Properties reflect attributes, as those of the platform do.
for (const name of ATTRIBUTES) {
  const property = propertyOf(name);
  if (property in HTMLElement.prototype) continue; // `lang`
  Object.defineProperty(YoyakReader.prototype, property, {
    get() { return this.getAttribute(name) ?? ""; },
    set(value) { if (value == null) this.removeAttribute(name); else this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  });
}

// Another copy of this file may have been first.
if (!customElements.get("yoyak-reader")) customElements.define("yoyak-reader", YoyakReader);

/**
 * Takes what only Rust has: the style sheet, and the function that opens a
 * reader in an element and its shadow root.
 */
export function provide(styles, open) {
  sheet.replaceSync(inViewersSize(styles));
  arrive(open);
}

/**
 * Style sheets whose `rem` is the viewer's own size of letters: a page that makes
 * it small for its own sums (`html { font-size: 62.5% }`) would make the reader
 * small too. What a page makes larger is meant to be.
 */
function inViewersSize(styles) {
  const root = document.documentElement;
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  if (size(root) >= 16) return styles; // What browsers begin with.
  const probe = document.createElement("span");
  probe.style.font = "medium serif";
  root.append(probe);
  const scale = size(probe) / size(root);
  probe.remove();
  return styles.replace(/([\d.]+)rem\b/g, (_, number) => `${number * scale}rem`);
}

/** A range that does not follow the changes of the page, for what the search found. */
export function stretch(startContainer, startOffset, endContainer, endOffset) {
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** Says in every reader, and by event, that the program cannot run or has failed. */
export function fail(reason) {
  failure ??= String(reason);
  // The trap that follows a failure of the program is no news to the page.
  for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, hush, true);
  for (const refuse of live) refuse();
}

function hush(event) {
  const error = event.error ?? event.reason;
  if (!(error instanceof WebAssembly.RuntimeError) || !/yoyak/.test(error.stack)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** `heading-level` is `headingLevel` in script. */
function propertyOf(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** A property that was set before the class was known hides the accessor: set it again. */
function adopt(element, property) {
  if (!Object.hasOwn(element, property)) return;
  const value = element[property];
  delete element[property];
  element[property] = value;
}
