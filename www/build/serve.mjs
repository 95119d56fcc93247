// A small web server for a folder: the preview page, and the pages that tests open.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

import { Failure } from "./log.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  // Without parameters: browsers compile while loading only what bears exactly this name.
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * @typedef {object} Options
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [host] what to listen on; by default this computer alone can reach it
 * @property {(request: IncomingMessage, response: ServerResponse) => unknown} [handle] looks at each request first:
 *   whatever it returns but `undefined` and `false` (or a promise of those) means that it has answered
 */

/**
 * @param {string} folder
 * @param {Options} [options]
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve(folder, { port = 0, host = process.env["HOST"], handle } = {}) {
  const server = createServer((request, response) => {
    Promise.resolve(handle?.(request, response))
      .then((answered) => answered || answer(folder, request, response))
      .catch((error) => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end(String(error));
      });
  });
  const servers = [server];
  const actual = await listen(server, port, host ?? "127.0.0.1");
  if (!host) {
    // "localhost" is either of two addresses, and which one a program tries first is its own affair.
    const second = createServer((request, response) => void server.emit("request", request, response));
    await listen(second, actual, "::1").then(
      () => servers.push(second),
      (error) => {
        // A computer without IPv6 has no second address; a port that is taken there would show another program's page.
        if (error instanceof Failure) throw error;
      },
    );
  }
  return {
    url: `http://localhost:${actual}/`,
    port: actual,
    close: async () => {
      for (const each of servers) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new Failure(
            `Port ${port} is in use by another program. End it, or choose another port: PORT=${port + 1} npm start`,
          ),
        );
      } else if (error.code === "EACCES") {
        reject(new Failure(`Port ${port} is not allowed. Choose another: PORT=8080 npm start`));
      } else {
        reject(error);
      }
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * @param {string} folder
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const path = locate(folder, pathname);
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path !== null && found?.isDirectory()) {
    if (!pathname.endsWith("/")) {
      // Only the path itself, one slash in front: "//host" would lead elsewhere.
      response.writeHead(301, { location: `${pathname.replace(/^\/+/, "/")}/` }).end();
      return;
    }
    await send(join(path, "index.html"), request, response);
    return;
  }
  await send(found ? path : null, request, response);
}

/**
 * The file that a path names; null if it lies outside.
 *
 * @param {string} folder
 * @param {string} pathname
 */
function locate(folder, pathname) {
  try {
    const root = normalize(folder + sep);
    const path = join(root, decodeURIComponent(pathname));
    return path.startsWith(root) && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {string | null} path
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
async function send(path, request, response) {
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !found?.isFile()) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-length": found.size,
    // What was built a moment ago is what should be seen.
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
}
