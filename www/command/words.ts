// What the command says of itself, in Japanese and English.

import type { Language } from "../element/types.js";
import type { Sum } from "./sum.js";
import { COMMAND_NAMES } from "./table.js";

/** Something that keeps the command from doing what it was asked, in words that help. */
export class Complaint extends Error {}

interface Words {
  noCommand: string;
  unknownCommand(name: string): string;
  unknownOption(name: string): string;
  notFor(name: string, command: string): string;
  noValue(name: string): string;
  needless(name: string): string;
  badValue(name: string, value: string, allowed: string): string;
  noFile(command: string): string;
  oneFile(command: string): string;
  oneAlone(command: string): string;
  noLine(file: string, line: number): string;
  emptyFolder(folder: string): string;
  noMatch(pattern: string): string;
  sameName(one: string, other: string, name: string): string;
  broken(file: string): string;
  others(endings: Map<string, number>): string;
  /** Of all files, a line for each thing. */
  summary(sum: Sum): string;
  noShell(shells: readonly string[]): string;
  jsonNeedsOut(command: string): string;
  served(address: string): string;
  remade(files: number, seconds: string): string;
  portTaken(port: number): string;
  listTitle: string;
  records(count: number): string;
  year(year: string): string;
  /** Of a date, `2024-05-14`. */
  month(date: string): string;
  day(date: string): string;
  noDate: string;
  noBody: string;
  byYear: string;
  byBody: string;
  bodies(count: number): string;
  latest: string;
  speeches(count: number): string;
  decisions(count: number): string;
  speakers(count: number): string;
  searchNeedsScript: string;
  noSearch: string;
  searchFailed(why: string): string;
  /** All that would be read lies where it is to be written. */
  nothingLeft(out: string): string;
  /** Files of others, which `--force` would replace. */
  notOurs(files: string[]): string;
  /** A file that is read would be written. */
  isSource(file: string): string;
  outside(file: string, out: string): string;
  reserved(file: string, name: string): string;
  inUse(out: string): string;
  unwritable(file: string, code: string): string;
  stopped(done: number, all: number, isSite: boolean): string;
  missing(file: string): string;
  folder(file: string): string;
  unreadable(file: string, why: string): string;
  roster(file: string): string;
}

/** `.docx 2, .pdf 1` */
function listed(endings: Map<string, number>): string {
  return [...endings].map(([ending, count]) => `${ending || "-"} ${count}`).join(", ");
}

/** Most names that one message tells. */
const MOST_NAMES = 3;

function few(names: string[], more: (count: number) => string): string {
  return names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? more(names.length - MOST_NAMES) : "");
}

/** The worst first. */
const SEVERITIES = ["error", "warning", "info"] as const;

/** `warning     12  unknown-speaker 9, odd-character 3` */
function row(name: string, count: string, rest: string): string {
  return `  ${name.padEnd(8)}${count.padStart(6)}  ${rest}`.trimEnd();
}

/** The most frequent first. */
function counted(codes: ReadonlyMap<string, number>): string {
  return [...codes]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(", ");
}

/** Why a file could not be written, by what the system calls it. */
const CAUSES: Record<Language, Map<string, string>> = {
  ja: new Map([
    ["ENOSPC", "空き容量がありません"],
    ["EDQUOT", "割り当てられた容量を超えます"],
    ["EACCES", "書き込む権限がありません"],
    ["EPERM", "書き込む権限がありません"],
    ["EROFS", "読み取り専用の場所です"],
    ["EISDIR", "同じ名前のフォルダーがあります"],
    ["ENOTDIR", "フォルダーであるはずの所にファイルがあります"],
    ["EEXIST", "フォルダーであるはずの所にファイルがあります"],
    ["ENAMETOOLONG", "名前が長すぎます"],
    ["EIO", "装置の誤りです"],
  ]),
  en: new Map([
    ["ENOSPC", "no space is left"],
    ["EDQUOT", "your share of the disk is used up"],
    ["EACCES", "you may not write there"],
    ["EPERM", "you may not write there"],
    ["EROFS", "the place is read-only"],
    ["EISDIR", "a folder has this name"],
    ["ENOTDIR", "a file stands where a folder should be"],
    ["EEXIST", "a file stands where a folder should be"],
    ["ENAMETOOLONG", "the name is too long"],
    ["EIO", "the device failed"],
  ]),
};

