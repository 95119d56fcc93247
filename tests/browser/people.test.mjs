// People, names that lead back, requests and intentions, figures of the timeline, paper.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { chromiumOnly } from "../support/engine.mjs";
import { heard, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, fixture } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const TEXTS = {
  "/founding": FOUNDING,
  "/plenary": fixture("diet-plenary"),
  "/council": fixture("city-council"),
};
for (const [path, body] of Object.entries(TEXTS)) {
  site.answer(`${path}.txt`, { body });
  site.page(path, `<minutes-viewer src="${path}.txt"></minutes-viewer>`);
}

/** @param {string} path @param {object} [options] */
async function open(path, options) {
  const opened = await reader.open(path, options);
  await heard(opened.page);
  return { ...opened, minutes: await opened.page.evaluate(() => document.querySelector("minutes-viewer").minutes) };
}

/** @param {Page} page */
function people(page) {
  return page.locator("minutes-viewer").getByRole("region", { name: "人物" });
}

/** The cards, opened. @param {Page} page */
async function cards(page) {
  await people(page)
    .getByRole("button", { name: /発言者/ })
    .click();
  return people(page).locator(".mv-card");
}

describe("people", () => {
  test("a card for every speaker, with each speech a link, and the silent apart", async () => {
    for (const path of Object.keys(TEXTS)) {
      const { page, minutes, errors, close } = await open(path);
      assert.equal(await people(page).locator(".mv-card").count(), 0, "closed at first");
      const all = await cards(page);
      assert.equal(await all.count(), minutes.speakers.length, path);
      const linked = await all
        .locator("a[href^='#minutes=']")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href").split("=")[1]));
      const ids = minutes.speeches.filter((speech) => speech.speaker).map((speech) => speech.id);
      assert.deepEqual([...linked].sort(), [...ids].sort(), path);
      const spoke = new Set(minutes.speakers.map((speaker) => speaker.attendee));
      const silent = minutes.attendees.filter((attendee) => !spoke.has(attendee.id));
      const names = await people(page).locator(".mv-people b").allTextContents();
      assert.deepEqual(
        names,
        silent.map((attendee) => attendee.name),
        path,
      );
      assert.deepEqual(errors, []);
      await close();
    }
  });

  test("how each was matched stands in words, and what was inferred is dotted", async () => {
    const { page, close } = await open("/founding");
    const all = await cards(page);
    const endo = all.filter({ hasText: "遠藤 信博" });
    assert.match(
      await endo.textContent(),
      /日本電気株式会社取締役会長.*遠藤本部員.*姓によって名簿と照合.*1回.*969字.*8\.8%/s,
    );
    const style = (locator) => locator.evaluate((node) => getComputedStyle(node).textDecorationStyle);
    assert.equal(await style(endo.getByText("姓によって名簿と照合")), "dotted");
    assert.equal(await style(endo.getByText("遠藤本部員")), "solid");
    assert.match(await all.filter({ hasText: "見出しによる" }).textContent(), /本部長/);
    await people(page).getByRole("heading", { name: "出席者の名簿と照合できない発言者" }).waitFor();
    await people(page).getByRole("heading", { name: "発言の記載が見つからない出席者" }).waitFor();
    await close();
  });

  test("the number of those present leads to them, open", async () => {
    const { page, close } = await open("/founding");
    await page.locator("minutes-viewer [part~=summary]").getByRole("link", { name: "22人" }).click();
    await people(page).locator(".mv-card").first().waitFor();
    assert.ok(await people(page).evaluate((node) => node.contains(node.getRootNode().activeElement)));
    await close();
  });

  test("first words lead to the speech", async () => {
    const { page, minutes, close } = await open("/founding");
    await (
      await cards(page)
    )
      .getByRole("link", { name: /まず、次期サイバー/ })
      .first()
      .click();
    await heard(page, "minutes-select");
    assert.equal(new URL(page.url()).hash, `#minutes=${minutes.speeches[2].id}`);
    await close();
  });
});

describe("names in a speech", () => {
  test("lead to that person's speech before, and the record keeps its words", async () => {
    const { page, minutes, close } = await open("/founding");
    const found = await page
      .locator("minutes-viewer .mv-mention")
      .evaluateAll((links) =>
        links.map((link) => [
          link.textContent,
          link.getAttribute("href").split("=")[1],
          link.closest("[part~=speech]").id,
        ]),
      );
    const order = minutes.speeches.map((speech) => speech.id);
    const surname = (id) => minutes.speeches.find((speech) => speech.id === id).label.slice(0, 2);
    assert.deepEqual(
      found.map(([words]) => words),
      ["遠藤本部長", "前田本部員", "村井本部員", "村井本部員"],
    );
    for (const [words, target, from] of found) {
      assert.equal(surname(target), words.slice(0, 2));
      assert.ok(order.indexOf(target) < order.indexOf(from), words);
    }
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await page.locator("minutes-viewer .mv-mention").first().click();
    await heard(page, "minutes-select");
    assert.equal(new URL(page.url()).hash, `#minutes=${found[0][1]}`);
    await close();
  });

  test("nobody who is given the floor", async () => {
    for (const path of ["/plenary", "/council"]) {
      const { page, close } = await open(path);
      assert.equal(await page.locator("minutes-viewer .mv-mention").count(), 0, path);
      await close();
    }
  });
});

