// The preview page, as an editor uses it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { encode } from "../support/encode.mjs";
import { put, speeches, startPreview, written } from "../support/preview.mjs";
import { events, heard, seen, squeeze, textOf, visibleText } from "../support/reader.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { site, reader, openPreview, inPreview } = await startPreview();

inPreview("it opens with the founding transcript, drawn whole", async ({ page, text, errors }) => {
  assert.equal(await written(page), FOUNDING);
  assert.equal(await page.locator("minutes-viewer [part~=speech]").count(), 20);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  assert.deepEqual((await seen(page)).violations, []);
  assert.deepEqual(errors, []);
});

inPreview("typing updates the viewer", async ({ page, text }) => {
  await text.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n○緑町委員\n\n花壇の水やりについて。", { delay: 5 });
  await page.waitForFunction(() => document.querySelectorAll("minutes-viewer")[0].minutes?.speeches.length === 21);
  const last = page.locator("minutes-viewer [part~=speech]").last();
  await page.waitForFunction(() =>
    document.querySelector("minutes-viewer").shadowRoot.textContent.includes("花壇の水やりについて。"),
  );
  assert.match((await last.textContent()) ?? "", /緑町委員[^]*花壇の水やりについて。/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "text", "the focus stays where one types");
});

inPreview(
  "pasting another text replaces what is shown",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page, text }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), invented("竹林", 3));
    await text.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
    await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 3);
    await page
      .locator("minutes-viewer")
      .getByRole("heading", { name: /竹林運営協議会/ })
      .first()
      .waitFor();
    assert.equal(await textOf(page, "transcript"), squeeze(invented("竹林", 3)));
  },
);

inPreview(
  "a quote of a draft names no address",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page }) => {
    await page.locator("minutes-viewer [part~=speech]").nth(1).getByRole("button", { name: /^引用/ }).click();
    await page
      .locator("minutes-viewer")
      .getByRole("status")
      .filter({ hasText: /コピーしました/ })
      .waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^「それでは、意見交換に移りたい。/);
    assert.doesNotMatch(copied, /http/);
  },
);

inPreview("clearing says so, and the text comes back", async ({ page, text }) => {
  await page.getByRole("button", { name: "消去" }).click();
  assert.equal(await written(page), "");
  await heard(page, "minutes-error");
  assert.match(await visibleText(page), /文章がありません/);
  await page.getByRole("button", { name: "前の文章に戻す" }).click();
  await heard(page, "minutes-load", 2);
  assert.equal(await written(page), FOUNDING);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
});

inPreview("the example can be had again, and undone", async ({ page }) => {
  await put(page, invented("畑"));
  await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 2);
  await page.getByRole("button", { name: "例を見る" }).click();
  await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 20);
  await page.getByRole("button", { name: "前の文章に戻す" }).click();
  assert.equal(await written(page), invented("畑"));
});

