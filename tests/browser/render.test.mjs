// The static page: complete without script, exact to the last blank, and taken over without flicker.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { IN_CHROMIUM } from "../support/engine.mjs";
import { heard, seen, settle, squeeze, startReader, textOf, until } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, invented, LETTER } from "../support/texts.mjs";

const { load, parse, render } = await import(pathToFileURL(join(DIST, "index.js")).href);
const site = await startSite();
const reader = await startReader(site);
before(() => load());
after(() => Promise.all([site.close(), reader.close()]));

const SHEET = `<link rel="stylesheet" href="/dist/minutes-viewer.static.css">`;

/** A page with the static minutes inside the element. @param {string} path @param {string} text */
function publish(path, text, { options = {}, ...rest } = {}) {
  const body = `<h1>会議の記録</h1><minutes-viewer>${render(text, options)}</minutes-viewer><p>終わり</p>`;
  return site.page(path, body, { head: SHEET, ...rest });
}

/** The protocol of other engines cannot switch script off; there the page comes without it. @param {string} path */
const scriptless = (path) => publish(path, FOUNDING, IN_CHROMIUM ? {} : { viewer: "" });

describe("with script switched off", () => {
  test("all of it is there to be read, in order, and links lead to it", async () => {
    const { page, errors, close } = await reader.open(scriptless("/plain"), { javaScriptEnabled: false });
    const record = page.locator("[data-minutes-source]");
    assert.equal(await record.textContent(), FOUNDING);
    assert.equal(squeeze(await record.innerText()), squeeze(FOUNDING), "every word can be seen");
    const { headings, broken, speeches } = await page.evaluate(() => ({
      headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((node) => Number(node.tagName[1])),
      broken: [...document.links].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id)),
      speeches: [...document.querySelectorAll("article")].map((node) => node.id),
    }));
    assert.deepEqual(broken, []);
    assert.deepEqual(
      speeches,
      parse(FOUNDING).speeches.map(({ id }) => id),
    );
    headings.reduce((above, level) => (assert.ok(level <= above + 1, `h${level} after h${above}`), level));

    await page.getByText("根拠と発言").first().click();
    const quote = page.getByRole("link", { name: "異議なしということで、本案を決定させていただき" });
    // Its middle may lie between two lines.
    await quote.click({ position: { x: 20, y: 10 } });
    await page.waitForURL(/#s-\w+\.1$/);
    const target = page.locator(":target");
    assert.match(await target.innerText(), /本決定に基づき/);
    assert.ok((await target.boundingBox()).y < 900, "the browser has gone there");
    assert.deepEqual(errors, []);
    await close();
  });

  test("what no label prints is seen as a reading and is no part of the text", async () => {
    const { page, close } = await reader.open(scriptless("/inferred"), { javaScriptEnabled: false });
    const label = page.locator("article .ms-label[data-drawn]").first();
    assert.equal(await label.innerText(), "");
    const drawn = await label.evaluate((node) => ({
      words: getComputedStyle(node, "::after").content,
      line: getComputedStyle(node).textDecorationStyle,
      box: node.getBoundingClientRect().width,
    }));
    assert.deepEqual([drawn.words, drawn.line], [IN_CHROMIUM ? '"本部長"' : "attr(data-drawn)", "dotted"]);
    assert.ok(drawn.box > 20);
    assert.equal(await page.getByRole("heading", { name: "本部長", exact: true }).count(), 2, "first and last words");
    await close();
  });

  test("a section folds by itself", async () => {
    const { page, close } = await reader.open(scriptless("/folds"), { javaScriptEnabled: false });
    const section = page.locator(".ms-section > details").first();
    const height = async () => (await section.boundingBox()).height;
    const open = await height();
    await section.locator("> summary").click();
    assert.ok((await height()) < open);
    await close();
  });

  test("it stays within a narrow window", async () => {
    const { page, close } = await reader.open(scriptless("/narrow"), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 600 },
    });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await close();
  });
});

