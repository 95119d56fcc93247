// The documentation as `npm start` serves it: readable, reachable, and its examples alive.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, describe, test } from "node:test";

import { PAGES } from "../../www/build/docs.mjs";
import { seen, squeeze, startReader, until } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What hangs on colours and width. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** Waits until every viewer of the page shows something. @param {import("playwright-core").Page} page */
const drawn = (page) =>
  page.waitForFunction(() => [...document.querySelectorAll("minutes-viewer")].every((viewer) => viewer.minutes));

/** @param {import("playwright-core").Page} page */
const axe = (page, runOnly = { type: "tag", values: TAGS }) =>
  page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, {
      runOnly,
      // The same record stands on the page of the element several times, as on no page of anybody's.
      rules: { "landmark-unique": { enabled: document.querySelectorAll("minutes-viewer").length < 2 } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`);
  }, runOnly);

for (const lang of ["ja", "en"]) {
  describe(lang, () => {
    const folder = lang === "ja" ? "/docs/" : "/docs/en/";
    for (const name of PAGES) {
      test(`${name}: in its place, of the window's width, and axe finds nothing`, async () => {
        const { page, requests, errors, close } = await reader.open(`${folder}${name}.html`, { bypassCSP: false });
        await drawn(page);
        const found = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          here: document.querySelector("nav [aria-current=page]").getAttribute("href"),
          pages: document.querySelectorAll("nav.pages a").length,
          other: document.querySelector("header [hreflang]").getAttribute("hreflang"),
          inline: document.querySelectorAll("script:not([src]), style, [style], [onclick]").length,
        }));
        const other = lang === "ja" ? "en" : "ja";
        assert.deepEqual(found, { lang, here: `${name}.html`, pages: PAGES.length, other, inline: 0 });
        for (const width of [360, 320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width}`);
        }
        // The page's policy has no word about what a tester brings along.
        await page.evaluate(AXE);
        assert.deepEqual(await axe(page), []);
        await page.setViewportSize({ width: 360, height: 800 });
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await axe(page, { type: "rule", values: LOOKS }), []);
        assert.deepEqual((await seen(page)).violations, []);
        assert.deepEqual(errors, []);
        assert.deepEqual(
          requests.filter((url) => !url.startsWith(site.origin)),
          [],
        );
        await close();
      });
    }
  });
}

test("the preview leads there, the skip link to the text, and the other language is a click away", async () => {
  const { page, close } = await reader.open("/");
  await page.getByRole("link", { name: "説明書" }).click();
  await page.getByRole("heading", { level: 1, name: "5分で載せる" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  await page.getByRole("link", { name: "要素の一覧" }).first().click();
  await page.getByRole("link", { name: "Read this page in English" }).click();
  await page.getByRole("heading", { level: 1, name: "The element" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/docs/en/reference.html");
  await close();
});

test("live examples do what is said of them", async () => {
  const { page, close } = await reader.open("/docs/reference.html");
  await page.waitForFunction(() =>
    [...document.querySelectorAll("minutes-viewer")].every(({ shadowRoot }) =>
      shadowRoot?.querySelector("[part~=speech]"),
    ),
  );
  const viewers = await page.evaluate(() =>
    [...document.querySelectorAll("minutes-viewer")].map(({ minutes, lang, shadowRoot }) => ({
      speeches: minutes.speeches.length,
      lang,
      names: minutes.speakers.map(({ name }) => name),
      words: shadowRoot.textContent,
      bar: getComputedStyle(shadowRoot.querySelector("[part~=speaker]")).borderInlineStartColor,
      notes: shadowRoot.querySelectorAll("[part~=note]").length,
      accent: getComputedStyle(shadowRoot.host).getPropertyValue("--minutes-color-accent").trim(),
    })),
  );
  assert.deepEqual(
    viewers.map(({ speeches }) => speeches),
    [5, 5, 5, 5, 5, 5, 5],
  );
  const [english, named, , noted, listened, park, quiet] = viewers;
  assert.equal(english.lang, "en");
  assert.match(english.words, /Timeline/);
  assert.ok(named.names.includes("高橋花子"));
  assert.ok(!listened.names.includes("高橋花子"));
  assert.deepEqual([noted.notes, listened.notes], [1, 0]);
  assert.equal(park.bar, "rgb(25, 122, 75)");
  assert.notEqual(listened.bar, park.bar);
  assert.match(quiet.accent, /197a4b/);
  const told = page.locator("#told");
  assert.equal(await told.textContent(), "5件の発言");
  await page.getByRole("button", { name: "「当番」を探す" }).click();
  assert.equal(await told.textContent(), "3か所");
  await page.locator("#meeting [part~=timeline] [data-bar]").nth(1).click();
  await until(async () => assert.match(squeeze((await told.textContent()) ?? ""), /^(?:佐藤校長|山田自治会長)$/));
  await close();
});
