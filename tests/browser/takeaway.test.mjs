// 「持ち帰る」, the slots of the page, and the states that its style sheets see.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, describe, test } from "node:test";

import { heard, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";
import { chromiumOnly } from "../support/engine.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** @param {string} path @param {string} attributes @param {string} [content] */
const open = (path, attributes, content = "") =>
  reader.open(site.page(path, `<minutes-viewer ${attributes}>${content}</minutes-viewer>`));

describe("taking the record home", { skip: chromiumOnly("downloads") }, () => {
  test("as text, data, calendar entry and table, each whole", async () => {
    const { page, errors, close } = await open("/home", `src="${FOUNDING_PATH}"`);
    await heard(page);
    const list = page.locator("minutes-viewer [part~=downloads]");
    await list.getByText("持ち帰る").click();
    await list.getByRole("button", { name: "発言の表" }).waitFor();
    const taken = async (/** @type {string} */ name) => {
      const press = list.getByRole("button", { name }).click();
      const [file] = await Promise.all([page.waitForEvent("download"), press]);
      return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
    };
    const text = await taken("本文");
    assert.equal(text.content, FOUNDING);
    assert.match(text.name, /^サイバーセキュリティ戦略本部.*\.txt$/);
    const minutes = await page.evaluate(() => document.querySelector("minutes-viewer").minutes);
    assert.deepEqual(JSON.parse((await taken("データ")).content), minutes);
    const { content } = await taken("予定");
    assert.match(content, /^BEGIN:VCALENDAR\r\n/);
    assert.match(content, new RegExp(`\r\nDTSTART:${minutes.date.replaceAll("-", "")}T`));
    assert.ok(content.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
    const rows = (await taken("発言の表")).content.trim().split(/\r?\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/);
    assert.ok(rows.length > minutes.speeches.length, `${rows.length}`);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is not there where the page says so, nor without a record", async () => {
    const { page, close } = await open("/no-files", `src="${FOUNDING_PATH}" downloads="off"`);
    await heard(page);
    const list = page.locator("minutes-viewer [part~=downloads]");
    assert.equal(await list.isVisible(), false);
    await page.evaluate(() => document.querySelector("minutes-viewer").removeAttribute("downloads"));
    assert.equal(await list.isVisible(), true);
    await page.evaluate(() => (document.querySelector("minutes-viewer").src = null));
    await page.evaluate(() => document.querySelector("minutes-viewer").removeAttribute("src"));
    await list.waitFor({ state: "hidden" });
    await close();
  });
});

test("words of the page stand in its slots, and are no words of the record", async () => {
  const words = `<a slot="toolbar" href="/">原本</a><p slot="footer">問い合わせ先</p><pre>第1回池会議 議事録\n\n○山田委員　はい。</pre>`;
  const { page, errors, close } = await open("/slots", `hash="off"`, words);
  await heard(page);
  for (const name of ["原本", "問い合わせ先"]) assert.equal(await page.getByText(name).isVisible(), true);
  assert.equal(await textOf(page, "transcript"), squeeze("第1回池会議 議事録○山田委員　はい。"));
  assert.deepEqual(errors, []);
  await close();
});

describe("notes of the page", () => {
  const RECORD = "第1回池会議 議事録\n\n○山田委員　水位を測りました。\n\n次の段落です。\n\n○森川委員　はい。";

  test("stand at the speech or paragraph that they are for, and are no words of the record", async () => {
    const { page, errors, close } = await open("/notes", `hash="off"`, `<pre>${RECORD}</pre>`);
    await heard(page);
    const ids = await page.evaluate(() =>
      document.querySelector("minutes-viewer").minutes.speeches.map(({ id }) => id),
    );
    await page.evaluate(([first, second]) => {
      const host = document.querySelector("minutes-viewer");
      for (const [id, words] of [
        [second, "発言への注"],
        [`${first}.2`, "段落への注"],
        [`https://example.jp/#minutes=${first}.1-abcdefg&t=3`, "リンク先への注"],
        ["", "記録への注"],
        ["s-nowhere1", "行き先のない注"],
      ]) {
        const note = document.createElement("aside");
        [note.slot, note.dataset.for, note.textContent] = ["note", id, words];
        host.append(note);
      }
    }, ids);
    const frame = page.getByRole("note", { name: "掲載者の注記" });
    await frame.nth(2).waitFor();
    assert.equal(await frame.count(), 3);
    const order = await page.evaluate(() => {
      const top = (/** @type {Element} */ node) => node.getBoundingClientRect().top;
      const root = document.querySelector("minutes-viewer").shadowRoot;
      const words = [...root.querySelectorAll("[part~=speaker], [part~=paragraph]")];
      const all = [...words, ...document.querySelectorAll("aside")].sort((a, b) => top(a) - top(b));
      return all.map((node) => node.textContent);
    });
    const SPEECHES = ["○山田委員", "水位を測りました。", "リンク先への注", "次の段落です。", "段落への注"];
    assert.deepEqual(order.map(squeeze), [
      ...[...SPEECHES, "○森川委員", "発言への注", "はい。"],
      ...["記録への注", "行き先のない注"],
    ]);
    assert.equal(await textOf(page, "transcript"), squeeze(RECORD));
    const before = await page.evaluate(() => document.querySelector("minutes-viewer").text);
    assert.equal(before, RECORD);
    assert.match(errors.join("\n"), /s-nowhere1/);
    assert.equal(errors.length, 1);
    await close();
  });

  test("follow the language, go with their notes, and are given back where the record is gone", async () => {
    const { page, close } = await open("/notes-go", `hash="off"`, `<pre>${RECORD}</pre>`);
    await heard(page);
    const counts = await page.evaluate(async () => {
      const host = document.querySelector("minutes-viewer");
      const settled = async (/** @type {() => boolean} */ isSo) => {
        for (let i = 0; i < 200 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
        return isSo();
      };
      const frames = () => [...host.shadowRoot.querySelectorAll("[part~=note]")];
      const note = document.createElement("aside");
      [note.slot, note.dataset.for, note.textContent] = ["note", host.minutes.speeches[0].id, "注"];
      host.append(note);
      const placed = await settled(() => frames().length === 1);
      host.lang = "en";
      const english = await settled(() => frames()[0]?.ariaLabel === "Note of the publisher");
      host.text = "第2回池会議 議事録\n\n○谷委員　別の記録です。";
      const moved = await settled(() => frames().length === 0 && note.slot === "note");
      host.text = host.querySelector("pre").textContent;
      const back = await settled(() => frames().length === 1);
      host.text = " ";
      const gone = await settled(() => note.slot === "note" && frames().length === 0);
      host.text = host.querySelector("pre").textContent;
      await settled(() => frames().length === 1);
      const { parentNode } = host;
      host.remove();
      const left = await settled(() => note.slot === "note" && !note.hasAttribute("role"));
      parentNode.append(host);
      const returned = await settled(() => frames().length === 1);
      note.remove();
      const removed = await settled(() => frames().length === 0);
      return { placed, english, moved, back, gone, left, returned, removed };
    });
    assert.deepEqual(
      Object.entries(counts).filter(([, isSo]) => !isSo),
      [],
    );
    assert.equal(Object.keys(counts).length, 8);
    await close();
  });
});

test("states tell what a style sheet may show", async () => {
  const state = (/** @type {import("playwright-core").Page} */ page) =>
    page.evaluate(() =>
      ["loading", "error", "draft"].filter((name) => document.querySelector(`minutes-viewer:state(${name})`)),
    );
  const draft = await open("/draft", "", "<pre>第1回池会議 議事録（案）\n\n○山田委員　はい。</pre>");
  await heard(draft.page);
  assert.deepEqual(await state(draft.page), ["draft"]);
  await draft.close();
  const lost = await open("/lost-text", `src="/nowhere.txt"`);
  await heard(lost.page, "minutes-error");
  assert.deepEqual(await state(lost.page), ["error"]);
  await lost.close();
});
