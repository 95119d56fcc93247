// The life of an element: before it is defined, while it loads, moved, removed, among others of its kind.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { chromiumOnly } from "../support/engine.mjs";
import { events, heard, seen, settle, squeeze, startReader, still, textOf, visibleText } from "../support/reader.mjs";
import { HTML, startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

before(() => {
  site.answer("/plum.txt", { body: invented("梅林", 2) });
  site.answer("/pond.txt", { body: invented("池", 3) });
});

/** A promise that the test keeps when it likes. */
function gate() {
  let open = () => {};
  const opened = new Promise((resolve) => (open = () => resolve(undefined)));
  return { opened, open };
}

/**
 * Counts what a page holds: listeners of what is always there, nodes, listeners of all nodes, bytes of the wasm's memory.
 *
 * @param {import("playwright-core").Page} page
 */
async function measuring(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const listeners = [];
    for (const expression of ["window", "document", "document.body", "history", "visualViewport"]) {
      const { result } = await session.send("Runtime.evaluate", { expression });
      const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
      listeners.push(...found.listeners.map(({ type }) => `${expression}: ${type}`));
    }
    for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
    const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
    const sum = await session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId,
      functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
    });
    await session.send("Runtime.releaseObject", { objectId: objects.objectId });
    return {
      listeners: listeners.sort(),
      nodes: metric("Nodes"),
      all: metric("JSEventListeners"),
      memory: sum.result.value,
    };
  };
}

describe("properties and attributes", () => {
  test("a property that was set before the element was defined is taken up", async () => {
    const script = `
      const early = document.createElement("minutes-viewer");
      early.text = ${JSON.stringify(invented("梅林"))};
      early.roster = [{ label: "山田委員", name: "山田一郎" }];
      document.body.append(early);
    `;
    const { page, close } = await reader.open(site.page("/early", "", { script }));
    await heard(page);
    assert.match(await textOf(page, "transcript"), /梅林の花壇/);
    const found = await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      return { own: Object.keys(viewer), roster: viewer.roster, speakers: viewer.minutes.speakers.map((s) => s.name) };
    });
    assert.deepEqual(found.own, []);
    assert.equal(found.roster[0].name, "山田一郎");
    assert.ok(found.speakers.includes("山田一郎"));
    await close();
  });

  test("text goes before src, src before the content", async () => {
    const { page, close } = await reader.open(
      site.page("/order", `<minutes-viewer src="/pond.txt"><pre>${invented("畑")}</pre></minutes-viewer>`),
    );
    await heard(page);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), invented("梅林"));
    await heard(page, "minutes-load", 2);
    assert.match(await textOf(page, "transcript"), /梅林の花壇/);
    await page.evaluate(() => (document.querySelector("minutes-viewer").text = null));
    await heard(page, "minutes-load", 3);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    await page.evaluate(() => document.querySelector("minutes-viewer").removeAttribute("src"));
    await heard(page, "minutes-load", 4);
    assert.match(await textOf(page, "transcript"), /畑の花壇/);
    await close();
  });

  test("many changes in one go make one drawing, of the last", async () => {
    const { page, close } = await reader.open(site.page("/batch", "<minutes-viewer></minutes-viewer>"));
    await page.evaluate(
      (texts) => {
        const viewer = document.querySelector("minutes-viewer");
        for (const text of texts) viewer.text = text;
      },
      [invented("畑"), invented("池"), invented("梅林")],
    );
    await heard(page);
    await settle(page);
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.match(await textOf(page, "transcript"), /梅林の花壇/);
    await close();
  });

  test("language and heading level change without another reading", async () => {
    const { page, requests, close } = await reader.open(
      site.page("/settings", `<minutes-viewer src="/plum.txt" heading-level="3"></minutes-viewer>`),
    );
    await heard(page);
    const title = page.locator("minutes-viewer").getByRole("heading", { name: /梅林運営協議会/ });
    await title.and(page.locator("h3")).waitFor();
    const first = await page.locator("minutes-viewer [part~=speech]").first().elementHandle();
    await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.setAttribute("heading-level", "2");
      viewer.lang = "en";
    });
    await title.and(page.locator("h2")).waitFor();
    await page.waitForFunction(() =>
      /Timeline|Flow|Agenda|Contents/i.test(document.querySelector("minutes-viewer").shadowRoot.textContent),
    );
    assert.equal(await first?.evaluate((node) => node.isConnected), true, "the speeches stay the same elements");
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.equal(requests.filter((url) => url.endsWith("/plum.txt")).length, 1);
    await close();
  });

  test("the content is the source, and is read again when it changes", async () => {
    const { page, close } = await reader.open(
      site.page("/content", `<minutes-viewer><pre>\n${invented("畑")}</pre></minutes-viewer>`),
    );
    await heard(page);
    assert.equal(await page.evaluate(() => document.querySelector("minutes-viewer").text), invented("畑"));
    await page.evaluate(
      (text) => (document.querySelector("minutes-viewer pre").textContent = text),
      invented("竹林", 3),
    );
    await heard(page, "minutes-load", 2);
    assert.match(await textOf(page, "transcript"), /竹林の花壇/);
    await close();
  });

  test("content without <pre> is read block by block", async () => {
    const lines = invented("畑").split("\n").filter(Boolean);
    const { page, close } = await reader.open(
      site.page(
        "/blocks",
        `<minutes-viewer>${lines.map((line) => `<p>${line}</p>`).join("")}<script type="text/plain">no words</script></minutes-viewer>`,
      ),
    );
    await heard(page);
    assert.equal((await events(page, "minutes-load"))[0].speeches, 2);
    assert.doesNotMatch(await textOf(page, "transcript"), /nowords/);
    await close();
  });
});

