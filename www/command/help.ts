// The table as help for a terminal, and as a page for `man`.

import type { Language } from "../element/types.js";
import { ABOUT, COMMAND_NAMES, OPTION_NAMES, command, option, type OptionName } from "./table.js";

/** Where the meaning of an option begins. */
const COLUMN = 25;

const written = (name: OptionName): string => ["--" + name, option(name).value ?? ""].join(" ").trimEnd();

export function helpText(lang: Language): string {
  const { usage, options, files, exits, codes } = ABOUT[lang];
  const takes = Math.max(...COMMAND_NAMES.map((name) => command(name).takes.length));
  const width = Math.max(...COMMAND_NAMES.map((name) => name.length));
  const commands = COMMAND_NAMES.map(
    (name) => `  minutes-viewer ${name.padEnd(width)} ${command(name).takes.padEnd(takes)}  ${command(name)[lang]}`,
  );
  const rows = OPTION_NAMES.map((name) => {
    const head = `  ${written(name)}`;
    const gap = head.length + 1 < COLUMN ? head.padEnd(COLUMN) : `${head}\n${" ".repeat(COLUMN)}`;
    return gap + option(name)[lang];
  });
  const ends = codes.map(([code, meaning]) => `${code} ${meaning}`).join(lang === "ja" ? "、" : ", ");
  return `${usage}:
${commands.join("\n")}

${files}

${options}:
${rows.join("\n")}

${exits}${lang === "ja" ? "：" : ": "}${ends}`;
}

/** The heads that every manual has. */
const HEADS: Record<Language, Record<"name" | "synopsis" | "commands" | "options" | "exits", string>> = {
  ja: { name: "名前", synopsis: "書式", commands: "命令", options: "オプション", exits: "終了コード" },
  en: { name: "NAME", synopsis: "SYNOPSIS", commands: "COMMANDS", options: "OPTIONS", exits: "EXIT STATUS" },
};
const SENTENCE: Record<Language, string> = {
  ja: "議事録を読み、データ、静的な HTML、サイトにする",
  en: "reads Japanese meeting minutes and makes data, static HTML or a site of them",
};

export function manualPage(lang: Language, version: string): string {
  const { files, codes } = ABOUT[lang];
  const heads = HEADS[lang];
  const commands = COMMAND_NAMES.map(
    (name) => `.TP\n\\fB${name}\\fR \\fI${roff(command(name).takes)}\\fR\n${roff(command(name)[lang])}`,
  );
  const options = OPTION_NAMES.map(
    (name) =>
      `.TP\n\\fB${roff(`--${name}`)}\\fR \\fI${roff(option(name).value ?? "")}\\fR\n${roff(option(name)[lang])}`,
  );
  const ends = codes.map(([code, meaning]) => `.TP\n\\fB${code}\\fR\n${roff(meaning)}`);
  return [
    `.\\" -*- coding: UTF-8 -*-`,
    `.TH MINUTES\\-VIEWER 1 "" "minutes\\-viewer ${roff(version)}"`,
    `.SH ${heads.name}\nminutes\\-viewer \\- ${roff(SENTENCE[lang])}`,
    `.SH ${heads.synopsis}\n\\fBminutes\\-viewer\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] \\fIFILE\\fR...`,
    `.SH ${heads.commands}\n${commands.join("\n")}\n.PP\n${files.split("\n").map(roff).join("\n.br\n")}`,
    `.SH ${heads.options}\n${options.join("\n")}`,
    `.SH "${heads.exits}"\n${ends.join("\n")}`,
  ].join("\n");
}

/** Words that the typesetter would take for its own. */
function roff(words: string): string {
  return words
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/, "\\&$1");
}
