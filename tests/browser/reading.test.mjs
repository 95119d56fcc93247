// The founding transcript on somebody else's page: all of it is there, and every way leads to its speech.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { events, heard, seen, settle, squeeze, startReader, still, textOf, until } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const PARTS = [
  "toolbar",
  "search",
  "summary",
  "agenda",
  "section",
  "timeline",
  "decisions",
  "item",
  "transcript",
  "speech",
  "speaker",
  "paragraph",
  "reaction",
];

site.page(
  "/founding",
  `<h1>第30回会合</h1><minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer><p>以上、本省の頁。</p>`,
);

/** @param {string} [hash] @param {import("playwright-core").BrowserContextOptions} [options] */
async function openFounding(hash = "", options) {
  const opened = await reader.open(`/founding${hash}`, options);
  await heard(opened.page);
  return { ...opened, minutes: await opened.page.evaluate(() => document.querySelector("minutes-viewer").minutes) };
}

/** The speech of a speaker, by the beginning of the label. */
function speechOf(minutes, label) {
  const found = minutes.speeches.find((speech) => speech.label?.startsWith(label));
  assert.ok(found, `no speech of ${label}`);
  return found;
}

/**
 * What a reader has before them: whether the speech is in view, whether the focus is in it, and the address.
 *
 * @param {Page} page
 * @param {string} id
 */
function arrival(page, id) {
  return page.evaluate((id) => {
    const root = document.querySelector("minutes-viewer").shadowRoot;
    const target = root.getElementById(id);
    const { top, bottom } = target.getBoundingClientRect();
    const bar = root.querySelector("[part~=toolbar]").getBoundingClientRect().bottom;
    return {
      part: target.closest("[part~=speech]")?.id ?? null,
      inView: top < innerHeight - 40 && bottom > bar,
      startsInView: top >= 0 && top < innerHeight,
      focused: target.contains(root.activeElement),
      hash: decodeURIComponent(location.hash),
    };
  }, id);
}

/** Waits until the reader stands where a speech begins, in sight, focus and address. @param {Page} page @param {string} id */
const arrives = (page, id) =>
  until(async () => {
    const there = { part: id, inView: true, startsInView: true, focused: true, hash: `#minutes=${id}` };
    assert.deepEqual(await arrival(page, id), there);
  });

/** The agenda opens down to the speeches. @param {Page} page */
async function openAgenda(page) {
  await page.locator("minutes-viewer").getByRole("button", { name: "目次をすべて開く" }).first().click();
}

/** The last choice that the page was told of. @param {Page} page */
async function lastChoice(page) {
  return (await events(page, "minutes-select")).at(-1)?.speech;
}

