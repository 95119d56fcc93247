// The numbers that Word prints in front of paragraphs; they stand nowhere in the text of the file.

import { attribute, child, whole } from "./docx-xml.js";
import type { Element } from "./tree.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "第%1" */
  readonly text: string;
  readonly behind: string;
}

const BEHIND = new Map([
  ["space", " "],
  ["nothing", ""],
]);

/** Levels of a list, and what a number can be, as Word has them. */
const DEEPEST_LEVEL = 8;
const HIGHEST = 32_767;

/** Which list a paragraph is in, and how deep; null where it does not say. */
interface Place {
  readonly id: string | null;
  readonly depth: string | null;
}

/** What a file says of its lists. */
export class Lists {
  /** Levels by `numId`; several may count together. */
  readonly #levels = new Map<string, { readonly list: string; readonly levels: readonly (Level | undefined)[] }>();
  readonly #styles = new Map<string, Element>();
  /** Of the styles that were asked for. */
  readonly #places = new Map<string, Place>();

  constructor(numbering: Element | null, styles: Element | null) {
    const lists = new Map<string, (Level | undefined)[]>();
    for (const list of elements(numbering, "abstractNum"))
      lists.set(attribute(list, "abstractNumId") ?? "", levelsOf(list));
    for (const num of elements(numbering, "num")) {
      const list = attribute(child(num, "abstractNumId"), "val") ?? "";
      const levels = [...(lists.get(list) ?? [])];
      const id = attribute(num, "numId") ?? "";
      const overrides = elements(num, "lvlOverride");
      for (const override of overrides) {
        const at = depthOf(attribute(override, "ilvl"));
        if (at === null) continue;
        const [level, start] = [child(override, "lvl"), child(override, "startOverride")];
        const base = level ? levelOf(level) : levels[at];
        if (base) levels[at] = start ? { ...base, start: startOf(attribute(start, "val")) } : base;
      }
      this.#levels.set(id, { list: overrides.length > 0 ? `own ${id}` : list, levels });
    }
    for (const style of elements(styles, "style")) this.#styles.set(attribute(style, "styleId") ?? "", style);
  }

  /** The list of a paragraph with these properties: its own, else that of its style and the styles that this one rests on. */
  of(properties: Element | null): { list: string; levels: readonly (Level | undefined)[]; depth: number } | null {
    const { id, depth } = resting(placeOf(properties), this.#style(attribute(child(properties, "pStyle"), "val")));
    const found = id === null || id === "0" ? undefined : this.#levels.get(id);
    const at = depthOf(depth ?? "0");
    return found && at !== null ? { ...found, depth: at } : null;
  }

  /** Each style is looked at once, however many rest on it. */
  #style(name: string | null): Place {
    const chain: string[] = [];
    const seen = new Set<string>();
    let base: Place = { id: null, depth: null };
    for (let at = name; at !== null && !seen.has(at);) {
      const known = this.#places.get(at);
      if (known) base = known;
      if (known) break;
      seen.add(at);
      chain.push(at);
      at = attribute(child(this.#styles.get(at), "basedOn"), "val");
    }
    for (const style of chain.reverse()) {
      base = resting(placeOf(child(this.#styles.get(style), "pPr")), base);
      this.#places.set(style, base);
    }
    return base;
  }
}

function placeOf(properties: Element | null): Place {
  const own = child(properties, "numPr");
  return { id: attribute(child(own, "numId"), "val"), depth: attribute(child(own, "ilvl"), "val") };
}

function resting(own: Place, base: Place): Place {
  return own.id === null ? { id: base.id, depth: own.depth ?? base.depth } : own;
}

/** Counts through one part of a file. */
export class Numbering {
  readonly #counts = new Map<string, number[]>();

  constructor(readonly lists: Lists) {}

  /** What stands in front of a paragraph with these properties, with the blank behind it; counts on. */
  next(properties: Element | null): string {
    const found = this.lists.of(properties);
    const level = found?.levels[found.depth];
    if (!found || !level) return "";
    const { list, levels, depth } = found;
    const counts = this.#counts.get(list) ?? [];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    // Levels below begin anew.
    counts.length = depth + 1;
    this.#counts.set(list, counts);
    if (level.format === "bullet") return bullet(level.text) + level.behind;
    const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const of = levels[other];
      return of ? written(counts[other] ?? of.start, of.format) : "";
    });
    return words && words + level.behind;
  }
}

function elements(parent: Element | null, name: string): Element[] {
  return (parent?.children ?? []).filter(({ localName }) => localName === name);
}

function depthOf(value: string | null): number | null {
  return whole(value, 0, DEEPEST_LEVEL);
}

function startOf(value: string | null): number {
  return whole(value, 0, HIGHEST) ?? 1;
}

function levelsOf(list: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of elements(list, "lvl")) {
    const at = depthOf(attribute(level, "ilvl"));
    if (at !== null) levels[at] = levelOf(level);
  }
  return levels;
}

function levelOf(level: Element): Level {
  const value = (name: string) => attribute(child(level, name), "val");
  return {
    start: startOf(value("start")),
    format: value("numFmt") ?? "decimal",
    text: value("lvlText") ?? "",
    behind: BEHIND.get(value("suff") ?? "") ?? "\t",
  };
}

/** Bullets are often signs of a symbol font, whose letters mean nothing elsewhere. */
function bullet(text: string): string {
  return /^[\uE000-\uF8FF]/.test(text) || text === "" ? "・" : text;
}

const SERIES = new Map(
  Object.entries({
    aiueo: "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    aiueoFullWidth: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    iroha: "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ",
    irohaFullWidth: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    upperLetter: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    lowerLetter: "abcdefghijklmnopqrstuvwxyz",
    decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  }),
);

/** A number as Word writes it; plain digits where its way is not known or ends. */
export function written(value: number, format: string): string {
  const letter = SERIES.get(format)?.[value - 1];
  if (letter) return letter;
  switch (format) {
    case "none":
      return "";
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return fullWidth(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "japaneseCounting":
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "koreanDigital2":
      return kanji(value);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return [...String(value)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
    default:
      return String(value);
  }
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => "０１２３４５６７８９"[Number(digit)]).join("");
}

/** 一, 十, 二十三, 百五: below ten thousand. */
function kanji(value: number): string {
  if (value > 9999) return String(value);
  return [...String(value)]
    .map((char, i, digits) => {
      const [digit, power] = [Number(char), digits.length - 1 - i];
      if (digit === 0) return "";
      return (digit === 1 && power > 0 ? "" : "一二三四五六七八九"[digit - 1]) + (["", "十", "百", "千"][power] ?? "");
    })
    .join("");
}

const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Below four thousand, as there is no sign for five. */
function roman(value: number): string {
  if (value > 3999) return String(value);
  let [rest, text] = [value, ""];
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}
