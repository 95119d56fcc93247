// Runs the code that README and documentation show: each snippet as a reader would who pastes it.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { factsOfBuild } from "../../www/build/integrity.mjs";
import { DIST } from "../../www/build/paths.mjs";
import { CDN, withFacts } from "../../www/build/snippets.mjs";
import { tool } from "./consumer.mjs";
import { project, run } from "./packed.mjs";
import { heard, squeeze, textOf } from "./reader.mjs";
import { HTML, SCRIPT, startCdn } from "./site.mjs";
import { FOUNDING } from "./texts.mjs";

/** @typedef {import("../../www/build/snippets.mjs").Snippet} Snippet */

const FILES = {
  "asides.js": SCRIPT,
  "minutes-viewer.js": SCRIPT,
  "minutes-viewer.single.js": SCRIPT,
  "minutes-viewer.wasm": "application/wasm",
  "minutes-viewer.static.css": "text/css",
};
/** A speech of the founding transcript. */
const SPEECH = "s-skf4r936";
const ENTRIES = ["index.js", "define.js", "parse.js", "render.js"];

/**
 * Everything that a snippet may need: an empty folder with the package installed, and the same on a server.
 *
 * @param {Awaited<ReturnType<import("./site.mjs").startSite>>} site
 * @param {Awaited<ReturnType<import("./reader.mjs").startReader>>} reader
 * @param {Awaited<ReturnType<import("./packed.mjs").pack>>} packed
 */
