// A web server for one test file: what `npm start` serves, and whatever a test wants answered instead.

import { serve } from "../../www/build/browser.mjs";
import { DIST, SITE } from "../../www/build/paths.mjs";

/** What a ministry with a strict policy sends; the viewer has to live with it. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const HTML = "text/html; charset=utf-8";
export const SCRIPT = "text/javascript; charset=utf-8";
export const TEXT = "text/plain; charset=utf-8";

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type] the whole Content-Type; none if empty
 * @property {string | Uint8Array} [body]
 * @property {Promise<unknown>} [after] answered only then
 * @property {boolean} [hangUp] the connection is cut instead
 * @property {Record<string, string>} [headers]
 */

export async function startSite() {
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  /** @type {Set<import("node:net").Socket>} connections on which more was promised than has come */
  const waiting = new Set();
  const { url, close } = await serve(SITE, {
    async handle(request, response) {
      const answer = answers.get(decodeURIComponent(new URL(request.url ?? "/", url).pathname));
      if (!answer) return false;
      await answer.after;
      if (answer.hangUp) {
        request.socket.destroy();
        return true;
      }
      const type = answer.type ?? TEXT;
      // Players ask for the part that they are to play.
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
      if (from && answer.body instanceof Uint8Array) {
        const part = answer.body.subarray(Number(from), to ? Number(to) + 1 : undefined);
        const range = `bytes ${from}-${Number(from) + part.length - 1}/${answer.body.length}`;
        response.writeHead(206, { "content-type": type, "content-range": range, "accept-ranges": "bytes" });
        response.end(part);
        return true;
      }
      response.writeHead(answer.status ?? 200, {
        "cache-control": "no-store",
        ...(type ? { "content-type": type } : {}),
        ...answer.headers,
      });
      if (answer.headers?.["content-length"]) {
        waiting.add(request.socket);
        response.write(answer.body ?? "");
      } else {
        response.end(answer.body ?? "");
      }
      return true;
    },
  });

  return {
    origin: url.replace(/\/$/, ""),
    close,
    /** Cuts the connections on which more was promised than has come. */
    hangUp: () => waiting.forEach((socket) => socket.destroy()),
    /** @param {string} path @param {Answer} answer */
    answer: (path, answer) => void answers.set(path, answer),
    /** Answers what the site holds again. @param {string} path */
    forget: (path) => void answers.delete(path),
    /**
     * A page under the strict policy, with the viewer on it.
     *
     * @param {string} path
     * @param {string} body
     * @param {{ head?: string, script?: string, policy?: string, viewer?: string }} [options] `script` runs before the viewer
     */
    page(path, body, { head = "", script, policy = POLICY, viewer = MODULE } = {}) {
      const own = script === undefined ? "" : `<script type="module" src="${path}.js"></script>`;
      if (script !== undefined) answers.set(`${path}.js`, { type: SCRIPT, body: script });
      const html =
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">` +
        `<title>${path}</title>` +
        `<link rel="icon" href="/preview/icon.svg">${head}${own}${viewer}</head><body>${body}</body></html>`;
      answers.set(path, { type: HTML, body: html, headers: policy ? { "content-security-policy": policy } : {} });
      return path;
    },
  };
}

/**
 * What is in dist/ on another origin, as a CDN has it: open to all pages.
 *
 * @param {Record<string, string>} [headers] `access-control-allow-origin` is that of a CDN unless told otherwise
 */
export async function startCdn(headers = { "access-control-allow-origin": "*" }) {
  const { url, close } = await serve(DIST, {
    handle(_, response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return { origin: url.replace(/\/$/, ""), close };
}

const MODULE = `<script type="module" src="/dist/minutes-viewer.js"></script>`;
