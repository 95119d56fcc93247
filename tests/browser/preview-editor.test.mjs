// The preview's editor: marks, notes and their mending, ways between text and viewer, the keyboard.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { cursorAt, marked, put, selected, speeches, startPreview, told, written } from "../support/preview.mjs";
import { events, seen, settle, squeeze, textOf } from "../support/reader.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { inPreview } = await startPreview();

const AXE = await readFile(join(ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** Two of one surname, a stranger, an odd character, a bracket without its partner, a line that a break cuts. */
const FLAWED = `水辺協議会 第3回会合 議事要旨

1 日時

令和6年5月14日（火） 10時00分～11時30分

2 出席者

山川 一郎　委員
山川 花子　委員
佐藤 次郎　座長
鈴木 三郎　委員
田中 四郎　委員

3 議事要旨

○佐藤座長

川の水位を\u200b測る。⼭の水も見る。

○山川委員

賛成である。

（「異議なしと呼ぶ者あり）

○鈴木委員

費用については、国と県と市が、それぞれの持分に応じて負担する案を

事務局が用意している。

○田中委員

承知した。
`;

describe("the text", () => {
  inPreview("has marks with names for sections and speeches, and a press shows them", async ({ page }) => {
    await marked(page, "節");
    await page.locator(`#text button.mark[aria-label*="出席者"]`).first().click();
    await page.waitForFunction(() =>
      /出席者/.test(document.querySelector("minutes-viewer").shadowRoot.activeElement?.textContent ?? ""),
    );
    await cursorAt(page, "丸川");
  });

  inPreview("Tab leaves it, undo and redo are its own, and a new line is only a new line", async ({ page, text }) => {
    await put(page, "　字下げした行");
    await text.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("次");
    assert.equal(await written(page), "　字下げした行\n次");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), FOUNDING);
    await page.keyboard.press("Control+Shift+Z");
    assert.equal(await written(page), "　字下げした行");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-notes");
    assert.equal(await written(page), "　字下げした行");
  });

  inPreview(
    "kana on their way to kanji are not shown as the text",
    { skip: chromiumOnly("a composition") },
    async ({ page, text }) => {
      await put(page, invented("池"));
      await speeches(page, 2);
      await text.focus();
      await page.keyboard.press("Control+End");
      const session = await page.context().newCDPSession(page);
      await session.send("Input.imeSetComposition", { text: "かわ", selectionStart: 2, selectionEnd: 2 });
      await settle(page);
      await settle(page);
      assert.doesNotMatch(await textOf(page, "transcript"), /かわ/);
      await session.send("Input.insertText", { text: "川" });
      await page.waitForFunction(() => document.querySelector("minutes-viewer").text.endsWith("川"));
      assert.equal(await written(page), `${invented("池")}川`);
    },
  );

  inPreview("what is chosen in the viewer is selected in it, and Ctrl+Enter leads back", async ({ page }) => {
    await marked(page, "節");
    const speech = await page.evaluate(() => {
      const { text, minutes } = document.querySelector("minutes-viewer");
      const { id, span } = minutes.speeches[4];
      return { id, words: text.slice(span.start, span.end) };
    });
    await page.evaluate(
      (id) => document.querySelector("minutes-viewer").shadowRoot.querySelector(`a[href*="${id}"]`).click(),
      speech.id,
    );
    await page.waitForFunction((id) => window.seen.events.some((event) => event.speech === id), speech.id);
    assert.equal(await selected(page), speech.words);

    const other = await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches[9]);
    await cursorAt(page, other.paragraphs[0].text.slice(0, 20));
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`#${CSS.escape(id)}`),
      other.id,
    );
    assert.equal(await selected(page), "", "the cursor stays where it was");
    assert.deepEqual((await seen(page)).violations, []);
  });

  inPreview("find and replace speak Japanese", async ({ page, text }) => {
    await put(page, invented("池"));
    await text.focus();
    await page.keyboard.press("Control+F");
    await page.getByRole("textbox", { name: "探す" }).fill("花壇");
    await page.getByRole("textbox", { name: "置き換える" }).fill("菜園");
    await page.getByRole("button", { name: "すべて置換" }).click();
    await page.keyboard.press("Escape");
    assert.equal(await written(page), invented("池").replaceAll("花壇", "菜園"));
    assert.deepEqual((await seen(page)).violations, []);
  });
});