export async function workshop(site, reader, packed) {
  const facts = await factsOfBuild();
  const cdn = await startCdn();
  /** A text of this build, for which a server near at hand is the CDN. @param {string} text */
  const filled = (text) => withFacts(text, facts).replaceAll(withFacts(CDN, facts), cdn.origin);
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-snippets-"));
  const roster = JSON.stringify([{ label: "事務局", name: "高橋花子" }]);
  await project(folder, packed.tarball, { "gijiroku.txt": FOUNDING, "people.json": roster });
  await mkdir(join(folder, "transcripts"));
  await writeFile(join(folder, "transcripts", "one.txt"), FOUNDING);

  for (const [name, type] of Object.entries(FILES)) {
    const answer = { type, body: await readFile(join(DIST, name)) };
    site.answer(`/snippets/${name}`, answer);
    site.answer(`/assets/${name}`, answer);
  }
  for (const name of ENTRIES) site.answer(`/package/${name}`, { type: SCRIPT, body: await readFile(join(DIST, name)) });
  site.answer("/snippets/gijiroku.txt", { body: FOUNDING });
  site.answer("/snippets/people.json", { type: "application/json", body: roster });

  /** A page, opened; gives what went wrong in it. @param {string} body @param {(page: import("playwright-core").Page) => unknown} look */
  async function inPage(body, look) {
    const head = `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,">`;
    site.answer("/snippets/", { type: HTML, body: head + body });
    const { page, errors, close } = await reader.open("/snippets/");
    await look(page);
    assert.deepEqual(errors, []);
    await close();
  }

  const MAP = `<script type="importmap">${JSON.stringify({
    imports: {
      "minutes-viewer": "/package/index.js",
      "minutes-viewer/define": "/package/define.js",
      "minutes-viewer/parse": "/package/parse.js",
    },
  })}</script>`;
  const MODULE = `<script type="module" src="minutes-viewer.js"></script>`;
  const VIEWER = `<minutes-viewer src="gijiroku.txt"></minutes-viewer>`;

  const how = {
    /** @param {Snippet} snippet */
    async html({ code }) {
      const { load, render } = await import(pathToFileURL(join(DIST, "render.js")).href);
      await load();
      // The note is for a speech of the documentation's own record.
      const own = filled(code).replace(/data-for="s-\w+"/, `data-for="${SPEECH}"`);
      const whole = own.replace(/<!--[^>]*\brender\b[^>]*-->/, () => render(FOUNDING));
      const scripts = whole.includes("<script") ? "" : MODULE;
      const count = whole.split("</minutes-viewer>").length - 1;
      assert.ok(count > 0);
      await inPage(scripts + whole, async (page) => {
        await heard(page, "minutes-load", count);
        assert.ok((await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches.length)) > 0);
        const isFounding = /src="gijiroku.txt"|<!--/.test(code);
        if (isFounding) assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
      });
    },

    /** A style sheet whose every rule meets something and says something that the browser understands. @param {Snippet} snippet */
    async css({ code }) {
      const names = [...code.matchAll(/^\.([\w-]+)/gm)].map(([, name]) => name);
      const viewer = VIEWER.replace("<minutes-viewer", `<minutes-viewer class="${names.join(" ")}"`);
      await inPage(`<style>${code}</style>${MODULE}${viewer}`, async (page) => {
        await heard(page);
        const found = await page.evaluate(() =>
          [...document.styleSheets[0].cssRules].map(({ selectorText, style }) => {
            const [host, part] = selectorText.split("::part");
            const root = document.querySelector(host)?.shadowRoot;
            const met = part ? root?.querySelector(`[part~="${part.slice(1, -1)}"]`) : root?.host;
            const names = [...style];
            return {
              met: Boolean(met),
              applied: names.filter((name) => met && getComputedStyle(met).getPropertyValue(name) !== "").length,
              names: names.length,
            };
          }),
        );
        const rules = [...code.matchAll(/\{/g)].length;
        assert.equal(found.length, rules);
        for (const { met, applied, names } of found) assert.ok(met && names > 0 && applied === names);
      });
    },

    /** In Node.js, where it prints what the comments beside say; in a page, where it says so. @param {Snippet} snippet */
    async js({ code, page, file }) {
      if (page) {
        site.answer("/snippets/main.js", { type: SCRIPT, body: filled(code) });
        await inPage(`${MAP}<script type="module" src="main.js"></script>${VIEWER}`, async (page) => {
          await heard(page);
          assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
        });
        return;
      }
      await writeFile(join(folder, file ?? "snippet.mjs"), code);
      if (file) return;
      const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, words]) => words);
      assert.ok(expected.length > 0, "the snippet says what it prints");
      const printed = await run(folder, [process.execPath, "--no-warnings", "snippet.mjs"]);
      assert.deepEqual(printed.trimEnd().split("\n"), expected);
    },

    /** @param {Snippet} snippet */
    async json({ code, file }) {
      JSON.parse(code);
      if (!file) return;
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), code);
    },

    /** Each line has to end well. What npm would fetch is the package of this build. @param {Snippet} snippet */
    async sh({ code }) {
      const npm = `npm install --offline --ignore-scripts --no-audit --no-fund --loglevel=error "${packed.tarball}"`;
      const script = code.replaceAll("npm install minutes-viewer", () => npm);
      const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
      return run(folder, ["sh", "-e", "-c", `PATH="${path}"; ${script}`]);
    },
  };

  return {
    folder,
    /** @param {Snippet} snippet */
    run: (snippet) => how[/** @type {keyof typeof how} */ (snippet.language)](snippet),
    /** Type-checks files as a strict project. @param {Record<string, string>} files */
    async typeCheck(files) {
      const types = join(folder, "types");
      for (const link of ["@types/react", "csstype"]) {
        await mkdir(join(folder, "node_modules", dirname(link)), { recursive: true });
        await symlink(tool(link), join(folder, "node_modules", link), "junction");
      }
      await mkdir(types, { recursive: true });
      const config = {
        compilerOptions: {
          ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true },
          ...{ module: "ESNext", moduleResolution: "bundler", target: "ES2022", lib: ["ES2022", "DOM"] },
          jsx: "react-jsx",
        },
      };
      for (const [name, code] of Object.entries({ "tsconfig.json": JSON.stringify(config), ...files })) {
        await mkdir(dirname(join(types, name)), { recursive: true });
        await writeFile(join(types, name), code);
      }
      await run(types, [process.execPath, tool("typescript", "bin", "tsc"), "-p", "."]);
    },
    close: () => Promise.all([cdn.close(), rm(folder, { recursive: true, force: true })]),
  };
}
