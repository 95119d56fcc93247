// What the command says of itself, in Japanese and English.

import { FORMATS as FORMAT_TABLE } from "../element/formats.js";
import type { AgendaItem, Diagnostic, Language } from "../element/types.js";

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
  outcomes: Record<NonNullable<AgendaItem["outcome"]>, string>;
  searchNeedsScript: string;
  noSearch: string;
  searchFailed(why: string): string;
  missing(file: string): string;
  folder(file: string): string;
  unreadable(file: string, why: string): string;
  roster(file: string): string;
}

/** `.docx 2, .pdf 1` */
function listed(endings: Map<string, number>): string {
  return [...endings].map(([ending, count]) => `${ending || "-"} ${count}`).join(", ");
}

const ja: Words = {
  help: `使い方:
  minutes-viewer parse  FILE...  議事録を読み、データを出力します
  minutes-viewer check  FILE...  気になる箇所を「FILE:行:桁: 重大度[種類]: 説明」の形で出力します
  minutes-viewer render FILE...  スクリプトなしで読める静的な HTML を出力します

FILE にはファイルのほか、フォルダー（中の .txt .md .json .xml を読みます）と "texts/**/*.txt" のような型を書けます。
- は標準入力です。文字コードは UTF-8、Shift_JIS、EUC-JP、ISO-2022-JP、UTF-16 を判別します。

オプション:
  --out DIR              parse、render の結果を DIR に書く。render では1件ずつのページと、一覧と検索のページになる
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

終了コード: 0 問題なし、1 check で error があった、2 引数の誤り、読めないファイル`,
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
  emptyFolder: (folder) => `${folder}: フォルダーに .txt、.md、.json、.xml のファイルがありません。`,
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
  outcomes: {
    approved: "決定",
    rejected: "否決",
    amended: "修正可決",
    noted: "了承",
    continued: "継続審査",
    withdrawn: "取下げ",
  },
  searchNeedsScript: "検索には JavaScript が要ります。",
  noSearch: "検索は付けていません。付けるには、npm install pagefind のあとで、もう一度実行してください。",
  searchFailed: (why) => `検索の索引を作れませんでした（${why}）。`,
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

A FILE may be a folder (its .txt .md .json .xml are read) or a pattern such as "texts/**/*.txt"; - is standard input.
Encodings are told apart: UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16.

Options:
  --out DIR              writes what parse or render give into DIR; of render, a page each, and one to list and search them
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

Exit codes: 0 all well, 1 check found errors, 2 bad arguments or an unreadable file`,
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
  emptyFolder: (folder) => `${folder}: no .txt, .md, .json or .xml file in this folder.`,
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
  outcomes: {
    approved: "Approved",
    rejected: "Rejected",
    amended: "Approved as amended",
    noted: "Noted",
    continued: "Continued",
    withdrawn: "Withdrawn",
  },
  searchNeedsScript: "Searching needs JavaScript.",
  noSearch: "There is no search; to have one, run npm install pagefind and then this command again.",
  searchFailed: (why) => `The search index could not be made (${why}).`,
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
