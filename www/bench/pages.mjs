// The pages that `npm run bench length` opens: a record in the viewer, and the same words as static HTML.

/**
 * Answers requests for the pages and their texts.
 *
 * @param {string} text
 * @param {string} short
 */
export function answerer(text, short) {
  const viewer = (/** @type {string} */ src) =>
    page(
      `<script type="module" src="/dist/minutes-viewer.js"></script>`,
      `<minutes-viewer src="${src}"></minutes-viewer>`,
    );
  // Encoded beforehand: for a long text that is no work of a page, and would delay its first words.
  const file = (/** @type {string} */ type, /** @type {string} */ body) => ({ type, body: Buffer.from(body) });
  /** @type {Record<string, { type: string, body: Buffer }>} */
  const files = {
    "/bench/static": file("text/html", staticPage(text)),
    "/bench/viewer": file("text/html", viewer("/bench/long.txt")),
    "/bench/viewer-short": file("text/html", viewer("/bench/short.txt")),
    "/bench/long.txt": file("text/plain", text),
    "/bench/short.txt": file("text/plain", short),
    "/favicon.ico": file("image/x-icon", ""),
  };
  return (
    /** @type {import("node:http").IncomingMessage} */ request,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    // Isolated pages may measure their memory, and take nothing else in.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    const found = files[request.url ?? ""];
    if (!found) return false;
    response.writeHead(200, { "content-type": `${found.type}; charset=utf-8` });
    response.end(found.body);
    return true;
  };
}

/**
 * The record as somebody would put it up by hand: a heading for each speech, laid out as it comes into sight.
 *
 * @param {string} text
 */
function staticPage(text) {
  const style =
    "<style>section{content-visibility:auto;contain-intrinsic-size:auto 12rem}body{max-width:40rem;margin:auto}</style>";
  const parts = text.split("\n").map((line) => {
    const [label, said] = line.startsWith("○") ? line.split("　", 2) : ["", line];
    const words = said?.trim() ? `<p>${said}</p>` : "";
    return label ? `</section><section><h3>${label}</h3>${words}` : words;
  });
  return page(style, `<section>${parts.join("\n")}</section>`);
}

/**
 * @param {string} head
 * @param {string} body
 */
function page(head, body) {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title>${head}<body>${body}`;
}