const ja: Words = {
  noCommand: "何をするかを指定してください（parse、check、explain、render、watch）。使い方は --help で表示します。",
  unknownCommand: (name) =>
    `「${name}」という命令はありません（${COMMAND_NAMES.join("、")}）。使い方は --help で表示します。`,
  unknownOption: (name) => `${name} というオプションはありません。使い方は --help で表示します。`,
  notFor: (name, command) => `${name} は ${command} では使えません。`,
  noValue: (name) => `${name} に続けて値を書いてください。`,
  needless: (name) => `${name} に値は要りません。`,
  badValue: (name, value, allowed) => `${name} に「${value}」は使えません（${allowed}）。`,
  noFile: (command) => `${command} で読むファイルを指定してください（標準入力は -）。`,
  oneFile: (command) =>
    `--out DIR がなければ、${command} で読めるファイルは1つだけです。フォルダーや複数のファイルには --out DIR を付けてください。`,
  oneAlone: (command) => `${command} で読めるファイルは1つだけです。`,
  noLine: (file, line) => `${file}: ${line}行目はありません。`,
  emptyFolder: (folder) => `${folder}: フォルダーに .txt、.md、.rst、.vtt、.srt、.json、.xml のファイルがありません。`,
  noMatch: (pattern) => `${pattern}: 当てはまるファイルがありません。`,
  sameName: (one, other, name) => `${one} と ${other} は、どちらも ${name} になります。別々に書き出してください。`,
  broken: (file) => `${file}: 読んでいる途中で動かなくなりました。ほかのファイルは読みました。`,
  others: (endings) => `フォルダーにあるほかの種類のファイルは読んでいません（${listed(endings)}）。`,
  summary: ({ files, failed, found, codes }) =>
    [
      `${files}件を読みました。${failed > 0 ? `読めなかったファイルは${failed}件です。` : ""}`,
      ...SEVERITIES.map((name) => row(name, `${found[name]}件`, counted(codes[name]))),
    ].join("\n"),
  noShell: (shells) => `どのシェルの補完かを指定してください（${shells.join("、")}）。`,
  jsonNeedsOut: (command) => `${command} の --json は、--out DIR と一緒に使います。`,
  served: (address) => `${address} で見られます。Ctrl+C で終わります。`,
  remade: (files, seconds) => `${files}件を読み、サイトを作り直しました（${seconds}秒）。`,
  portTaken: (port) => `ポート ${port} は使われています。--port で別のものを指定してください。`,
  listTitle: "議事録の一覧",
  records: (count) => `${count}件`,
  year: (year) => `${year}年`,
  month: (date) => `${Number(date.slice(5, 7))}月`,
  day: (date) => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  noDate: "日付のないもの",
  noBody: "会議の名前のないもの",
  byYear: "年ごと",
  byBody: "会議ごと",
  bodies: (count) => `${count}の会議`,
  latest: "新しいもの",
  speeches: (count) => `発言${count}回`,
  decisions: (count) => `決定など ${count}件（結果は自動の読み取り）`,
  speakers: (count) => `発言者 ${count}人`,
  searchNeedsScript: "検索には JavaScript が要ります。",
  noSearch: "検索は付けていません。付けるには、npm install pagefind のあとで、もう一度実行してください。",
  searchFailed: (why) => `検索の索引を作れませんでした（${why}）。`,
  nothingLeft: (out) =>
    `読むファイルが、すべて書き出し先（${out}）の中にあります。--out に別のフォルダーを指定してください。`,
  notOurs: (files) =>
    `この命令が書いたものでないファイルがあります（${few(files, (more) => ` ほか${more}件`)}）。何も書いていません。置き換えるには --force を付けてください。`,
  isSource: (file) =>
    `${file}: 読むファイルそのものに書き込むことになります。--out に別のフォルダーを指定してください。`,
  outside: (file, out) => `${file}: 書き出し先（${out}）の外になります。`,
  reserved: (file, name) => `${file}: 書き出す先の ${name} は、一覧や検索が使う名前です。別々に書き出してください。`,
  inUse: (out) => `${out}: ほかの minutes-viewer が書き出している最中です。終わってから実行してください。`,
  unwritable: (file, code) => `${file}: 書き込めません（${CAUSES.ja.get(code) ?? code}）。`,
  stopped: (done, all, isSite) =>
    `中断しました。${all}件のうち${done}件を書き終えています。${isSite ? "一覧、検索などのページは書いていません。" : ""}もう一度実行すれば、すべてそろいます。`,
  missing: (file) => `${file}: ファイルが見つかりません。`,
  folder: (file) => `${file}: フォルダーです。ファイルを指定してください。`,
  unreadable: (file, why) => `${file}: ファイルを読めません（${why}）。`,
  roster: (file) =>
    `${file}: 名簿として読めません。{ "name": … } を並べた JSON か、{ "roster": …, "overrides": … } の JSON にしてください。`,
};

