// Where the text comes from, and what is said when it does not come: once, in words, with the content left readable.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { encode } from "../support/encode.mjs";
import { events, heard, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { HTML, startSite } from "../support/site.mjs";
import { invented, LETTER } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const FALLBACK = "議事録は紙でも配っています。";
const MINUTES = invented("緑町公園", 3).replace("～", "から");

/** @param {string} path @param {import("../support/site.mjs").Answer} answer @param {string} [attributes] */
async function openWith(path, answer, attributes = "") {
  site.answer(`${path}.txt`, answer);
  return reader.open(
    site.page(path, `<minutes-viewer src="${path}.txt" ${attributes}><p>${FALLBACK}</p></minutes-viewer>`),
  );
}

describe("what cannot be shown says so, and the content stays", () => {
  /** @type {[name: string, answer: import("../support/site.mjs").Answer, code: string, words: RegExp][]} */
  const cases = [
    [
      "a file that is not there",
      { status: 404, type: HTML, body: "<h1>Not Found</h1>" },
      "not-found",
      /読み込めませんでした。.*見つかりません（404）/,
    ],
    ["a server in trouble", { status: 500 }, "http", /読み込めませんでした。.*（500）/],
    ["a cut connection", { hangUp: true }, "network", /読み込めませんでした。.*つながりません/],
    [
      "a web page instead of a text",
      { type: HTML, body: "<!doctype html><title>ログイン</title>" },
      "html",
      /ウェブページ（HTML）/,
    ],
    [
      "a web page that calls itself a text",
      { body: "<!doctype html><title>ログイン</title>" },
      "html",
      /ウェブページ（HTML）/,
    ],
    [
      "bytes of no encoding",
      { type: "", body: Uint8Array.from([0xff, 0xff, 0x80, 0xfd, 0xa0, 0xff]) },
      "encoding",
      /文字コードを判別できません。UTF-8/,
    ],
    [
      "bytes that are not the UTF-8 they claim to be",
      { body: Uint8Array.from([0xe3, 0x81, 0xff, 0xff, 0x80]) },
      "encoding",
      /文字コードを判別できません/,
    ],
    [
      "a PDF",
      { type: "application/pdf", body: Uint8Array.from([...Buffer.from("%PDF-1.7\n"), 0xe2, 0xe3, 0xcf, 0xd3]) },
      "binary",
      /PDFファイルのようです/,
    ],
    ["an empty file", { body: "" }, "empty", /文章がありません。/],
    ["a file of blanks", { body: "\uFEFF \n　\t\n" }, "empty", /文章がありません。/],
  ];
  for (const [i, [name, answer, code, words]] of cases.entries()) {
    test(name, async () => {
      const { page, close } = await openWith(`/wrong-${i}`, answer);
      await heard(page, "minutes-error");
      await settle(page);
      const errors = await events(page, "minutes-error");
      assert.deepEqual(
        errors.map((error) => error.code),
        [code],
        "told once",
      );
      assert.match(squeeze(errors[0].message), words);
      const text = squeeze(await visibleText(page));
      assert.match(text, words);
      assert.ok(text.includes(FALLBACK), text);
      assert.equal(await page.getByRole("alert").count(), 1);
      assert.equal(
        await page.getByRole("link", { name: "もとのファイルを開く" }).getAttribute("href"),
        `${site.origin}/wrong-${i}.txt`,
      );
      assert.equal(await page.evaluate(() => document.querySelector("minutes-viewer").minutes), null);
      assert.equal(await page.locator("minutes-viewer [part~=speech]").count(), 0);
      await close();
    });
  }

  test("in English where the viewer is in English", async () => {
    const { page, close } = await openWith("/english", { status: 404 }, `lang="en"`);
    await page
      .getByRole("alert")
      .getByText("There is no such file (404). Whoever publishes it should check the address in src.")
      .waitFor();
    await close();
  });

  test("another try, when the server is back", async () => {
    const { page, close } = await openWith("/back", { status: 503 });
    await heard(page, "minutes-error");
    site.answer("/back.txt", { body: MINUTES });
    const button = page.getByRole("button", { name: "もう一度読み込む" });
    await button.focus();
    await page.keyboard.press("Enter");
    await heard(page);
    assert.equal(
      await page.evaluate(() => document.activeElement?.localName),
      "minutes-viewer",
      "the focus is not lost",
    );
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    assert.equal(await page.getByRole("alert").count(), 0);
    await close();
  });

  test("an error after minutes were shown takes them away", async () => {
    const { page, close } = await openWith("/first", { body: MINUTES });
    await heard(page);
    await page.evaluate(() => document.querySelector("minutes-viewer").setAttribute("src", "/nowhere.txt"));
    await heard(page, "minutes-error");
    const text = await visibleText(page);
    assert.ok(text.includes(FALLBACK));
    assert.doesNotMatch(text, /花壇/);
    assert.equal(await page.locator("minutes-viewer [part~=speech]").count(), 0);
    await page.evaluate(() => document.querySelector("minutes-viewer").setAttribute("src", "/first.txt"));
    await heard(page, "minutes-load", 2);
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    await close();
  });

  test("an empty property", async () => {
    const { page, close } = await reader.open(
      site.page("/blank", `<minutes-viewer><pre>${MINUTES}</pre></minutes-viewer>`),
    );
    await heard(page);
    await page.evaluate(() => (document.querySelector("minutes-viewer").text = " \n"));
    await heard(page, "minutes-error");
    const text = await visibleText(page);
    assert.match(text, /文章がありません/);
    assert.match(text, /花壇/, "the content is readable again");
    await close();
  });

  test("nothing at all", async () => {
    const { page, close } = await reader.open(site.page("/nothing", `<minutes-viewer></minutes-viewer>`));
    await page.getByRole("status").getByText("表示する議事録がありません。").waitFor();
    assert.deepEqual(await events(page, "minutes-error"), []);
    await close();
  });

  test("a text that is no minutes is shown whole, with a word about it", async () => {
    const { page, close } = await openWith("/letter", { body: LETTER });
    await heard(page);
    assert.equal((await events(page, "minutes-load"))[0].speeches, 0);
    assert.equal(await textOf(page, "transcript"), squeeze(LETTER));
    const text = squeeze(await visibleText(page));
    assert.match(text, /発言.*(見つか|読み取れ)/);
    assert.match(text, /春の終わりの手紙.*縁側まで来る。/);
    await close();
  });
});

describe("before the program has come", () => {
  test("the text can be read as it begins, beside a short content", async () => {
    let answer = () => {};
    const hold = new Promise((/** @type {(value?: unknown) => void} */ resolve) => (answer = resolve));
    site.answer("/early.txt", { type: "text/plain; charset=utf-8", body: MINUTES });
    const path = site.page("/early", `<minutes-viewer src="/early.txt"><p>${FALLBACK}</p></minutes-viewer>`);
    const { page, errors, close } = await reader.open(path, {
      before: (page) =>
        page.route("**/minutes-viewer.wasm", async (route) => {
          await hold;
          await route.continue();
        }),
    });
    const early = page.locator("minutes-viewer .mv-early");
    await early.waitFor();
    assert.equal(squeeze(await early.textContent()), squeeze(MINUTES));
    assert.match(await visibleText(page), /読み込んでいます/);
    answer();
    await heard(page);
    assert.equal(await early.count(), 0);
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("an HTML page of the site", () => {
  const BODY = `<!doctype html><html lang="ja"><meta charset="shift_jis"><title>第4回</title>
    <nav><a href="/">トップ</a></nav>
    <main><h1>池運営協議会　第4回会合　議事録</h1>
      <ol><li>池の水位</li><li>花壇</li></ol>
      <table><tr><td>会長</td><td>山田梅子</td></tr><tr><td>委員</td><td>谷　二郎</td></tr></table>
      <div id="honbun"><p>○山田会長　池を<ruby>浚渫<rp>(</rp><rt>しゅんせつ</rt><rp>)</rp></ruby>します。</p>
      <p>○谷委員　はい。</p></div><script>document.title = "ran"</script></main></html>`;
  /** @param {string} path @param {string} [id] */
  async function openPage(path, id = "") {
    site.answer(`${path}/gijiroku.html`, { type: "text/html", body: encode(BODY, "shift_jis") });
    return reader.open(
      site.page(path, `<minutes-viewer src="${path}/gijiroku.html${id}"></minutes-viewer>`, {
        policy: "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
      }),
    );
  }

  test("is read where it is about the record, lists, tables and readings as text", async () => {
    const { page, errors, close } = await openPage("/page");
    await heard(page);
    const text = await page.evaluate(() => document.querySelector("minutes-viewer").text);
    assert.match(text, /^池運営協議会　第4回会合　議事録\n/);
    assert.match(text, /\n1\. 池の水位\n2\. 花壇\n/);
    assert.match(text, /\n会長\t山田梅子\n/);
    assert.match(text, /池を浚渫（しゅんせつ）します。\n/);
    assert.doesNotMatch(text, /トップ|ran/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("an id names a part of it", async () => {
    const { page, close } = await openPage("/part", "#honbun");
    await heard(page);
    assert.equal(await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches.length), 2);
    assert.match(await page.evaluate(() => document.querySelector("minutes-viewer").text), /^○山田会長/);
    await close();
  });
});

describe("encodings", () => {
  for (const encoding of /** @type {const} */ (["shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"])) {
    test(`${encoding} is found out, read right, and the reader is told`, async () => {
      const { page, close } = await openWith(`/${encoding}`, { type: "text/plain", body: encode(MINUTES, encoding) });
      await heard(page);
      assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
      assert.match(
        (await visibleText(page)).toLowerCase(),
        new RegExp(`文字コードは ${encoding} と判断して読みました。`),
      );
      await close();
    });
  }

  test("as the server says, without a word", async () => {
    const { page, close } = await openWith("/said", {
      type: `text/plain; charset="Shift_JIS"`,
      body: encode(MINUTES, "shift_jis"),
    });
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    assert.doesNotMatch(await visibleText(page), /文字コード/);
    await close();
  });

  test("a byte-order mark is no part of the text", async () => {
    const { page, close } = await openWith("/marked", { type: "text/plain", body: `\uFEFF${MINUTES}` });
    await heard(page);
    assert.equal(await page.evaluate(() => document.querySelector("minutes-viewer").text), MINUTES);
    await close();
  });
});

describe("the roster", () => {
  test("from its file", async () => {
    site.answer("/roster.json", {
      type: "application/json",
      body: JSON.stringify([{ label: "佐藤委員", name: "佐藤花子" }]),
    });
    const { page, close } = await openWith("/with-roster", { body: MINUTES }, `roster="/roster.json"`);
    await heard(page);
    const speakers = await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speakers);
    assert.deepEqual(
      speakers.filter((speaker) => speaker.name).map((speaker) => [speaker.label, speaker.name, speaker.match]),
      [["佐藤委員", "佐藤花子", "override"]],
    );
    await close();
  });

  test("another one: the file is not fetched again, and its words are not mistaken for others shown meanwhile", async () => {
    const { page, close } = await openWith("/once", { body: MINUTES });
    await heard(page);
    let fetched = 0;
    page.on("request", (request) => (fetched += Number(request.url().endsWith("/once.txt"))));
    const change = async (/** @type {object} */ properties, /** @type {number} */ loads) => {
      await page.evaluate(
        (properties) => Object.assign(document.querySelector("minutes-viewer"), properties),
        properties,
      );
      await heard(page, "minutes-load", loads);
      return page.evaluate(() => document.querySelector("minutes-viewer").text);
    };
    assert.equal(await change({ roster: [{ label: "佐藤委員", name: "佐藤花子" }] }, 2), MINUTES);
    assert.equal(fetched, 0);
    const other = invented("別の会議");
    assert.equal(await change({ text: other }, 3), other);
    assert.equal(await change({ text: null, roster: null }, 4), MINUTES);
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    await close();
  });

  test("a sidecar says what lines are, too; from its file and as a property", async () => {
    const sidecar = { overrides: [{ line: MINUTES.split("\n")[0], as: "heading" }] };
    site.answer("/sidecar.json", { type: "application/json", body: JSON.stringify(sidecar) });
    const { page, close } = await openWith("/with-sidecar", { body: MINUTES }, `roster="/sidecar.json"`);
    await heard(page);
    const told = () =>
      page.evaluate(() => {
        const { diagnostics, sections } = document.querySelector("minutes-viewer").minutes;
        return [diagnostics.filter(({ code }) => code === "line-override").length, sections[0]?.heading];
      });
    assert.deepEqual(await told(), [1, MINUTES.split("\n")[0]]);
    await page.evaluate(() => (document.querySelector("minutes-viewer").roster = { overrides: [] }));
    await heard(page, "minutes-load", 2);
    assert.equal((await told())[0], 0);
    assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
    await close();
  });

  for (const [name, answer] of Object.entries({
    "that is not there": { status: 404 },
    "that is no roster": { type: "application/json", body: `{"name":"佐藤花子"}` },
  })) {
    test(`${name}: the minutes are shown, and the reader is told`, async () => {
      const path = `/roster-${answer.status ?? 200}`;
      site.answer(`${path}.json`, answer);
      const { page, close } = await openWith(path, { body: MINUTES }, `roster="${path}.json"`);
      await heard(page);
      assert.deepEqual(
        (await events(page, "minutes-error")).map((error) => error.code),
        ["roster"],
      );
      assert.equal(await textOf(page, "transcript"), squeeze(MINUTES));
      assert.match(await visibleText(page), /名簿を読み込めませんでした。/);
      await close();
    });
  }
});
