// What `npm run bench edit` does inside the page. Each function goes there by itself.

/** @typedef {import("./edit.mjs").Kind} Kind */

/** Runs in the page: what the others need there. */
export function watchInPage() {
  const viewer = /** @type {any} */ (document.querySelector("minutes-viewer"));
  const host = /** @type {HTMLElement} */ (document.querySelector("#text"));
  let longest = 0;
  let loads = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  viewer.addEventListener("minutes-load", () => (loads += 1));
  Object.assign(window, {
    edits: {
      viewer,
      get editor() {
        return /** @type {any} */ (host.shadowRoot?.querySelector(".cm-content")).cmTile.root.view;
      },
      rest: (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      get loads() {
        return loads;
      },
      takeLongest() {
        const seen = longest;
        longest = 0;
        return seen;
      },
      /** @param {() => boolean} is */
      async until(is) {
        while (!is()) await this["rest"](20);
      },
    },
  });
}

/**
 * Runs in the page: puts the text into the editor and waits until the viewer has drawn it. Then both are timed.
 *
 * @param {{ text: string, speeches: number }} opened
 */
export async function openInPage({ text, speeches }) {
  const { edits } = /** @type {any} */ (window);
  const { viewer } = edits;
  await edits.until(() => document.querySelector("#text")?.shadowRoot?.querySelector(".cm-content"));
  const all = (/** @type {string} */ text) => {
    const { state } = edits.editor;
    edits.editor.dispatch({ changes: { from: 0, to: state.doc.length, insert: text } });
  };
  all(text);
  const shown = () => viewer.shadowRoot.querySelectorAll("[part=speech]").length;
  await edits.until(() => document.querySelector("#follow")?.checkVisibility() || shown() >= speeches);
  if (shown() < speeches) /** @type {HTMLElement} */ (document.querySelector("#follow")).click();
  await edits.until(() => shown() >= speeches);
  await edits.rest(1500);

  const drawn = [];
  for (const more of ["。", "。。", "。"]) {
    const before = edits.loads;
    const from = performance.now();
    viewer.text = text.trimEnd() + more;
    await edits.until(() => edits.loads > before);
    drawn.push(performance.now() - from);
    await edits.rest(300);
  }
  viewer.text = text;
  await edits.rest(1500);
  const core = await import(new URL("dist/render.js", location.href).href);
  await core.load();
  const read = [];
  for (let i = 0; i < 3; i += 1) {
    const from = performance.now();
    core.parse(text);
    read.push(performance.now() - from);
  }
  edits.takeLongest();
  return { read: Math.min(...read), drawn: Math.min(...drawn) };
}

/**
 * Runs in the page: stands at the place and gets ready to see what the next key does.
 *
 * @param {{ kind: Kind | "nothing", place: { speech: number, sees: boolean, stays?: boolean } }} edit
 */
export async function aimInPage({ kind, place }) {
  const { edits } = /** @type {any} */ (window);
  const { viewer } = edits;
  const view = edits.editor;
  const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
  if (!place.stays) {
    const mark = `${place.speech}番目の論点として`;
    const at = view.state.doc.toString().indexOf(mark);
    const anchor = at + `${place.speech}番目の`.length;
    const article = [...root.querySelectorAll("[part=speech]")].find((each) => each.textContent?.includes(mark));
    // Somewhere else in the text, or right here.
    root.querySelectorAll("[part=speech]")[place.sees ? 0 : 3]?.scrollIntoView();
    if (place.sees) article?.scrollIntoView({ block: "center" });
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
    Object.assign(edits, { article });
    await edits.rest(300);
  }
  // The words around the cursor as they are to be in the end.
  const { head } = view.state.selection.main;
  const around = (/** @type {number} */ from, /** @type {number} */ to) => view.state.sliceDoc(from, to);
  const sentence = "この点は改めて伺います。";
  const inserted = { type: "x", delete: "", break: "", paste: sentence, nothing: "" }[kind];
  const wanted =
    around(head - (kind === "delete" ? 3 : 2), head - (kind === "delete" ? 1 : 0)) + inserted + around(head, head + 2);
  const parted = around(head - 2, head + 2);
  const words = (/** @type {Element} */ node) => node.textContent ?? "";
  // Whoever draws anew may put another element there.
  const here = () => {
    if (edits.article.isConnected) return [edits.article];
    return [...root.querySelectorAll("[part=speech]")].filter((each) => words(each).includes(`${place.speech}番目`));
  };
  /** How often the words around the cursor stand together. */
  const together = () =>
    here().reduce((/** @type {number} */ sum, /** @type {Element} */ each) => {
      const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) sum += words(/** @type {any} */ (texts.currentNode)).split(parted).length - 1;
      return sum;
    }, 0);
  const before = together();
  const isShown = () =>
    kind === "break" ? together() < before : here().some((/** @type {Element} */ each) => words(each).includes(wanted));
  const loads = edits.loads;
  edits.takeLongest();

  const seen = (/** @type {number} */ began) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      let frames = 0;
      const look = () => {
        frames += 1;
        // The task behind a picture's own: it is painted by then, and the next one may have begun.
        port2.postMessage(frames);
        if (!shown) requestAnimationFrame(look);
      };
      let shown = false;
      port1.onmessage = ({ data }) => {
        if (shown || !isShown()) return;
        shown = true;
        resolve({ painted: performance.now() - began, frames: data });
      };
      requestAnimationFrame(look);
    });
  // When all has followed. A long text on a slow machine is drawn when asked for.
  edits.follow = async () => {
    const began = performance.now();
    const follow = /** @type {HTMLElement} */ (document.querySelector("#follow"));
    await edits.until(() => edits.loads > loads || (follow.checkVisibility() && (follow.click(), false)));
    const settled = performance.now() - began;
    await edits.rest(700);
    return { settled, longest: edits.takeLongest() };
  };
  edits.paste = () => {
    const data = new DataTransfer();
    data.setData("text/plain", sentence);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    edits.seen = seen(performance.now());
    view.contentDOM.dispatchEvent(event);
  };
  // Before the editor hears of it.
  const key = (/** @type {KeyboardEvent} */ event) => (edits.seen = seen(event.timeStamp));
  if (kind !== "paste") addEventListener("keydown", key, { capture: true, once: true });
}
