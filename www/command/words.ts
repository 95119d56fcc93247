// What the command says of itself, in Japanese and English.

import { FORMATS as FORMAT_TABLE } from "../element/formats.js";
import type { Diagnostic, Language } from "../element/types.js";

/** Something that keeps the command from doing what it was asked, in words that help. */
export class Complaint extends Error {}

const FORMATS = Object.keys(FORMAT_TABLE).join("|");

interface Words {
  help: string;
  noCommand: string;
  unknownCommand(name: string): string;
  unknownOption(name: string): string;
  notFor(name: string, command: string): string;
  noValue(name: string): string;
  needless(name: string): string;
  badValue(name: string, value: string, allowed: string): string;
  noFile(command: string): string;
  oneFile(command: string): string;
  emptyFolder(folder: string): string;
  noMatch(pattern: string): string;
  sameName(one: string, other: string, name: string): string;
  broken(file: string): string;
  others(endings: Map<string, number>): string;
  summary(files: number, found: Record<Diagnostic["severity"], number>, failed: number): string;
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
  help: `使い方:
  minutes-viewer parse  FILE...  議事録を読み、データを出力します
  minutes-viewer check  FILE...  気になる箇所を「FILE:行:桁: 重大度[種類]: 説明」の形で出力します
  minutes-viewer render FILE...  スクリプトなしで読める静的な HTML を出力します

FILE にはファイルのほか、フォルダー（中の .txt .md .rst .vtt .srt .json .xml を読みます）と "texts/**/*.txt" のような型を書けます。
- は標準入力です。文字コードは UTF-8、Shift_JIS、EUC-JP、ISO-2022-JP、UTF-16 を判別します。

オプション:
  --out DIR              parse、render の結果を DIR に書く。render では1件ずつのページと、一覧と検索のページになる
  --force                DIR にある、この命令が書いたものでないファイルも置き換える（読んだファイルは置き換えない）
  --follow-links         フォルダーの中の、ほかのフォルダーへのリンクもたどる
  --format ${FORMATS}
                         parse の出力の形式（既定は json）
  --guard                csv で、表計算ソフトが式とみなす欄の前に ' を付ける
  --roster FILE          名簿（[{ "label": …, "name": … }] の JSON）か、{ "roster": …, "overrides": … } の JSON
  --lang ja|en           出力とメッセージの言語（指定がなければ LANG などに従い、なければ ja）
  --heading-level 1-6    render の表題の見出しレベル（既定は 2、--out では 1）
  --source URL           parse、render の結果に、もとの文書の場所を載せる
  --styles               render の結果に、スタイルシートを <style> として含める
  --jobs N               同時に読むファイルの数（既定はコアの数）
  --help, --version

終了コード: 0 問題なし、1 check で error があった、2 引数の誤り、読めない・書けないファイル、130 中断した`,
  noCommand: "何をするかを指定してください（parse、check、render）。使い方は --help で表示します。",
  unknownCommand: (name) => `「${name}」という命令はありません（parse、check、render）。使い方は --help で表示します。`,
  unknownOption: (name) => `${name} というオプションはありません。使い方は --help で表示します。`,
  notFor: (name, command) => `${name} は ${command} では使えません。`,
  noValue: (name) => `${name} に続けて値を書いてください。`,
  needless: (name) => `${name} に値は要りません。`,
  badValue: (name, value, allowed) => `${name} に「${value}」は使えません（${allowed}）。`,
  noFile: (command) => `${command} で読むファイルを指定してください（標準入力は -）。`,
  oneFile: (command) =>
    `--out DIR がなければ、${command} で読めるファイルは1つだけです。フォルダーや複数のファイルには --out DIR を付けてください。`,
  emptyFolder: (folder) => `${folder}: フォルダーに .txt、.md、.rst、.vtt、.srt、.json、.xml のファイルがありません。`,
  noMatch: (pattern) => `${pattern}: 当てはまるファイルがありません。`,
  sameName: (one, other, name) => `${one} と ${other} は、どちらも ${name} になります。別々に書き出してください。`,
  broken: (file) => `${file}: 読んでいる途中で動かなくなりました。ほかのファイルは読みました。`,
  others: (endings) => `フォルダーにあるほかの種類のファイルは読んでいません（${listed(endings)}）。`,
  summary: (files, { error, warning, info }, failed) =>
    `${files}件を読みました。error ${error}件、warning ${warning}件、info ${info}件。${failed > 0 ? `読めなかったファイルは${failed}件です。` : ""}`,
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
  help: `Usage:
  minutes-viewer parse  FILE...  reads minutes and prints their data
  minutes-viewer check  FILE...  prints what to look at as "FILE:LINE:COLUMN: severity[code]: message"
  minutes-viewer render FILE...  prints static HTML that can be read without script

A FILE may be a folder (its .txt .md .rst .vtt .srt .json .xml are read) or a pattern such as "texts/**/*.txt"; - is standard input.
Encodings are told apart: UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16.

Options:
  --out DIR              writes what parse or render give into DIR; of render, a page each, and one to list and search them
  --force                also replaces files in DIR that this command has not written (never one that it reads)
  --follow-links         goes into folders that a link in a folder leads to
  --format ${FORMATS}
                         what parse gives (json unless told)
  --guard                in csv, puts ' before fields that a spreadsheet would take for a formula
  --roster FILE          people, as a JSON list of { "label": …, "name": … }, or { "roster": …, "overrides": … }
  --lang ja|en           language of output and messages (else that of LANG and the like, else ja)
  --heading-level 1-6    level of the title that render writes (2 unless told, 1 with --out)
  --source URL           has parse and render say where the original is
  --styles               has render put its style sheet in a <style>
  --jobs N               files read at a time (as many as cores unless told)
  --help, --version

Exit codes: 0 all well, 1 check found errors, 2 bad arguments, a file that cannot be read or written, 130 interrupted`,
  noCommand: "Say what to do: parse, check or render. --help tells more.",
  unknownCommand: (name) => `There is no command “${name}” (parse, check, render). --help tells more.`,
  unknownOption: (name) => `There is no option ${name}. --help tells more.`,
  notFor: (name, command) => `${name} is not for ${command}.`,
  noValue: (name) => `${name} needs a value after it.`,
  needless: (name) => `${name} takes no value.`,
  badValue: (name, value, allowed) => `${name} cannot be “${value}” (${allowed}).`,
  noFile: (command) => `${command} needs a file to read (- is standard input).`,
  oneFile: (command) =>
    `${command} reads one file only unless --out DIR says where to write; so for folders and patterns.`,
  emptyFolder: (folder) => `${folder}: no .txt, .md, .rst, .vtt, .srt, .json or .xml file in this folder.`,
  noMatch: (pattern) => `${pattern}: no file fits.`,
  sameName: (one, other, name) => `${one} and ${other} would both become ${name}; write them apart.`,
  broken: (file) => `${file}: reading it broke down; the other files were read.`,
  others: (endings) => `Other kinds of files in the folder were not read (${listed(endings)}).`,
  summary: (files, { error, warning, info }, failed) =>
    `${files} files read: ${error} errors, ${warning} warnings, ${info} notes.${failed > 0 ? ` ${failed} could not be read.` : ""}`,
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
