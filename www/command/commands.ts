// What each command prints.

import { MinutesError } from "../element/errors.js";
import { parse, render } from "../element/render.js";
import type { Diagnostic, ParseOptions } from "../element/types.js";
import type { Work } from "./arguments.js";
import { explain, readRosterFile, readText } from "./input.js";
import { Complaint } from "./words.js";

export interface Outcome {
  /** How many errors `check` found. */
  errors: number;
  /** Files that could not be read; the others were. */
  complaints: Complaint[];
}

/** Throws a `Complaint` where nothing can be done at all. */
export async function run(work: Work, print: (text: string) => void): Promise<Outcome> {
  const { lang } = work;
  const options: ParseOptions = { lang, roster: work.roster === null ? null : await readRosterFile(work.roster, lang) };
  const outcome: Outcome = { errors: 0, complaints: [] };
  for (const file of work.files) {
    try {
      const text = await readText(file, lang);
      if (work.command === "parse") print(`${JSON.stringify(parse(text, options), null, 2)}\n`);
      else if (work.command === "render") print(`${page(text, options, work)}\n`);
      else outcome.errors += check(file, text, options, print);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      outcome.complaints.push(error);
    }
  }
  return outcome;
}

function page(text: string, options: ParseOptions, { headingLevel, source, styles }: Work): string {
  return render(text, { ...options, headingLevel, styles, ...(source === null ? {} : { source }) });
}

/** One line for each diagnostic; gives how many are errors. */
function check(file: string, text: string, options: ParseOptions, print: (text: string) => void): number {
  const { lang = "ja" } = options;
  const found: Pick<Diagnostic, "line" | "column" | "severity" | "code" | "message">[] = text.trim()
    ? parse(text, options).diagnostics
    : [{ line: 1, column: 1, severity: "error", code: "empty", message: explain(new MinutesError("empty"), lang) }];
  for (const { line, column, severity, code, message } of found) {
    print(`${plain(file)}:${line}:${column}: ${severity}[${code}]: ${plain(message)}\n`);
  }
  return found.filter(({ severity }) => severity === "error").length;
}

/** Words of a record may hold what a terminal obeys: controls, and what turns the direction of text. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