describe("what is drawn", () => {
  test("the sample page shows every speech and every word", async () => {
    const { page, errors, close } = await reader.open("/sample/");
    await heard(page, "minutes-load", 2);
    assert.equal(await page.locator("#by-src [part~=speech]").count(), 20);
    assert.equal(await textOf(page, "transcript", "#by-src"), squeeze(FOUNDING));
    assert.equal(await page.locator("#by-content [part~=speech]").count(), 3);
    assert.deepEqual(errors, []);
    await close();
  });

  test("every character of the source, once, in order, in sight", async () => {
    const { page, close } = await openFounding();
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    const hidden = await page.evaluate(() => {
      const transcript = document.querySelector("minutes-viewer").shadowRoot.querySelector("[part~=transcript]");
      const walker = document.createTreeWalker(transcript, NodeFilter.SHOW_TEXT);
      const hidden = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (
          node.data.trim() &&
          !node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        )
          hidden.push(node.data);
      }
      return hidden;
    });
    assert.deepEqual(hidden, []);
    await close();
  });

  test("each speech bears its id, and there is one of each", async () => {
    const { page, minutes, close } = await openFounding();
    const ids = await page
      .locator("minutes-viewer [part~=speech]")
      .evaluateAll((nodes) => nodes.map((node) => node.id));
    assert.deepEqual(
      ids,
      minutes.speeches.map((speech) => speech.id),
    );
    assert.equal(new Set(ids).size, 20);
    const all = await page.evaluate(() =>
      [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[id]")].map((node) => node.id),
    );
    assert.equal(new Set(all).size, all.length);
    await close();
  });

  test("every part of the contract is there", async () => {
    const { page, close } = await openFounding();
    for (const part of PARTS) assert.ok((await page.locator(`minutes-viewer [part~=${part}]`).count()) > 0, part);
    await close();
  });

  test("the events carry what the contract says", async () => {
    const { page, minutes, close } = await openFounding();
    const [load, ...more] = (await seen(page)).events;
    assert.deepEqual(more, []);
    assert.equal(load.title, "サイバーセキュリティ戦略本部 第30回会合 議事概要");
    assert.equal(load.speeches, 20);
    assert.ok(load.bubbles && load.composed);
    for (const speech of minutes.speeches) {
      for (const { text, spans } of speech.paragraphs) {
        assert.equal(spans.map(({ start, end }) => FOUNDING.slice(start, end)).join(""), text);
      }
    }
    await close();
  });

  test("headings follow the page's, one level at a time", async () => {
    const { page, close } = await openFounding();
    const levels = await page.evaluate(() =>
      [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((node) =>
        Number(node.ariaLevel ?? node.localName[1]),
      ),
    );
    assert.equal(levels[0], 2);
    levels.reduce((before, level) => (assert.ok(level <= before + 1, levels.join(" ")), level));
    await close();
  });
});

describe("ways to a speech", () => {
  test("an entry of the agenda", async () => {
    const { page, minutes, close } = await openFounding();
    const { id } = speechOf(minutes, "村井本部長");
    await openAgenda(page);
    await page.locator(`minutes-viewer [part~=agenda] a[href="#minutes=${id}"]`).first().click();
    await heard(page, "minutes-select");
    await arrives(page, id);
    assert.equal(await lastChoice(page), id);
    await close();
  });

  test("a bar of the timeline", async () => {
    const { page, minutes, close } = await openFounding();
    const { id } = speechOf(minutes, "中谷本部員");
    const bar = page.locator(`minutes-viewer [part~=timeline] a[href="#minutes=${id}"][data-bar]`);
    await bar.scrollIntoViewIfNeeded();
    await bar.click();
    await heard(page, "minutes-select");
    await arrives(page, id);
    assert.equal(await lastChoice(page), id);
    await close();
  });

  test("the quotes of a decision: to where each was said", async () => {
    const { page, minutes, close } = await openFounding();
    const decision = minutes.items.find((item) => item.kind === "decision");
    const item = page.locator("minutes-viewer [part~=item]").filter({ hasText: decision.title }).first();
    await item.getByRole("button", { name: /根拠と発言/ }).click();
    const quotes = [...decision.evidence, ...decision.positions].filter(({ speech }) => speech);
    assert.ok(quotes.length >= 6);
    for (const { speech, quote } of quotes) {
      const before = (await events(page, "minutes-select")).length;
      const said = item.getByRole("listitem").filter({ hasText: quote.replace(/^[（「]|[）」]$/g, "") });
      await said.getByRole("link").click();
      await heard(page, "minutes-select", before + 1);
      const there = await page.evaluate((quote) => {
        const root = document.querySelector("minutes-viewer").shadowRoot;
        const spots = [...root.querySelectorAll("[part~=transcript] :is([part~=paragraph], [part~=reaction])")];
        const place = spots.find((node) => node.textContent.replace(/\s/g, "").includes(quote));
        const { top, bottom } = place.getBoundingClientRect();
        const around = place.closest("[part~=speech]") ?? place;
        return {
          inView: top < innerHeight && bottom > 0,
          focused: around.contains(root.activeElement),
          speech: place.closest("[part~=speech]")?.id ?? null,
        };
      }, squeeze(quote));
      // A reaction may stand between two speeches; it belongs to the one it answers.
      assert.deepEqual(there, { inView: true, focused: true, speech: there.speech && speech }, quote);
      assert.equal(await lastChoice(page), speech, quote);
    }
    await close();
  });

  test("with the keyboard alone: past the record, and one stop for the tools of a speech", async () => {
    const { page, minutes, close } = await openFounding();
    const focused = () =>
      page.evaluate(() => document.querySelector("minutes-viewer").shadowRoot.activeElement?.textContent);
    await page.keyboard.press("Tab");
    assert.match(await focused(), /議事録を飛ばす/);
    assert.ok(await page.getByRole("button", { name: "議事録を飛ばす" }).isVisible());
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /持ち帰る/);

    const stops = await page.evaluate(() => {
      const tools = document.querySelector("minutes-viewer").shadowRoot.querySelectorAll(".mv-speech__meta > *");
      return [...tools].filter((tool) => tool.tabIndex >= 0).length;
    });
    assert.equal(stops, minutes.speeches.length);
    const { id } = speechOf(minutes, "遠藤本部員");
    const link = page.locator(`minutes-viewer .mv-perma[href="#minutes=${id}"]`);
    await link.focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), await link.locator("xpath=..").getByRole("button").textContent());
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    assert.ok(await link.evaluate((link) => link.getRootNode().activeElement === link));
    await close();
  });

  test("with the keyboard alone: agenda", async () => {
    const { page, minutes, close } = await openFounding();
    const { id } = speechOf(minutes, "後藤本部長");
    // The fold of its section first: Enter on the button, then on to the entry.
    const onFold = () => {
      const focused = document.querySelector("minutes-viewer").shadowRoot.activeElement;
      return (
        focused?.closest("[part~=agenda]") && focused.ariaExpanded === "false" && focused.textContent.includes("討議")
      );
    };
    await tabTo(page, onFold);
    await page.keyboard.press("Enter");
    await tabTo(
      page,
      (id) =>
        document
          .querySelector("minutes-viewer")
          .shadowRoot.activeElement?.matches(`[part~=agenda] a[href="#minutes=${id}"]`),
      id,
    );
    await page.keyboard.press("Enter");
    await heard(page, "minutes-select");
    await arrives(page, id);
    await close();
  });

  test("with the keyboard alone: timeline", async () => {
    const { page, close } = await openFounding();
    const inLanes = () =>
      Boolean(
        document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest("[part~=timeline] [data-bar]"),
      );
    await tabTo(page, inLanes);
    const bar = () =>
      document.querySelector("minutes-viewer").shadowRoot.activeElement?.getAttribute("href")?.split("=")[1];
    /** Presses a key and gives the speech to which it moves the focus. @param {string} key */
    const walk = async (key) => {
      const from = await page.evaluate(bar);
      await page.keyboard.press(key);
      // The page moves the focus once it has drawn.
      await page.waitForFunction((from) => {
        const { activeElement } = document.querySelector("minutes-viewer").shadowRoot;
        return activeElement?.matches("[data-bar]") && activeElement.getAttribute("href")?.split("=")[1] !== from;
      }, from);
      return page.evaluate(bar);
    };
    const last = await walk("End");
    const other = await walk("ArrowLeft");
    assert.notEqual(last, other, "the arrow moves to another speech");
    await page.keyboard.press("Enter");
    await heard(page, "minutes-select");
    await until(async () => assert.equal((await arrival(page, other)).focused, true));
    assert.equal(await lastChoice(page), other);
    await close();
  });
});