describe("while it loads", () => {
  test("the content stays until the view is there", async () => {
    const { opened, open } = gate();
    site.answer("/slow.txt", { body: invented("池"), after: opened });
    const { page, close } = await reader.open(
      site.page("/slow", `<minutes-viewer src="/slow.txt"><p>議事録はまもなく表示されます。</p></minutes-viewer>`),
    );
    await settle(page);
    assert.equal(await visibleText(page), "議事録はまもなく表示されます。");
    open();
    await heard(page);
    const text = await visibleText(page);
    assert.doesNotMatch(text, /まもなく/);
    assert.match(text, /池の花壇/);
    await close();
  });

  test("without content, one line says that it loads", async () => {
    const { opened, open } = gate();
    site.answer("/slower.txt", { body: invented("池"), after: opened });
    const { page, close } = await reader.open(
      site.page("/slower", `<minutes-viewer src="/slower.txt"></minutes-viewer>`),
    );
    await page.getByRole("status").getByText("議事録を読み込んでいます").waitFor();
    open();
    await heard(page);
    assert.equal(await page.getByText("議事録を読み込んでいます").count(), 0);
    await close();
  });

  test("src changed mid-load: the last one wins, whatever arrives first", async () => {
    const { opened, open } = gate();
    site.answer("/late.txt", { body: invented("畑"), after: opened });
    const { page, close } = await reader.open(site.page("/race", `<minutes-viewer src="/late.txt"></minutes-viewer>`));
    await page.waitForFunction(() => Boolean(document.querySelector("minutes-viewer").shadowRoot));
    await page.evaluate(() => document.querySelector("minutes-viewer").setAttribute("src", "/pond.txt"));
    await heard(page);
    open();
    await settle(page);
    assert.deepEqual(
      (await events(page, "minutes-load")).map((event) => event.speeches),
      [3],
    );
    assert.deepEqual(await events(page, "minutes-error"), []);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    await close();
  });

  test("removed mid-load: nothing happens any more", async () => {
    const { opened, open } = gate();
    site.answer("/gone.txt", { body: invented("畑"), after: opened });
    const { page, errors, close } = await reader.open(
      site.page("/gone", `<minutes-viewer src="/gone.txt"></minutes-viewer>`),
    );
    await page.waitForFunction(() => Boolean(document.querySelector("minutes-viewer").shadowRoot));
    await page.evaluate(() => {
      window.kept = document.querySelector("minutes-viewer");
      window.kept.remove();
    });
    open();
    await settle(page);
    assert.deepEqual((await seen(page)).events, []);
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => window.kept.minutes), null);
    // And back again: it starts anew.
    await page.evaluate(() => document.body.append(window.kept));
    await heard(page);
    assert.match(await textOf(page, "transcript"), /畑の花壇/);
    await close();
  });
});

