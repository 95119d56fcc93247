// The documentation in one page of Markdown for each language, and llms.txt, which says to programs that read what there is:
// dist/docs.ja.md, dist/docs.en.md, dist/llms.txt.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { DOCS, PAGES, source } from "./docs.mjs";
import { INTEGRITY, factsOfBuild } from "./integrity.mjs";
import { step } from "./log.mjs";
import { DIST, ROOT } from "./paths.mjs";
import { withFacts } from "./snippets.mjs";
import { unlessSame, write } from "./stamp.mjs";

const LANGUAGES = {
  ja: "# minutes-viewer の説明書\n\nすべてのページを1つにまとめたものです。版は %version% です。\n",
  en: "# minutes-viewer: the documentation\n\nAll pages in one, of version %version%.\n",
};

/** @param {string} lang */
const pageOf = (lang) => `docs.${lang}.md`;
/** The files, in dist/. */
export const MANUAL = [...Object.keys(LANGUAGES).map(pageOf), "llms.txt"];

/** What lies beside llms.txt, and what each is good for. */
const BESIDE = {
  Docs: {
    [pageOf("en")]:
      "all of the documentation in English: embedding, the element, policy, frameworks, the data, the command",
    [pageOf("ja")]: "the same in Japanese",
  },
  Descriptions: {
    "custom-elements.json": "what the element has: attributes, properties, methods, events, parts, custom properties",
    "minutes.schema.json": "JSON Schema of what `parse` gives",
    "sidecar.schema.json": "JSON Schema of what callers add: people, corrections",
    [INTEGRITY]: "hashes for `integrity` attributes",
  },
};

/** Writes them where the documentation, or what it tells of the build, has changed. */
export async function buildManual() {
  const from = [DOCS, join(DIST, INTEGRITY), join(ROOT, "package.json"), join(ROOT, "www", "build")];
  await unlessSame("manual", { from, made: MANUAL.map((name) => join(DIST, name)) }, () =>
    step("Writing the documentation in one page", async () => {
      const facts = await factsOfBuild();
      for (const [lang, head] of Object.entries(LANGUAGES)) {
        const pages = await Promise.all(
          PAGES.map(async (page) => inOnePage(page, await readFile(source(/** @type {"ja"} */ (lang), page), "utf8"))),
        );
        await write(join(DIST, pageOf(lang)), withFacts([head, ...pages].join("\n"), facts));
      }
      await write(join(DIST, "llms.txt"), await index());
    }),
  );
}

/**
 * A page as a part of the whole: its headings one level down, its links to their place here, its code as it is pasted.
 *
 * @param {string} page
 * @param {string} markdown
 */
export function inOnePage(page, markdown) {
  // Code at the odd places.
  const parts = markdown.split(/(^```[^]*?^```$)/m);
  return parts.map((part, i) => (i % 2 ? fence(part) : prose(page, part))).join("");
}

/** @param {string} page @param {string} text */
function prose(page, text) {
  return (
    text
      .replace(/^(#+) (.*?)(?: \{#([\w-]+)\})?$/gm, (_, marks, title, id) => {
        const anchor = id ? `${page}-${id}` : page;
        return `${marks}# ${title} <a id="${anchor}"></a>`;
      })
      // What lies outside of the documentation is not in the package.
      .replace(/\[([^\]]*)\]\((?:\.\.\/)+[^)]*\)/g, "$1")
      .replace(/\]\((?:([\w-]+)\.html)?(?:#([\w-]+))?\)/g, (_, to = page, id) => `](#${id ? `${to}-${id}` : to})`)
  );
}

/** Its language, and a name above where it is a file. @param {string} code */
function fence(code) {
  return code.replace(/^```(\S*)(.*)$/m, (_, language, flags) => {
    const [, file] = /\bfile=(\S+)/.exec(flags) ?? [];
    return `${file ? `\`${file}\`\n\n` : ""}\`\`\`${language}`;
  });
}

async function index() {
  const { name, description } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const sections = Object.entries(BESIDE).map(([title, files]) => {
    const links = Object.entries(files).map(([file, note]) => `- [${file}](${file}): ${note}`);
    return `## ${title}\n\n${links.join("\n")}\n`;
  });
  return [
    `# ${name}\n`,
    `> ${description}.\n`,
    "A custom element, `<minutes-viewer>`, and the same parser for programs and for the shell. Everything runs where it is\n" +
      "called: no server, no word of the minutes sent anywhere. Nothing is lost, changed or reordered; what is inferred is\n" +
      "marked as inferred, with the words it rests on.\n",
    ...sections,
  ].join("\n");
}
