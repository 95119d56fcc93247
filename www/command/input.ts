// Files and standard input, read as the element reads `src` and `roster`.

import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

import { decode, isHtml, isUnknownJson } from "../element/decode.js";
import { MinutesError } from "../element/errors.js";
import { readSidecar } from "../element/source.js";
import type { Language, Sidecar } from "../element/types.js";
import { Complaint, words } from "./words.js";

/** The text of a file, whatever its encoding; throws a `Complaint`. */
export async function readText(file: string, lang: Language): Promise<string> {
  const bytes = await readBytes(file, lang);
  try {
    const { text } = decode(bytes);
    if (isHtml(text)) throw new MinutesError("html");
    if (isUnknownJson(text)) throw new MinutesError("json");
    return text;
  } catch (error) {
    if (!(error instanceof MinutesError)) throw error;
    throw new Complaint(`${file}: ${explain(error, lang)}`);
  }
}

/** What was found to be wrong, and what to do. */
export function explain(error: MinutesError, lang: Language): string {
  const { title, advice } = error.explain(lang);
  return title + (lang === "en" ? " " : "") + advice;
}

/** A list of people, or a sidecar; throws a `Complaint`. */
export async function readSidecarFile(file: string, lang: Language): Promise<Sidecar> {
  const bytes = await readBytes(file, lang);
  try {
    return readSidecar(JSON.parse(decode(bytes).text));
  } catch {
    throw new Complaint(words(lang).roster(file));
  }
}

async function readBytes(file: string, lang: Language): Promise<Uint8Array> {
  try {
    return file === "-" ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const say = words(lang);
    if (code === "ENOENT") throw new Complaint(say.missing(file));
    if (code === "EISDIR") throw new Complaint(say.folder(file));
    throw new Complaint(say.unreadable(file, code));
  }
}