describe("the source in the page", () => {
  const NASTY = {
    "line feeds at both ends": "\n\n\n議事録\n\n",
    "CR LF throughout": invented("池").replaceAll("\n", "\r\n"),
    "CR alone": invented("池").replaceAll("\n", "\r"),
    "all kinds of line ends": "一\r\n二\r三\n\n\r\r\n四\u2028五\u0085六",
    markup:
      "○<b>委員　</div></article></details><pre>\n&amp; &#13; &lt; <!-- ]]> <plaintext> <table><tr><td>\n<svg><style>\n",
    "blanks of every kind": "　\t \u00a0\u2003\ufeff○山田委員　 　述べる。\u000b\u000c\n　　\n",
    "directions and joiners": "\u202e右から左\u2066\u200d\u200b\u2069\n",
    "letters beyond the first plane": "𠮷野委員　👨‍👩‍👧 葛󠄀",
    "no minutes": LETTER,
    "the founding transcript": FOUNDING,
  };

  test("comes back exactly, however the page is parsed", async () => {
    const { page, close } = await reader.open(site.page("/blank", "", { policy: "" }));
    for (const [name, text] of Object.entries(NASTY)) {
      const html = render(text);
      const found = await page.evaluate((html) => {
        const whole = new DOMParser().parseFromString(`<!doctype html><minutes-viewer>\n${html}`, "text/html");
        const part = document.createElement("div");
        part.innerHTML = html;
        return [whole, part].map((root) => {
          const source = root.querySelector("[data-minutes-source]");
          const crlf = source.dataset.minutesSource === "crlf";
          return crlf ? source.textContent.replaceAll("\n", "\r\n") : source.textContent;
        });
      }, html);
      assert.deepEqual(found, [text, text], name);
    }
    await close();
  });

  test("NUL and half a surrogate pair, which no page can hold, are marked and keep their place", async () => {
    const { page, close } = await reader.open(site.page("/gaps", "", { policy: "" }));
    const found = await page.evaluate((html) => {
      const part = document.createElement("div");
      part.innerHTML = html;
      return part.querySelector("[data-minutes-source]").textContent;
    }, render("○山田\0委員　\ud800述べる。"));
    assert.equal(found, "○山田\ufffd委員　\ufffd述べる。");
    await close();
  });

  for (const name of ["CR LF throughout", "all kinds of line ends", "markup", "the founding transcript"]) {
    test(`the element reads the same minutes from it: ${name}`, async () => {
      const text = NASTY[name];
      const path = `/taken-${Object.keys(NASTY).indexOf(name)}`;
      const { page, errors, close } = await reader.open(publish(path, text));
      await heard(page);
      const { read, minutes } = await page.evaluate(() => {
        const viewer = document.querySelector("minutes-viewer");
        return { read: viewer.text, minutes: viewer.minutes };
      });
      assert.equal(read, text);
      assert.deepEqual(minutes, parse(text));
      assert.deepEqual((await seen(page)).violations, []);
      assert.deepEqual(errors, []);
      await close();
    });
  }
});

describe("untrusted texts", () => {
  const collection = join(ROOT, "..", "shared", "hostile", "payloads.json");
  const collected = existsSync(collection) ? JSON.parse(readFileSync(collection, "utf8")) : [];
  const OWN = [
    "<img src=x onerror=alert(1)>",
    "</div></details><script>alert(1)</script>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    '" onmouseover=alert(1) x="',
    "<style>*{display:none}</style><base href=//example.com/><meta http-equiv=refresh content=0>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "<plaintext>",
    "<template><table><select>",
  ];

  test("stay words wherever they stand", async () => {
    const { page, close } = await reader.open(site.page("/untrusted", "", { policy: "" }));
    const known = new Set(
      [...render(FOUNDING).matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name.toUpperCase()).concat("H1", "H5", "H6"),
    );
    const strings = [...OWN, ...collected.map(({ text }) => text)];
    for (let i = 0; i < strings.length; i += 300) {
      const some = strings.slice(i, i + 300);
      const lines = some.map((string) => string.replace(/\s+/gu, " "));
      const said = lines.map(
        (line, n) => `${n} ${line}\n\n○${line}委員（${line}）\n\n${some[n]}\n\n（${line}と呼ぶ者あり）\n`,
      );
      const text = `<b onclick=alert(1)>${lines[0]} 議事録\n\n${said.join("\n")}`;
      const html = render(text, {
        source: lines[0],
        roster: lines.map((line) => ({ label: line, name: line, title: line })),
      });
      const { tags, handlers, addresses } = await page.evaluate((html) => {
        document.body.innerHTML = html;
        const nodes = [...document.body.querySelectorAll("*")];
        const names = new Set(nodes.flatMap((node) => node.getAttributeNames()));
        return {
          tags: [...new Set(nodes.map((node) => node.tagName))],
          handlers: [...names].filter((name) => /^on|^style$|^srcdoc$/.test(name)),
          addresses: [...new Set([...document.links].map((link) => link.protocol))],
        };
      }, html);
      const strange = tags.filter((name) => !known.has(name));
      assert.deepEqual({ strange, handlers, addresses }, { strange: [], handlers: [], addresses: ["http:"] });
    }
    await settle(page);
    assert.deepEqual((await seen(page)).executed, []);
    await close();
  });
});

