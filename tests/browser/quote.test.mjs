// Copying words with their source, and links that lead to words.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { heard, settle, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, fixture } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** The founding transcript and two texts of other customs. */
const TEXTS = {
  "/founding.txt": FOUNDING,
  "/plenary.txt": fixture("diet-plenary"),
  "/council.txt": fixture("city-council"),
};
for (const [path, body] of Object.entries(TEXTS)) {
  site.answer(path, { body });
  site.page(path.replace(".txt", ""), `<minutes-viewer src="${path}"></minutes-viewer>`);
}

const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };

/** @param {string} path @param {object} [options] */
async function open(path, options = ALLOWED) {
  const opened = await reader.open(path, options);
  await heard(opened.page);
  return { ...opened, minutes: await opened.page.evaluate(() => document.querySelector("minutes-viewer").minutes) };
}

/** @param {Page} page @param {number} index */
function buttonOf(page, index) {
  return page.locator("minutes-viewer [part~=speech]").nth(index).getByRole("button", { name: /^引用/ });
}

/** What a program that pastes would take. @param {Page} page */
async function clipboard(page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : null);
    return { text: await read("text/plain"), html: await read("text/html") };
  });
}

/** @param {Page} page */
function panel(page) {
  return page.locator("minutes-viewer").getByRole("dialog", { name: "引用" });
}

/** @param {Page} page @param {string | RegExp} words */
function said(page, words) {
  return panel(page).getByRole("status").filter({ hasText: words }).waitFor();
}

/** What another program makes of the markup. @param {string} html */
async function parsed(html) {
  const page = await reader.browser.newPage();
  const found = await page.evaluate((html) => {
    const quote = new DOMParser().parseFromString(html, "text/html").querySelector("blockquote");
    return {
      paragraphs: [...quote.querySelectorAll("p")].map((node) => node.textContent),
      elements: [...new Set([...quote.querySelectorAll("*")].map((node) => node.localName))],
    };
  }, html);
  await page.close();
  return found;
}

