// Out of the preview and back: comparison, downloads, shared addresses, drafts, offline, and that nothing is told to anybody.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { unzipSync } from "fflate";

import { DIST, SITE } from "../../www/build/paths.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { importTs } from "../support/module.mjs";
import {
  cursorAt,
  give,
  marked,
  put,
  ready,
  selected,
  speeches,
  startPreview,
  told,
  written,
} from "../support/preview.mjs";
import { pdf } from "../support/office.mjs";
import { heard, seen, settle, squeeze, textOf } from "../support/reader.mjs";
import { HTML, SCRIPT } from "../support/site.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { site, reader, openPreview, inPreview } = await startPreview();

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** @param {import("playwright-core").Page} page @param {string} name */
const tool = (page, name) => page.getByRole("tab", { name }).click();

describe("two versions", () => {
  const before = invented("池", 3);
  const after_ = before
    .replace("2番目の意見を述べる", "2番目の考えを詳しく述べる")
    .replace("\n○鈴木委員", "\n○高橋委員\n\n賛成である。\n\n○鈴木委員");

  inPreview("changed speeches show the words that came and went, in their place", async ({ page }) => {
    await put(page, before);
    await tool(page, "比べる");
    assert.equal(await page.getByRole("button", { name: "前の版と比べる" }).getAttribute("aria-disabled"), "true");
    await page.getByRole("button", { name: "いまの文章を前の版にする" }).click();
    await put(page, after_);
    await page.getByRole("button", { name: "前の版と比べる" }).click();
    const room = page.getByRole("region", { name: "前の版との違い" });
    await room.getByText("変わった発言 1、増えた発言 1、消えた発言 0、同じ発言 2").waitFor();
    const units = await room.locator("article").evaluateAll((nodes) =>
      nodes.map((node) => ({
        title: node.querySelector("h3").textContent,
        del: [...node.querySelectorAll("del")].map((n) => n.textContent),
        ins: [...node.querySelectorAll("ins")].map((n) => n.textContent),
      })),
    );
    assert.deepEqual(
      units.map(({ title }) => title),
      ["変更 佐藤委員", "追加 高橋委員"],
    );
    assert.equal(units[0].del.join(""), "［削除］意見［/削除］");
    // Whoever does not see where it goes is told.
    for (const [name, words] of [
      ["次の違い", "1/2 変更 佐藤委員"],
      ["次の違い", "2/2 追加 高橋委員"],
      ["次の違い", "1/2 変更 佐藤委員"],
      ["前の違い", "2/2 追加 高橋委員"],
    ]) {
      await room.getByRole("button", { name }).click();
      assert.equal(await room.locator(".actions [role=status]").textContent(), words);
    }
    assert.match(units[0].ins.join(""), /考え[^]*詳しく/);
    // All of it together is the version after, to the last letter, once what stayed is unfolded.
    for (const summary of await room.locator("summary").all()) await summary.click();
    const whole = await room.evaluate((node) =>
      [...node.querySelectorAll(".pieces")]
        .map((pieces) => {
          const copy = pieces.cloneNode(true);
          for (const gone of copy.querySelectorAll("del, .unseen")) gone.remove();
          return copy.textContent;
        })
        .join(""),
    );
    assert.equal(whole, after_);
    await room.getByRole("button", { name: "佐藤委員: 本文で見る" }).click();
    assert.match(await selected(page), /^○?佐藤委員[^]*詳しく/);
    await room.getByRole("button", { name: "比較を閉じる" }).click();
    assert.equal(await page.locator("minutes-viewer").isVisible(), true);
    assert.deepEqual((await seen(page)).violations, []);
  });

  inPreview("what is no speech is counted, too", async ({ page }) => {
    await put(page, before);
    await tool(page, "比べる");
    await page.getByRole("button", { name: "いまの文章を前の版にする" }).click();
    await put(page, before.replace("10時00分", "10時30分"));
    await page.getByRole("button", { name: "前の版と比べる" }).click();
    await page.getByText("変わった発言 0、増えた発言 0、消えた発言 0、同じ発言 3、発言でないところの違い 1").waitFor();
  });

  inPreview("a file is compared, too; the same text has no differences", async ({ page }) => {
    await tool(page, "比べる");
    await give(page, "前.txt", FOUNDING, "#base-file");
    await page.getByText("前の版：前.txt").first().waitFor();
    await page.getByRole("button", { name: "前の版と比べる" }).click();
    await page.getByText("2つの版に違いはありません。").waitFor();
  });
});

