// Untrusted texts, through every way in: nothing is run, nothing is blocked, nothing is fetched, every word is shown.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { load, render } from "../../dist/render.js";
import { OWN, SHAPES, absent, collected, laced } from "../support/hostile.mjs";
import { events, heard, seen, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING_PATH, invented } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
await load();
after(() => Promise.all([site.close(), reader.close()]));

/** @type {[name: string, skip: string | false, strings: () => string[]][]} */
const SETS = [
  ["strings of our own", false, () => OWN],
  ["every tag and entity in every shape", false, () => SHAPES],
  ["the collected payloads", absent, collected],
];

/** Lone surrogates and NUL are shown as the replacement character. @param {string} words */
const plain = (words) =>
  squeeze(words).replace(/[\0\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");

/** Nothing ran, nothing was blocked, nobody else was asked. @param {Page} page @param {string[]} requests */
async function unharmed(page, requests) {
  await settle(page);
  const { executed, violations } = await seen(page);
  assert.deepEqual(executed, []);
  assert.deepEqual(violations, []);
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(`${site.origin}/`)),
    [],
  );
  const foreign = await page.evaluate(() => {
    const names = new Set(
      [...document.querySelectorAll("minutes-viewer")]
        .flatMap((viewer) => [...viewer.shadowRoot.querySelectorAll("*")])
        .map((node) => node.localName),
    );
    return ["script", "iframe", "img", "object", "embed", "link", "style", "base"].filter((name) => names.has(name));
  });
  assert.deepEqual(foreign, []);
}

for (const [i, [name, skip, strings]] of SETS.entries()) {
  describe(name, { skip }, () => {
    test("as the text, in title, heading, list, label, words and reactions", { timeout: 300_000 }, async () => {
      const { page, requests, close } = await reader.open(site.page(`/text-${i}`, "<minutes-viewer></minutes-viewer>"));
      await page.waitForFunction(() => customElements.get("minutes-viewer"));
      const all = strings();
      for (let from = 0; from < all.length; from += 300) {
        const text = `<b onclick=alert(1)>緑町</b>協議会 議事録\n\n${laced(all.slice(from, from + 300))}`;
        const before = (await events(page, "minutes-load")).length;
        await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), text);
        await heard(page, "minutes-load", before + 1);
        assert.equal(plain(await textOf(page, "transcript")), plain(text));
      }
      await unharmed(page, requests);
      await close();
    });

    test("in a file, with a roster full of them", async () => {
      const all = strings();
      site.answer(`/file-${i}.txt`, { body: Buffer.from(`緑町協議会 議事録\n\n${laced(all.slice(0, 200))}`) });
      site.answer(`/people-${i}.json`, {
        type: "application/json",
        body: JSON.stringify(
          all.map((text, n) => ({ label: n === 0 ? `${text}委員` : text, name: text, title: text, role: text })),
        ),
      });
      const { page, requests, close } = await reader.open(
        site.page(`/file-${i}`, `<minutes-viewer src="/file-${i}.txt" roster="/people-${i}.json"></minutes-viewer>`),
      );
      await heard(page);
      assert.deepEqual(await events(page, "minutes-error"), []);
      await page.evaluate(() => document.querySelector("minutes-viewer").expandAll());
      await unharmed(page, requests);
      await close();
    });

    test("in the address and the search box", { timeout: 300_000 }, async () => {
      const { page, requests, errors, close } = await reader.open(
        site.page(`/address-${i}`, `<minutes-viewer><pre>${invented("池", 3)}</pre></minutes-viewer>`),
      );
      await heard(page);
      await page.evaluate(async (strings) => {
        const viewer = document.querySelector("minutes-viewer");
        for (const [n, text] of strings.entries()) {
          // As it is, and as a browser would write it; a lone surrogate has no such form.
          const coded = encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\uD800-\uDFFF]/g, ""));
          location.hash = n % 2 ? `minutes=${text}` : `minutes=${coded}&q=${coded}&speaker=${coded}&kind=${coded}`;
          viewer.search(text);
          viewer.show(text);
          if (n % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, strings());
      await unharmed(page, requests);
      assert.deepEqual(errors, []);
      assert.match(await visibleText(page), /池の花壇/);
      await close();
    });

    test("in static HTML, on a page without a policy, before and after the takeover", async () => {
      const all = strings();
      const text = `緑町協議会 議事録\n\n${laced(all.slice(0, 240))}`;
      const html = render(text, { source: all[0] });
      const { page, requests, close } = await reader.open(
        site.page(`/static-${i}`, `<minutes-viewer>${html}</minutes-viewer>`, { policy: "" }),
      );
      await heard(page);
      await settle(page);
      assert.deepEqual((await seen(page)).executed, []);
      assert.equal(plain(await page.locator("[data-minutes-source]").textContent()), plain(text));
      assert.equal(plain(await textOf(page, "transcript")), plain(text));
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(`${site.origin}/`)),
        [],
      );
      await close();
    });
  });
}

describe("besides", () => {
  test("a fragment that names nothing leaves the page where it is", async () => {
    site.page("/fragment", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`);
    for (const fragment of [
      "%3Cimg%20src=x%20onerror=alert(1)%3E",
      "%",
      "%00",
      "__proto__",
      "constructor",
      '"]%20*,[x="',
    ]) {
      const { page, errors, close } = await reader.open(`/fragment#minutes=${fragment}`);
      await heard(page);
      await settle(page);
      assert.deepEqual((await seen(page)).executed, []);
      assert.deepEqual((await seen(page)).violations, []);
      assert.deepEqual(errors, [], fragment);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await close();
    }
  });

  test("a src that is a script is not run, and not offered as a link", async () => {
    const { page, close } = await reader.open(
      site.page("/script-src", `<minutes-viewer src="javascript:alert(1)"></minutes-viewer>`),
    );
    await heard(page, "minutes-error");
    assert.equal(await page.getByRole("link").count(), 0);
    assert.deepEqual((await seen(page)).executed, []);
    await close();
  });
});
