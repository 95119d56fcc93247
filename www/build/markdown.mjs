// Markdown → HTML for the documentation: headings with ids of their own, tables that scroll by themselves, code with its
// result beneath.

import MarkdownIt from "markdown-it";

import { snippet } from "./snippets.mjs";

/** @typedef {import("./snippets.mjs").Snippet} Snippet */

/**
 * @typedef {object} Rendered
 * @property {string} title
 * @property {string} lead the first paragraph, as plain text
 * @property {{ id: string, text: string }[]} parts headings of the second level
 * @property {Snippet[]} live styles and scripts that the page links
 * @property {boolean} shows whether there is a viewer on the page
 * @property {string} html
 */

/**
 * @param {string} markdown
 * @param {{ result: string }} words
 * @returns {Rendered}
 */
export function render(markdown, words) {
  // The texts are ours; live code is put in as it stands.
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  /** @type {Snippet[]} */
  const live = [];
  let shows = false;

  md.renderer.rules["fence"] = (tokens, index) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    const own = snippet(info, content);
    if (own.live && own.language !== "html") live.push(own);
    shows ||= own.live && own.language === "html";
    return code(own, words);
  };
  md.renderer.rules["table_open"] = () =>
    `<div class="table" tabindex="0" role="group" aria-label="${heading}"><table>`;
  md.renderer.rules["table_close"] = () => "</table></div>\n";
  md.renderer.rules["th_open"] = () => `<th scope="col">`;

  let heading = "";
  md.renderer.rules["heading_open"] = (tokens, index, options, _, self) => {
    heading = escape(tokens[index + 1]?.content ?? "");
    return self.renderToken(tokens, index, options);
  };

  const tokens = md.parse(markdown, {});
  /** @type {{ id: string, text: string }[]} */
  const parts = [];
  let title = "";
  let lead = "";
  tokens.forEach((token, i) => {
    const inline = tokens[i + 1];
    if (!inline) return;
    if (token.type === "heading_open") {
      const [, text = "", id = ""] = /^(.*?)\s*\{#([\w-]+)\}$/.exec(inline.content) ?? [undefined, inline.content];
      inline.content = text;
      const last = inline.children?.findLast(({ type }) => type === "text");
      if (last) last.content = last.content.replace(/\s*\{#[\w-]+\}$/, "");
      if (id) token.attrSet("id", id);
      if (token.tag === "h1") title = text;
      if (token.tag === "h2") parts.push({ id, text });
    } else if (token.type === "paragraph_open" && !lead) {
      lead = inline.children?.map(({ content }) => content).join("") ?? "";
      token.attrSet("class", "lead");
    }
  });
  return { title, lead, parts, live, html: md.renderer.render(tokens, md.options, {}), shows };
}

/**
 * @param {Snippet} snippet
 * @param {{ result: string }} words
 */
function code({ language, code, live, file }, words) {
  const name = file ? `<figcaption>${escape(file)}</figcaption>` : "";
  const shown = `<figure class="code">${name}<pre><code class="language-${escape(language)}">${escape(code)}</code></pre></figure>\n`;
  if (!live || language !== "html") return shown;
  return `${shown}<figure class="live"><figcaption>${words.result}</figcaption><div class="stage">\n${code}</div></figure>\n`;
}

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
