// Words that a Word file does not hold as text: in the commands of fields (old ruby, letters in a ring), in the lists of
// forms, in fonts of symbols.

import { attribute } from "./docx-xml.js";
import type { Element } from "./tree.js";

/** `EQ \* jc2 \* hps10 \o\ad(\s\up 9(みずべ),水辺)` */
const RUBY = /\\o\s*\\a[a-z]\s*\(\s*\\s\s*\\up\s*[\d.]+\s*\(([^()]*)\)\s*[,;]\s*([^()]*)\)/gi;
/** `eq \o\ac(○,秘)` */
const RING = /\\o\s*\\a[a-z]\s*\(\s*[○〇□△◇◯]\s*[,;]\s*([^()]*)\)/gi;
/** What else a formula has beside its words. */
const SWITCH = /^\s*EQ\b|\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*/gi;

/** The words of a formula; of any other field none, as what it gives stands in the text. */
export function equationWords(command: string): string {
  if (!/^\s*EQ\b/i.test(command)) return "";
  return command.replace(RUBY, "$2（$1）").replace(RING, "（$1）").replace(SWITCH, "").trim();
}

/** What is chosen of a form's list. */
export function choiceOf(char: Element): string {
  const [list] = char.all("ddList");
  if (!list) return "";
  const value = (name: string) =>
    list.children.filter(({ localName }) => localName === name).map((each) => attribute(each, "val") ?? "");
  return value("listEntry")[Number(value("result")[0] ?? 0)] ?? "";
}

/** Signs of Wingdings that lists and labels are written with. */
const WINGDINGS: Record<number, string> = {
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x75: "◆",
  0xa1: "○",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xe8: "➔",
  0xfc: "✓",
  0xfe: "☑",
};

/**
 * A sign of a symbol font has no character of its own; where it is not known either, its place is marked, so that nothing is
 * passed over in silence.
 */
export function symbol(font: string | null, code: string | null): string {
  const point = parseInt(code ?? "", 16);
  if (font === "Wingdings") return WINGDINGS[point & 0xff] ?? "\uFFFD";
  const isKnown = point >= 0 && point <= 0x10ffff && !(point >= 0xe000 && point <= 0xf8ff);
  return isKnown ? String.fromCodePoint(point) : "\uFFFD";
}
