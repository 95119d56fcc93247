// Those who use the package: each installs what would be published in an empty folder, builds, and shows the minutes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createServer } from "vite";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { VIEWER, pageOf, shows, tool, tryConsumers } from "../support/consumer.mjs";
import { HERE } from "../support/projects.mjs";
import { FOUNDING } from "../support/texts.mjs";

const README = await readFile(join(ROOT, "README.md"), "utf8");
const NODE = process.execPath;
const ESBUILD = tool("esbuild", "bin", "esbuild");

const WORKER_PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">
  const worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = ({ data }) => (document.body.textContent = data);
  worker.onerror = ({ message }) => (document.body.textContent = message);
</script><body></body></html>`;

const EXPORTING = `
  import { FORMATS, exportAs, load } from "minutes-viewer/export";
  await load();
  const text = await (await fetch("/gijiroku.txt")).text();
  window.exported = Object.keys(FORMATS).map((format) => [format, exportAs(text, format)]);`;

/** Every format, to the letter as in Node.js. @param {import("playwright-core").Page} page */
async function exports(page) {
  const { FORMATS, exportAs, load } = await import(pathToFileURL(join(DIST, "export.js")).href);
  await load();
  await page.waitForFunction(() => window.exported);
  const expected = Object.keys(FORMATS).map((format) => [format, exportAs(FOUNDING, format)]);
  assert.ok(expected.length >= 7);
  assert.deepEqual(await page.evaluate(() => window.exported), expected);
}

/** @type {Record<string, import("../support/consumer.mjs").Consumer>} */
const CONSUMERS = {
  "a script in Node.js": {
    files: {
      "main.js": `
        import { readFile } from "node:fs/promises";
        import { MinutesViewerElement, load, parse, render } from "minutes-viewer";
        await load();
        const text = await readFile("gijiroku.txt", "utf8");
        const html = render(text, { source: "gijiroku.txt" });
        console.log(parse(text).speeches.length, html.includes("data-minutes-source"), typeof MinutesViewerElement);`,
    },
    build: [[NODE, "main.js"]],
    prints: /^20 true function\n$/,
  },

  "a script that only parses": {
    files: {
      "main.js": `
        import { load, parse } from "minutes-viewer/parse";
        await load();
        console.log(parse("○山田委員　述べる。").speeches[0].label);`,
    },
    build: [[NODE, "main.js"]],
    prints: /^山田委員\n$/,
  },

  "a shell": {
    files: {},
    build: [[join("node_modules", ".bin", "minutes-viewer"), "check", "gijiroku.txt"]],
    prints: /^gijiroku\.txt:\d+:\d+: (?:info|warning)\[/m,
  },

  "TypeScript in strict mode, and React": {
    files: {
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
          ...{ module: "NodeNext", target: "ES2022", lib: ["ES2022", "DOM"], jsx: "react-jsx", noEmit: true },
        },
      }),
      "main.ts": `
        import { MinutesViewerElement, load, parse, render, type Minutes, type RenderOptions } from "minutes-viewer";
        import { parse as parseAlone, type Speech } from "minutes-viewer/parse";
        import "minutes-viewer/define";
        await load();
        await load({ render: true });
        const minutes: Minutes = parse("", { roster: [{ name: "山田" }], lang: "en" });
        const speech: Speech | undefined = parseAlone("").speeches[0];
        const options: RenderOptions = { headingLevel: 3, styles: true };
        const html: string = render("", options);
        const viewer: MinutesViewerElement | null = document.querySelector("minutes-viewer");
        document.createElement("minutes-viewer").text = html + speech?.label + minutes.title;
        viewer?.addEventListener("minutes-load", (event) => console.log(event.detail.minutes.speeches.length));
        document.addEventListener("minutes-error", ({ detail }) => console.log(detail.error.code));
        // @ts-expect-error there is no such kind of event
        viewer?.addEventListener("minutes-load", (event) => event.detail.speech);
        // @ts-expect-error what is shown cannot be set
        if (viewer) viewer.minutes = null;`,
      "readme.tsx": /^```tsx\n([\s\S]*?)^```$/m.exec(README)?.[1] ?? "",
      "page.tsx": `
        import type {} from "minutes-viewer/react";
        export const Page = () => (
          <minutes-viewer src="/a.txt" lang="ja" theme="dark" heading-level={3} className="x"
            onminutes-load={(event) => console.log(event.detail.minutes.title)}>
            <a href="/a.txt">議事録</a>
          </minutes-viewer>
        );
        // @ts-expect-error there is no such theme
        export const Wrong = () => <minutes-viewer theme="blue" />;`,
    },
    links: ["@types/react", "csstype"],
    build: [[NODE, tool("typescript", "bin", "tsc"), "-p", "."]],
    prints: /^$/,
  },

  "Vite's server for development": {
    files: {
      "index.html": pageOf(VIEWER),
      "main.js": `import "minutes-viewer/define";`,
    },
    served: "public",
    async serve(folder) {
      const server = await createServer({ root: folder, logLevel: "warn", server: { port: 0, hmr: false } });
      await server.listen();
      return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
    },
    page: shows,
  },

  "a web worker": {
    files: {
      "worker.js": `
        import { load, parse } from "minutes-viewer/parse";
        await load();
        const text = await (await fetch("/gijiroku.txt")).text();
        postMessage(parse(text).title);`,
      "out/index.html": WORKER_PAGE,
    },
    build: [[ESBUILD, "worker.js", "--bundle", "--format=esm", "--outdir=out", "--log-level=warning"]],
    copies: { "parse.wasm": "out/parse.wasm" },
    served: "out",
    page: (page) => page.getByText("サイバーセキュリティ戦略本部 第30回会合 議事概要").waitFor(),
  },

  "a page that renders": {
    files: {
      "main.js": `
        import { load, render } from "minutes-viewer";
        await load({ render: true });
        const text = await (await fetch("/gijiroku.txt")).text();
        document.body.append(new DOMParser().parseFromString(render(text), "text/html").body.firstChild);`,
      "out/index.html": pageOf(VIEWER, "main.js"),
    },
    build: [[ESBUILD, "main.js", "--bundle", "--splitting", "--format=esm", "--outdir=out", "--log-level=warning"]],
    copies: { "render.wasm": "out/render.wasm" },
    served: "out",
    page: (page) => page.locator("[data-minutes-source] article").nth(19).waitFor(),
  },

  "a page that exports, packed by esbuild": {
    files: { "main.js": EXPORTING, "out/index.html": pageOf("", "main.js") },
    build: [[ESBUILD, "main.js", "--bundle", "--format=esm", "--outdir=out", "--log-level=warning"]],
    copies: { "render.wasm": "out/render.wasm" },
    served: "out",
    page: exports,
  },

  "a page that exports, packed by Vite": {
    files: {
      "main.js": EXPORTING,
      "index.html": pageOf(""),
      "vite.config.js": `export default { build: { target: "es2022" } };`,
    },
    build: [[NODE, tool("vite", "bin", "vite.js"), "build", "--logLevel", "warn"]],
    served: "dist",
    page: exports,
  },
};

// With the files that the documentation gives them.
tryConsumers({ ...HERE, ...CONSUMERS });
