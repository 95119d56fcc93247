// A folder of pages for the browser of whoever works on them: this computer alone can reach it, and pages come anew by
// themselves when they have changed.

import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Where pages hear of changes; no record has this name. */
const CHANGES = "/minutes-viewer.changes";
/** Added to a page on its way, not to its file. */
const LISTENER = `<script type="module">new EventSource("${CHANGES}").onmessage = () => location.reload();</script>\n`;

export interface Served {
  address: string;
  /** Has the pages that are open come anew. */
  changed(): void;
  close(): void;
}

/** On one of these ports, the first that is free; null where none is. */
export async function serveFolder(folder: string, ports: readonly number[]): Promise<Served | null> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/[?#].*$/, "");
    if (path !== CHANGES) return void answer(folder, path, response);
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  });
  for (const port of ports) {
    const actual = await listen(server, port);
    if (actual === null) continue;
    return {
      address: `http://localhost:${actual}/`,
      changed: () => listeners.forEach((response) => response.write("data: changed\n\n")),
      close() {
        server.close();
        server.closeAllConnections();
      },
    };
  }
  return null;
}

/** Null where the port cannot be had. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const failed = (): void => resolve(null);
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function answer(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = locate(folder, path.endsWith("/") ? `${path}index.html` : path);
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(file.endsWith(".html") ? Buffer.concat([content, Buffer.from(LISTENER)]) : content);
}

/** Null for what lies outside. */
function locate(folder: string, path: string): string | null {
  try {
    const root = normalize(folder + sep);
    const file = join(root, decodeURIComponent(path));
    return file.startsWith(root) && !file.includes("\0") ? file : null;
  } catch {
    return null;
  }
}
