// What the command says of itself, in Japanese and English.

import type { Language } from "../element/types.js";

/** Something that keeps the command from doing what it was asked, in words that help. */
export class Complaint extends Error {}

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
  missing(file: string): string;
  folder(file: string): string;
  unreadable(file: string, why: string): string;
  roster(file: string): string;
}

const ja: Words = {
  help: `使い方:
  minutes-viewer parse  FILE     議事録を読み、データ（JSON）を出力します
  minutes-viewer check  FILE...  気になる箇所を「FILE:行:桁: 重大度[種類]: 説明」の形で出力します
  minutes-viewer render FILE     スクリプトなしで読める静的な HTML を出力します

FILE に - を書くと標準入力から読みます。文字コードは UTF-8、Shift_JIS、EUC-JP、ISO-2022-JP、UTF-16 を判別します。

オプション:
  --roster FILE          名簿（[{ "label": …, "name": … }] の JSON）
  --lang ja|en           出力とメッセージの言語（指定がなければ LANG などに従い、なければ ja）
  --format json          parse の出力の形式
  --heading-level 1-6    render の表題の見出しレベル（既定は 2）
  --source URL           render の結果に、もとの文書の場所を載せる
  --styles               render の結果に、スタイルシートを <style> として含める
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
  oneFile: (command) => `${command} で読めるファイルは1つだけです。`,
  missing: (file) => `${file}: ファイルが見つかりません。`,
  folder: (file) => `${file}: フォルダーです。ファイルを指定してください。`,
  unreadable: (file, why) => `${file}: ファイルを読めません（${why}）。`,
  roster: (file) => `${file}: 名簿として読めません。{ "name": … } を並べた JSON にしてください。`,
};

const en: Words = {
  help: `Usage:
  minutes-viewer parse  FILE     reads minutes and prints their data (JSON)
  minutes-viewer check  FILE...  prints what to look at as "FILE:LINE:COLUMN: severity[code]: message"
  minutes-viewer render FILE     prints static HTML that can be read without script

A FILE of - is standard input. Encodings are told apart: UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16.

Options:
  --roster FILE          people, as a JSON list of { "label": …, "name": … }
  --lang ja|en           language of output and messages (else that of LANG and the like, else ja)
  --format json          what parse prints
  --heading-level 1-6    level of the title that render writes (2 unless told)
  --source URL           has render say where the original is
  --styles               has render put its style sheet in a <style>
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
  oneFile: (command) => `${command} reads one file only.`,
  missing: (file) => `${file}: no such file.`,
  folder: (file) => `${file}: this is a folder; name a file.`,
  unreadable: (file, why) => `${file}: cannot be read (${why}).`,
  roster: (file) => `${file}: no roster. It has to be a JSON list of { "name": … }.`,
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
