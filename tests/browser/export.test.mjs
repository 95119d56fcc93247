// What a browser makes of the exports: the picture of the timeline, and the search of a site.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { serve } from "../../www/build/browser.mjs";
import { DIST } from "../../www/build/paths.mjs";
import { startReader } from "../support/reader.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { exportAs, load } = await import(pathToFileURL(join(DIST, "export.js")).href);
const { parse } = await import(pathToFileURL(join(DIST, "render.js")).href);

/** @type {Awaited<ReturnType<typeof startReader>>} */
let reader;
/** @type {string} */
let folder;
before(async () => {
  await load();
  folder = await mkdtemp(join(tmpdir(), "minutes-viewer-export-"));
  reader = await startReader({ origin: "" });
});
after(async () => {
  await reader?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the timeline", () => {
  test("is drawn: a lane for each speaker, a bar for each speech, none beside another or outside", async () => {
    const file = join(folder, "timeline.svg");
    await writeFile(file, exportAs(FOUNDING, "svg"));
    const { page, errors, close } = await reader.open(pathToFileURL(file).href);
    const drawn = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect().toJSON();
      return {
        root: document.documentElement.namespaceURI,
        title: document.querySelector("svg > title").textContent,
        all: box(document.documentElement),
        bars: [...document.querySelectorAll(".bar")].map((bar) => [bar.querySelector("title").textContent, box(bar)]),
        words: [...document.querySelectorAll("text")].map((text) => [text.textContent, box(text)]),
        lanes: document.querySelectorAll(".lane").length,
      };
    });
    const { speeches, speakers, title } = parse(FOUNDING);
    assert.equal(drawn.root, "http://www.w3.org/2000/svg");
    assert.ok(drawn.title.startsWith(title));
    assert.equal(drawn.lanes, speakers.length);
    assert.equal(drawn.bars.length, speeches.length);
    const inOrder = [...drawn.bars].sort(([, a], [, b]) => a.x - b.x);
    for (const [i, [told, bar]] of inOrder.entries()) {
      assert.match(told, new RegExp(`^${i + 1}番目の発言`));
      assert.ok(bar.width >= 1 && bar.right <= drawn.all.right + 0.1, told);
      const before = inOrder[i - 1]?.[1];
      assert.ok(!before || bar.x >= before.x + Math.min(before.width, 1) - 0.2, told);
    }
    for (const [words, { left, right, bottom }] of drawn.words) {
      assert.ok(left >= 0 && right <= drawn.all.right && bottom <= drawn.all.bottom, words);
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test("in the colours of the reader's scheme, as an image too", async () => {
    const { url, close } = await serve(folder, {});
    await writeFile(join(folder, "timeline.svg"), exportAs(FOUNDING, "svg"));
    await writeFile(join(folder, "image.html"), `<!doctype html><title>x</title><img src="timeline.svg" alt="">`);
    /** @type {number[][]} */
    const grounds = [];
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const { page, close } = await reader.open(`${url}image.html`, { colorScheme });
      const ground = await page.evaluate(async () => {
        const image = document.querySelector("img");
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return [...context.getImageData(5, 5, 1, 1).data];
      });
      grounds.push(ground);
      await close();
    }
    await close();
    assert.deepEqual(grounds[0], [255, 255, 255, 255]);
    assert.deepEqual(grounds[1], [26, 26, 26, 255]);
  });
});

describe("the search of a site", () => {
  test("finds titles, people, decisions and speeches, in Japanese, and leads to them", async () => {
    const texts = join(folder, "texts");
    await mkdir(join(texts, "sub"), { recursive: true });
    await writeFile(join(texts, "本部.txt"), FOUNDING);
    await writeFile(join(texts, "sub", "pond.txt"), invented("池の端"));
    await writeFile(join(texts, "rose.txt"), invented("薔薇園"));
    const out = join(folder, "site");
    const command = [join(DIST, "command.js"), "render", texts, "--out", out, "--lang", "ja"];
    await promisify(execFile)(process.execPath, command);
    // Below a path, as many sites are; the server has no icon.
    const icon = (request, response) => request.url === "/favicon.ico" && (response.writeHead(204).end(), true);
    const { url, close: stop } = await serve(folder, { handle: async (request, response) => icon(request, response) });
    after(stop);
    const { page, errors, close } = await reader.open(`${url}site/index.html`);
    const find = async (/** @type {string} */ query) => {
      await page.getByRole("searchbox").fill("");
      await page.waitForFunction(() => document.querySelector("#search [role=status]")?.textContent === "");
      await page.getByRole("searchbox").fill(query);
      await page.waitForFunction(() => {
        const told = document.querySelector("#search [role=status]")?.textContent;
        return told && (told.startsWith("見つかりません") || document.querySelector(".hits > li"));
      });
      return page.evaluate(() => {
        const to = (/** @type {HTMLAnchorElement} */ { pathname, hash }) => decodeURI(pathname + hash);
        return [...document.querySelectorAll(".hits > li")].map((hit) => ({
          page: to(hit.querySelector("h2 a")),
          places: [...hit.querySelectorAll("ul a")].map(to),
          // Of many places only the first are shown.
          isCut: hit.querySelector(".further") !== null,
        }));
      });
    };
    const hasOnly = async (query, name, anchor) => {
      const found = await find(query);
      assert.deepEqual(
        found.map(({ page }) => page),
        [`/site/${name}`],
        query,
      );
      const [{ places, isCut } = { places: [], isCut: false }] = found;
      if (anchor) assert.ok(isCut || places.includes(`/site/${name}#${anchor}`), `${query}: ${places}`);
    };
    const { speeches, items, speakers } = parse(FOUNDING);
    await hasOnly("サイバーセキュリティ戦略本部", "本部.html");
    await hasOnly("薔薇園", "rose.html");
    await hasOnly("池の端", "sub/pond.html");
    for (const { id, title } of items.slice(0, 3)) await hasOnly(title, "本部.html", id);
    for (const { name, label } of speakers) await hasOnly(name ?? label, "本部.html");
    for (const { id, paragraphs } of speeches) {
      const words = /[一-鿿]{4,8}/.exec(paragraphs.at(-1)?.text ?? "")?.[0];
      if (words) await hasOnly(words, "本部.html", id);
    }
    assert.deepEqual(await find("宇宙飛行士"), []);

    await page.getByRole("searchbox").fill("統一基準群");
    const hit = page.locator(".hits ul a").first();
    await hit.waitFor();
    assert.match((await hit.getAttribute("href")) ?? "", /^\/site\/.*\.html#/);
    assert.deepEqual(errors, []);
    await close();
  });
});
