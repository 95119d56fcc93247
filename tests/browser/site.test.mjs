// A site of many records, as `render --out` writes it: found by year, by body and by any words, in Japanese.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { promisify } from "node:util";

import { serve } from "../../www/build/browser.mjs";
import { DIST, ROOT } from "../../www/build/paths.mjs";
import { startReader } from "../support/reader.mjs";
import { invented } from "../support/texts.mjs";

const AXE = await readFile(join(ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8");

const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-site-"));
const names = ["池", "竹林", "梅林", "花畑"];
/** @type {Record<string, string>} by the names of their pages */
const texts = {};
for (let i = 0; i < 80; i += 1) {
  const text = invented(names[i % 4], 3)
    .replace(/令和[^年]*年/, `令和${1 + (i % 5)}年`)
    .replace("2番目の意見", i === 7 ? "「ガベージ」の水位計を（案）どおり、ＡＩ化する３２番目の意見" : "2番目の意見");
  texts[`${i}.html`] = text;
}
await mkdir(join(folder, "texts"));
for (const [name, text] of Object.entries(texts))
  await writeFile(join(folder, "texts", name.replace("html", "txt")), text);
await promisify(execFile)(process.execPath, [join(DIST, "command.js"), "render", "texts", "--out", "pages"], {
  cwd: folder,
  env: { ...process.env, LANG: "ja_JP.UTF-8" },
});
const site = await serve(join(folder, "pages"), {
  // Every browser asks for it.
  handle: ({ url }, response) => url === "/favicon.ico" && Boolean(response.writeHead(204).end()),
});
const reader = await startReader({ origin: site.url.replace(/\/$/, "") });
after(() => Promise.all([site.close(), reader.close(), rm(folder, { recursive: true, force: true })]));

/** @param {import("playwright-core").Page} page @param {string} query */
async function search(page, query) {
  await page.getByRole("searchbox", { name: "議事録を検索" }).fill(query);
  await page
    .getByRole("status")
    .getByText(/見つかり/)
    .waitFor();
  await page.waitForFunction((query) => new URLSearchParams(location.hash.slice(1)).get("q") === query, query);
}

test("the first page stays short: years, bodies, and the latest; each year and body has a page", async () => {
  const { page, errors, close } = await reader.open("/");
  assert.equal(await page.locator("#records .records > li").count(), 20);
  await page.getByText("4の会議").click();
  await page.getByRole("link", { name: "竹林運営協議会", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "竹林運営協議会" }).waitFor();
  assert.equal(await page.locator(".records > li").count(), 20);
  assert.deepEqual(await page.getByRole("heading", { level: 2 }).allTextContents(), [
    ...["2023年", "2022年", "2021年", "2020年", "2019年"],
  ]);
  await page.getByRole("link", { name: "議事録の一覧" }).click();
  await page.getByRole("link", { name: "2022年" }).click();
  assert.equal(await page.locator(".records > li").count(), 16);
  await page.locator(".records a").first().click();
  await page.locator("minutes-viewer").waitFor();
  assert.deepEqual(errors, []);
  await close();
});

describe("search", () => {
  test("finds what stands there and nothing else, in any part of a record", async () => {
    const { page, errors, close } = await reader.open("/");
    for (const words of [
      "水位計",
      "ガベージ",
      "竹林の",
      "佐藤委員",
      "番目の意見",
      "ベー",
      "委員会",
      "花林",
      "カベージ",
    ]) {
      const expected = Object.values(texts).filter((text) => text.replace(/\s/g, "").includes(words)).length;
      await search(page, words);
      const said = expected === 0 ? /見つかりませんでした/ : `${expected}件の議事録が見つかりました。`;
      await page.getByRole("status").getByText(said).waitFor();
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test("signs do not count, and wide and narrow digits and letters are found as either", async () => {
    const { page, close } = await reader.open("/");
    for (const words of ["「ガベージ」の水位計", "案どおり、AI化", "ＡＩ化", "32番目", "３２番目"]) {
      await search(page, words);
      await page.getByRole("status").getByText("1件の議事録が見つかりました。").waitFor();
      const [hit] = await page.locator(".hits > li").all();
      assert.match(
        (await hit.locator("p").last().textContent()) ?? "",
        /「ガベージ」の水位計を（案）どおり、ＡＩ化する３２番目の意見/,
        "as it is written",
      );
      assert.ok(((await hit.locator("mark").textContent()) ?? "").length > 1);
    }
    // It leads to the speech, in the page that the viewer takes over.
    await page.locator(".hits ul a").first().click();
    await page.waitForURL(/\/7\.html#/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    assert.match((await page.locator(`[id="${id}"]`).first().textContent()) ?? "", /佐藤委員/);
    // And back, with what was asked for.
    await page.goBack();
    await page.getByRole("status").getByText("1件の議事録が見つかりました。").waitFor();
    await close();
  });

  test("the words stand where no server sees them, and an address with words finds them", async () => {
    const { page, close } = await reader.open("/");
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url(), request.headers()["referer"] ?? ""));
    await search(page, "ガベージ");
    await page.locator(".hits ul a").first().click();
    await page.waitForURL(/\/7\.html#/);
    assert.ok(asked.every((address) => !decodeURIComponent(address).includes("ガベージ")));
    await close();
    for (const address of ["/#q=ガベージ", "/?q=ガベージ"]) {
      const shared = await reader.open(address);
      await shared.page.getByRole("status").getByText("1件の議事録が見つかりました。").waitFor();
      assert.match(decodeURIComponent(shared.page.url()), /\/#q=ガベージ$/);
      await shared.close();
    }
  });

  test("by year and body, with words and without; more at a press", async () => {
    const { page, close } = await reader.open("/");
    await page.getByLabel("年").selectOption("2022");
    await page.getByRole("status").getByText("16件の議事録が見つかりました。").waitFor();
    await page.getByLabel("会議").selectOption("池運営協議会");
    await page.getByRole("status").getByText("4件の議事録が見つかりました。").waitFor();
    assert.equal(await page.locator("#records").isVisible(), false);
    await page.getByLabel("年").selectOption("");
    await page.getByLabel("会議").selectOption("");
    await page.locator("#records").waitFor();
    await search(page, "委員");
    assert.equal(await page.locator(".hits > li").count(), 20);
    await page.getByRole("button", { name: "さらに表示する（残り60件）" }).click();
    await page.locator(".hits > li").nth(39).waitFor();
    await close();
  });
});

for (const width of [360, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing and nothing is too wide, ${colorScheme}, ${width} pixels`, async () => {
      const { page, close } = await reader.open("/", { colorScheme, viewport: { width, height: 800 } });
      const audit = async () => {
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
          [],
        );
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      };
      await audit();
      await search(page, "委員");
      await audit();
      await close();
    });
  }
}
