// What the command can do and how it is told to: one table, from which it reads its arguments and writes its help, its
// manual page and what shells complete.

import { FORMATS } from "../element/formats.js";
import type { Language } from "../element/types.js";

/** Said in both languages. */
type Said = Readonly<Record<Language, string>>;

interface CommandRow extends Said {
  /** What it takes, as help calls it. */
  takes: string;
  /** The words that it takes instead of files. */
  words?: readonly string[];
}

export const COMMANDS = {
  parse: {
    takes: "FILE...",
    ja: "議事録を読み、データを出力します",
    en: "reads minutes and prints their data",
  },
  check: {
    takes: "FILE...",
    ja: "気になる箇所を「FILE:行:桁: 重大度[種類]: 説明」の形で出力します",
    en: 'prints what to look at as "FILE:LINE:COLUMN: severity[code]: message"',
  },
  explain: {
    takes: "FILE[:LINE]",
    ja: "行の役割、発言者名の候補、文の働き、データの拠りどころを、行ごとに出力します",
    en: "prints of each line its role, what could be a label, what its sentences do, what the data takes from it",
  },
  render: {
    takes: "FILE...",
    ja: "スクリプトなしで読める静的な HTML を出力します",
    en: "prints static HTML that can be read without script",
  },
  watch: {
    takes: "FOLDER...",
    ja: "render のサイトを見せながら、ファイルが変わるたびに作り直します",
    en: "serves the site that render makes, and makes it anew as files change",
  },
  completion: {
    takes: "SHELL",
    words: ["bash", "zsh", "fish"],
    ja: "シェルの補完を出力します（bash、zsh、fish）",
    en: "prints what completes this command in a shell (bash, zsh, fish)",
  },
  man: {
    takes: "",
    words: [],
    ja: "この説明をマニュアル（man）の形で出力します",
    en: "prints this help as a page for man",
  },
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[];

interface OptionRow extends Said {
  for: readonly Command[];
  /** What stands behind it; nothing does behind a switch. */
  value?: string;
  /** What that is: a name of the disk, one of some words, or of some form, with what to say of it. */
  is?: "file" | "folder" | readonly string[] | { form: RegExp; hint: string };
}

const READING = ["parse", "check", "explain", "render", "watch"] as const;
/** Of many files. */
const MANY = ["parse", "check", "render", "watch"] as const;
const WRITING = ["parse", "render", "watch"] as const;

export const OPTIONS = {
  out: {
    for: WRITING,
    value: "DIR",
    is: "folder",
    ja: "parse、render の結果を DIR に書く。render では1件ずつのページと、一覧と検索のページになる。watch では、指定がなければ一時的な場所",
    en: "writes what parse or render give into DIR; of render, a page each, and one to list and search them; watch without it writes where nothing stays",
  },
  force: {
    for: WRITING,
    ja: "DIR にある、この命令が書いたものでないファイルも置き換える（読んだファイルは置き換えない）",
    en: "also replaces files in DIR that this command has not written (never one that it reads)",
  },
  "follow-links": {
    for: MANY,
    ja: "フォルダーの中の、ほかのフォルダーへのリンクもたどる",
    en: "goes into folders that a link in a folder leads to",
  },
  format: {
    for: ["parse"],
    value: Object.keys(FORMATS).join("|"),
    is: Object.keys(FORMATS),
    ja: "parse の出力の形式（既定は json）",
    en: "what parse gives (json unless told)",
  },
  guard: {
    for: ["parse"],
    ja: "csv で、表計算ソフトが式とみなす欄の前に ' を付ける",
    en: "in csv, puts ' before fields that a spreadsheet would take for a formula",
  },
  roster: {
    for: READING,
    value: "FILE",
    is: "file",
    ja: '名簿（[{ "label": …, "name": … }] の JSON）か、{ "roster": …, "overrides": … } の JSON',
    en: 'people, as a JSON list of { "label": …, "name": … }, or { "roster": …, "overrides": … }',
  },
  lang: {
    for: [...READING, "completion", "man"],
    value: "ja|en",
    is: ["ja", "en"],
    ja: "出力とメッセージの言語（指定がなければ LANG などに従い、なければ ja）",
    en: "language of output and messages (else that of LANG and the like, else ja)",
  },
  "heading-level": {
    for: ["render", "watch"],
    value: "1-6",
    is: { form: /^[1-6]$/, hint: "1–6" },
    ja: "render の表題の見出しレベル（既定は 2、--out では 1）",
    en: "level of the title that render writes (2 unless told, 1 with --out)",
  },
  source: {
    for: ["parse", "render"],
    value: "URL",
    is: { form: /^/, hint: "" },
    ja: "parse、render の結果に、もとの文書の場所を載せる",
    en: "has parse and render say where the original is",
  },
  styles: {
    for: ["render", "watch"],
    ja: "render の結果に、スタイルシートを <style> として含める",
    en: "has render put its style sheet in a <style>",
  },
  json: {
    for: ["parse", "check", "render"],
    ja: "check の結果か --out の報告を、1行に1つの JSON で出力する。最後の行はまとめ",
    en: "prints what check finds, or what --out wrote, as JSON, one object a line; the last one sums up",
  },
  quiet: {
    for: MANY,
    ja: "進み具合、書いたファイルの名前、まとめを出力しない",
    en: "tells neither how far it is, nor what it wrote, nor the sum",
  },
  port: {
    for: ["watch"],
    value: "N",
    is: { form: /^\d{1,5}$/, hint: "0–65535" },
    ja: "watch がサイトを見せるポート（既定は 8080、使われていれば空いているもの）",
    en: "where watch serves the site (8080, or a free one where that is taken)",
  },
  jobs: {
    for: MANY,
    value: "N",
    is: { form: /^[1-9]\d{0,2}$/, hint: "1–999" },
    ja: "同時に読むファイルの数（既定はコアの数）",
    en: "files read at a time (as many as cores unless told)",
  },
  help: { for: COMMAND_NAMES, ja: "この説明を出力する", en: "prints this help" },
  version: { for: COMMAND_NAMES, ja: "版を出力する", en: "prints the version" },
} as const satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** A row as whoever goes through them all sees it. */
export const option = (name: OptionName): OptionRow => OPTIONS[name];
export const command = (name: Command): CommandRow => COMMANDS[name];

/** What may follow an option or a command, one of which is meant. */
export function choices({ is }: OptionRow): readonly string[] {
  return Array.isArray(is) ? is : [];
}

/** Whether a value is one that the option takes. */
export function allows({ is }: OptionRow, value: string): boolean {
  if (is === undefined || typeof is === "string") return true;
  return "form" in is ? is.form.test(value) : is.includes(value);
}

/** What to say to somebody who gave another one. */
export function hint({ is }: OptionRow): string {
  if (is === undefined || typeof is === "string") return "";
  return "form" in is ? is.hint : is.join(", ");
}

interface About {
  usage: string;
  options: string;
  files: string;
  exits: string;
  codes: readonly (readonly [string, string])[];
}

/** What help tells besides. */
export const ABOUT: Record<Language, About> = {
  ja: {
    usage: "使い方",
    options: "オプション",
    files:
      'FILE にはファイルのほか、フォルダー（中の .txt .md .rst .vtt .srt .json .xml を読みます）と "texts/**/*.txt" のような型を書けます。\n' +
      "- は標準入力です。文字コードは UTF-8、Shift_JIS、EUC-JP、ISO-2022-JP、UTF-16 を判別します。",
    exits: "終了コード",
    codes: [
      ["0", "問題なし"],
      ["1", "check で error があった"],
      ["2", "引数の誤り、読めない・書けないファイル"],
      ["130", "中断した"],
    ],
  },
  en: {
    usage: "Usage",
    options: "Options",
    files:
      'A FILE may be a folder (its .txt .md .rst .vtt .srt .json .xml are read) or a pattern such as "texts/**/*.txt"; - is standard input.\n' +
      "Encodings are told apart: UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16.",
    exits: "Exit codes",
    codes: [
      ["0", "all well"],
      ["1", "check found errors"],
      ["2", "bad arguments, a file that cannot be read or written"],
      ["130", "interrupted"],
    ],
  },
};
