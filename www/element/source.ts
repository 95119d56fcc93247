// Fetching what the attributes `src` and `roster` name.

import { joined } from "./bytes.js";
import { decode, isHtml, type Decoded } from "./decode.js";
import { MinutesError } from "./errors.js";
import { own } from "./own.js";
import { painted } from "./painted.js";
import type { LineOverride, RosterEntry, Sidecar } from "./types.js";

/** A text of so many bytes is long: its beginning is told while more is to come. */
const LONG = 1 << 18;

/** Bytes of that beginning: the first screens. */
const BEGINNING = 1 << 14;

/** `early` hears how a long text begins, once, before all of it has come. */
export async function fetchText(url: string, signal: AbortSignal, early: (text: string) => void): Promise<Decoded> {
  const response = await get(url, signal);
  const type = response.headers.get("content-type") ?? "";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new MinutesError("html", { url });
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
  if (isHtml(decoded.text)) throw new MinutesError("html", { url });
  return decoded;
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
  const sidecar = own((Array.isArray(value) ? { roster: value } : (value ?? {})) as Sidecar);
  const { roster = [], overrides = [] } = sidecar;
  const isSidecar = isObject(value) && ("roster" in sidecar || "overrides" in sidecar);
  if (isSidecar && isList(roster, isRosterEntry) && isList(overrides, isOverride)) return { roster, overrides };
  throw new TypeError(
    "a list of { label?, name, title?, role? }, or { roster?, overrides? } with { line, after?, as }",
  );
}

function isRosterEntry(value: unknown): value is RosterEntry {
  return isObject(value) && typeof (value as RosterEntry).name === "string";
}

function isOverride(value: unknown): value is LineOverride {
  const { line, as } = (isObject(value) ? value : {}) as LineOverride;
  return typeof line === "string" && ["heading", "label", "text"].includes(as);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isList<T>(value: unknown, isOne: (value: unknown) => value is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
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
