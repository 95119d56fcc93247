// The bytes of a file to a project. What it is, its first bytes say; its name only breaks ties. Nothing here needs a page: it
// runs in a worker.

import { decode, ENCODING_NAMES, isHtml, isUnknownJson } from "../../element/decode.js";
import { MinutesError } from "../../element/errors.js";
import { readProject } from "../project.js";
import { readDocx } from "./docx.js";
import { parseHtml } from "./html-tree.js";
import { htmlToText } from "../../element/html.js";
import type { Extracted, LeftOut, Read, Remark } from "./open.js";
import { Unopened } from "./unopened.js";

/** Kinds that are no text, by their first bytes. */
const BINARY: readonly { readonly kind: string; readonly begins: string; read?(bytes: Uint8Array): Extracted }[] = [
  // These begin alike; so do those of 一太郎.
  { kind: "Word 97-2003・Excel 97-2003（.doc、.xls）", begins: "\xd0\xcf\x11\xe0" },
  { kind: "リッチテキスト（.rtf）", begins: "{\\rtf" },
  { kind: "Word", begins: "PK\x03\x04", read: readDocx },
];

/** Throws `Unopened`. */
export function readBytes(bytes: Uint8Array, name: string): Read {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const binary = BINARY.find(({ begins }) => head.startsWith(begins));
  if (!binary) return readText(bytes, name);
  if (!binary.read) throw new Unopened("unreadable", /\.jtdc?$/i.test(name) ? "一太郎（.jtd）" : binary.kind);
  return extracted(binary.read(bytes), binary.kind);
}

/** With what the reader should know of it besides. */
export function extracted({ text, remarks, leftOut }: Extracted, how: string): Read {
  // Signs of fonts that do not say which characters they are.
  const told = [...gaps(text.split("\uFFFD").length - 1), ...remarks];
  if (leftOut.length > 0) told.push(["leftOut", leftOut.length]);
  return ofText(text, how, told, leftOut);
}

function readText(bytes: Uint8Array, name: string): Read {
  const { text, encoding, unreadable } = decoded(bytes);
  const how = ENCODING_NAMES[encoding];
  const project = readProject(text);
  if (project) return { ...project, how, remarks: gaps(unreadable), leftOut: [] };
  if (isUnknownJson(text)) throw new Unopened("text", "json");
  if (isHtml(text) || /\.x?html?$/i.test(name))
    return ofText(htmlToText(parseHtml(text)), `HTML, ${how}`, gaps(unreadable));
  return ofText(text, how, gaps(unreadable));
}

function ofText(text: string, how: string, remarks: readonly Remark[], leftOut: readonly LeftOut[] = []): Read {
  return { text, sidecar: null, how, remarks, leftOut };
}

function gaps(count: number): Remark[] {
  return count > 0 ? [["gaps", count]] : [];
}

function decoded(bytes: Uint8Array) {
  try {
    return decode(bytes, declared(bytes));
  } catch (error) {
    const { code, detail } = MinutesError.from(error);
    throw detail.format ? new Unopened("unreadable", detail.format) : new Unopened("text", code);
  }
}

/** What a page of HTML says of its own encoding. */
function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