describe("taking over", () => {
  /** Notes for every frame which of the two pages can be seen, and how high the element is. */
  const WATCH = `
    window.frames_ = [];
    const note = () => {
      const viewer = document.querySelector("minutes-viewer");
      const light = viewer?.querySelector(".minutes-static");
      const drawn = viewer?.shadowRoot?.querySelector("[part~=transcript]");
      const seen = (node) => Boolean(node?.checkVisibility());
      if (light) window.frames_.push({ light: seen(light), drawn: seen(drawn), height: viewer.offsetHeight });
      requestAnimationFrame(note);
    };
    note();`;

  test("readers see the static page until the view is drawn, and never nothing", async () => {
    let answer = () => {};
    const hold = new Promise((resolve) => (answer = resolve));
    const { page, close } = await reader.open(publish("/flicker", FOUNDING, { script: WATCH }), {
      before: (page) =>
        page.route("**/minutes-viewer.wasm", async (route) => {
          await hold;
          await route.continue();
        }),
    });
    await page.waitForFunction(() => window.frames_.length > 3);
    assert.equal(await page.evaluate(() => window.frames_.at(-1).light), true);
    assert.doesNotMatch(await page.locator("minutes-viewer").innerText(), /読み込んでいます/);
    answer();
    await heard(page);
    await settle(page);
    const frames = await page.evaluate(() => window.frames_);
    assert.deepEqual(
      [...new Set(frames.map(({ light, drawn }) => `${light ? "static" : ""}${drawn ? "view" : ""}`))],
      ["static", "view"],
      "one after the other, never both or neither",
    );
    assert.ok(frames.every(({ height }) => height > 1000));
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await close();
  });

  test("whoever has begun to read stays where they are", async () => {
    let answer = () => {};
    const hold = new Promise((resolve) => (answer = resolve));
    const { page, close } = await reader.open(publish("/begun", FOUNDING), {
      before: (page) =>
        page.route("**/minutes-viewer.wasm", async (route) => {
          await hold;
          await route.continue();
        }),
    });
    const id = `${parse(FOUNDING).speeches[9].id}.1`;
    const before = await page.evaluate((id) => {
      const paragraph = document.getElementById(id);
      scrollTo(0, scrollY + paragraph.getBoundingClientRect().top - 40);
      return paragraph.getBoundingClientRect().top;
    }, id);
    answer();
    await heard(page);
    await settle(page);
    assert.ok(Math.abs((await top(page, id)) - before) < 60, `${before} → ${await top(page, id)}`);
    await close();
  });

  /** Where a speech of the view stands in the window. */
  const top = (page, id) =>
    page.evaluate(
      (id) => document.querySelector("minutes-viewer").shadowRoot.getElementById(id).getBoundingClientRect().top,
      id,
    );

  test("an address that names a speech of the static page still leads there", async () => {
    const { speeches } = parse(FOUNDING);
    const id = speeches[9].id;
    const { page, close } = await reader.open(`${publish("/address", FOUNDING)}#${id}`);
    await heard(page);
    await page.waitForFunction((id) => {
      const speech = document.querySelector("minutes-viewer").shadowRoot.getElementById(id);
      const { top } = speech.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }, id);
    assert.equal(await page.evaluate(() => location.hash), `#${id}`);

    const other = speeches[2].id;
    await page.evaluate((other) => (location.hash = other), other);
    await until(async () => {
      const y = await top(page, other);
      assert.ok(y >= 0 && y < 900, `${y}`);
    });
    await close();
  });

  test("an address of the page's own is left to the page", async () => {
    const { page, errors, close } = await reader.open(`${publish("/own", FOUNDING)}#item-99`);
    await heard(page);
    await settle(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("with its own style sheet in front, as a page without one needs it", async () => {
    const html = render(FOUNDING, { styles: true, lang: "en", headingLevel: 3, source: "gijiroku.txt" });
    const body = `<minutes-viewer lang="en">${html}</minutes-viewer>`;
    const { page, close } = await reader.open(site.page("/styled", body, { policy: "", viewer: "" }));
    const size = await page.locator(".ms-legend").evaluate((node) => getComputedStyle(node).fontSize);
    assert.notEqual(size, "16px");
    assert.equal(await page.getByRole("heading", { level: 3 }).count(), 1);
    assert.equal(await page.getByRole("link", { name: "gijiroku.txt" }).count(), 1);
    await close();
  });
});