describe("loading=lazy", () => {
  /** A viewer four screens below. @param {string} path */
  const below = (path) =>
    site.page(
      path,
      `<div class="far"></div><minutes-viewer src="/plum.txt" loading="lazy"><p>梅林の記録</p></minutes-viewer>`,
      { head: `<link rel="stylesheet" href="/far.css">` },
    );
  before(() => site.answer("/far.css", { type: "text/css", body: ".far { block-size: 3600px }" }));

  test("nothing is fetched until the reader comes near; the content is there all the time", async () => {
    const { page, requests, close } = await reader.open(below("/lazy"));
    await page.waitForFunction(() => customElements.get("minutes-viewer"));
    await settle(page);
    const fetched = () => requests.filter((url) => /\.(?:txt|wasm)$/.test(url));
    assert.deepEqual(fetched(), []);
    assert.match(await visibleText(page), /梅林の記録/);
    await page.evaluate(() => scrollTo(0, 2200));
    await heard(page);
    assert.equal(fetched().length, 2);
    assert.equal(await textOf(page, "transcript"), squeeze(invented("梅林", 2)));
    await close();
  });

  for (const [name, ask] of /** @type {[string, (page: import("playwright-core").Page) => Promise<unknown>][]} */ ([
    ["a method", (page) => page.evaluate(() => document.querySelector("minutes-viewer").search("花壇"))],
    ["the address", (page) => page.evaluate(() => void (location.hash = "minutes=s-1"))],
    [
      "the attribute taken away",
      (page) => page.locator("minutes-viewer").evaluate((one) => one.removeAttribute("loading")),
    ],
  ])) {
    test(`${name} ends the wait`, async () => {
      const { page, close } = await reader.open(below(`/lazy-${name.length}`));
      await page.waitForFunction(() => customElements.get("minutes-viewer"));
      await settle(page);
      assert.deepEqual(await events(page, "minutes-load"), []);
      await ask(page);
      await heard(page);
      await close();
    });
  }
});