const en: Words = {
  noCommand: "Say what to do: parse, check, explain, render or watch. --help tells more.",
  unknownCommand: (name) => `There is no command “${name}” (${COMMAND_NAMES.join(", ")}). --help tells more.`,
  unknownOption: (name) => `There is no option ${name}. --help tells more.`,
  notFor: (name, command) => `${name} is not for ${command}.`,
  noValue: (name) => `${name} needs a value after it.`,
  needless: (name) => `${name} takes no value.`,
  badValue: (name, value, allowed) => `${name} cannot be “${value}” (${allowed}).`,
  noFile: (command) => `${command} needs a file to read (- is standard input).`,
  oneFile: (command) =>
    `${command} reads one file only unless --out DIR says where to write; so for folders and patterns.`,
  oneAlone: (command) => `${command} reads one file only.`,
  noLine: (file, line) => `${file}: there is no line ${line}.`,
  emptyFolder: (folder) => `${folder}: no .txt, .md, .rst, .vtt, .srt, .json or .xml file in this folder.`,
  noMatch: (pattern) => `${pattern}: no file fits.`,
  sameName: (one, other, name) => `${one} and ${other} would both become ${name}; write them apart.`,
  broken: (file) => `${file}: reading it broke down; the other files were read.`,
  others: (endings) => `Other kinds of files in the folder were not read (${listed(endings)}).`,
  summary: ({ files, failed, found, codes }) =>
    [
      `${files} files read.${failed > 0 ? ` ${failed} could not be read.` : ""}`,
      ...SEVERITIES.map((name) => row(name, String(found[name]), counted(codes[name]))),
    ].join("\n"),
  noShell: (shells) => `Say for which shell: ${shells.join(", ")}.`,
  jsonNeedsOut: (command) => `--json of ${command} goes with --out DIR.`,
  served: (address) => `Served at ${address} until Ctrl+C.`,
  remade: (files, seconds) => `${files} files read, and the site made anew (${seconds} s).`,
  portTaken: (port) => `Port ${port} is taken; name another one with --port.`,
  listTitle: "Minutes",
  records: (count) => `${count} records`,
  year: (year) => year,
  month: (date) => new Date(date).toLocaleDateString("en", { month: "long", timeZone: "UTC" }),
  day: (date) => date,
  noDate: "Without a date",
  noBody: "Without a body",
  byYear: "By year",
  byBody: "By body",
  bodies: (count) => `${count} bodies`,
  latest: "Latest",
  speeches: (count) => `${count} speeches`,
  decisions: (count) => `${count} decisions (outcomes read automatically)`,
  speakers: (count) => `${count} speakers`,
  searchNeedsScript: "Searching needs JavaScript.",
  noSearch: "There is no search; to have one, run npm install pagefind and then this command again.",
  searchFailed: (why) => `The search index could not be made (${why}).`,
  nothingLeft: (out) =>
    `All that would be read lies in the folder to write into (${out}); name another one with --out.`,
  notOurs: (files) =>
    `Some files were not written by this command (${few(files, (more) => ` and ${more} more`)}). Nothing was written; --force replaces them.`,
  isSource: (file) =>
    `${file}: this is a file that is read, and would be written over; name another folder with --out.`,
  outside: (file, out) => `${file}: this lies outside the folder to write into (${out}).`,
  reserved: (file, name) =>
    `${file}: it would become ${name}, a name that the list and the search use; write it apart.`,
  inUse: (out) => `${out}: another minutes-viewer is writing there; run this one when it is done.`,
  unwritable: (file, code) => `${file}: cannot be written (${CAUSES.en.get(code) ?? code}).`,
  stopped: (done, all, isSite) =>
    `Interrupted: ${done} of ${all} files are written.${isSite ? " The list, the search and what else the site needs are not." : ""} Run it again to have them all.`,
  missing: (file) => `${file}: no such file.`,
  folder: (file) => `${file}: this is a folder; name a file.`,
  unreadable: (file, why) => `${file}: cannot be read (${why}).`,
  roster: (file) =>
    `${file}: no roster. It has to be a JSON list of { "name": … }, or { "roster": …, "overrides": … }.`,
};

const WORDS: Record<Language, Words> = { ja, en };

export function words(lang: Language): Words {
  return WORDS[lang];
}

/** The language of the environment: Japanese unless it names another one. */
export function readLocale(env: Record<string, string | undefined>): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^(?:$|ja\b|ja_|C\b|POSIX\b)/i.test(locale) ? "ja" : "en";
}