describe("the page's address", () => {
  test("#minutes=<id> opens the speech on load", async () => {
    const first = await openFounding();
    const { id } = speechOf(first.minutes, "田中本部員");
    await first.close();
    const { page, close } = await openFounding(`#minutes=${id}`);
    await page.waitForFunction(() => scrollY > 0);
    await until(async () => {
      const { inView, focused } = await arrival(page, id);
      assert.deepEqual({ inView, focused }, { inView: true, focused: true });
    });
    await close();
  });

  test("a changed address opens another one, and Back goes back", async () => {
    const { page, minutes, close } = await openFounding();
    const [one, two] = [speechOf(minutes, "遠藤本部員"), speechOf(minutes, "野原本部長")];
    for (const { id } of [one, two]) {
      await page.evaluate((id) => (location.hash = `minutes=${id}`), id);
      await page.waitForFunction(
        (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
        id,
      );
    }
    await page.goBack();
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
      one.id,
    );
    await close();
  });

  test("choosing makes one step of history", async () => {
    const { page, minutes, close } = await openFounding("?keep=1");
    const length = await page.evaluate(() => history.length);
    await openAgenda(page);
    const link = page
      .locator(`minutes-viewer [part~=agenda] a[href="#minutes=${speechOf(minutes, "遠藤本部員").id}"]`)
      .first();
    await link.click();
    await heard(page, "minutes-select");
    await link.click();
    await heard(page, "minutes-select", 2);
    assert.equal(await page.evaluate(() => history.length), length + 1);
    assert.match(page.url(), /\?keep=1#minutes=/);
    await close();
  });

  test("another fragment is none of its business", async () => {
    const { page, close } = await openFounding("#top");
    await settle(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate(() => (location.hash = "elsewhere"));
    await settle(page);
    assert.equal(await page.evaluate(() => [scrollY, document.activeElement?.localName].join()), "0,body");
    await close();
  });

  test("hash=off leaves it alone, both ways", async () => {
    const first = await openFounding();
    const { id } = speechOf(first.minutes, "遠藤本部員");
    await first.close();
    site.page("/off", `<minutes-viewer src="${FOUNDING_PATH}" hash="off"></minutes-viewer>`);
    const { page, close } = await reader.open(`/off#minutes=${id}`);
    await heard(page);
    await settle(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await openAgenda(page);
    await page
      .locator(`minutes-viewer [part~=agenda] a[href^="#minutes="]`)
      .filter({ hasText: "村井" })
      .first()
      .click();
    await heard(page, "minutes-select");
    assert.equal(new URL(page.url()).hash, `#minutes=${id}`);
    await close();
  });

  test("of two viewers the one that knows the id opens it", async () => {
    const first = await openFounding();
    const { id } = speechOf(first.minutes, "前田本部長");
    await first.close();
    site.page(
      "/pair",
      `<minutes-viewer id="one"><pre>○山田委員\n\n花壇の話をする。\n</pre></minutes-viewer><minutes-viewer id="two" src="${FOUNDING_PATH}"></minutes-viewer>`,
    );
    const { page, close } = await reader.open(`/pair#minutes=${id}`);
    await page.waitForFunction(
      (id) => document.querySelector("#two").shadowRoot?.activeElement?.closest(`[id="${id}"]`),
      id,
    );
    await close();
  });
});

describe("methods", () => {
  test("show, expandAll, collapseAll", async () => {
    const { page, minutes, close } = await openFounding();
    const { id } = minutes.speeches.at(-1);
    const known = await page.evaluate(
      (id) => ["no-such-id", id].map((id) => document.querySelector("minutes-viewer").show(id)),
      id,
    );
    assert.deepEqual(known, [false, true]);
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
      id,
    );
    const expanded = () =>
      page.evaluate(() =>
        [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[aria-expanded]")].map(
          (node) => node.ariaExpanded,
        ),
      );
    await page.evaluate(() => document.querySelector("minutes-viewer").collapseAll());
    await page.waitForFunction(
      () =>
        !document.querySelector("minutes-viewer").shadowRoot.querySelector("[part~=transcript] [aria-expanded=true]"),
    );
    // What is folded away is still there to be searched, and `show` unfolds it.
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await page.evaluate((id) => document.querySelector("minutes-viewer").show(id), id);
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.getElementById(id).checkVisibility(),
      id,
    );
    await page.evaluate(() => document.querySelector("minutes-viewer").expandAll());
    await page.waitForFunction(
      () =>
        !document.querySelector("minutes-viewer").shadowRoot.querySelector("[part~=transcript] [aria-expanded=false]"),
    );
    assert.ok((await expanded()).length > 0);
    await close();
  });

  test("show before the text has come is kept until it has", async () => {
    const first = await openFounding();
    const { id } = speechOf(first.minutes, "村井本部長");
    await first.close();
    const script = `
      const viewer = document.createElement("minutes-viewer");
      document.body.append(viewer);
      customElements.whenDefined("minutes-viewer").then(() => { viewer.setAttribute("src", "${FOUNDING_PATH}"); viewer.show("${id}"); });
    `;
    const { page, close } = await reader.open(site.page("/early-show", "", { script }));
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer")?.shadowRoot?.activeElement?.closest(`[id="${id}"]`),
      id,
    );
    await close();
  });
});

