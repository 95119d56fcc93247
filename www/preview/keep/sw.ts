// The page's service worker: the network first, so that nobody sees an old page; what was kept without it. It knows the
// page's own files and leaves everything else alone. What it keeps is one version, whole: only its own files go in, and it
// stays until the next version is there as a whole.

/** Set by the build: the files of the page, from the site's top, with their hashes, and a name made of these. */
declare const FILES: Readonly<Record<string, string>>;
/** Larger parts that are kept once they were used. */
declare const LATER: Readonly<Record<string, string>>;
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
  waitUntil(work: Promise<unknown>): void;
}

const worker = self as unknown as Worker;
const PREFIX = "minutes-preview-";
const NAME = PREFIX + VERSION;
const base = new URL("./", worker.location.href);
/** By their addresses. */
const hashes = (files: typeof FILES) =>
  new Map(Object.entries(files).map(([file, hash]) => [new URL(file, base).href, hash]));
const first = hashes(FILES);
const later = hashes(LATER);

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      // A file of another version is refused, and this one is not taken up.
      .then((cache) =>
        cache.addAll([...first].map(([address, integrity]) => new Request(address, { cache: "no-cache", integrity }))),
      )
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
  if (request.method !== "GET" || !(first.has(address) || later.has(address))) return;
  event.respondWith(
    fetch(request).then(
      (response) => {
        if (later.has(address)) event.waitUntil(keepLater(address, response.clone()));
        return response;
      },
      async (error: unknown) => {
        const kept = await (await caches.open(NAME)).match(address);
        if (kept) return kept;
        throw error;
      },
    ),
  );
});

/** If it is the one of this version. */
async function keepLater(address: string, response: Response): Promise<void> {
  const copy = response.clone();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", await response.arrayBuffer()));
  if (later.get(address) !== `sha384-${btoa(String.fromCharCode(...hash))}`) return;
  await (await caches.open(NAME)).put(address, copy);
}
