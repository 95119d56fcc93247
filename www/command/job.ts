// What is done with one file. It runs in the main thread or in a worker.

import { join } from "node:path";

import { MinutesError } from "../element/errors.js";
import { FORMATS, type ExportFormat } from "../element/formats.js";
import { explain as explainLines, exportAs, parse, render } from "../element/render.js";
import type { Diagnostic, Language, Sidecar } from "../element/types.js";
import { explain, readText } from "./input.js";
import type { Input } from "./inputs.js";
import { place, type Written } from "./output.js";
import { recordPage } from "./site/record.js";
import { entryOf, type Entry } from "./site/entry.js";
import { Complaint, words } from "./words.js";

/** What is to be done with every file. */
export interface Job {
  command: "parse" | "check" | "explain" | "render";
  /** The line that is to be explained; all where it is null. */
  line: number | null;
  lang: Language;
  sidecar: Sidecar;
  format: ExportFormat;
  guard: boolean;
  headingLevel: number;
  source: string | null;
  styles: boolean;
  /** The folder to write into; null prints. */
  out: string | null;
  /** Whether the pages stand in a list. */
  listed: boolean;
}

/** A diagnostic, as the command tells it. */
export type Found = Pick<Diagnostic, "line" | "column" | "severity" | "code" | "message">;

/** What came of a file. */
export interface Report {
  /** To be printed. */
  output: string;
  found: Found[];
  /** Why it could not be read. */
  complaint: string | null;
  /** For the index of a site. */
  entry: Entry | null;
  written: Written | null;
}

export function nothing(complaint: string | null = null): Report {
  return { output: "", found: [], complaint, entry: null, written: null };
}

/** Throws only where the wasm itself failed; then it may not be used again. */
export async function handle(input: Input, job: Job): Promise<Report> {
  try {
    const text = await readText(input.path, job.lang);
    if (job.command === "check") return check(input, text, job);
    return job.command === "explain" ? reasons(input, text, job) : await write(input, text, job);
  } catch (error) {
    if (error instanceof Complaint) return nothing(error.message);
    throw error;
  }
}

/** Their rows say which file they are of, unless an address is given: tables of many files are put together. */
const TABLES: ReadonlySet<ExportFormat> = new Set(["csv", "csv-items"]);

async function write(input: Input, text: string, job: Job): Promise<Report> {
  const { command, lang, sidecar, guard, format, headingLevel, styles, out } = job;
  const source = job.source ?? (command === "parse" && TABLES.has(format) && input.path !== "-" ? input.name : null);
  const options = { ...sidecar, lang, ...(source === null ? {} : { source }) };
  if (command === "parse" && out === null)
    return { ...nothing(), output: exportAs(text, format, { ...options, guard }) };
  if (out === null) return { ...nothing(), output: `${render(text, { ...options, headingLevel, styles })}\n` };

  const name = outputName(input, job);
  const minutes = parse(text, options);
  const entry = command === "render" ? entryOf(name, input.name, text, minutes) : null;
  const content =
    command === "parse"
      ? exportAs(text, format, { ...options, guard })
      : recordPage(
          name,
          entry?.title ?? input.name,
          render(text, { ...options, headingLevel, styles }),
          exportAs(text, "jsonld", options),
          job,
        );
  const written = await place(out, name, content, lang);
  const output = `${plain(input.path)} -> ${plain(join(out, name))}\n`;
  return { ...nothing(), output, found: minutes.diagnostics.map(told), entry, written };
}

/** `a/gijiroku.txt` → `a/gijiroku.html` */
export function outputName({ name }: Input, { command, format }: Pick<Job, "command" | "format">): string {
  return name.replace(/\.[^./]+$/, "") + (command === "parse" ? FORMATS[format].ending : ".html");
}

/** One line for each diagnostic. */
function check(input: Input, text: string, { lang, sidecar }: Job): Report {
  const found: Found[] = text.trim()
    ? parse(text, { ...sidecar, lang }).diagnostics.map(told)
    : [{ line: 1, column: 1, severity: "error", code: "empty", message: explain(new MinutesError("empty"), lang) }];
  const lines = found.map(
    ({ line, column, severity, code, message }) =>
      `${plain(input.path)}:${line}:${column}: ${severity}[${code}]: ${plain(message)}\n`,
  );
  return { ...nothing(), output: lines.join(""), found };
}

function reasons({ path }: Input, text: string, { lang, sidecar, line }: Job): Report {
  const output = explainLines(text, plain(path), line, { ...sidecar, lang });
  if (output === null) throw new Complaint(words(lang).noLine(path, Number(line)));
  return { ...nothing(), output: output.replaceAll("\t", " ").split("\n").map(plain).join("\n") };
}

function told({ line, column, severity, code, message }: Diagnostic): Found {
  return { line, column, severity, code, message };
}

/** Words of a record may hold what a terminal obeys: controls, and what turns the direction of text. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
