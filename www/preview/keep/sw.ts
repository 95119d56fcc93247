// The page's service worker: the network first, so that nobody sees an old page; what was seen last without it. It knows
// the page's own files and leaves everything else alone.

/** Set by the build: the files of the page, from the site's top, and a name made of their content. */
declare const FILES: readonly string[];
/** Larger parts that are kept once they were used. */
declare const LATER: readonly string[];
declare const VERSION: string;

interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const PREFIX = "minutes-preview-";
const NAME = PREFIX + VERSION;
const base = new URL("./", worker.location.href);
const known = new Set([...FILES, ...LATER].map((file) => new URL(file, base).href));

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(new URL(file, base), { cache: "no-cache" }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/s, "").replace(/\/index\.html$/, "/");
  if (request.method === "GET" && known.has(address)) event.respondWith(answer(request, address));
});

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(NAME);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}
