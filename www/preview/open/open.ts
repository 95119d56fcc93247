// A file of any kind to a project. What it is, its first bytes say; its name only breaks ties.

import { decode, ENCODING_NAMES, isHtml, isUnknownJson } from "../../element/decode.js";
import { MinutesError } from "../../element/errors.js";
import { language, words } from "../language.js";
import { NO_SIDECAR, readProject, type Project } from "../project.js";
import { htmlToText } from "./html.js";
import { inert } from "./trusted.js";

export interface Opened {
  readonly project: Project;
  /** How it was read, for the reader: "Word", "UTF-8". */
  readonly how: string;
  /** What else the reader should know of it, in sentences. */
  readonly remarks: string;
  readonly leftOut: readonly LeftOut[];
}

/** Words of a file that are no part of its text. */
export interface LeftOut {
  readonly kind: "header" | "footer" | "comment" | "drawing" | "hidden" | "deleted" | "annotation" | "reading";
  readonly words: string;
}

/** What a lazy part gives. */
export interface Extracted {
  readonly text: string;
  /** Sentences on how it was read. */
  readonly remarks: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Says in the page's words why a file cannot be opened. */
export class Unopened extends Error {}

/** A file above this makes a text that no one can work with. */
const LARGEST = 32 * 1024 * 1024;

/** Kinds that are no text, by their first bytes. */
const BINARY: readonly {
  readonly kind: string;
  readonly begins: string;
  read?(bytes: Uint8Array): Promise<Extracted>;
}[] = [
  { kind: "PDF", begins: "%PDF-", read: async (bytes) => (await piece(import("./pdf.js"))).readPdf(bytes) },
  // These begin alike; so do those of 一太郎.
  { kind: "Word 97-2003・Excel 97-2003（.doc、.xls）", begins: "\xd0\xcf\x11\xe0" },
  { kind: "リッチテキスト（.rtf）", begins: "{\\rtf" },
  { kind: "Word", begins: "PK\x03\x04", read: async (bytes) => (await piece(import("./docx.js"))).readDocx(bytes) },
];

export async function openFile(file: File): Promise<Opened> {
  if (file.size > LARGEST) throw new Unopened(words().tooLarge("32 MB"));
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function openBytes(bytes: Uint8Array, name: string): Promise<Opened> {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const binary = BINARY.find(({ begins }) => head.startsWith(begins));
  if (binary && !binary.read) {
    const kind = /\.jtdc?$/i.test(name) ? "一太郎（.jtd）" : binary.kind;
    throw new Unopened(words().unreadable(words().kinds, kind));
  }
  if (binary?.read) {
    const { text, remarks, leftOut } = await binary.read(bytes);
    const more = words().openedMore;
    // Signs of fonts that do not say which characters they are.
    const gaps = text.split("\uFFFD").length - 1;
    const told = [
      ...(gaps > 0 ? [more.gaps(gaps)] : []),
      ...remarks,
      ...(leftOut.length > 0 ? [more.leftOut(leftOut.length)] : []),
    ];
    return opened(text, binary.kind, told.join(language() === "en" ? " " : ""), leftOut);
  }
  return openText(bytes, name);
}

function openText(bytes: Uint8Array, name: string): Opened {
  const { text, encoding, unreadable } = decoded(bytes);
  const how = ENCODING_NAMES[encoding];
  const remarks = unreadable > 0 ? words().openedMore.gaps(unreadable) : "";
  const project = readProject(text);
  if (project) return { project, how, remarks, leftOut: [] };
  if (isUnknownJson(text)) throw new Unopened(new MinutesError("json").explain(language()).advice);
  if (isHtml(text) || /\.x?html?$/i.test(name))
    return opened(htmlToText(inert(text, "text/html").body), `HTML, ${how}`, remarks);
  return opened(text, how, remarks);
}

function opened(text: string, how: string, remarks: string, leftOut: readonly LeftOut[] = []): Opened {
  return { project: { text, sidecar: NO_SIDECAR }, how, remarks, leftOut };
}

function decoded(bytes: Uint8Array) {
  try {
    return decode(bytes, declared(bytes));
  } catch (error) {
    const { detail } = MinutesError.from(error);
    if (detail.format) throw new Unopened(words().unreadable(words().kinds, detail.format));
    throw new Unopened(MinutesError.from(error).explain(language()).advice);
  }
}

/** What a page of HTML says of its own encoding. */
function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** A part of the page that is loaded when it is first used. */
async function piece<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((): never => {
    throw new Unopened(words().pieceFailed);
  });
}
