// www/docs/ → site/docs/: the documentation in Japanese, and in English below en/. Plain pages with one style sheet, which
// work from any folder and under a policy without inline script or style.

import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { factsOfBuild } from "./integrity.mjs";
import { escape, render } from "./markdown.mjs";
import { minifiedStyles } from "./pack.mjs";
import { ROOT, SITE } from "./paths.mjs";
import { withFacts } from "./snippets.mjs";
import { write } from "./stamp.mjs";

/** @typedef {import("./markdown.mjs").Rendered} Rendered */

export const DOCS = join(ROOT, "www", "docs");
/** In the order of the navigation. */
export const PAGES = [
  ...["index", "reference", "recording", "policy", "frameworks", "render", "data", "accuracy", "conformance"],
];
/** What live examples load, beside every page. */
const FILES = ["gijiroku.txt", "people.json"];

const LANGUAGES = {
  ja: {
    lang: /** @type {const} */ ("ja"),
    folder: "",
    /** The way from a page to the top of the site. */
    top: "../",
    other: /** @type {const} */ ("en"),
    otherName: "English",
    switchTo: "Read this page in English",
    skip: "本文へ進む",
    name: "minutes-viewer の説明書",
    pages: "説明書のページ",
    parts: "このページの内容",
    result: "実行結果",
    preview: "試しに使ってみる",
    whole: "1つの Markdown で読む",
  },
  en: {
    lang: /** @type {const} */ ("en"),
    folder: "en/",
    top: "../../",
    other: /** @type {const} */ ("ja"),
    otherName: "日本語",
    switchTo: "このページを日本語で読む",
    skip: "Skip to the text",
    name: "minutes-viewer documentation",
    pages: "Pages of the documentation",
    parts: "On this page",
    result: "What it does",
    preview: "Try it",
    whole: "All in one page of Markdown",
  },
};

/** @typedef {typeof LANGUAGES.ja | typeof LANGUAGES.en} Words */

/** Where a language's Markdown lies. @param {"ja" | "en"} lang @param {string} page */
export function source(lang, page) {
  return join(DOCS, lang, `${page}.md`);
}

export async function buildDocs() {
  const facts = await factsOfBuild();
  await write(join(SITE, "docs", "docs.css"), await minifiedStyles(join(DOCS, "docs.css")));
  for (const words of Object.values(LANGUAGES)) {
    const folder = join(SITE, "docs", words.folder);
    const rendered = await Promise.all(
      PAGES.map(async (page) => render(withFacts(await readFile(source(words.lang, page), "utf8"), facts), words)),
    );
    const titles = rendered.map(({ title }) => title);
    for (const [i, page] of PAGES.entries()) {
      const found = /** @type {Rendered} */ (rendered[i]);
      const links = await layLive(folder, page, found);
      await write(join(folder, `${page}.html`), html(page, found, titles, links, words));
    }
    for (const file of FILES) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await copyFile(join(DOCS, file), join(folder, file));
    }
  }
}

/**
 * Live styles and scripts become files of their own, which a strict policy lets in.
 *
 * @param {string} folder
 * @param {string} page
 * @param {Rendered} rendered
 */
async function layLive(folder, page, { live, shows }) {
  const links = [];
  for (const [i, { language, code }] of live.entries()) {
    const name = `live/${page}-${i + 1}.${language}`;
    await write(join(folder, name), code);
    links.push(
      language === "css" ? `<link rel="stylesheet" href="${name}">` : `<script type="module" src="${name}"></script>`,
    );
  }
  return { links, shows };
}

/** What a ministry with a strict policy would send. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * @param {string} page
 * @param {Rendered} rendered
 * @param {string[]} titles
 * @param {{ links: string[], shows: boolean }} live
 * @param {Words} words
 */
function html(page, { title, lead, parts, html }, titles, { links, shows }, words) {
  const { lang, top, other } = words;
  const file = `${page}.html`;
  const otherFile = `${lang === "ja" ? "en/" : "../"}${file}`;
  const entries = PAGES.map((name, i) => {
    const current = name === page ? ` aria-current="page"` : "";
    return `<li><a href="${name}.html"${current}>${escape(titles[i] ?? "")}</a></li>`;
  });
  const contents = parts.map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="description" content="${escape(lead)}">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} | minutes-viewer</title>
<link rel="icon" href="${top}preview/icon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other}" href="${otherFile}">
<link rel="stylesheet" href="${lang === "ja" ? "" : "../"}docs.css">
${[...(shows ? [`<script type="module" src="${top}dist/minutes-viewer.js"></script>`] : []), ...links].join("\n")}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<p class="name"><a href="index.html">${words.name}</a></p>
<p><a href="${otherFile}" lang="${other}" hreflang="${other}" aria-label="${words.switchTo}">${words.otherName}</a></p>
</header>
<div class="desk">
<nav class="pages" aria-label="${words.pages}"><ul>
${entries.join("\n")}
</ul></nav>
<main id="main" tabindex="-1">
${withContents(html, contents, words)}
</main>
</div>
<footer class="foot"><p><a href="${top}index.html">${words.preview}</a> <a href="${top}dist/docs.${lang}.md">${words.whole}</a></p></footer>
</body>
</html>
`;
}

/**
 * The contents stand behind the first paragraph.
 *
 * @param {string} html
 * @param {string[]} contents
 * @param {Words} words
 */
function withContents(html, contents, words) {
  if (contents.length < 3) return html;
  const nav = `<nav class="parts" aria-label="${words.parts}"><ul>\n${contents.join("\n")}\n</ul></nav>\n`;
  return html.replace(/(<p class="lead">[^]*?<\/p>\n)/, (lead) => lead + nav);
}
