// Roster and overrides where another text comes: they stay with another version, and not with another document.

import assert from "node:assert/strict";
import { describe } from "node:test";

import { docx, p, r } from "../support/office.mjs";
import { give, put, speeches, startPreview, told, written } from "../support/preview.mjs";
import { seen } from "../support/reader.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { inPreview } = await startPreview();

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const ROSTER = [{ label: "山田委員", name: "山田梅子" }];
const draft = invented("池", 12);
const corrected = draft.replace("3番目の意見を述べる", "三番目の意見を申し上げる");
/** The next meeting of the same body: its head and its people are the same, and what is said is not. */
const next = draft
  .replace("第4回", "第5回")
  .replaceAll("番目の意見を述べる", "つ目の提案について賛成の立場から補足する");

/** Opens the draft with its roster. @param {Page} page */
async function begin(page) {
  await give(page, "池.json", JSON.stringify({ minutesProject: 1, text: draft, roster: ROSTER }));
  await speeches(page, 12);
  await names(page, true);
}

/** Waits until somebody is named as the roster says, or nobody. @param {Page} page @param {boolean} are */
function names(page, are) {
  return page.waitForFunction(
    (are) => document.querySelector("minutes-viewer").minutes?.speakers.some((s) => s.name === "山田梅子") === are,
    are,
  );
}

/** @param {Page} page */
const note = (page) => page.locator("#carried");
const KEPT = /同じ文書の別の版のようなので、名簿・読み方を引き継ぎました。/;
const DROPPED = /名簿・読み方は前の文書のものなので外しました。/;

/** @param {Page} page @param {string} text */
async function pasteOver(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.getByRole("textbox", { name: "議事録の本文" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
}

describe("a corrected version", () => {
  inPreview("in a Word file keeps them, says so, and gives them up", async ({ page }) => {
    await begin(page);
    assert.equal(await note(page).isVisible(), false);
    await give(
      page,
      "池2.docx",
      docx(
        corrected
          .split("\n")
          .map((line) => p(r(line)))
          .join(""),
      ),
    );
    await told(page, /池2.docx を開きました/);
    await note(page).getByText(KEPT).waitFor();
    assert.match(await written(page), /三番目の意見を申し上げる/);
    await names(page, true);

    await note(page).getByRole("button", { name: "外す" }).click();
    await told(page, /外しました。Ctrl\+Z/);
    assert.equal(await note(page).isVisible(), false);
    await names(page, false);
    await page.keyboard.press("Control+Z");
    await names(page, true);
    // Once more: text and roster of the version before.
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), draft);
    await names(page, true);
    assert.deepEqual((await seen(page)).violations, []);
  });

  inPreview("after the text was cleared keeps them, too", async ({ page }) => {
    await begin(page);
    await page.getByRole("button", { name: "消去" }).click();
    await give(page, "池2.txt", corrected);
    await note(page).getByText(KEPT).waitFor();
    await names(page, true);
  });

  inPreview("pasted over the text keeps them; what was said goes with the text", CLIPBOARD, async ({ page }) => {
    await begin(page);
    await pasteOver(page, corrected);
    await note(page).getByText(KEPT).waitFor();
    await names(page, true);
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), draft);
    assert.equal(await note(page).isVisible(), false);
  });
});

inPreview("on a phone what is said of it is in sight", { viewport: { width: 360, height: 640 } }, async ({ page }) => {
  await page.getByRole("tab", { name: "本文" }).click();
  await begin(page);
  await page.evaluate(() => scrollTo(0, 0));
  await give(page, "池2.txt", corrected);
  await note(page).getByText(KEPT).waitFor();
  const seenAt = await page.evaluate(() => {
    const boxes = ["state", "carried"].map((id) => document.getElementById(id).getBoundingClientRect());
    return boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 1);
  });
  assert.ok(seenAt);
});

describe("another document", () => {
  for (const [what, text] of /** @type {[string, string][]} */ ([
    ["of the same body", next],
    ["of another", FOUNDING],
  ])) {
    inPreview(`${what} drops them, says so, and takes them if they are wanted`, async ({ page }) => {
      await begin(page);
      await give(page, "次.txt", text);
      await note(page).getByText(DROPPED).waitFor();
      assert.equal(await page.locator("#people-count").isVisible(), false);
      await page.getByRole("button", { name: "English" }).click();
      await note(page).getByRole("button", { name: "Keep them" }).click();
      await page.locator("#people-count").getByText("1").waitFor();
      await page.keyboard.press("Control+Z");
      assert.equal(await page.locator("#people-count").isVisible(), false);
      await page.keyboard.press("Control+Z");
      assert.equal(await written(page), draft);
      await names(page, true);
      assert.equal(await note(page).isVisible(), false);
    });
  }

  inPreview("the button brings text and roster back", async ({ page }) => {
    await begin(page);
    await give(page, "次.txt", next);
    await note(page).getByText(DROPPED).waitFor();
    await page.getByRole("button", { name: "前の文章に戻す" }).click();
    assert.equal(await written(page), draft);
    await names(page, true);
    assert.equal(await note(page).isVisible(), false);
  });

  inPreview("pasted over the text drops them in one step", CLIPBOARD, async ({ page }) => {
    await begin(page);
    await pasteOver(page, next);
    await note(page).getByText(DROPPED).waitFor();
    await names(page, false);
    await page.keyboard.press("Control+Z");
    assert.equal(await written(page), draft);
    await names(page, true);
  });

  inPreview(
    "nothing is said where there was nothing to drop, nor of a project, which has its own",
    async ({ page }) => {
      await put(page, draft);
      await give(page, "次.txt", next);
      await told(page, /次.txt を開きました/);
      assert.equal(await note(page).isVisible(), false);
      await begin(page);
      await give(page, "空.json", JSON.stringify({ minutesProject: 1, text: next }));
      await told(page, /空.json を開きました/);
      assert.equal(await note(page).isVisible(), false);
      await names(page, false);
    },
  );
});
