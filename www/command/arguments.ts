// From the words of the command line to a wish, or a complaint.

import { parseArgs } from "node:util";

import { FORMATS, type ExportFormat } from "../element/formats.js";
import type { Language } from "../element/types.js";
import { Complaint, words } from "./words.js";

const COMMANDS = ["parse", "check", "render"] as const;
type Command = (typeof COMMANDS)[number];

const NAMES = Object.keys(FORMATS);

/** The options, and the values and commands that they are for. */
const OPTIONS = {
  roster: { type: "string", for: COMMANDS, allowed: /^/, hint: "" },
  lang: { type: "string", for: COMMANDS, allowed: /^(?:ja|en)$/, hint: "ja, en" },
  format: { type: "string", for: ["parse"], allowed: new RegExp(`^(?:${NAMES.join("|")})$`), hint: NAMES.join(", ") },
  guard: { type: "boolean", for: ["parse"], allowed: /^/, hint: "" },
  out: { type: "string", for: ["parse", "render"], allowed: /^/, hint: "" },
  force: { type: "boolean", for: ["parse", "render"], allowed: /^/, hint: "" },
  "follow-links": { type: "boolean", for: COMMANDS, allowed: /^/, hint: "" },
  jobs: { type: "string", for: COMMANDS, allowed: /^[1-9]\d{0,2}$/, hint: "1–999" },
  "heading-level": { type: "string", for: ["render"], allowed: /^[1-6]$/, hint: "1–6" },
  source: { type: "string", for: ["parse", "render"], allowed: /^/, hint: "" },
  styles: { type: "boolean", for: ["render"], allowed: /^/, hint: "" },
  help: { type: "boolean", for: COMMANDS, allowed: /^/, hint: "" },
  version: { type: "boolean", for: COMMANDS, allowed: /^/, hint: "" },
} as const satisfies Record<
  string,
  { type: "string" | "boolean"; for: readonly Command[]; allowed: RegExp; hint: string }
>;

type Name = keyof typeof OPTIONS;
type Values = Partial<Record<Name, string | true>>;

/** Files to be read, and how. */
export interface Work {
  command: Command;
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
}

/** What was asked for. */
export type Wish = Work | { command: "help"; lang: Language } | { command: "version"; lang: Language };

/** Throws a `Complaint` in the language asked for, as far as that is known. */
export function readArguments(args: string[], locale: Language): Wish {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
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
  const command = COMMANDS.find((command) => command === name);
  if (!command) throw new Complaint(say.unknownCommand(name));
  for (const option of Object.keys(values) as Name[]) {
    const commands: readonly Command[] = OPTIONS[option].for;
    if (!commands.includes(command)) throw new Complaint(say.notFor(`--${option}`, command));
  }
  if (files.length === 0) throw new Complaint(say.noFile(command));
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
    headingLevel: Number(text(values["heading-level"]) ?? (values.out === undefined ? 2 : 1)),
    source: text(values.source),
    styles: values.styles === true,
  };
}

function known(name: string, raw: string, lang: Language): Name {
  if (Object.hasOwn(OPTIONS, name)) return name as Name;
  throw new Complaint(words(lang).unknownOption(raw));
}

interface Token {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: Token, lang: Language): string | true {
  const option = OPTIONS[name as Name];
  if (option.type === "boolean") {
    if (value !== undefined) throw new Complaint(words(lang).needless(rawName));
    return true;
  }
  // A value that looks like an option is one, whose own value was forgotten; `--name=-x` is meant.
  const forgotten = value === undefined || value === "" || (!inlineValue && /^-./.test(value));
  if (forgotten) throw new Complaint(words(lang).noValue(rawName));
  if (!option.allowed.test(value)) throw new Complaint(words(lang).badValue(rawName, value, option.hint));
  return value;
}

function text(value: string | true | undefined): string | null {
  return typeof value === "string" ? value : null;
}
