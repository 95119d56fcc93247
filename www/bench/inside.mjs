// What `npm run bench length` runs inside its pages. Each function is sent there alone: it may use what `watch` left.

/**
 * @typedef {object} Loaded
 * @property {number} words milliseconds from the navigation to the first screen of words
 * @property {number} readable the same, as it stays
 * @property {number} whole milliseconds until all of it is there
 */

/** Runs before anything else of a page. Leaves promises of what was seen of its loading. */
export function watch() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const event = (/** @type {string} */ name) =>
    new Promise((resolve) => addEventListener(name, resolve, { once: true }));
  const painted = new Promise((/** @type {(at: number) => void} */ resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName("first-contentful-paint")[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: "paint", buffered: true });
  });
  // Events hold what they tell of.
  const after = (/** @type {string} */ name) => event(name).then(() => {});
  const [complete, told] = [after("load"), after("minutes-load")];
  const root = () => /** @type {ShadowRoot} */ (document.querySelector("minutes-viewer")?.shadowRoot);
  const until = async (/** @type {() => unknown} */ there) => {
    while (!there()) await frame();
    return performance.now();
  };
  /** @returns {Promise<Loaded>} */
  const observe = async () => {
    await event("DOMContentLoaded");
    if (!document.querySelector("minutes-viewer")) {
      await complete;
      return { words: await painted, readable: await painted, whole: performance.now() };
    }
    const words = until(() => root()?.querySelector(".mv-early, .mv-doc"));
    await told;
    await frame();
    const readable = performance.now();
    // The transcript grows by slices.
    return { words: await words, readable, whole: await until(() => !root().querySelector(".mv-rest")) };
  };
  Object.assign(window, { bench: { begun: told.then(frame), loaded: observe(), frame } });
}

/** @returns {Promise<Loaded>} */
export async function loaded() {
  const found = await /** @type {any} */ (window).bench.loaded;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return found;
}

export async function begun() {
  await /** @type {any} */ (window).bench.begun;
}

/**
 * Goes through the page in steps of a window, at three places of it.
 *
 * @returns {Promise<number[]>} the time of each frame, in milliseconds
 */
export async function scrollInPage() {
  const { frame } = /** @type {any} */ (window).bench;
  const times = [];
  for (const part of [0.05, 0.5, 0.9]) {
    scrollTo(0, document.documentElement.scrollHeight * part);
    await frame();
    for (let i = 0; i < 20; i += 1) {
      const from = performance.now();
      scrollBy(0, innerHeight);
      await frame();
      times.push(performance.now() - from);
    }
  }
  return times;
}

/**
 * Types into the search box.
 *
 * @param {string[]} typed
 */
export async function typeInPage(typed) {
  const { frame } = /** @type {any} */ (window).bench;
  const root = /** @type {ShadowRoot} */ (document.querySelector("minutes-viewer")?.shadowRoot);
  const box = /** @type {HTMLInputElement} */ (root.querySelector("#mv-q"));
  const time = async (/** @type {() => void} */ work) => {
    await frame();
    const from = performance.now();
    work();
    await frame();
    return performance.now() - from;
  };
  const prepare = await time(() => box.focus());
  const keys = [];
  for (const words of typed) {
    // As fast as people type.
    await new Promise((resolve) => setTimeout(resolve, 120));
    keys.push(
      await time(() => {
        box.value = words;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }),
    );
  }
  return { prepare, keys };
}
