// From the words of the command line to a wish, or a complaint.

import { parseArgs } from "node:util";

import type { ExportFormat } from "../element/formats.js";
import type { Language } from "../element/types.js";
import { COMMAND_NAMES, OPTION_NAMES, allows, command as about, hint, option, type OptionName } from "./table.js";
import { Complaint, words } from "./words.js";

type Values = Partial<Record<OptionName, string | true>>;

/** As Node.js wants them. */
const PARSED = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, { type: option(name).value === undefined ? "boolean" : "string" } as const]),
);

/** Files to be read, and how. */
export interface Work {
  command: "parse" | "check" | "explain" | "render" | "watch";
  files: string[];
  lang: Language;
  roster: string | null;
  format: ExportFormat;
  guard: boolean;
  /** The folder to write into. */
  out: string | null;
  /** Whether files that the command has not written may be replaced. */
  force: boolean;
  /** Whether links to other folders are followed. */
  followLinks: boolean;
  /** How many files at a time; null is one on each core. */
  jobs: number | null;
  headingLevel: number;
  source: string | null;
  styles: boolean;
  /** One object a line, for machines. */
  json: boolean;
  /** Nothing but results, and what went wrong. */
  quiet: boolean;
  /** Where a site is served; null is where there is room. */
  port: number | null;
}

/** What was asked for. */
export type Wish =
  | Work
  | { command: "help" | "version" | "man"; lang: Language }
  | { command: "completion"; lang: Language; shell: string };

/** Throws a `Complaint` in the language asked for, as far as that is known. */
export function readArguments(args: string[], locale: Language): Wish {
  const { tokens } = parseArgs({ args, options: PARSED, strict: false, allowPositionals: true, tokens: true });
  const chosen = tokens.find((token) => token.kind === "option" && token.name === "lang");
  const asked = chosen?.kind === "option" ? chosen.value : undefined;
  const lang = asked === "ja" || asked === "en" ? asked : locale;
  const say = words(lang);

  const values: Values = {};
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") given.push(token.value);
    if (token.kind === "option") values[known(token.name, token.rawName, lang)] = readValue(token, lang);
  }
  if (values.help) return { command: "help", lang };
  if (values.version) return { command: "version", lang };

  const [name, ...files] = given;
  if (name === undefined) throw new Complaint(say.noCommand);
  const command = COMMAND_NAMES.find((command) => command === name);
  if (!command) throw new Complaint(say.unknownCommand(name));
  for (const name of Object.keys(values) as OptionName[]) {
    if (!option(name).for.includes(command)) throw new Complaint(say.notFor(`--${name}`, command));
  }
  if (command === "man") return { command, lang };
  if (command === "completion") {
    const shells = about(command).words ?? [];
    const [shell = ""] = files;
    if (!shells.includes(shell)) throw new Complaint(say.noShell(shells));
    return { command, lang, shell };
  }
  if (files.length === 0) throw new Complaint(say.noFile(command));
  if (values.json && command !== "check" && values.out === undefined) throw new Complaint(say.jsonNeedsOut(command));
  return {
    command,
    files,
    lang,
    roster: text(values.roster),
    format: (text(values.format) ?? "json") as ExportFormat,
    guard: values.guard === true,
    out: text(values.out),
    force: values.force === true,
    followLinks: values["follow-links"] === true,
    jobs: values.jobs === undefined ? null : Number(values.jobs),
    // A page of its own has no other title.
    headingLevel: Number(text(values["heading-level"]) ?? (values.out === undefined && command !== "watch" ? 2 : 1)),
    source: text(values.source),
    styles: values.styles === true,
    json: values.json === true,
    quiet: values.quiet === true,
    port: values.port === undefined ? null : Number(values.port),
  };
}

function known(name: string, raw: string, lang: Language): OptionName {
  const own = OPTION_NAMES.find((own) => own === name);
  if (own) return own;
  throw new Complaint(words(lang).unknownOption(raw));
}

interface Token {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: Token, lang: Language): string | true {
  const row = option(name as OptionName);
  if (row.value === undefined) {
    if (value !== undefined) throw new Complaint(words(lang).needless(rawName));
    return true;
  }
  // A value that looks like an option is one, whose own value was forgotten; `--name=-x` is meant.
  const forgotten = value === undefined || value === "" || (!inlineValue && /^-./.test(value));
  if (forgotten) throw new Complaint(words(lang).noValue(rawName));
  if (!allows(row, value)) throw new Complaint(words(lang).badValue(rawName, value, hint(row)));
  return value;
}

function text(value: string | true | undefined): string | null {
  return typeof value === "string" ? value : null;
}
