// A transcript in the preview: its speakers named in one list, its recording opened from disk.

import assert from "node:assert/strict";
import { describe } from "node:test";

import { put, speeches, startPreview, told } from "../support/preview.mjs";
import { seen, until } from "../support/reader.mjs";
import { transcript, wav } from "../support/recording.mjs";

const { inPreview } = await startPreview();

describe("a transcript", () => {
  inPreview("its speakers are named in one list, put together, and unnamed again", async ({ page, errors }) => {
    await put(page, transcript(14));
    await speeches(page, 7);
    await page.locator("#tab-people").click();
    const list = page.locator("#voices-list");
    await until(async () =>
      assert.deepEqual(await list.locator("b").allTextContents(), ["話者1", "話者2", "第1会議室"]),
    );
    const speakers = () =>
      page.evaluate(() => document.querySelector("minutes-viewer").minutes.speakers.map(({ name }) => name));
    const name = async (/** @type {string} */ label, /** @type {string} */ words) => {
      const field = page.getByLabel(`「${label}」の名前`, { exact: true });
      await field.fill(words);
      await field.press("Tab");
    };
    await name("話者1", "山川 海子");
    await told(page, "「話者1」は山川 海子です。");
    await until(async () => assert.deepEqual((await speakers()).filter(Boolean), ["山川 海子"]));
    await name("第1会議室", "山川 海子");
    await told(page, "同じ名前の表記とまとめました。");
    await until(async () => assert.deepEqual(await speakers(), ["山川 海子", null]));
    await name("第1会議室", "");
    await until(async () => assert.equal((await speakers()).length, 3));
    assert.deepEqual(errors, []);
  });

  inPreview("its recording is opened from disk, and never sent", async ({ page, requests, errors }) => {
    await put(page, transcript(14));
    await speeches(page, 7);
    await page.locator("#tab-people").click();
    const before = requests.length;
    const file = { name: "kaigi.wav", mimeType: "audio/wav", buffer: wav(60) };
    await page.locator("#recording-file").setInputFiles(file);
    await told(page, "kaigi.wav を開きました");
    const audio = () => page.evaluate(() => ({ ...{ time: document.querySelector("audio").currentTime } }));
    await page.locator("minutes-viewer .mv-time").nth(2).click();
    await until(async () => assert.ok((await audio()).time >= 15.9));
    await page.locator("#recording-offset").fill("0:10");
    await page.locator("#recording-offset").press("Enter");
    await page.locator("minutes-viewer .mv-time").nth(1).click();
    await until(async () => assert.ok(Math.abs((await audio()).time - 18) < 2));
    const sent = requests.slice(before).filter((url) => !/^blob:|\/(media\.js|icon\.svg)$/.test(url));
    assert.deepEqual(sent, []);
    assert.deepEqual((await seen(page)).violations, []);
    await page.getByRole("button", { name: "録音を閉じる" }).click();
    assert.equal(await page.locator("audio").count(), 0);
    assert.deepEqual(errors, []);
  });
});