describe("files", () => {
  const minutes = invented("梅林", 3).replace("～", "から");

  for (const encoding of /** @type {const} */ (["utf-8", "shift_jis", "euc-jp"])) {
    inPreview(`in ${encoding}`, async ({ page, text }) => {
      await page
        .locator("#file")
        .setInputFiles({ name: "梅林.txt", mimeType: "text/plain", buffer: encode(minutes, encoding) });
      await page
        .getByRole("status")
        .getByText(new RegExp(`梅林.txt を開きました（${encoding}）`, "i"))
        .waitFor();
      assert.equal(await written(page), minutes);
      await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 3);
    });
  }

  for (const place of ["main", "#text .cm-content"]) {
    inPreview(`dropped anywhere on the page: ${place}`, async ({ page }) => {
      const dropped = await page.evaluateHandle(
        (content) => {
          const data = new DataTransfer();
          data.items.add(new File([content], "池.txt", { type: "text/plain" }));
          return data;
        },
        invented("池", 3),
      );
      await page.dispatchEvent(place, "drop", {
        dataTransfer: dropped,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      await page.getByText("池.txt を開きました").waitFor();
      assert.equal(await written(page), invented("池", 3));
    });
  }

  inPreview("that is no text: said in words, and nothing is lost", async ({ page, text }) => {
    await page.locator("#file").setInputFiles({
      name: "会議.xls",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
    });
    await page
      .getByRole("status")
      .getByText(
        /会議.xls: 読めるのはテキスト、Word（.docx）、.*これはWord 97-2003・Excel 97-2003（.doc、.xls）のようです。.*もとの文章はそのままです。/,
      )
      .waitFor();
    assert.equal(await written(page), FOUNDING);
  });
});

describe("snippets are copied, and work as they stand", () => {
  /** What one click copies. @param {string} name */
  const copied = async (name) => {
    const { page, close } = await openPreview({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("tab", { name: "載せる" }).click();
    await page.getByRole("button", { name: `${name}の書き方をコピー` }).click();
    await page.getByText("コピーしました").first().waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    return snippet;
  };
  /** A page with the files of the package beside it. @param {string} folder @param {string} body @param {string[]} files */
  const host = (folder, body, files) => {
    site.answer(folder, {
      type: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="ja"><title>editor</title><link rel="icon" href="/preview/icon.svg"><body>${body}</body></html>`,
    });
    site.answer(`${folder}gijiroku.txt`, { body: FOUNDING });
    for (const name of files) {
      const type = { js: "text/javascript", css: "text/css" }[name.split(".").at(-1) ?? ""] ?? "application/wasm";
      site.answer(folder + name, { type, body: readFileSync(join(DIST, name)) });
    }
  };

  test("script tag", async () => {
    host("/by-script/", await copied("script タグで"), ["minutes-viewer.js", "minutes-viewer.wasm"]);
    const embedded = await reader.open("/by-script/");
    await heard(embedded.page);
    assert.equal(await textOf(embedded.page, "transcript"), squeeze(FOUNDING));
    await embedded.close();
  });

  test("npm", async () => {
    const { outputFiles } = await build({
      stdin: { contents: await copied("npm で"), resolveDir: ROOT },
      alias: { "minutes-viewer/define": join(DIST, "define.js") },
      bundle: true,
      format: "esm",
      write: false,
      // What only `render` needs is loaded by whoever asks for it.
      external: ["./render.js"],
    });
    site.answer("/by-npm/app.js", { type: "text/javascript", body: outputFiles[0]?.text ?? "" });
    site.answer("/gijiroku.txt", { body: FOUNDING });
    host("/by-npm/", `<script type="module" src="app.js"></script>`, ["minutes-viewer.wasm"]);
    const embedded = await reader.open("/by-npm/");
    await heard(embedded.page);
    assert.equal(await textOf(embedded.page, "transcript"), squeeze(FOUNDING));
    await embedded.close();
  });

  test("static HTML, with script and without", { skip: chromiumOnly("a page without script") }, async () => {
    const { load, render } = await import(pathToFileURL(join(DIST, "render.js")).href);
    await load();
    const snippet = await copied("静的な HTML で");
    const filled = snippet.replace("<!-- npx minutes-viewer render gijiroku.txt -->", () => render(FOUNDING));
    assert.notEqual(filled, snippet);
    host("/static/", filled, ["minutes-viewer.js", "minutes-viewer.wasm", "minutes-viewer.static.css"]);
    const still = await reader.open("/static/", { javaScriptEnabled: false });
    assert.match((await still.page.locator("minutes-viewer").innerText()) ?? "", /サイバーセキュリティ戦略本部/);
    await still.close();
    const alive = await reader.open("/static/");
    await heard(alive.page);
    assert.equal(await textOf(alive.page, "transcript"), squeeze(FOUNDING));
    await alive.close();
  });
});

inPreview("in English, page and viewer", async ({ page }) => {
  await page.getByRole("button", { name: "Switch to English" }).click();
  await page.getByRole("textbox", { name: "Text of the minutes" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByRole("alert").getByText("There is no text.").waitFor();
  await page.getByRole("button", { name: "日本語に切り替える" }).click();
  await page.getByRole("textbox", { name: "議事録の本文" }).waitFor();
  await page.getByRole("alert").getByText("議事録の文章がありません。").waitFor();
});

inPreview("a long text is still followed", { timeout: 300_000 }, async ({ page, text }) => {
  const long = invented("池", 3) + FOUNDING.repeat(25);
  await put(page, long);
  await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length > 400);
  assert.equal(await textOf(page, "transcript"), squeeze(long));
});

test("without the editor's part, plain typing is shown all the same, and a sentence says what to do", async () => {
  const { page, close } = await reader.open("/", {
    before: (page) => page.route("**/preview/parts/editor-*", (route) => route.abort()),
  });
  await page.getByText(/編集の部品を読み込めませんでした。.*書いた文章はそのままです。/).waitFor();
  await page.getByRole("textbox", { name: "議事録の本文" }).fill(invented("池", 3));
  await speeches(page, 3);
  await close();
});

inPreview(
  "at 10 MB one can still type, and the page says what it is doing",
  { timeout: 600_000 },
  async ({ page, text }) => {
    page.setDefaultTimeout(60_000);
    const long = FOUNDING.repeat(Math.ceil(10_000_000 / Buffer.byteLength(FOUNDING)));
    await put(page, long);
    const shows = (/** @type {string} */ text) =>
      page.waitForFunction((length) => document.querySelector("minutes-viewer").text?.length === length, text.length);
    const update = page.getByRole("button", { name: "表示を更新する" });
    const isShown = await Promise.race([shows(long).then(() => true), update.waitFor().then(() => false)]);
    if (!isShown) {
      await page.getByText(/長い文章のため、表示は手動で更新します/).waitFor();
      await update.click();
      await shows(long);
    }
    await text.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("追記");
    assert.equal(await written(page), `${long}追記`);
    await Promise.race([shows(`${long}追記`), update.waitFor()]);
  },
);

for (const width of [320, 360, 768, 1280]) {
  inPreview(`nothing is wider than ${width} pixels`, { viewport: { width, height: 800 } }, async ({ page }) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok((await overflow()) <= 0);
    if (width < 1088) await page.getByRole("tab", { name: "本文" }).click();
    for (const tab of await page.locator("#drawer [role=tab]").all()) {
      await tab.click();
      assert.ok((await overflow()) <= 0, (await tab.textContent()) ?? "");
    }
    assert.deepEqual(await events(page, "minutes-error"), []);
  });
}

inPreview("everything can be reached with the keyboard, in the order it stands", async ({ page }) => {
  const reached = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(
        () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.localName,
      ),
    );
  }
  assert.deepEqual(reached.slice(0, 8), [
    "skip",
    "manual",
    "language",
    "open",
    "example",
    "clear",
    "text",
    "tab-notes",
  ]);
  assert.ok(reached.includes("viewer"));
  await page.evaluate(() => document.querySelector(".skip").focus());
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "reading");
});
