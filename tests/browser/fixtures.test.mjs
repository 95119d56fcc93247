// Every custom of the fixtures, drawn: nothing of the text is lost or moved on its way to the page.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { events, heard, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

const FIXTURES = join(ROOT, "tests", "fixtures");
const names = (await readdir(FIXTURES)).filter((name) => name.endsWith(".txt"));
const texts = await Promise.all(names.map((name) => readFile(join(FIXTURES, name), "utf8")));

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

test(`the ${names.length} fixtures are drawn word for word`, async () => {
  assert.ok(names.length >= 15);
  const { page, errors, close } = await reader.open(site.page("/fixtures", "<minutes-viewer></minutes-viewer>"));
  for (const [i, text] of texts.entries()) {
    const before = (await events(page, "minutes-load")).length;
    await page.evaluate((text) => {
      document.querySelector("minutes-viewer").text = text;
    }, text);
    await heard(page, "minutes-load", before + 1);
    assert.equal(await textOf(page, "transcript"), squeeze(text), names[i]);
    const [drawn, parsed] = await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      const drawn = [...viewer.shadowRoot.querySelectorAll("[part~=speech]")].map((speech) => speech.id);
      return [drawn, viewer.minutes.speeches.map((speech) => speech.id)];
    });
    assert.deepEqual(drawn, parsed, names[i]);
  }
  assert.deepEqual(errors, []);
  await close();
});

test("rubbish of great length is drawn too, and the page stays alive", async () => {
  const { page, errors, close } = await reader.open(site.page("/rubbish", "<minutes-viewer></minutes-viewer>"));
  for (const [name, text] of [
    ["brackets", "（".repeat(20_000)],
    ["combining marks", `が${"\u3099".repeat(20_000)}`],
    ["one long line", "議事".repeat(50_000)],
    ["controls", "\u0000\u202E○山川委員　あ\u200B\n".repeat(100)],
    ["marks alone", "○\n".repeat(2_000)],
  ]) {
    const before = (await events(page, "minutes-load")).length;
    await page.evaluate((text) => {
      document.querySelector("minutes-viewer").text = text;
    }, text);
    await heard(page, "minutes-load", before + 1);
    assert.equal(await textOf(page, "transcript"), squeeze(text), name);
  }
  assert.deepEqual(errors, []);
  await close();
});