describe("requests and intentions", () => {
  test("stand by speaker as quotes that lead to their place", async () => {
    const { page, minutes, close } = await open("/founding");
    const decisions = page.locator("minutes-viewer [part~=decisions]");
    await decisions.getByRole("button", { name: "発言者ごとに見る" }).click();
    const endo = decisions.locator(".mv-wish").filter({ hasText: "遠藤" });
    assert.equal(await endo.getByText("要望", { exact: true }).count(), 3);
    const quotes = await decisions.locator(".mv-wish blockquote").allTextContents();
    for (const quote of quotes) assert.ok(squeeze(FOUNDING).includes(squeeze(quote)), quote);
    await endo.getByRole("link", { name: "ぜひ検討いただきたい。" }).click();
    await heard(page, "minutes-select");
    const hash = new URL(page.url()).hash;
    assert.ok(hash.startsWith(`#minutes=${minutes.speeches[2].id}.4-`), hash);
    await close();
  });

  test("where there are none nothing is said", async () => {
    const { page, close } = await open("/council");
    assert.equal(await page.getByRole("heading", { name: "要望・意向" }).count(), 0);
    await close();
  });
});

describe("figures", () => {
  test("share and estimated hour of the speech at the marker", async () => {
    const { page, close } = await open("/founding");
    const timeline = page.locator("minutes-viewer [part~=timeline]");
    for (let i = 0; i < 2; i++) await timeline.getByRole("button", { name: /^次の発言へ/ }).click();
    const out = timeline.locator(".mv-out");
    await out.getByText("遠藤本部員").waitFor();
    assert.match(await out.textContent(), /3\/20.*969字　8\.8%.*8:41ごろ（推定）/s);
    await close();
  });

  test("no hour where the record prints none", async () => {
    site.answer("/bare.txt", { body: "第1回 水辺会議 議事録\n\n○山川委員\n\n　はい。\n\n○森委員\n\n　はい。\n" });
    site.page("/bare", `<minutes-viewer src="/bare.txt"></minutes-viewer>`);
    const { page, close } = await open("/bare");
    assert.equal(await page.getByText("推定").count(), 0);
    await close();
  });

  test("tables by group, by speaker and by speech add up", async () => {
    const { page, minutes, close } = await open("/council");
    const timeline = page.locator("minutes-viewer [part~=timeline]");
    await timeline.getByRole("button", { name: "表で見る" }).click();
    const whole = minutes.speakers.reduce((sum, speaker) => sum + speaker.characters, 0);
    for (const title of ["名簿の区分ごと", "発言者ごと", "発言の一覧（発言順）"]) {
      const rows = timeline.getByRole("table", { name: title }).locator("tbody tr");
      const amounts = await rows.evaluateAll((rows) =>
        rows.map((row) => Number(row.cells[row.cells.length - 2].textContent.replaceAll(",", ""))),
      );
      assert.equal(
        amounts.reduce((a, b) => a + b, 0),
        whole,
        title,
      );
    }
    const groups = await timeline
      .getByRole("table", { name: "名簿の区分ごと" })
      .getByRole("rowheader")
      .allTextContents();
    assert.deepEqual(groups, ["出席議員2人", "説明のため出席した者の職氏名2人"]);
    await close();
  });
});

describe("paper", () => {
  test(
    "everything is open, with source and date at the foot; afterwards all is as it was",
    {
      skip: chromiumOnly("print"),
    },
    async () => {
      const { page, close } = await open("/founding?a=1");
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.locator("minutes-viewer .mv-card").first().waitFor();
      const state = () =>
        page.evaluate(() => {
          const root = document.querySelector("minutes-viewer").shadowRoot;
          const shown = (selector) => Boolean(root.querySelector(selector)?.checkVisibility());
          return {
            parts: [".mv-item__ev", ".mv-wish", ".mv-card", ".mv-table table", ".mv-foot"].map(shown),
            controls: [".mv-bar", ".mv-cite", ".mv-more", ".mv-agenda", ".mv-out"].some(shown),
            foot: root.querySelector(".mv-foot").textContent,
          };
        });
      const printed = await state();
      assert.deepEqual(printed.parts, [true, true, true, true, true]);
      assert.equal(printed.controls, false);
      assert.match(printed.foot, /出典 http:\/\/localhost:\d+\/founding\?a=1　印刷 \d{4}年\d+月\d+日/);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
      await page.locator("minutes-viewer .mv-card").first().waitFor({ state: "detached" });
      assert.deepEqual((await state()).parts, [false, false, false, false, false]);
      await close();
    },
  );

  test("the printer itself gets it so", { skip: chromiumOnly("print") }, async () => {
    const { page, close } = await open("/founding");
    await page.pdf();
    // It was opened before and closed after.
    assert.match(await page.locator("minutes-viewer .mv-foot").textContent(), /出典/);
    assert.equal(await page.locator("minutes-viewer .mv-card").count(), 0);
    await close();
  });
});
