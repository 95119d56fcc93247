// Ways into the preview: pasted, dropped and chosen, in every kind that an editor has lying about.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { encode } from "../support/encode.mjs";
import { docx, numbered, p, pdf, r } from "../support/office.mjs";
import { give, openPreview as openWith, put, speeches, told, written } from "../support/preview.mjs";
import { seen, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** @param {object} [options] */
const openPreview = (options) => openWith(reader, options);

describe("text files", () => {
  const minutes = invented("梅林", 3).replace("～", "から");
  for (const encoding of /** @type {const} */ (["utf-16le", "utf-16be", "iso-2022-jp"])) {
    test(`in ${encoding}`, async () => {
      const { page, close } = await openPreview();
      await give(page, "梅林.txt", encode(minutes, encoding));
      await told(page, /梅林.txt を開きました/);
      assert.equal(await written(page), minutes);
      await close();
    });
  }

  test("Markdown, and the Diet's JSON and XML, come as they are", async () => {
    const { page, close } = await openPreview();
    for (const name of ["markdown-table", "diet-json", "diet-xml"]) {
      const text = readFileSync(join(ROOT, "tests", "fixtures", `${name}.txt`), "utf8");
      await give(page, `${name}.dat`, text);
      await told(page, new RegExp(`${name}.dat を開きました`));
      assert.equal(await written(page), text);
    }
    await close();
  });
});

const LIST = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1"/><w:suff w:val="space"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/><w:suff w:val="nothing"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%3"/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/><w:suff w:val="nothing"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

describe("Word", () => {
  test("paragraphs, tables, numbers, tabs, notes and tracked changes", async () => {
    const cell = (...lines) => `<w:tc>${lines.map((line) => p(r(line))).join("")}</w:tc>`;
    const body = [
      p(r("水辺会議 議事録")),
      p(r("日時"), numbered(5)),
      p(r("開会"), numbered(5, 1)),
      p(r("閉会"), numbered(5, 1)),
      p(r("場所"), `<w:pStyle w:val="Matter"/>`),
      p(r("点呼"), numbered(5, 1)),
      p(r("資料"), numbered(5, 2)),
      p(r("地図"), numbered(5, 3)),
      p(r("続き"), numbered(6)),
      `<w:tbl><w:tr>${cell("山川 一郎")}${cell("会長")}</w:tr><w:tr>${cell("佐藤", "鈴木")}${cell("委員", "幹事")}</w:tr></w:tbl>`,
      p(`${r("○山川会長")}<w:r><w:tab/></w:r>${r("始める。")}<w:r><w:br/></w:r>${r("次の行。")}`),
      p(
        `<w:ins>${r("加えた")}</w:ins><w:del><w:r><w:delText>消した</w:delText></w:r></w:del>${r("文")}<w:r><w:footnoteReference w:id="2"/></w:r>${r("。")}`,
      ),
      p(`<w:r><w:ruby><w:rt>${r("みずべ")}</w:rt><w:rubyBase>${r("水辺")}</w:rubyBase></w:ruby></w:r>`),
      p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r>${r("見える")}`),
      p(""),
      p(r("終わり")),
    ].join("");
    const styles = `<w:style w:styleId="Base"><w:pPr>${numbered(5)}</w:pPr></w:style><w:style w:styleId="Matter"><w:basedOn w:val="Base"/></w:style>`;
    const footnotes = `<w:footnote w:id="2">${p(r("注の文"))}</w:footnote>`;
    const { page, close } = await openPreview();
    await give(page, "会議.docx", docx(body, { numbering: LIST, styles, footnotes }));
    await told(page, /会議.docx を開きました（Word）。脚注1件は末尾に置きました。/);
    assert.equal(
      await written(page),
      [
        "水辺会議 議事録",
        "第1 日時",
        "（一）開会",
        "（二）閉会",
        "第2 場所",
        "（一）点呼",
        "①\t資料",
        "・地図",
        "第7 続き",
        "山川 一郎\t会長",
        "佐藤\t委員",
        "鈴木\t幹事",
        "○山川会長\t始める。",
        "次の行。",
        "加えた文（注1）。",
        "水辺（みずべ）",
        "見える",
        "",
        "終わり",
        "",
        "（注1）注の文",
        "",
      ].join("\n"),
    );
    assert.deepEqual((await seen(page)).violations, []);
    await close();
  });

  test("what only looks like it is named, and the text stays", async () => {
    const { page, close } = await openPreview();
    const { zipSync, strToU8 } = await import("fflate");
    await give(page, "表.xlsx", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<x/>") })));
    await told(page, /読めるのは.*これはExcel（.xlsx）のようです。 もとの文章はそのままです。/);
    await give(page, "途中.docx", docx(p(r("文"))).subarray(0, 200));
    await told(page, /途中.docx: Word（.docx）として読み始めましたが、壊れているか、途中で切れています。/);
    assert.equal(await written(page), FOUNDING);
    await close();
  });
});

describe("PDF", () => {
  test("with a font of Japan that is not in the file: lines in reading order, columns apart", async () => {
    const { page, requests, errors, close } = await openPreview();
    const file = pdf([
      { x: 72, y: 700, text: "○山川会長　始めます。" },
      { x: 72, y: 760, text: "水辺会議 議事録" },
      { x: 300, y: 740, text: "会長" },
      { x: 72, y: 740, text: "山川 一郎" },
      { x: 72, y: 680, text: "川の水位を測る。" },
      { x: 72, y: 660, text: "以上。" },
    ]);
    await give(page, "会議.pdf", file);
    await told(page, /会議.pdf を開きました（PDF）/);
    assert.equal(
      await written(page),
      "水辺会議 議事録\n山川 一郎\t会長\n\n○山川会長　始めます。\n川の水位を測る。\n以上。\n",
    );
    assert.deepEqual((await seen(page)).violations, []);
    assert.deepEqual(errors, []);
    assert.ok(requests.every((url) => url.startsWith(site.origin)));
    await close();
  });

  test("as a browser prints it", async () => {
    const text = invented("池", 3);
    const printed = await reader.browser.newPage();
    await printed.setContent(
      `<pre style="font: 12pt/1.5 'Noto Sans CJK JP', sans-serif; white-space: pre-wrap"></pre>`,
    );
    await printed.evaluate((text) => (document.querySelector("pre").textContent = text), text);
    const file = await printed.pdf();
    await printed.close();
    const { page, close } = await openPreview();
    await give(page, "池.pdf", file);
    await told(page, /池.pdf を開きました（PDF）/);
    await speeches(page, 3);
    // Chromium writes some kanji as the radicals that look like them: one press mends them all, one key takes it back.
    const asRead = await written(page);
    await page.getByRole("button", { name: /似た文字をすべて漢字に替える/ }).click();
    await told(page, /か所を直しました/);
    const mended = squeeze(await written(page)).replace("〜", "～");
    assert.equal(mended, squeeze(text));
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), asRead);
    await close();
  });

  test("without words, or broken: said so, and the text stays", async () => {
    const { page, close } = await openPreview();
    await give(page, "絵.pdf", pdf([]));
    await told(page, /文字の入っていないPDF.*もとの文章はそのままです。/);
    await give(page, "壊れ.pdf", Buffer.from("%PDF-1.7\n\xe2\xe3", "latin1"));
    await told(page, /壊れ.pdf: PDFとして読み始めましたが/);
    assert.equal(await written(page), FOUNDING);
    await close();
  });
});

const PAGE = `<!doctype html><html><head><meta charset="Shift_JIS"><title>題</title><style>p { color: red }</style></head><body>
<h1>水辺会議 議事録</h1>
<p>日時　令和6年5月14日<br>場所　公民館
の2階</p>
<table><tr><th>氏名</th><th>役職</th></tr><tr><td>山川 <b>一郎</b></td><td>会長</td></tr></table>
<ol start="3"><li>開会</li><li>閉会</li></ol>
<ul><li>地図</li></ul>
<p>○山川会長　始め<span>ます</span>。<script>alert(1)</script><img src=x onerror=alert(1)></p>
</body></html>`;
const PLAIN =
  "水辺会議 議事録\n\n日時　令和6年5月14日\n場所　公民館の2階\n\n氏名\t役職\n山川 一郎\t会長\n\n3. 開会\n4. 閉会\n・地図\n\n○山川会長　始めます。";

describe("HTML", () => {
  test("a page keeps its paragraphs, tables, lists and headings, and nothing in it runs", async () => {
    const { page, requests, close } = await openPreview();
    await give(page, "会議.html", encode(PAGE, "shift_jis"));
    await told(page, /会議.html を開きました（HTML, Shift_JIS）/);
    assert.equal(await written(page), `${PLAIN}\n`);
    assert.deepEqual((await seen(page)).executed, []);
    assert.ok(!requests.some((url) => url.endsWith("/x")));
    await close();
  });

  test("pasted words do, too; plain ones stay as they are", async () => {
    const { page, text, close } = await openPreview({ permissions: ["clipboard-read", "clipboard-write"] });
    await put(page, "");
    /** @param {Record<string, string>} data */
    const paste = async (data) => {
      await page.evaluate(async (data) => {
        const blobs = Object.entries(data).map(([type, words]) => [type, new Blob([words], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }, data);
      await text.focus();
      await page.keyboard.press("Control+V");
    };
    // The clipboard's own washing of styles and handlers would be told as if it were the page's.
    const washed = PAGE.replace(/<style>.*<\/style>/, "").replace(/<script>.*<img[^>]*>/, "");
    await paste({ "text/html": washed, "text/plain": "水辺会議" });
    await told(page, /段落・表・見出しの行にして貼りました/);
    assert.equal(await written(page), PLAIN);
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), "");
    await paste({ "text/html": "<span>色の<b>ある</b>文</span>", "text/plain": "色のある文\n　次" });
    assert.equal(await written(page), "色のある文\n　次");
    assert.deepEqual((await seen(page)).violations, []);
    await close();
  });
});

test("a project of its own brings the text and the roster", async () => {
  const { page, close } = await openPreview();
  const text = invented("池", 3);
  await give(
    page,
    "池.json",
    JSON.stringify({ minutesProject: 1, text, roster: [{ label: "山田委員", name: "山田梅子" }] }),
  );
  await told(page, /池.json を開きました/);
  assert.equal(await written(page), text);
  await page.waitForFunction(() =>
    document.querySelector("minutes-viewer").minutes?.speakers.some((s) => s.name === "山田梅子"),
  );
  await page.getByRole("tab", { name: "名簿・読み方 1" }).waitFor();
  assert.equal(await textOf(page, "transcript"), squeeze(text));
  await close();
});