describe("files", { skip: chromiumOnly("downloads") }, () => {
  /** @param {import("playwright-core").Page} page @param {string} name */
  const download = async (page, name) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };

  inPreview(
    "the static page reads without script, the data is the contract, the project comes back whole",
    async ({ page }) => {
      const text = invented("池", 3);
      await give(
        page,
        "池.json",
        JSON.stringify({ minutesProject: 1, text, roster: [{ label: "山田委員", name: "山田梅子" }] }),
      );
      await speeches(page, 3);
      await tool(page, "載せる");
      await page.getByRole("button", { name: "静的なページ（.html）" }).waitFor();

      const data = await download(page, "データ（.json）");
      assert.equal(data.name, "池運営協議会 第4回会合 議事要旨.json");
      const minutes = JSON.parse(data.text);
      assert.equal(minutes.speeches.length, 3);
      assert.equal(minutes.speakers.find((s) => s.label === "山田委員").name, "山田梅子");

      const html = await download(page, "静的なページ（.html）");
      site.answer("/kept.html", { type: "text/html; charset=utf-8", body: html.text });
      const still = await reader.open("/kept.html", { javaScriptEnabled: false });
      assert.match((await still.page.locator("minutes-viewer").innerText()) ?? "", /3番目の意見を述べる/);
      assert.equal(await still.page.getByRole("heading", { level: 1 }).count(), 1);
      await still.close();

      const project = await download(page, "プロジェクト（.json）");
      assert.equal(project.name, "池運営協議会 第4回会合 議事要旨.project.json");
      await page.getByRole("button", { name: "例を見る" }).click();
      await speeches(page, 20);
      await give(page, project.name, project.text);
      await speeches(page, 3);
      assert.equal(await written(page), text);
      await page.waitForFunction(() =>
        document.querySelector("minutes-viewer").minutes.speakers.some((s) => s.name === "山田梅子"),
      );
      assert.deepEqual((await seen(page)).violations, []);
    },
  );
});

const exported = join(DIST, "export.js");

