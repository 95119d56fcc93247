// Fetching what the attributes `src` and `roster` name.

import { bring } from "./beside.js";
import { joined } from "./bytes.js";
import { decode, isHtml, isUnknownJson, type Decoded } from "./decode.js";
import { MinutesError } from "./errors.js";
import { own } from "./own.js";
import { painted } from "./painted.js";
import type { Sidecar } from "./types.js";

/** A text of so many bytes is long: its beginning is told while more is to come. */
const LONG = 1 << 18;

/** Bytes of that beginning: the first screens. */
const BEGINNING = 1 << 14;

/** `early` hears how a long text begins, once, before all of it has come. */
export async function fetchText(url: string, signal: AbortSignal, early: (text: string) => void): Promise<Decoded> {
  const response = await get(url, signal);
  const type = response.headers.get("content-type") ?? "";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    void response.body?.cancel();
    return readPage(url, signal);
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  const tell = async (bytes: Uint8Array): Promise<void> => {
    try {
      // Up to a line's end, where no character is cut.
      early(decode(bytes.subarray(0, bytes.lastIndexOf(10) + 1), charset).text);
      await painted();
    } catch {
      // The whole text will tell what is wrong.
    }
  };
  const bytes = await receive(response, tell).catch((cause) => failed(cause, url, signal));
  const decoded = decoding(url, () => decode(bytes, charset));
  if (isHtml(decoded.text)) return readPage(url, signal);
  if (isUnknownJson(decoded.text)) throw new MinutesError("json", { url });
  return decoded;
}

/** What texts are called. A page in place of one is a notice: who has to log in, or that it is gone. */
const TEXT_FILE = /\.(?:txt|text|md|rst|vtt|srt|json|log)$/i;

async function readPage(url: string, signal: AbortSignal): Promise<Decoded> {
  if (TEXT_FILE.test(new URL(url, document.baseURI).pathname)) throw new MinutesError("html", { url });
  const { fetchPage } = await bring("page");
  const page = await fetchPage(url, signal);
  if ("error" in page) throw new MinutesError(page.error, { url });
  return { text: page.text, encoding: "utf-8", guessed: false, unreadable: 0 };
}

/** Throws a `roster` error whatever goes wrong; the minutes can be shown without one. */
export async function fetchSidecar(url: string, signal: AbortSignal): Promise<Sidecar> {
  try {
    const response = await get(url, signal);
    return readSidecar(await response.json());
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new MinutesError("roster", { url, cause });
  }
}

/** Checks what a file of people holds: a list of them, or a sidecar. Throws a `TypeError` where it is neither. */
export function readSidecar(value: unknown): Sidecar {
  const given = own((Array.isArray(value) ? { roster: value } : (value ?? {})) as Record<string, unknown>);
  const names = Object.keys(LISTS).filter((name) => given[name] != null);
  const isWhole = ([name, isOne]: (typeof ENTRIES)[number]) => {
    const list = given[name] ?? [];
    return Array.isArray(list) && list.every((each) => isOne((each ?? {}) as Entry));
  };
  if (names.length > 0 && ENTRIES.every(isWhole))
    return own(Object.fromEntries(names.map((name) => [name, given[name]])));
  throw new TypeError(`a list of people, or an object with lists: ${Object.keys(LISTS).join(", ")}`);
}

type Entry = Record<string, unknown>;

/** What each entry must have; the rest is told of by the diagnostics. */
const LISTS: Record<keyof Sidecar, (entry: Entry) => boolean> = {
  roster: ({ name, label }) => isText(name) || (name === null && isText(label)),
  overrides: ({ line, as }) => isText(line) && /^(?:heading|label|text)$/.test(String(as)),
  items: ({ title }) => isText(title),
  positions: ({ title, speaker }) => isText(title) && isText(speaker),
  people: ({ name }) => isText(name),
  chair: ({ name }) => isText(name) || name === null,
};
const ENTRIES = Object.entries(LISTS);

function isText(value: unknown): boolean {
  return typeof value === "string";
}

async function get(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause) => failed(cause, url, signal));
  if (response.ok) return response;
  const { status } = response;
  throw new MinutesError(status === 404 || status === 410 ? "not-found" : "http", { url, status });
}

/** `early` gets what there is of a long text, once; the rest waits for it. */
async function receive(response: Response, early: (bytes: Uint8Array) => Promise<void>): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  // Of a packed answer this is less than its length: it is long, too.
  const announced = Number(response.headers.get("content-length"));
  let isTold = false;
  let length = 0;
  for (let part; (part = (await reader?.read())?.value);) {
    parts.push(part);
    length += part.length;
    if (isTold || length < BEGINNING || Math.max(announced, length) < LONG) continue;
    isTold = true;
    await early(joined(parts, length));
  }
  return joined(parts, length);
}

function failed(cause: unknown, url: string, signal: AbortSignal): never {
  throw signal.aborted ? cause : new MinutesError("network", { url, cause });
}

/** An error of the decoder, with the address added. */
function decoding<T>(url: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof MinutesError ? new MinutesError(error.code, { ...error.detail, url }) : error;
  }
}
