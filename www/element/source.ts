// Fetching what the attributes `src` and `roster` name.

import { decode, isHtml, type Decoded } from "./decode.js";
import { MinutesError } from "./errors.js";
import type { Roster, RosterEntry } from "./types.js";

export async function fetchText(url: string, signal: AbortSignal): Promise<Decoded> {
  const response = await get(url, signal);
  const type = response.headers.get("content-type") ?? "";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new MinutesError("html", { url });
  const bytes = new Uint8Array(await response.arrayBuffer().catch((cause) => failed(cause, url, signal)));
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  const decoded = decoding(url, () => decode(bytes, charset));
  if (isHtml(decoded.text)) throw new MinutesError("html", { url });
  return decoded;
}

/** Throws a `roster` error whatever goes wrong; the minutes can be shown without one. */
export async function fetchRoster(url: string, signal: AbortSignal): Promise<Roster> {
  try {
    const response = await get(url, signal);
    return readRoster(await response.json());
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new MinutesError("roster", { url, cause });
  }
}

/** Checks what a roster file holds; throws a `TypeError` where it is no roster. */
export function readRoster(value: unknown): Roster {
  if (Array.isArray(value) && value.every(isRosterEntry)) return value;
  throw new TypeError("a roster is a list of { label?, name, title?, role? }");
}

function isRosterEntry(value: unknown): value is RosterEntry {
  return typeof value === "object" && value !== null && typeof (value as RosterEntry).name === "string";
}

async function get(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause) => failed(cause, url, signal));
  if (response.ok) return response;
  const { status } = response;
  throw new MinutesError(status === 404 || status === 410 ? "not-found" : "http", { url, status });
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