describe("copying", () => {
  for (const [path, source] of Object.entries(TEXTS)) {
    test(`${path}: one click copies the exact words and their source`, async () => {
      const { page, minutes, errors, close } = await open(path.replace(".txt", ""));
      const index = minutes.speeches.length - 2;
      const speech = minutes.speeches[index];
      await buttonOf(page, index).click();
      await said(page, /コピーしました/);
      const { text, html } = await clipboard(page);
      const words = speech.paragraphs.map((paragraph) => paragraph.text);
      assert.ok(text.startsWith(`「${words.join("\n\n")}」\n`), text);
      for (const { spans, text } of speech.paragraphs) {
        assert.equal(spans.map(({ start, end }) => source.slice(start, end)).join(""), text);
      }
      const lines = text.split("\n");
      assert.ok(
        lines.some((line) => line.startsWith(speech.label) && line.includes(`${index + 1}番目の発言`)),
        text,
      );
      if (minutes.title) assert.ok(text.includes(minutes.title), text);
      assert.ok(text.includes(`${page.url()}#minutes=${speech.id}`), text);
      // The markup gives the same words.
      const pasted = (await parsed(html)).paragraphs;
      assert.deepEqual(pasted, words);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("what the system shares with is offered where it is there, with the same words", async () => {
    const { page, minutes, errors, close } = await open("/founding", {
      ...ALLOWED,
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, "share", { value: async (data) => void (window.shared = data) });
        }),
    });
    await buttonOf(page, 2).click();
    await panel(page).getByRole("button", { name: "共有" }).click();
    const { text } = await page.evaluate(() => window.shared);
    assert.ok(text.startsWith(`「${minutes.speeches[2].paragraphs[0].text}`), text);
    assert.ok(text.includes(`#minutes=${minutes.speeches[2].id}`), text);
    assert.deepEqual(errors, []);
    await close();
  });

  test("Markdown and HTML source are a button away, and a single paragraph too", async () => {
    const { page, minutes, close } = await open("/founding");
    const { id, paragraphs } = minutes.speeches[2];
    await buttonOf(page, 2).click();
    await said(page, "発言の全体、文章");
    await panel(page).getByRole("button", { name: "Markdown" }).click();
    await said(page, "Markdown");
    const markdown = (await clipboard(page)).text;
    assert.ok(markdown.startsWith(`> ${paragraphs[0].text}\n>\n> ${paragraphs[1].text}\n`), markdown);
    await panel(page).getByLabel("範囲").selectOption({ index: 2 });
    await said(page, "段落2");
    assert.ok((await clipboard(page)).text.startsWith(`> ${paragraphs[1].text}\n\n遠藤本部員`));
    await panel(page).getByRole("button", { name: "HTML" }).click();
    await said(page, "HTML");
    const source = await clipboard(page);
    assert.match(
      source.text,
      /^<blockquote lang="ja" cite="[^"]+#minutes=s-[a-z0-9]+\.2-[a-z0-9]{7}"><p>本日、3点申し上げる。<\/p>/,
    );
    // What was copied stands in the panel, to be seen.
    assert.equal(await panel(page).getByRole("region", { name: "コピーする文" }).textContent(), source.text);
    assert.ok(source.text.includes(`#minutes=${id}.2-`));
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING), "the record itself has no word more");
    await close();
  });

  test("words selected in the speech are what is quoted", async () => {
    const { page, close } = await open("/founding");
    const paragraph = page.locator("minutes-viewer [part~=speech]").nth(2).locator("[part~=paragraph]").nth(2);
    await paragraph.scrollIntoViewIfNeeded();
    // By the mouse, as a reader does it: from the beginning of the first line to its midst.
    const { x, y } = await paragraph.boundingBox();
    await page.mouse.move(x + 1, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 14, { steps: 5 });
    await page.mouse.up();
    await buttonOf(page, 2).click();
    await said(page, "選んだ部分");
    const { text } = await clipboard(page);
    const quoted = text.slice(1, text.indexOf("」"));
    const whole = await paragraph.textContent();
    assert.ok(quoted.length > 3 && quoted.length < 30 && whole.startsWith(quoted), quoted);
    assert.match(text, /#minutes=s-[a-z0-9]+\.3-/);
    // A selection elsewhere is none of another speech's.
    await page.keyboard.press("Escape");
    await buttonOf(page, 3).click();
    await said(page, "発言の全体");
    await close();
  });

  test("with the keyboard alone: copied, looked at, left, and back at the button", async () => {
    const { page, close } = await open("/founding");
    await buttonOf(page, 1).focus();
    await page.keyboard.press("Enter");
    await said(page, /コピーしました/);
    const within = () =>
      page.evaluate(() =>
        Boolean(document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest("[role=dialog]")),
      );
    assert.ok(await within(), "the focus is in the panel");
    await page.keyboard.press("Tab");
    assert.ok(await within());
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "hidden" });
    assert.ok(await buttonOf(page, 1).evaluate((button) => button.getRootNode().activeElement === button));
    await close();
  });

  test("a click elsewhere closes the panel; another speech's button opens its own", async () => {
    const { page, close } = await open("/founding");
    await buttonOf(page, 2).click();
    await said(page, /コピーしました/);
    await page.mouse.click(20, 20);
    await panel(page).waitFor({ state: "hidden" });
    await buttonOf(page, 2).click();
    await buttonOf(page, 1).click();
    await said(page, /コピーしました/);
    assert.equal(await panel(page).count(), 1);
    await close();
  });

  test("without a clipboard of its own the page copies in the old way", async () => {
    const { page, close } = await open("/founding", {
      ...ALLOWED,
      before: (page) =>
        page.addInitScript(() => {
          navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        }),
    });
    await buttonOf(page, 1).click();
    await said(page, /コピーしました/);
    const { text, html } = await clipboard(page);
    assert.ok(text.startsWith("「それでは、意見交換に移りたい。"));
    assert.match(html, /<blockquote/);
    await close();
  });

  test("where copying is refused the words are selected, and the reader is told", async () => {
    const { page, close } = await open("/founding", {
      before: (page) =>
        page.addInitScript(() => {
          navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
          document.execCommand = () => false;
        }),
    });
    await buttonOf(page, 1).click();
    await said(page, /許されていません/);
    const selected = await page.evaluate(() => String(getSelection()));
    assert.match(selected, /^「それでは、意見交換に移りたい。/);
    await close();
  });

  test("hash=off: the address is the page's", async () => {
    site.page("/off", `<minutes-viewer src="${FOUNDING_PATH}" hash="off"></minutes-viewer>`);
    const { page, close } = await open("/off?a=1");
    await buttonOf(page, 1).click();
    await said(page, /コピーしました/);
    assert.ok((await clipboard(page)).text.endsWith("/off?a=1\n"));
    await close();
  });

  const CANONICAL = `<link rel="alternate" href="https://example.jp/b"><link rel="Canonical" href="https://example.jp/a?b=1#c">`;
  /** @type {[what: string, cite: string, head: string, address: RegExp | null][]} */
  const ADDRESSES = [
    ["the page's canonical address", "", CANONICAL, /^https:\/\/example\.jp\/a\?b=1#minutes=s-[a-z0-9]+$/],
    ["cite, before the canonical one", `cite="/minutes/7#top"`, CANONICAL, /^http:\/\/[^/]+\/minutes\/7#minutes=s-/],
    ["a draft has none", `cite=""`, CANONICAL, null],
    ["nothing that runs", `cite=" javascript:alert(1)"`, CANONICAL, null],
    ["nothing that is no address", `cite="https://"`, "", null],
    ["no file", `cite="file:///home/draft.docx"`, "", null],
    [
      "a canonical address that runs is none",
      "",
      `<link rel="canonical" href="javascript:alert(1)">`,
      /cited-\d#minutes=s-/,
    ],
    ["nor is one of nothing", "", `<link rel="canonical" href="">`, /cited-\d#minutes=s-/],
  ];
  for (const [index, [what, cite, head, address]] of ADDRESSES.entries()) {
    test(`the address that is quoted: ${what}`, async () => {
      site.page(`/cited-${index}`, `<minutes-viewer src="${FOUNDING_PATH}" ${cite}></minutes-viewer>`, { head });
      const { page, close } = await open(`/cited-${index}`);
      await buttonOf(page, 1).click();
      await said(page, /コピーしました/);
      const { text, html } = await clipboard(page);
      const last = text.trimEnd().split("\n").at(-1);
      if (address) assert.match(last, address);
      else assert.match(last, /^サイバーセキュリティ戦略本部/);
      assert.equal(/ (?:cite|href)="/.test(html), address !== null, html);
      // The foot of a print names the same.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const foot = await page.locator("minutes-viewer .mv-foot").textContent();
      if (address) assert.ok(foot.startsWith(`出典 ${last.replace(/#.*/, "")}　印刷 `), foot);
      else assert.match(foot, /^印刷 /);
      // What leads about in the page at hand still does.
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.keyboard.press("Escape");
      await page.locator("minutes-viewer [part~=agenda] a").first().click();
      assert.match(page.url(), new RegExp(`/cited-${index}#minutes=`));
      await close();
    });
  }

  test("marks of a hostile record stay words", async () => {
    const words = "<img src=x onerror=alert(1)>と\"'&を記録する。";
    site.answer("/hostile.txt", { body: `第1回 水辺会議 議事録\n\n○山川委員\n\n　${words}\n\n○森委員\n\n　はい。\n` });
    site.page("/hostile", `<minutes-viewer src="/hostile.txt"></minutes-viewer>`);
    const { page, close } = await open("/hostile");
    await buttonOf(page, 0).click();
    await said(page, /コピーしました/);
    await panel(page).getByRole("button", { name: "HTML" }).click();
    await said(page, "HTML");
    const { text } = await clipboard(page);
    assert.deepEqual(await parsed(text), { paragraphs: [words], elements: ["p"] });
    await close();
  });
});

describe("links", () => {
  const notice = (page) => page.locator("minutes-viewer .mv-notes--link").getByRole("status");

  test("to words that are gone: the reader is told, and can put it away", async () => {
    const { page, close } = await open("/founding#minutes=s-00000000");
    assert.match(await notice(page).textContent(), /リンク先の発言が見つかりません。/);
    await notice(page).getByRole("button", { name: "閉じる" }).click();
    assert.equal(await notice(page).count(), 0);
    await page.evaluate(() => (location.hash = "minutes=s-11111111"));
    await notice(page).waitFor();
    // Another address takes it back.
    const id = await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches[3].id);
    await page.evaluate((id) => (location.hash = `minutes=${id}`), id);
    await notice(page).waitFor({ state: "detached" });
    await close();
  });

  test("of another fragment nothing is said", async () => {
    const { page, close } = await open("/founding#top");
    await settle(page);
    assert.equal(await notice(page).count(), 0);
    await close();
  });

  test("of two viewers one tells, once both have looked", async () => {
    site.page(
      "/both",
      `<minutes-viewer id="one" src="/council.txt"></minutes-viewer><minutes-viewer id="two" src="/founding.txt"></minutes-viewer>`,
    );
    const { page, close } = await reader.open("/both#minutes=s-00000000");
    await heard(page, "minutes-load", 2);
    await page.locator("#one .mv-notes--link").getByRole("status").waitFor();
    assert.equal(await page.locator("#two .mv-notes--link").getByRole("status").count(), 0);
    await close();
  });

  test("to a paragraph of a speech that has changed elsewhere: opened, and said so", async () => {
    const first = await open("/founding");
    await buttonOf(first.page, 2).click();
    await said(first.page, /コピーしました/);
    await panel(first.page).getByLabel("範囲").selectOption({ index: 3 });
    await said(first.page, "段落3");
    const link = new URL((await clipboard(first.page)).text.trim().split("\n").at(-1));
    await first.close();

    site.answer("/edited.txt", { body: FOUNDING.replace("本日、3点申し上げる。", "本日、三点申し上げる。") });
    site.page("/edited", `<minutes-viewer src="/edited.txt"></minutes-viewer>`);
    const { page, close } = await open(`/edited${link.hash}`);
    await page.waitForFunction(() => scrollY > 0);
    assert.match(await notice(page).textContent(), /この発言は変わっています。/);
    const there = await page.evaluate(() => {
      const target = document.querySelector("minutes-viewer").shadowRoot.querySelector(".is-target");
      return { words: target.textContent.slice(0, 4), inView: target.getBoundingClientRect().top < innerHeight };
    });
    assert.deepEqual(there, { words: "1点目は", inView: true });
    assert.ok(await notice(page).isVisible());
    await close();
  });
});