describe("about the page", () => {
  test("moved: the view stays as it is", async () => {
    const { page, requests, close } = await reader.open(
      site.page("/move", `<div id="a"><minutes-viewer src="/plum.txt"></minutes-viewer></div><div id="b"></div>`),
    );
    await heard(page);
    const first = await page.locator("minutes-viewer [part~=speech]").first().elementHandle();
    await page.evaluate(() => document.querySelector("#b").append(document.querySelector("minutes-viewer")));
    await settle(page);
    assert.equal(await first?.evaluate((node) => node.isConnected), true);
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.equal(requests.filter((url) => url.endsWith("/plum.txt")).length, 1);
    assert.match(await textOf(page, "transcript", "#b minutes-viewer"), /梅林の花壇/);
    await close();
  });

  test("cloned: the copy draws by itself", async () => {
    const { page, close } = await reader.open(
      site.page("/clone", `<minutes-viewer id="one" src="/plum.txt"></minutes-viewer>`),
    );
    await heard(page);
    await page.evaluate(() => {
      const copy = document.querySelector("#one").cloneNode(true);
      copy.id = "two";
      document.body.append(copy);
    });
    await heard(page, "minutes-load", 2);
    assert.equal(await textOf(page, "transcript", "#one"), await textOf(page, "transcript", "#two"));
    await close();
  });

  test("two on one page do not talk to each other", async () => {
    const { page, close } = await reader.open(
      site.page(
        "/two",
        `<minutes-viewer id="one" src="/plum.txt"></minutes-viewer><minutes-viewer id="two" src="${FOUNDING_PATH}"></minutes-viewer>`,
      ),
    );
    await heard(page, "minutes-load", 2);
    assert.equal(await textOf(page, "transcript", "#two"), squeeze(FOUNDING));
    assert.equal(await textOf(page, "transcript", "#one"), squeeze(invented("梅林", 2)));
    const before = await page.evaluate(() => document.querySelector("#one").shadowRoot.textContent);
    await page.locator("#two [part~=timeline] a[data-bar]").nth(9).click();
    await heard(page, "minutes-select");
    const [selected] = await events(page, "minutes-select");
    assert.equal(selected.from, "two");
    assert.equal(await page.evaluate(() => document.querySelector("#one").shadowRoot.textContent), before);
    assert.equal(await page.evaluate(() => document.querySelector("#one").shadowRoot.activeElement), null);
    await close();
  });

  test("inside another component's shadow root, with events that reach the page", async () => {
    const script = `
      const outer = document.createElement("div");
      outer.attachShadow({ mode: "open" }).append(Object.assign(document.createElement("minutes-viewer"), { text: ${JSON.stringify(invented("池", 3))} }));
      document.body.append(outer);
    `;
    const { page, close } = await reader.open(site.page("/nested", "", { script }));
    await heard(page);
    const [event] = await events(page, "minutes-load");
    assert.deepEqual([event.speeches, event.bubbles, event.composed], [3, true, true]);
    await close();
  });

  test("two copies of the script: the first one serves both", async () => {
    const { page, errors, close } = await reader.open(
      site.page("/copies", `<minutes-viewer src="/plum.txt"></minutes-viewer>`, {
        viewer: `<script type="module" src="/dist/minutes-viewer.js"></script><script type="module" src="/dist/minutes-viewer.js?again"></script><script src="/dist/minutes-viewer.single.js"></script>`,
      }),
    );
    await heard(page);
    await settle(page);
    assert.deepEqual(errors, []);
    assert.equal((await events(page, "minutes-load")).length, 1);
    await close();
  });

  test(
    "put in and taken out a thousand times, it leaves nothing behind on the page",
    {
      skip: chromiumOnly("counting listeners"),
    },
    async () => {
      const { page, close } = await reader.open(site.page("/leak", "", { policy: "" }));
      await page.waitForFunction(() => customElements.get("minutes-viewer"));
      const measure = await measuring(page);
      /** Ten at once, so many times; every other one is moved to another parent in between. */
      const cycle = (/** @type {number} */ times) =>
        page.evaluate(
          async ([times, text]) => {
            const [one, other] = [0, 1].map(() => document.body.appendChild(document.createElement("div")));
            // What is laid out costs time and leaves nothing.
            one.hidden = other.hidden = true;
            for (let i = 0; i < times; i++) {
              const viewers = Array.from({ length: 10 }, () => document.createElement("minutes-viewer"));
              const loaded = viewers.map((viewer) => {
                viewer.text = text;
                return new Promise((resolve) => viewer.addEventListener("minutes-load", resolve, { once: true }));
              });
              one.append(...viewers);
              await Promise.all(loaded);
              other.append(...viewers.filter((_, i) => i % 2 > 0));
              await new Promise((resolve) => setTimeout(resolve));
              for (const viewer of viewers) {
                if (!viewer.shadowRoot.querySelector("[part=speech]")) throw new Error("nothing was drawn");
                viewer.remove();
              }
              await new Promise((resolve) => setTimeout(resolve));
            }
            one.remove();
            other.remove();
            window.seen.events.length = 0;
          },
          [times, invented("池", 1)],
        );
      await cycle(5);
      const before = await measure();
      await cycle(100);
      const afterwards = await measure();
      assert.deepEqual(afterwards.listeners, before.listeners);
      assert.ok(afterwards.nodes - before.nodes < 100, `nodes: ${before.nodes} → ${afterwards.nodes}`);
      assert.ok(afterwards.all - before.all < 100, `listeners of nodes: ${before.all} → ${afterwards.all}`);
      // A heap never shrinks and rounds up now and then; a thousand forgotten views would take tens of MB.
      assert.ok(afterwards.memory - before.memory <= 262_144, `wasm: ${before.memory} → ${afterwards.memory}`);
      await close();
    },
  );

  test("taken out and put in again, in another's place: its own text, and nothing of the other's", async () => {
    const { page, errors, close } = await reader.open(site.page("/again", "", { policy: "" }));
    await page.evaluate(
      async ([plum, pond]) => {
        const enter = async (id, text, lang) => {
          const viewer = Object.assign(document.createElement("minutes-viewer"), { id, text, lang });
          viewer.setAttribute("hash", "off");
          const loaded = new Promise((resolve) => viewer.addEventListener("minutes-load", resolve, { once: true }));
          document.body.append(viewer);
          await loaded;
          return viewer;
        };
        const one = await enter("one", plum, "ja");
        one.search("花壇");
        one.collapseAll();
        await new Promise((resolve) => setTimeout(resolve, 400));
        one.remove();
        await new Promise((resolve) => setTimeout(resolve));
        await enter("two", pond, "en");
        document.body.append(one);
        await new Promise((resolve) => one.addEventListener("minutes-load", resolve, { once: true }));
      },
      [invented("梅林", 2), invented("池", 3)],
    );
    assert.equal(await textOf(page, "transcript", "#one"), squeeze(invented("梅林", 2)));
    assert.equal(await textOf(page, "transcript", "#two"), squeeze(invented("池", 3)));
    const two = page.locator("#two");
    assert.equal(await two.getByRole("searchbox").inputValue(), "");
    assert.equal(await two.locator("[part~=speech]").first().isVisible(), true, "what was closed was the other's");
    assert.equal(await two.getByRole("heading", { name: /^Full text/ }).count(), 1);
    await two.locator("[part~=timeline] a[data-bar]").nth(1).click();
    await heard(page, "minutes-select");
    assert.deepEqual(
      (await events(page, "minutes-select")).map(({ from }) => from),
      ["two"],
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("ten on one page do not talk to each other", async () => {
    const bodies = Array.from({ length: 10 }, (_, i) => `第${i}池`);
    const content = bodies.map(
      (body, i) => `<minutes-viewer id="v${i}"><pre>${invented(body, 3)}</pre></minutes-viewer>`,
    );
    const { page, errors, close } = await reader.open(site.page("/ten", content.join("")));
    await heard(page, "minutes-load", 10);
    await page.locator("#v3").getByRole("searchbox").fill("花壇");
    await page.locator("#v7").getByRole("button", { name: "絞り込み" }).click();
    await page.locator("#v7 [data-speaker]").first().click();
    await page.locator("#v5 [part~=timeline] a[data-bar]").nth(2).click();
    await heard(page, "minutes-select");
    await still(page);
    for (const [i, body] of bodies.entries()) {
      const one = page.locator(`#v${i}`);
      assert.equal(await textOf(page, "transcript", `#v${i}`), squeeze(invented(body, 3)));
      assert.equal(await one.getByRole("searchbox").inputValue(), i === 3 ? "花壇" : "");
      assert.equal(await one.locator(".mv-left").count(), i === 7 ? 1 : 0);
      assert.equal(await one.locator(".is-target").count(), i === 5 ? 1 : 0);
    }
    assert.deepEqual(
      (await events(page, "minutes-select")).map(({ from }) => from),
      ["v5"],
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("on a page in quirks mode", async () => {
    site.answer("/quirks", {
      type: HTML,
      body: `<title>old</title><script type=module src=/dist/minutes-viewer.js></script><minutes-viewer src=/plum.txt></minutes-viewer>`,
    });
    const { page, close } = await reader.open("/quirks");
    await heard(page);
    assert.equal(await page.evaluate(() => document.compatMode), "BackCompat");
    assert.equal(await textOf(page, "transcript"), squeeze(invented("梅林", 2)));
    await close();
  });
});