describe("notes", () => {
  inPreview("are underlined and listed, and lead to their words", async ({ page }) => {
    await put(page, FLAWED);
    await page
      .locator("#notes-list")
      .getByText(/U\+200B/)
      .waitFor();
    assert.equal(await page.locator("#notes-list > li").count(), 5);
    assert.ok((await page.locator("#text .cm-lintRange").count()) >= 2);
    await page.getByRole("button", { name: "19行目" }).first().click();
    assert.equal(await selected(page), "\u200b");
    await page.keyboard.press("F8");
    assert.equal(await selected(page), "⼭");
    await told(page, /漢字に似た別の文字/);
    await page.keyboard.press("Shift+F8");
    assert.equal(await selected(page), "\u200b");
    assert.deepEqual((await seen(page)).violations, []);
  });

  inPreview("are mended in the text, one by one, and taken back", async ({ page }) => {
    await put(page, FLAWED);
    const list = page.locator("#notes-list");
    for (const [name, from, to] of [
      ["取り除く", "\u200b", ""],
      ["「山」に替える", "⼭", "山"],
      ["1行につなぐ", "負担する案を\n\n事務局", "負担する案を事務局"],
    ]) {
      const before = await written(page);
      await list.getByRole("button", { name }).first().click();
      await told(page, /直しました/);
      assert.equal(await written(page), before.replace(from, to), name);
      // Once it is mended, it is no note any more.
      await list.getByRole("button", { name }).waitFor({ state: "detached" });
    }
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+Z");
    assert.equal(await written(page), FLAWED);
  });

  inPreview("have fixes whose names say where, and the keys go on with the next one", async ({ page }) => {
    await put(page, FLAWED);
    await page.getByRole("button", { name: "取り除く（19行目）" }).waitFor();
    const fix = page.locator("#notes-list").getByRole("button", { name: "山川花子のことにする（21行目）" });
    await fix.focus();
    await page.keyboard.press("Enter");
    await fix.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.matches("#notes-list > li button"));
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "25行目", "the next note's place");
  });

  inPreview("a label's person goes into the roster, is shown there, and can be taken off", async ({ page }) => {
    await put(page, FLAWED);
    await page.locator("#notes-list").getByRole("button", { name: "山川花子のことにする" }).click();
    await told(page, /「山川委員」は山川花子として読みます/);
    const meant = () =>
      page.evaluate(() =>
        document.querySelector("minutes-viewer").minutes.speakers.find((s) => s.label === "山川委員"),
      );
    await page.waitForFunction(() =>
      document
        .querySelector("minutes-viewer")
        .minutes?.speakers.some((s) => s.name === "山川花子" && s.match === "override"),
    );
    assert.equal((await meant())?.name, "山川花子");
    assert.equal(await written(page), FLAWED, "the text is the record's own");
    await page.getByRole("tab", { name: "名簿・読み方 1" }).click();
    await page.getByText("「山川委員」→ 山川花子").waitFor();
    await page.getByRole("button", { name: "山川花子を名簿から外す" }).click();
    await page.getByText("名簿には誰もいません。").waitFor();
    await page.waitForFunction(
      () => !document.querySelector("minutes-viewer").minutes?.speakers.some((s) => s.match === "override"),
    );
    // Undo goes over the roster as it goes over the text, from where one is.
    await page.keyboard.press("Control+Z");
    await page.getByText("「山川委員」→ 山川花子").waitFor();
    await page.keyboard.press("Control+Z");
    await page.getByText("名簿には誰もいません。").waitFor();
  });

  inPreview("a label can be given to anybody in the roster's own form", async ({ page }) => {
    await put(page, FLAWED);
    // Not one of the text before.
    await page
      .locator("#notes-list li", { hasText: "山川委員" })
      .getByRole("button", { name: "名簿で決める" })
      .first()
      .click();
    assert.equal(await page.getByLabel("発言者の表記").inputValue(), "山川委員");
    await page.getByLabel("その人の氏名").fill("山川五郎");
    await page.keyboard.press("Enter");
    await page.getByText("「山川委員」→ 山川五郎").waitFor();
    await page.waitForFunction(() =>
      document.querySelector("minutes-viewer").minutes?.speakers.some((s) => s.name === "山川五郎"),
    );
  });

  inPreview("what a line is can be told, is shown, and is taken back", async ({ page }) => {
    await put(page, FLAWED);
    await page.getByRole("tab", { name: /名簿・読み方/ }).click();
    await cursorAt(page, "承知した。");
    await page.getByRole("button", { name: "見出しとして読む" }).click();
    await told(page, /「承知した。」を見出しとして読みます/);
    await page.getByText("「承知した。」→ 見出し").waitFor();
    await cursorAt(page, "○佐藤座長");
    await page.getByRole("button", { name: "本文として読む" }).click();
    await page.getByRole("tab", { name: "名簿・読み方 2" }).waitFor();
    assert.equal(await written(page), FLAWED, "the text is the record's own");
    await page.getByRole("button", { name: "「承知した。」の読み方を外す" }).click();
    await page.getByRole("tab", { name: "名簿・読み方 1" }).waitFor();
  });

  inPreview("a note under the pointer says its sentence and offers the same", async ({ page }) => {
    await put(page, FLAWED);
    await cursorAt(page, "⼭");
    const place = page.locator("#text .cm-lintRange-info", { hasText: "⼭" });
    await place.hover();
    // A pointer that rests where it was when the text changed below it has not pointed at anything.
    await settle(page);
    await place.hover({ position: { x: 4, y: 9 } });
    await page
      .locator("#text .cm-tooltip")
      .getByText(/漢字に似た別の文字/)
      .waitFor();
    await page.locator("#text .cm-tooltip").getByRole("button", { name: "「山」に替える" }).click();
    assert.equal(await written(page), FLAWED.replace("⼭", "山"));
  });
});

