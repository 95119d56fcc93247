// Ways into the preview: pasted, dropped and chosen, in every kind that an editor has lying about.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { encode } from "../support/encode.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { box, docx, field, numbered, p, pdf, r, struck } from "../support/office.mjs";
import { give, put, speeches, startPreview, told, written } from "../support/preview.mjs";
import { seen, squeeze, textOf } from "../support/reader.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { site, reader, inPreview } = await startPreview();

describe("text files", () => {
  const minutes = invented("梅林", 3).replace("～", "から");
  for (const encoding of /** @type {const} */ (["utf-16le", "utf-16be", "iso-2022-jp"])) {
    inPreview(`in ${encoding}`, async ({ page }) => {
      await give(page, "梅林.txt", encode(minutes, encoding));
      await told(page, /梅林.txt を開きました/);
      assert.equal(await written(page), minutes);
    });
  }

  inPreview("Markdown, and the Diet's JSON and XML, come as they are", async ({ page }) => {
    for (const name of ["markdown-table", "diet-json", "diet-xml"]) {
      const text = readFileSync(join(ROOT, "tests", "fixtures", `${name}.txt`), "utf8");
      await give(page, `${name}.dat`, text);
      await told(page, new RegExp(`${name}.dat を開きました`));
      assert.equal(await written(page), text);
    }
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
  inPreview("paragraphs, tables, numbers, tabs, notes and tracked changes", async ({ page }) => {
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
  });

  inPreview(
    "boxes at their place, words of fields, rows in a frame; of a change that is tracked, what is there now",
    async ({ page }) => {
      const row = (/** @type {string} */ words) => `<w:tr><w:tc>${p(r(words))}</w:tc></w:tr>`;
      const gone = `<w:rPr><w:del w:id="1"/></w:rPr>`;
      const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/><w:suff w:val="space"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
      const body = [
        p(`${r("前の段落")}${box(p(r("囲みの文")) + p(r("囲みの二行目")))}`),
        p(
          field("EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(みずべ),水辺)") +
            r("の会議") +
            field(" eq \\o\\ac(○,秘)") +
            field(" PAGE "),
        ),
        p(`${r("つながる")}${struck("消した")}`, gone),
        p(r("一つの行")),
        p(struck("消えた項"), numbered(1) + gone),
        p(r("項"), numbered(1)),
        `<w:tbl><w:sdt><w:sdtContent>${row("枠の中の行")}</w:sdtContent></w:sdt><w:ins>${row("加えた行")}</w:ins></w:tbl>`,
        p(`<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="飾り文字"/></v:shape></w:pict></w:r>`),
        p(
          `<w:r><w:sym w:font="Wingdings" w:char="F0A1"/></w:r>${r("山川会長")}<w:r><w:sym w:font="Webdings" w:char="F0A1"/></w:r>`,
        ),
        p(`<w:moveTo>${r("移した文")}</w:moveTo><w:moveFrom>${r("移す前の文")}</w:moveFrom>`),
      ].join("");
      await give(page, "会議.docx", docx(body, { numbering: list }));
      await told(
        page,
        /会議.docx を開きました（Word）。読み取れない文字が1か所あります。本文に入れなかった文字が2件あります。/,
      );
      assert.equal(
        await written(page),
        [
          "前の段落",
          "囲みの文",
          "囲みの二行目",
          "水辺（みずべ）の会議（秘）",
          "つながる一つの行",
          "1 項",
          "枠の中の行",
          "加えた行",
          "飾り文字",
          "○山川会長\ufffd",
          "移した文",
          "",
        ].join("\n"),
      );
    },
  );

  inPreview(
    "what is not in the text is shown beside it: headers, comments, hidden and struck words, drawings",
    async ({ page }) => {
      const body = [
        p(
          `${r("本文")}${struck("古い文")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        p(`<w:r><w:drawing><pic:pic xmlns:pic="pic"/></w:drawing></w:r>`),
        `<w:altChunk/>`,
      ].join("");
      const file = docx(body, {
        header1: p(r("水辺会議 第3回")),
        header2: p(r("水辺会議 第3回")),
        footer1: p(r("- 1 -")) + p(r("取扱注意")),
        comments: `<w:comment w:id="0" w:author="佐藤">${p(r("確かめること"))}</w:comment>`,
        "diagrams/data1": `<d xmlns:a="a"><a:p><a:t>組織図の文字</a:t></a:p></d>`,
      });
      await give(page, "会議.docx", file);
      await told(
        page,
        /画像1点の中の文字は読んでいません。埋め込まれた別の文書1点は読んでいません。本文に入れなかった文字が6件あります。/,
      );
      assert.equal(await written(page), "本文\n\n");
      const room = page.locator("#left-out");
      await room.getByText("本文に入れなかった文字（6）").click();
      assert.deepEqual(await room.locator("dt, dd").allTextContents(), [
        ...["ヘッダー", "水辺会議 第3回", "フッター", "取扱注意", "コメント", "佐藤：確かめること"],
        ...["図・グラフの文字", "組織図の文字", "隠し文字", "隠し", "変更履歴で消された文字", "古い文"],
      ]);
      await page.getByRole("button", { name: "Switch to English" }).click();
      await room.getByText("Words that are not in the text (6)").waitFor();
      await page.getByRole("button", { name: "Show the example" }).click();
      await room.waitFor({ state: "hidden" });
      await give(page, "空.docx", docx(p("")));
      await told(page, /This Word file holds no text/);
      assert.deepEqual((await seen(page)).violations, []);
    },
  );

  inPreview("what only looks like it is named, and the text stays", async ({ page }) => {
    const { zipSync, strToU8 } = await import("fflate");
    await give(page, "表.xlsx", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<x/>") })));
    await told(page, /読めるのは.*これはExcel（.xlsx）のようです。 もとの文章はそのままです。/);
    await give(page, "表.jtd", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"));
    await told(page, /これは一太郎（.jtd）のようです。 もとの文章はそのままです。/);
    await give(page, "文.rtf", "{\\rtf1\\ansi }");
    await told(page, /これはリッチテキスト（.rtf）のようです。/);
    await give(page, "途中.docx", docx(p(r("文"))).subarray(0, 200));
    await told(page, /途中.docx: Word（.docx）として読み始めましたが、壊れているか、途中で切れています。/);
    assert.equal(await written(page), FOUNDING);
  });
});

describe("PDF", () => {
  inPreview(
    "with a font of Japan that is not in the file: lines in reading order, columns apart",
    async ({ page, requests, errors }) => {
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
    },
  );

  const KANA = "あいうえおかきくけこさしすせそたちつて";
  const prose = (/** @type {number} */ count, /** @type {string} */ name) =>
    Array.from({ length: count }, (_, i) => `${name}${"一二三四五六七八九"[i % 9]}${KANA}`.slice(0, 20));

  for (const as of /** @type {const} */ (["down", "lying"])) {
    inPreview(
      `vertical writing in two tiers, ${as === "down" ? "in a font for it" : "as Word prints it"}`,
      async ({ page, errors }) => {
        const [upper, lower] = [prose(14, "上"), prose(3, "下")];
        const page1 = [
          { x: 290, y: 20, text: "12" },
          ...lower.map((text, i) => ({ x: 500 - i * 24, y: 380, text, as })),
          ...upper.map((text, i) => ({ x: 500 - i * 24, y: 780, text, as })),
        ];
        await give(page, "縦.pdf", pdf([page1, upper.map((text, i) => ({ x: 500 - i * 24, y: 780, text, as }))]));
        await told(page, /縦.pdf を開きました（PDF）。縦書き、2段組として2ページを右の行から読みました。$/);
        const lines = (await written(page)).split("\n").filter(Boolean);
        assert.deepEqual(lines, [...upper, ...lower, "12", `\f${upper[0]}`, ...upper.slice(1)]);
        assert.deepEqual(errors, []);
      },
    );
  }

  inPreview("two columns, a page that is shown turned, readings above words, notes put on a page", async ({ page }) => {
    const [left, right] = [prose(14, "左"), prose(2, "右")];
    const columns = [
      { x: 180, y: 800, text: "水辺会議会議録令和六年五月" },
      ...left.map((text, i) => ({ x: 40, y: 740 - i * 18, text })),
      ...right.map((text, i) => ({ x: 310, y: 740 - i * 18, text })),
      { x: 40, y: 753, text: "ひだり", size: 5 },
    ];
    await give(page, "段.pdf", pdf(columns, { notes: ["確かめること"] }));
    await told(page, /2段組として1ページを左の段から読みました。本文に入れなかった文字が2件あります。/);
    assert.deepEqual((await written(page)).split("\n").filter(Boolean), [
      "水辺会議会議録令和六年五月",
      ...left,
      ...right,
    ]);
    assert.deepEqual(await page.locator("#left-out dd").allTextContents(), ["確かめること", "左（ひだり）"]);

    // Turned with the clock by a quarter, lines on their side stand upright.
    const lying = prose(3, "回").map((text, i) => ({
      x: 200 - i * 24,
      y: 700,
      text,
      as: /** @type {const} */ ("lying"),
    }));
    await give(page, "回.pdf", pdf(lying, { rotate: 270 }));
    await told(page, /回.pdf を開きました（PDF）。$/);
    assert.deepEqual((await written(page)).split("\n").filter(Boolean), prose(3, "回"));
  });

  inPreview("where nobody can say in which direction it is read, the page says so", async ({ page }) => {
    const grid = Array.from({ length: 36 }, (_, i) => ({
      x: 100 + (i % 6) * 60,
      y: 700 - Math.floor(i / 6) * 60,
      text: KANA[i % 15],
    }));
    await give(page, "表.pdf", pdf(grid));
    await told(page, /1ページは、縦書きか横書きか、文字の並びから決められません。/);
  });

  describe(
    "a table of questions and answers, as a browser prints it",
    { skip: chromiumOnly("a PDF whose fonts say their characters") },
    () => {
      const sentence = (/** @type {string} */ who, /** @type {number} */ times) =>
        Array.from(
          { length: times },
          (_, i) => `${who}の${"一二三四五六七八九"[i]}文目は水路の清掃の時期と当番のことを述べる。`,
        ).join("");
      const ROWS = [
        ["質問・意見", "回答・対応"],
        ...[
          [3, 5],
          [4, 1],
          [1, 1],
          [2, 6],
          [5, 3],
        ].map(([q, a], i) => [sentence(`問${i + 1}`, q), sentence(`答${i + 1}`, a)]),
      ];
      /** @param {string} body */
      const print = async (body) => {
        const printed = await reader.browser.newPage();
        await printed.setContent(
          `<style>body { margin: 0; font: 10.5pt/1.6 'Noto Sans CJK JP', sans-serif } table { border-collapse: collapse; width: 100% } td { vertical-align: top; width: calc(100% - var(--left, 50%)) } td:first-child { width: var(--left, 50%) } td { border: 1px solid; padding: 4pt 6pt } .columns { columns: 2; column-gap: 2em } p { margin: 0 0 6pt }</style>${body}`,
        );
        const file = await printed.pdf({ format: "A4" });
        await printed.close();
        return file;
      };
      const table = (/** @type {string} */ style) =>
        `<h1>水辺会議 意見と回答</h1><table style="${style}">${ROWS.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join("")}</tr>`).join("")}</table><p>以上のとおりである。</p>`;
      /** The text without blanks, and with the kanji that Chromium writes as radicals. @param {string} text */
      const flat = (text) => squeeze(text.normalize("NFKC").replaceAll("‧", "・"));

      for (const [what, css] of [
        ["lines and gaps", ""],
        ["gaps alone", "td { border: 0 !important }"],
      ]) {
        inPreview(`row by row where ${what} part its rows; prose above it stays whole`, async ({ page }) => {
          const prose = sentence("文", 4);
          const body = `<style>${css}</style><p style="line-height: 2.4">${prose}</p>${table("--left: 38%")}`;
          await give(page, "問答.pdf", await print(body));
          await told(page, /問答.pdf を開きました（PDF）。1ページの表は、行ごとに左の欄から読みました。/);
          const read = await written(page);
          assert.equal(flat(read), flat(`${prose}水辺会議 意見と回答${ROWS.flat().join("")}以上のとおりである。`));
          assert.match(read, /^質問.意.\t回答.対応$/m);
          assert.match(read.normalize("NFKC"), /^文の一.*\n.+\n/);
        });
      }

      inPreview("row by row where lines alone part its rows, as a word processor draws them", async ({ page }) => {
        await give(page, "問答.pdf", await print(`<style>td { padding: 0 6pt !important }</style>${table("")}`));
        await told(page, /1ページの表は、行ごとに左の欄から読みました。/);
        assert.equal(flat(await written(page)), flat(`水辺会議 意見と回答${ROWS.flat().join("")}以上のとおりである。`));
      });

      inPreview("in doubt, where nothing parts its rows: it is said", async ({ page }) => {
        await give(
          page,
          "問答.pdf",
          await print(`<style>td { padding: 0 6pt !important; border: 0 !important }</style>${table("--left: 38%")}`),
        );
        await told(page, /1ページは、表の欄の行が隣の欄の行と交ざっているかもしれません。/);
      });

      inPreview("in doubt, where rows share a cell: it is said", async ({ page }) => {
        const rows = ROWS.slice(1).map(
          ([q, a], i) =>
            `<tr>${i === 1 ? `<td rowspan="2">${ROWS[2][0]}${ROWS[3][0]}</td>` : i === 2 ? "" : `<td>${q}</td>`}<td>${a}</td></tr>`,
        );
        await give(
          page,
          "問答.pdf",
          await print(
            `<style>td { padding: 0 6pt !important }</style><table style="--left: 38%">${rows.join("")}</table>`,
          ),
        );
        await told(page, /1ページは、表の欄の行が隣の欄の行と交ざっているかもしれません。/);
      });

      inPreview("columns of prose are no table, even with gaps between paragraphs", async ({ page }) => {
        const paragraphs = [3, 5, 2, 4, 6, 3, 2, 5, 4, 3, 6, 2].map((n, i) => sentence(`段${i + 1}`, n));
        await give(
          page,
          "段.pdf",
          await print(`<div class="columns">${paragraphs.map((words) => `<p>${words}</p>`).join("")}</div>`),
        );
        await told(page, /2段組として1ページを左の段から読みました。$/);
        assert.equal(flat(await written(page)), flat(paragraphs.join("")));
      });
    },
  );

  inPreview("as a browser prints it", async ({ page }) => {
    const text = invented("池", 3);
    const printed = await reader.browser.newPage();
    await printed.setContent(
      `<pre style="font: 12pt/1.5 'Noto Sans CJK JP', sans-serif; white-space: pre-wrap"></pre>`,
    );
    await printed.evaluate((text) => (document.querySelector("pre").textContent = text), text);
    const file = await printed.pdf();
    await printed.close();
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
  });

  inPreview(
    "as a browser prints vertical writing: two tiers, digits that stand, readings, a head and a foot",
    { skip: chromiumOnly("a PDF whose fonts say their characters") },
    async ({ page }) => {
      const printed = await reader.browser.newPage();
      const paragraphs = Array.from(
        { length: 12 },
        (_, i) =>
          `<p>○議員（<ruby>山川<rt>やまかわ</rt></ruby>一郎君）　令和<span>12</span>年、第${i}回「水辺」の会を開き……ます。川の水位を測ることについてであります。水位計は（旧式の）ものでありまして、更新が要る。</p>`,
      ).join("");
      await printed.setContent(
        `<style>html { writing-mode: vertical-rl } body { margin: 0; font: 10.5pt/1.7 "Noto Serif CJK JP", serif } div { height: 250mm; column-count: 2; column-gap: 2em } p { margin: 0 } span { text-combine-upright: all }</style><div>${paragraphs}</div>`,
      );
      const file = await printed.pdf({
        format: "A4",
        margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" },
        displayHeaderFooter: true,
        headerTemplate: `<span style="font-size: 8pt; margin-left: 20mm">水辺会議録</span>`,
        footerTemplate: `<span style="font-size: 8pt; margin: auto">― <span class="pageNumber"></span> ―</span>`,
      });
      const plain = await printed.evaluate(() =>
        [...document.querySelectorAll("p")].map((p) => p.innerHTML.replace(/<rt>.*?<\/rt>|<.*?>/g, "")),
      );
      await printed.close();
      await give(page, "縦.pdf", file);
      await told(page, /縦書き、2段組として1ページを右の行から読みました。本文に入れなかった文字が1件あります。/);
      assert.match((await page.locator("#left-out dd").textContent()) ?? "", /^.川（やまかわ）$/);
      await page.getByRole("button", { name: /似た文字をすべて漢字に替える/ }).click();
      await told(page, /か所を直しました/);
      assert.equal(squeeze(await written(page)), squeeze(`水辺会議録${plain.join("")}― 1 ―`));
    },
  );

  inPreview("without words, or broken: said so, and the text stays", async ({ page }) => {
    await give(page, "絵.pdf", pdf([]));
    await told(page, /文字の入っていないPDF.*もとの文章はそのままです。/);
    await give(page, "壊れ.pdf", Buffer.from("%PDF-1.7\n\xe2\xe3", "latin1"));
    await told(page, /壊れ.pdf: PDFとして読み始めましたが/);
    assert.equal(await written(page), FOUNDING);
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
  inPreview(
    "a page keeps its paragraphs, tables, lists and headings, and nothing in it runs",
    async ({ page, requests }) => {
      await give(page, "会議.html", encode(PAGE, "shift_jis"));
      await told(page, /会議.html を開きました（HTML, Shift_JIS）/);
      assert.equal(await written(page), `${PLAIN}\n`);
      assert.deepEqual((await seen(page)).executed, []);
      assert.ok(!requests.some((url) => url.endsWith("/x")));
    },
  );

  inPreview(
    "pasted words do, too; plain ones stay as they are",
    { permissions: ["clipboard-read", "clipboard-write"] },
    async ({ page, text }) => {
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
    },
  );
});

inPreview("a project of its own brings the text and the roster", async ({ page }) => {
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
});

inPreview("what takes long leaves the page alive, tells how long, and is stopped with a press", async ({ page }) => {
  const before = await written(page);
  await page.evaluate(() => {
    const chosen = new DataTransfer();
    chosen.items.add(new File(["<!doctype html>", "<p><b>言</b><i>葉</i>".repeat(1_000_000)], "長い.html"));
    const input = document.querySelector("#file");
    input.files = chosen.files;
    input.dispatchEvent(new Event("change"));
  });
  await told(page, /長い.html を読んでいます（\d+秒）/);
  await page.getByRole("button", { name: "読むのをやめる" }).click();
  await told(page, "長い.html: 読むのをやめました。 もとの文章はそのままです。");
  assert.equal(await page.getByRole("button", { name: "読むのをやめる" }).count(), 0);
  assert.equal(await written(page), before);
});

inPreview("files that were made to hang a page are called what they are", async ({ page }) => {
  const deep = "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000);
  const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1e20"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  await give(page, "深い.docx", docx(p(deep)));
  await told(page, /深い.docx: Word（.docx）の入れ子が深すぎて読めません/);
  await give(page, "番号.docx", docx(p(r("項目"), numbered(1)), { numbering: list }));
  await told(page, /番号.docx を開きました/);
  assert.equal(await written(page), "I.\t項目\n");
});