describe("on a phone", () => {
  test("nothing is wider than the page", async () => {
    for (const width of [320, 360, 768, 1280]) {
      const { page, close } = await openFounding("", { viewport: { width, height: 760 } });
      await page.evaluate(() => document.querySelector("minutes-viewer").expandAll());
      await still(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${width}: ${over}px too wide`);
      await close();
    }
  });
});

/**
 * Presses Tab until the focus is there.
 *
 * @param {Page} page
 * @param {(argument: any) => boolean} isThere
 * @param {unknown} [argument]
 */
async function tabTo(page, isThere, argument) {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(isThere, argument)) return;
  }
  assert.fail("no number of tabs leads there");
}

describe("a record without headings", () => {
  const RECORD = `池町議会　会議録

○議長（森川一郎君）　これより本日の会議を開きます。

○議長（森川一郎君）　日程第１、議案第１号、池町公園条例の制定についてを議題といたします。

○町長（谷二郎君）　御説明いたします。公園の決まりを定めるものです。

○３番（浜三郎君）　費用はいくらでしょうか。

○町長（谷二郎君）　年に３万円です。

○議長（森川一郎君）　採決いたします。御異議ありませんか。

（「異議なし」と呼ぶ者あり）

○議長（森川一郎君）　御異議なしと認めます。よって、議案第１号は原案のとおり可決されました。

○議長（森川一郎君）　次に、日程第２、議案第２号、池町図書館条例の一部改正についてを議題といたします。

○町長（谷二郎君）　開館の時間を改めるものです。

○議長（森川一郎君）　採決いたします。議案第２号は原案のとおり可決することに御異議ありませんか。

（「異議なし」と呼ぶ者あり）

○議長（森川一郎君）　御異議なしと認めます。よって、議案第２号は原案のとおり可決されました。
`;

  test("has its matters for contents, each with its speeches, and said to be read", async () => {
    const { page, errors, close } = await reader.open(
      site.page("/no-headings", `<minutes-viewer hash="off"><pre>${RECORD}</pre></minutes-viewer>`),
    );
    await heard(page);
    const agenda = page.locator("minutes-viewer [part~=agenda]");
    const matters = agenda.locator("a:has(.mv-read)");
    assert.deepEqual((await matters.allInnerTexts()).map(squeeze), [
      "自動の読み取り：議案第１号池町公園条例の制定について",
      "自動の読み取り：議案第２号池町図書館条例の一部改正について",
    ]);
    // What was said before anything was opened stands first.
    assert.match(squeeze(await agenda.innerText()), /^目次すべて開くすべて閉じる森川一郎自動の読み取り/);
    const button = agenda.getByRole("button", { name: /議案第２号.*の発言/ });
    await button.click();
    const { speeches } = await page.evaluate(() => document.querySelector("minutes-viewer").minutes);
    const listed = await agenda
      .locator("li:has(> .mv-ag__row a[aria-current], > .mv-ag__row .mv-tw[aria-expanded=true]) .mv-ag__sp a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.deepEqual(
      listed,
      speeches.slice(7).map(({ id }) => `#minutes=${id}`),
    );
    await matters.nth(1).click();
    await until(async () => assert.ok((await arrival(page, speeches[7].id)).inView));
    assert.deepEqual(errors, []);
    await close();
  });
});
