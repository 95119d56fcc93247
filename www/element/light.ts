// The element's own content (light DOM) as the text of the minutes.

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN " +
    "NAV OL P PRE SECTION SUMMARY TABLE TR UL"
  ).split(" "),
);
const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "RP"]);

/**
 * The words in source order: exactly the source where `render` wrote it, else those of `<pre>` where there is one, else
 * of everything, one line per block.
 */
export function lightText(host: Element): string {
  const source = host.querySelector("[data-minutes-source]");
  if (source) return sourceText(source);
  // What has a slot of its own is the page's, and no part of the record.
  const own = [...host.children].filter((child) => !child.slot);
  const blocks = own.flatMap((child) => (child.matches("pre") ? [child] : [...child.querySelectorAll("pre")]));
  if (blocks.length > 0) return blocks.map((pre) => pre.textContent).join("\n");
  const lines: string[] = [];
  collect(host, lines);
  return lines.join("");
}

/** HTML knows no CR LF: where the source has it throughout, the attribute says so. */
function sourceText(source: Element): string {
  const text = source.textContent ?? "";
  return source.getAttribute("data-minutes-source") === "crlf" ? text.replaceAll("\n", "\r\n") : text;
}

function collect(node: Node, out: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) out.push(child.nodeValue ?? "");
    if (!(child instanceof Element) || SILENT.has(child.tagName) || child.slot) continue;
    // A reading above the word stands behind it.
    if (child.tagName === "RT") {
      out.push(`（${child.textContent}）`);
      continue;
    }
    const isBlock = BLOCKS.has(child.tagName);
    if (isBlock || child.tagName === "BR") out.push("\n");
    collect(child, out);
    if (child.tagName === "TD" || child.tagName === "TH") out.push("\t");
    if (isBlock) out.push("\n");
  }
}

/** Where the reader is in the content: the first place with an id below the window's upper edge, if they have scrolled into it. */
export function placeInSight(host: Element): { id: string; top: number } | null {
  if (host.getBoundingClientRect().top >= 0) return null;
  for (const node of host.querySelectorAll("[id]")) {
    const { top, height } = node.getBoundingClientRect();
    if (top >= 0 && height > 0) return { id: node.id, top };
  }
  return null;
}

/** Calls back when the content changes. */
export function observeLight(host: Element, changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  observer.observe(host, { childList: true, characterData: true, subtree: true });
  return observer;
}
