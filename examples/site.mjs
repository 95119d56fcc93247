// A folder of transcripts (.txt in UTF-8) becomes a site: a page for each, readable without script and taken over by the
// viewer where there is some, and an index, latest first.
//
//     node examples/site.mjs FROM TO

import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { load, parse, render } from "minutes-viewer";

const ASSETS = {
  "minutes-viewer.js": "minutes-viewer/minutes-viewer.js",
  "minutes-viewer.wasm": "minutes-viewer/minutes-viewer.wasm",
  "minutes-viewer.static.css": "minutes-viewer/static.css",
};

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("usage: node examples/site.mjs FROM TO");
  process.exit(2);
}

await Promise.all([load(), mkdir(to, { recursive: true })]);
for (const [name, entry] of Object.entries(ASSETS)) {
  await copyFile(fileURLToPath(import.meta.resolve(entry)), join(to, name));
}

const records = [];
for (const file of (await readdir(from)).filter((file) => file.endsWith(".txt")).sort()) {
  const text = await readFile(join(from, file), "utf8");
  const { title, date } = parse(text);
  const page = `${basename(file, ".txt")}.html`;
  records.push({ page, title: title ?? file, date: date ?? "" });
  await copyFile(join(from, file), join(to, file));
  await writeFile(join(to, page), recordPage(title ?? file, render(text, { headingLevel: 1, source: `./${file}` })));
}
records.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
await writeFile(join(to, "index.html"), indexPage(records));
console.log(`${records.length} pages in ${to}`);

function recordPage(title, minutes) {
  return document(
    title,
    `<p><a href="index.html">議事録の一覧</a></p>\n<minutes-viewer heading-level="1">${minutes}</minutes-viewer>`,
    `<link rel="stylesheet" href="minutes-viewer.static.css">
<script type="module" src="minutes-viewer.js"></script>`,
  );
}

function indexPage(records) {
  const row = ({ page, title, date }) =>
    `<li><a href="${escape(encodeURIComponent(page))}">${escape(title)}</a> <time>${escape(date)}</time></li>`;
  return document("議事録の一覧", `<h1>議事録の一覧</h1>\n<ul>\n${records.map(row).join("\n")}\n</ul>`);
}

function document(title, body, head = "") {
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
${head}
${body}
</html>
`;
}

/** Titles are words of others: none of them is markup. */
function escape(words) {
  return words.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);
}
