// Bytes to text: a byte-order mark, then what the server says, then what the bytes look like.

import { MinutesError } from "./errors.js";

export interface Decoded extends Decoding {
  text: string;
}

/** How bytes were read as text. */
export interface Decoding {
  /** As the Encoding Standard names it: "utf-8", "shift_jis". */
  encoding: Encoding;
  /** True where neither a byte-order mark nor the server named it and it is not UTF-8. */
  guessed: boolean;
  /** How many characters could not be read; they are U+FFFD in `text`. */
  unreadable: number;
}

export type Encoding = "utf-8" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be";

/** How the names are usually written. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  "iso-2022-jp": "ISO-2022-JP",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
};

/** How many bytes are looked at to tell encodings apart; detection costs the same for any file. */
const SAMPLE = 64 * 1024;

/** At most this share of a text may be unreadable before it counts as no text at all. */
const TOLERATED = 1 / 200;

/** Decodes a file of unknown encoding. `charset` is what the server says of it, if anything. */
export function decode(bytes: Uint8Array, charset?: string | null): Decoded {
  const decoded = inEncoding(bytes, charset);
  return { ...decoded, text: withoutEscapes(decoded.text) };
}

/** What JSON holds that is read: records of the Diet's service, and what Whisper recognised. */
const READABLE = /"(?:speechRecord|segments|transcription|start)"\s*:/;

/** Whether a text is JSON of a kind that holds no minutes. */
export function isUnknownJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || READABLE.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/**
 * A record of the Diet's service, or recognised speech, saved by a program that writes Japanese as `\u3042`: the same JSON with the characters
 * themselves. Any other text stays as it is.
 */
function withoutEscapes(text: string): string {
  if (!/^\s*[[{]/.test(text) || !READABLE.test(text)) return text;
  // Controls, quotation marks and backslashes need their escapes.
  return text.replace(/\\(u[0-9a-f]{4}|.)/gi, (escape, what: string) => {
    const character = String.fromCharCode(parseInt(what.slice(1), 16));
    return what.length === 5 && character >= " " && !'"\\\\'.includes(character) ? character : escape;
  });
}

function inEncoding(bytes: Uint8Array, charset?: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  const declared = charset ? known(charset) : null;
  const named = marked ?? declared;
  if (named) {
    const text = strict(bytes, named);
    if (text !== null && isPlausible(text, named)) return { text, encoding: named, guessed: false, unreadable: 0 };
    // A server's word is often a default of its own; a byte-order mark is the file's.
  }
  rejectOtherFormats(bytes);
  const encoding = detect(bytes);
  if (encoding) {
    const text = strict(bytes, encoding);
    if (text !== null && isPlausible(text, encoding)) {
      return { text, encoding, guessed: encoding !== "utf-8", unreadable: 0 };
    }
  }
  return withGaps(
    bytes,
    [...new Set([named, "utf-8", "shift_jis", "euc-jp"] as const)].filter((e) => e !== null),
    named,
  );
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** One of ours by any of its names; other encodings are left to detection. */
function known(charset: string): Encoding | null {
  try {
    const name = new TextDecoder(charset.trim()).encoding;
    return name in ENCODING_NAMES ? (name as Encoding) : null;
  } catch {
    return null;
  }
}

/** The text without its byte-order mark, or null where a byte does not fit. */
function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function detect(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  const wide = detectUtf16(sample);
  if (wide) return wide;
  if (isIso2022Jp(sample)) return "iso-2022-jp";
  if (strict(bytes, "utf-8") !== null) return "utf-8";
  const candidates = (["shift_jis", "euc-jp"] as const).flatMap((encoding) => {
    const text = strict(bytes, encoding);
    return text === null ? [] : [{ encoding, score: japaneseScore(text.slice(0, SAMPLE)) }];
  });
  candidates.sort((a, b) => b.score - a.score);
  return candidates[0]?.encoding ?? null;
}

/** UTF-16 without a mark: line feeds, digits and blanks leave zero bytes on one side, and only there. */
function detectUtf16(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  const enough = Math.max(2, sample.length / 200);
  if (odd >= enough && even * 20 <= odd) return "utf-16le";
  if (even >= enough && odd * 20 <= even) return "utf-16be";
  return null;
}

/** Seven bits only, with an escape sequence that switches to a Japanese set. */
function isIso2022Jp(sample: Uint8Array): boolean {
  let escapes = false;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte >= 0x80) return false;
    if (byte !== 0x1b) continue;
    const [a, b] = [sample[i + 1], sample[i + 2]];
    // ESC $ @, ESC $ B: kanji; ESC ( I, ESC ( J: kana and Roman.
    escapes ||= (a === 0x24 && (b === 0x40 || b === 0x42)) || (a === 0x28 && (b === 0x49 || b === 0x4a));
  }
  return escapes;
}

/** How much a text reads like Japanese, by kinds of characters: the wrong one of two encodings gives half-width kana and rare signs. */
function japaneseScore(text: string): number {
  let score = 0;
  let count = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) continue;
    count++;
    if (code >= 0x3041 && code <= 0x3096)
      score += 3; // hiragana
    else if (code >= 0x3000 && code <= 0x3002)
      score += 3; // blank, 、。
    else if (code >= 0x30a1 && code <= 0x30fe)
      score += 2; // katakana
    else if (code >= 0x4e00 && code <= 0x9fff)
      score += 1; // kanji
    else if (code >= 0xff01 && code <= 0xff5e)
      score += 1; // full-width ASCII
    else if (code >= 0xff61 && code <= 0xff9f)
      score -= 2; // half-width kana
    else score -= 1;
  }
  return count === 0 ? 0 : score / count;
}

/** False for what no one can have typed: controls, private and unassigned characters. Only UTF-8 hardly fits by chance. */
function isPlausible(text: string, encoding: Encoding): boolean {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(/[\p{Cn}\p{Co}\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/gu)?.length ?? 0;
  return strange * (encoding === "utf-8" ? 3 : 10) <= sample.length;
}

/** A file with a few broken bytes is still a file: the best reading, with the gaps marked. */
function withGaps(bytes: Uint8Array, encodings: Encoding[], named: Encoding | null): Decoded {
  let best: Decoded | null = null;
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    const unreadable = text.split("\uFFFD").length - 1;
    const guessed = encoding !== "utf-8" && encoding !== named;
    if (!best || unreadable < best.unreadable) best = { text, encoding, guessed, unreadable };
  }
  if (best && best.unreadable <= best.text.length * TOLERATED && isPlausible(best.text, best.encoding)) return best;
  throw new MinutesError("encoding");
}

const SIGNATURES: readonly [prefix: string, format: string][] = [
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "Word（.docx）・ZIP"],
  ["\xd0\xcf\x11\xe0", "Word（.doc）"],
  ["{\\rtf", "RTF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["\x1f\x8b", "gzip"],
];

/** Files whose first bytes say that they are something else. */
function rejectOtherFormats(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const found = SIGNATURES.find(([prefix]) => head.startsWith(prefix));
  if (found) throw new MinutesError("binary", { format: found[1] });
}

/** True where the text is a web page and not what it was asked for. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 4096));
}