test(
  "every format of the package is offered",
  { skip: chromiumOnly("downloads") || (existsSync(exported) ? false : "dist/ has no exports") },
  async () => {
    const { FORMATS } = await import(pathToFileURL(exported).href);
    const { page, close } = await openPreview();
    await tool(page, "載せる");
    const buttons = page.locator("#downloads button");
    await buttons.first().waitFor();
    // The folder, the static page, the picture as PNG and the project are the page's own.
    assert.equal(await buttons.count(), Object.keys(FORMATS).length + 4);
    for (const button of await buttons.all()) {
      const name = await button.textContent();
      const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
      const content = await readFile(await file.path());
      // Without times there are no captions to write.
      assert.ok(content.length > (/\.vtt/.test(name) ? 6 : 100), name);
      if (/\.csv/.test(name)) assert.deepEqual([...content.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      if (/\.png/.test(name)) assert.equal(content.subarray(1, 4).toString(), "PNG");
    }
    assert.deepEqual((await seen(page)).violations, []);
    await close();
  },
);

test("what is to be published is one zip, and a page that works", { skip: chromiumOnly("downloads") }, async () => {
  const { page, close } = await openPreview();
  const roster = [{ label: "山田委員", name: "山田梅子" }];
  await give(page, "池.json", JSON.stringify({ minutesProject: 1, text: invented("池", 3), roster }));
  await speeches(page, 3);
  await tool(page, "載せる");
  await page.locator("#snippets").getByText('roster="gijiroku.json"').waitFor();
  const button = page.getByRole("button", { name: "公開用の一式（.zip）" });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const files = unzipSync(await readFile(await file.path()));
  assert.deepEqual(Object.keys(files).sort(), [
    "gijiroku.json",
    "gijiroku.txt",
    "index.html",
    "minutes-viewer.js",
    "minutes-viewer.wasm",
  ]);
  // Packed, as nobody knows the server.
  assert.deepEqual([...files["minutes-viewer.wasm"].subarray(0, 2)], [0x1f, 0x8b]);
  const types = /** @type {Record<string, string>} */ ({ html: HTML, js: "text/javascript", wasm: "application/wasm" });
  for (const [name, content] of Object.entries(files))
    site.answer(`/given/${name}`, { type: types[name.split(".").pop()] ?? "text/plain", body: Buffer.from(content) });
  const given = await page.context().newPage();
  await given.goto(`${site.origin}/given/index.html`);
  await given.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 3);
  assert.equal(
    await given.evaluate(() =>
      document.querySelector("minutes-viewer").minutes.speakers.some((s) => s.name === "山田梅子"),
    ),
    true,
  );
  assert.match(await given.title(), /^池運営協議会 第4回会合/);
  await close();
});

test("tables are guarded where it is asked for", { skip: chromiumOnly("downloads") }, async () => {
  const { page, close } = await openPreview();
  await put(page, "会議 議事録\n\n○山田委員\n\n=1+1 です。\n");
  await tool(page, "載せる");
  const table = async () => {
    const press = page.getByRole("button", { name: "発言の表（.csv）" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), press]);
    return readFile(await file.path(), "utf8");
  };
  assert.match(await table(), /,=1\+1 です。,/);
  await page.getByLabel(/表計算ソフトが式とみなす/).check();
  assert.match(await table(), /,'=1\+1 です。,/);
  await close();
});

describe("shared without a server", () => {
  test("the text goes with the address, behind its #, and nobody is sent it", async () => {
    const { page, close } = await openPreview(CLIPBOARD);
    const text = invented("池", 3);
    await put(page, text);
    await tool(page, "残す・渡す");
    await page.getByRole("button", { name: "文章を含むアドレスをコピー" }).click();
    await told(page, /アドレスをコピーしました（1 KB）/);
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    assert.match(address, /#text=[\w-]+$/);

    const other = await openPreview({ path: new URL(address).pathname + new URL(address).hash });
    await speeches(other.page, 3);
    assert.equal(await written(other.page), text);
    assert.equal(new URL(other.page.url()).hash, "", "an address that is copied later holds no old text");
    assert.ok(other.requests.every((url) => !url.includes("text=")));
    await other.close();
  });

  test("too long: said so, and a file is offered; broken: said so, and the page works", async () => {
    const { page, close } = await openPreview(CLIPBOARD);
    // Nothing in it comes twice for long.
    let seed = 7;
    const letter = () => String.fromCodePoint(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 20_000));
    await put(page, Array.from({ length: 25_000 }, (_, i) => letter() + (i % 60 ? "" : "\n")).join(""));
    await tool(page, "残す・渡す");
    await page.getByRole("button", { name: "文章を含むアドレスをコピー" }).click();
    await told(page, /文章が長く、アドレスが .* KB になります（32 KB まで）/);
    await close();

    const broken = await openPreview({ path: "/#text=AAAA" });
    await told(broken.page, /アドレスに入っている文章を読めませんでした/);
    assert.equal(await written(broken.page), FOUNDING);
    await broken.close();
  });
});

describe("drafts", () => {
  /** @param {import("playwright-core").Page} page */
  const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

  inPreview("are kept only with consent, survive a reload, and are gone on one click", async ({ page }) => {
    await put(page, invented("畑"));
    await speeches(page, 2);
    await page.reload();
    await ready(page);
    assert.equal(await written(page), FOUNDING);
    assert.equal(await databases(page), 0);

    await tool(page, "残す・渡す");
    await page.getByLabel("下書きをこの端末に残す").check();
    await told(page, "下書きをこの端末に残します。");
    await put(page, invented("畑"));
    await page.evaluate(async (text) => {
      const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      for (let kept; kept !== text; await new Promise((resolve) => setTimeout(resolve, 100))) {
        const database = await done(indexedDB.open("minutes-viewer-draft"));
        kept = (await done(database.transaction("drafts").objectStore("drafts").get("last"))).project.text;
        database.close();
      }
    }, invented("畑"));
    await page.reload();
    await ready(page);
    assert.equal(await written(page), invented("畑"));
    await speeches(page, 2);
    await tool(page, "残す・渡す");
    assert.equal(await page.getByLabel("下書きをこの端末に残す").isChecked(), true);
    await page.getByRole("button", { name: "下書きをこの端末から消す" }).click();
    await told(page, "下書きをこの端末から消しました。");
    assert.equal(await databases(page), 0);
    await page.reload();
    await ready(page);
    assert.equal(await written(page), FOUNDING);
  });
});

describe("a draft is not lost", () => {
  const mine = invented("畑");
  /** @param {import("playwright-core").Page} page */
  const agree = async (page) => {
    await put(page, mine);
    await tool(page, "残す・渡す");
    await page.getByLabel("下書きをこの端末に残す").check();
    await told(page, "下書きをこの端末に残します。");
  };
  /** An address that holds a text of somebody else. */
  const shared = async (/** @type {string} */ text) => {
    const { toFragment } = await importTs("www/preview/keep/share.ts");
    const { NO_SIDECAR } = await importTs("www/preview/project.ts");
    return `/#${await toFragment({ text, sidecar: NO_SIDECAR })}`;
  };
  /** @param {import("playwright-core").Page} page @param {string} path */
  const visit = async (page, path) => {
    await page.goto("about:blank");
    await page.goto(`${site.origin}${path}`);
    await ready(page);
  };

  inPreview("what an address holds stands beside it, and is kept only if asked", async ({ page }) => {
    await agree(page);
    const theirs = invented("竹", 3);
    await visit(page, await shared(theirs));
    assert.equal(await written(page), theirs);
    await put(page, `${theirs}\n`);
    await page.getByText("この端末に、別の下書き").waitFor();
    await tool(page, "残す・渡す");
    assert.equal(await page.getByLabel("下書きをこの端末に残す").isChecked(), false);
    // Agreeing alone does not take the other's place.
    await page.getByLabel("下書きをこの端末に残す").click();
    await page.waitForFunction(() => !document.querySelector("#draft").checked);
    await visit(page, "/");
    assert.equal(await written(page), mine);

    await visit(page, await shared(theirs));
    await page.getByRole("button", { name: "その下書きを開く" }).click();
    await told(page, /この端末に残した下書き/);
    assert.equal(await written(page), mine);
    await page.getByRole("button", { name: "前の文章に戻す" }).waitFor();

    await visit(page, await shared(theirs));
    await page.getByRole("button", { name: /^いまの文章を下書きにする/ }).click();
    await told(page, "下書きをこの端末に残します。");
    await visit(page, "/");
    assert.equal(await written(page), theirs);
  });

  inPreview("one that another tab has deleted does not come back, one that it has written stays", async ({ page }) => {
    await agree(page);
    const second = await page.context().newPage();
    await second.goto(`${site.origin}/`);
    await ready(second);
    await tool(second, "残す・渡す");
    await put(second, invented("竹"));
    await second.waitForTimeout(800);
    await put(page, invented("池"));
    await page.getByText("この端末に、別の下書き").waitFor();
    await second.getByRole("button", { name: "下書きをこの端末から消す" }).click();
    await told(second, "下書きをこの端末から消しました。");
    const databases = () => second.evaluate(async () => (await indexedDB.databases()).length);
    assert.equal(await databases(), 0);

    await second.getByLabel("下書きをこの端末に残す").check();
    await told(second, "下書きをこの端末に残します。");
    await page.reload();
    await ready(page);
    await second.getByRole("button", { name: "下書きをこの端末から消す" }).click();
    await told(second, "下書きをこの端末から消しました。");
    await put(page, invented("池"));
    await told(page, "下書きをこの端末から消しました。");
    assert.equal(await databases(), 0);
    await second.close();
  });
});

describe("offline", { skip: chromiumOnly("a network that is off") }, () => {
  inPreview("after one visit it opens, reads, compares and writes with the network off", async ({ page }) => {
    await tool(page, "残す・渡す");
    await page.getByText("このページは、通信が切れていても使えます。").waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await heard(page);
    await ready(page);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await put(page, invented("池", 3));
    await speeches(page, 3);
    await tool(page, "載せる");
    await page.getByRole("button", { name: "データ（.json）" }).waitFor();
    await give(page, "会議.pdf", pdf([]));
    await told(page, /会議.pdf: 読むための部品を取り込めませんでした。.*もとの文章はそのままです。/);
    assert.equal(await written(page), invented("池", 3));
  });

  test("a version stays whole until the next one is", async () => {
    const { page, close } = await openPreview();
    await tool(page, "残す・渡す");
    await page.getByText("このページは、通信が切れていても使えます。").waitFor();
    // The next one is there, all but the worker that would keep it.
    const index = await readFile(join(SITE, "index.html"), "utf8");
    site.answer("/", { type: HTML, body: index.replaceAll("preview/preview.js", "preview/next.js") });
    site.answer("/preview/next.js", { type: SCRIPT, body: `document.body.append("つぎの版")` });
    site.answer("/preview/worker.js", { type: SCRIPT, body: "throw 1" });
    site.answer("/sw.js", { status: 503 });
    await page.reload();
    await page.getByText("つぎの版").waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await put(page, invented("池", 3));
    await speeches(page, 3);
    await marked(page, "佐藤委員");
    await page.context().setOffline(false);
    await close();
    for (const path of ["/", "/preview/next.js", "/preview/worker.js", "/sw.js"]) site.forget(path);
  });

  inPreview("it can be installed", async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    const { errors, url } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.match(url, /manifest.webmanifest$/);
  });
});

