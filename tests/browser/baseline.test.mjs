// Engines older than those we ask for: the page's own content stays readable, and nothing of the page breaks.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { ENGINES } from "../../www/build/pack.mjs";
import { heard, seen, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const SINGLE = `<script src="/dist/minutes-viewer.single.js" defer></script>`;
const CONTENT = `<minutes-viewer id="v"><pre>${invented("池")}</pre></minutes-viewer><p id="after">続き</p>`;

/** Takes features away before anything else runs. @type {Record<string, () => void>} */
const OLD = {
  "without custom elements": () => {
    Object.defineProperty(window, "customElements", { value: undefined });
  },
  "without constructable style sheets": () => {
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
    delete CSSStyleSheet.prototype.replaceSync;
  },
  "without WebAssembly": () => {
    Reflect.deleteProperty(window, "WebAssembly");
  },
  "without streams that inflate": () => {
    Reflect.deleteProperty(window, "DecompressionStream");
  },
};
/** Where the element can say why, it does. */
const SAYS = {
  "without WebAssembly": /WebAssembly を許していません/,
  "without streams that inflate": /始められませんでした/,
};

for (const [name, takeAway] of Object.entries(OLD)) {
  describe(name, () => {
    for (const [kind, viewer] of [
      ["the module", undefined],
      ["the single file", SINGLE],
    ]) {
      test(kind, async () => {
        const path = site.page(`/old-${Object.keys(OLD).indexOf(name)}-${kind.length}`, CONTENT, {
          viewer,
          script: `addEventListener("load", () => (document.getElementById("after").textContent += "き"));`,
        });
        const { page, errors, close } = await reader.open(path, { before: (page) => page.addInitScript(takeAway) });
        await page.getByText("続きき").waitFor();
        await settle(page);
        assert.deepEqual(errors, [], "no exception");
        if (name === "without streams that inflate" && kind === "the module") {
          assert.match(await textOf(page, "transcript"), /池の花壇/);
        } else {
          assert.match(await visibleText(page), /池の花壇/);
          assert.equal(await page.evaluate(() => document.getElementById("v").minutes ?? null), null);
          if (SAYS[name]) assert.match(await visibleText(page), SAYS[name]);
        }
        assert.deepEqual((await seen(page)).violations, []);
        await close();
      });
    }
  });
}

test("what is pleasant and can be missed, is missed without harm", async () => {
  const { page, errors, close } = await reader.open(
    site.page("/plain", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`),
    {
      before: (page) =>
        page.addInitScript(() => {
          for (const name of ["Highlight", "HighlightRegistry", "IntersectionObserver"])
            Reflect.deleteProperty(window, name);
          Reflect.deleteProperty(CSS, "highlights");
          Reflect.deleteProperty(WebAssembly, "compileStreaming");
          Reflect.deleteProperty(HTMLElement.prototype, "showPopover");
        }),
    },
  );
  await heard(page);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  await page.evaluate(() => document.querySelector("minutes-viewer").search("戦略"));
  assert.deepEqual(errors, []);
  await close();
});

test("what is asked of an engine is told where people look for it, and is what the build makes it for", async () => {
  const versions = ENGINES.map((engine) => /^([a-z]+)([\d.]+)$/.exec(engine)?.slice(1) ?? []);
  assert.equal(versions.length, 3);
  for (const place of ["README.md", "www/docs/ja/index.md", "www/docs/en/index.md"]) {
    const text = await readFile(join(ROOT, place), "utf8");
    for (const [name, version] of versions) {
      assert.match(
        text,
        new RegExp(`${name}[^.。]{0,12}\\b${version.replace(".", "\\.")}\\b`, "i"),
        `${place}: ${name}`,
      );
    }
  }
});
