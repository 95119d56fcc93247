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
  /** @type {Record<string, { type: string, body: string }>} */
  const files = {
    "/bench/static": { type: "text/html", body: staticPage(text) },
    "/bench/viewer": { type: "text/html", body: viewer("/bench/long.txt") },
    "/bench/viewer-short": { type: "text/html", body: viewer("/bench/short.txt") },
    "/bench/long.txt": { type: "text/plain", body: text },
    "/bench/short.txt": { type: "text/plain", body: short },
    "/favicon.ico": { type: "image/x-icon", body: "" },
  };
  // Made beforehand: to encode a long text is no work of a page, and delays its first words.
  const bodies = new Map(Object.values(files).map(({ body }) => [body, Buffer.from(body)]));
  return (
    /** @type {import("node:http").IncomingMessage} */ request,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    // Isolated pages may measure their memory, and take nothing else in.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    const file = files[request.url ?? ""];
    if (!file) return false;
    response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` });
    response.end(bodies.get(file.body));
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