describe("private", { skip: chromiumOnly("downloads") }, () => {
  inPreview(
    "in a whole session of use, no request carries a word",
    { ...CLIPBOARD, timeout: 300_000 },
    async ({ page, errors }) => {
      const SECRET = "秘密の花壇";
      const sent = [];
      page.context().on("request", (request) =>
        sent.push({
          method: request.method(),
          url: request.url(),
          body: request.postData(),
          headers: JSON.stringify(request.headers()),
        }),
      );
      page.on("websocket", (socket) => sent.push({ method: "WS", url: socket.url(), body: null, headers: "" }));
      const minutes = invented("池", 3).replace("池の花壇", SECRET);
      await page.getByRole("textbox", { name: "議事録の本文" }).fill(minutes);
      await speeches(page, 3);
      await give(page, "draft.txt", minutes);
      await give(page, "draft.html", `<p>${SECRET}</p>`);
      await told(page, /draft.html を開きました/);
      await page.getByRole("button", { name: "前の文章に戻す" }).click();
      await cursorAt(page, "○山田委員");
      await page.keyboard.press("Control+Enter");
      await settle(page);
      await tool(page, "比べる");
      await page.getByRole("button", { name: "いまの文章を前の版にする" }).click();
      await put(page, minutes.replace(SECRET, "公開の花壇"));
      await page.getByRole("button", { name: "前の版と比べる" }).click();
      await page.getByText(/変わった発言 1/).waitFor();
      await tool(page, "載せる");
      await page.getByRole("button", { name: "script タグでの書き方をコピー" }).click();
      await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "静的なページ（.html）" }).click(),
      ]);
      await tool(page, "残す・渡す");
      await page.getByRole("button", { name: "文章を含むアドレスをコピー" }).click();
      await page.getByLabel("下書きをこの端末に残す").check();
      await settle(page);
      await page.reload();
      await ready(page);
      await tool(page, "残す・渡す");
      await page.getByRole("button", { name: "下書きをこの端末から消す" }).click();
      await page.getByRole("button", { name: "消去" }).click();
      await settle(page);
      assert.ok(sent.length > 0);
      assert.deepEqual(
        sent.filter(({ url }) => !url.startsWith(`${site.origin}/`) && !url.startsWith(`blob:${site.origin}/`)),
        [],
      );
      assert.deepEqual(
        sent.filter(({ method, body }) => method !== "GET" || body),
        [],
      );
      for (const { url, headers } of sent) {
        assert.doesNotMatch(decodeURIComponent(url) + decodeURIComponent(headers.replaceAll("%", "%25")), /花壇|text=/);
        assert.doesNotMatch(url, /[?]/);
      }
      const paths = [...new Set(sent.map(({ url }) => new URL(url).pathname))].filter(
        (path) => !/^\/(?:preview|dist|seeds|$|sw\.js|[0-9a-f-]{36})/.test(path),
      );
      assert.deepEqual(paths, []);
      assert.deepEqual(
        await page.evaluate(async () => [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
        ]),
        ["", 0, 0, 0],
      );
      assert.deepEqual((await seen(page)).violations, []);
      assert.deepEqual(errors, []);
    },
  );
});