inPreview(
  "on a narrow page text and minutes are tabs, and a speech leads from one to the other",
  { viewport: { width: 360, height: 740 } },
  async ({ page }) => {
    assert.equal(await page.locator("#text").isVisible(), false);
    await page.getByRole("tab", { name: "本文" }).click();
    assert.equal(await page.locator("minutes-viewer").isVisible(), false);
    await put(page, invented("池", 3));
    await marked(page, "佐藤委員");
    await cursorAt(page, "○佐藤委員");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() =>
      /佐藤委員/.test(document.querySelector("minutes-viewer").shadowRoot.activeElement?.textContent ?? ""),
    );
    assert.equal(await page.getByRole("tab", { name: "表示" }).getAttribute("aria-selected"), "true");
    await page.getByRole("tab", { name: "表示" }).focus();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.locator("#text").isVisible(), true);
    assert.deepEqual(await events(page, "minutes-error"), []);
  },
);

inPreview("a slip in a name is told of on the first page, and mended in the text or beside it", async ({ page }) => {
  const first = `第3回 水辺会議 議事録\n\n出席者\n山川 一郎\t会長\n鈴木 花子\t委員\n\n議事\n\n○山川会長\n　始める。\n\n○鈴本委員\n　水路の話をする。\n`;
  await put(page, first);
  const note = page.locator("#notes-list > li").filter({ hasText: "「鈴本委員」が出席者の一覧に見つかりません。" });
  const named = (/** @type {boolean} */ is) =>
    page.waitForFunction(
      (is) => document.querySelector("minutes-viewer").minutes?.speakers.some(({ name }) => name === "鈴木花子") === is,
      is,
    );
  await note.getByRole("button", { name: "「鈴木」に直す" }).click();
  await note.waitFor({ state: "detached" });
  assert.equal(await written(page), first.replace("鈴本", "鈴木"));
  await named(true);
  await page.keyboard.press("Control+Z");
  assert.equal(await written(page), first);
  await named(false);

  await note.getByRole("button", { name: "鈴木花子のことにする" }).click();
  await named(true);
  assert.equal(await written(page), first);
  assert.equal(await page.locator("#people-count").textContent(), "1");
  await page.keyboard.press("Control+Z");
  await note.waitFor();
  await named(false);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [360, 1280]) {
    inPreview(
      `axe finds nothing, ${colorScheme}, ${width} pixels wide`,
      { colorScheme, viewport: { width, height: 800 }, timeout: 300_000 },
      async ({ page }) => {
        if (width < 1088) await page.getByRole("tab", { name: "本文" }).click();
        await put(page, FLAWED);
        await marked(page, "山川委員");
        await page.locator("#notes-list > li").nth(4).waitFor();
        await page.evaluate(AXE);
        const audit = async (/** @type {string} */ where) => {
          const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
          assert.deepEqual(
            violations.map(
              ({ id, nodes }) => `${where}: ${id} ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
            ),
            [],
          );
        };
        await audit("notes");
        for (const name of [/名簿/, "比べる", "載せる", "残す"]) {
          await page.getByRole("tab", { name }).click();
          if (name === "比べる") await page.getByRole("button", { name: "いまの文章を前の版にする" }).click();
          if (name === "載せる") await page.getByRole("button", { name: "データ（.json）" }).waitFor();
          await audit(String(name));
        }
        await put(page, FLAWED.replace("賛成である", "反対である"));
        await page.getByRole("tab", { name: "比べる" }).click();
        await page.getByRole("button", { name: "前の版と比べる" }).click();
        await page.locator(".unit").first().waitFor();
        await audit("comparison");
      },
    );
  }
}

inPreview("the text is what the viewer shows, whatever was typed", async ({ page }) => {
  await put(page, FLAWED);
  await speeches(page, 4);
  assert.equal(await textOf(page, "transcript"), squeeze(FLAWED));
});
