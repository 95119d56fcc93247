// The numbers that Word prints in front of paragraphs; they stand nowhere in the text of the file.

import { attribute, child } from "./docx-xml.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "第%1" */
  readonly text: string;
  readonly behind: string;
}

const BEHIND: Record<string, string> = { space: " ", nothing: "" };

export class Numbering {
  /** Levels by `numId`; several may count together. */
  readonly #levels = new Map<string, { readonly list: string; readonly levels: Level[] }>();
  readonly #styles = new Map<string, Element>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Document | null, styles: Document | null) {
    const lists = new Map<string, Level[]>();
    for (const list of elements(numbering, "abstractNum"))
      lists.set(attribute(list, "abstractNumId") ?? "", levelsOf(list));
    for (const num of elements(numbering, "num")) {
      const list = attribute(child(num, "abstractNumId"), "val") ?? "";
      const levels = [...(lists.get(list) ?? [])];
      const id = attribute(num, "numId") ?? "";
      const overrides = [...num.children].filter(({ localName }) => localName === "lvlOverride");
      for (const override of overrides) {
        const at = Number(attribute(override, "ilvl"));
        const [level, start] = [child(override, "lvl"), attribute(child(override, "startOverride"), "val")];
        const base = level ? levelOf(level) : levels[at];
        if (base) levels[at] = start === null ? base : { ...base, start: Number(start) };
      }
      this.#levels.set(id, { list: overrides.length > 0 ? `own ${id}` : list, levels });
    }
    for (const style of elements(styles, "style")) this.#styles.set(attribute(style, "styleId") ?? "", style);
  }

  /** What stands in front of a paragraph with these properties, with the blank behind it; counts on. */
  next(properties: Element | null): string {
    const [id, depth] = this.#place(properties);
    const found = id === null || id === "0" ? undefined : this.#levels.get(id);
    const level = found?.levels[depth];
    if (!found || !level) return "";
    const counts = this.#counts.get(found.list) ?? [];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    // Levels below begin anew.
    counts.length = depth + 1;
    this.#counts.set(found.list, counts);
    if (level.format === "bullet") return bullet(level.text) + level.behind;
    const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const of = found.levels[other];
      return of ? written(counts[other] ?? of.start, of.format) : "";
    });
    return words && words + level.behind;
  }

  /** Its own properties, else those of its style and the styles that this one rests on. */
  #place(properties: Element | null): [id: string | null, depth: number] {
    let id: string | null = null;
    let depth: string | null = null;
    let at: Element | null = properties;
    let style = attribute(child(properties, "pStyle"), "val");
    const seen = new Set<string>();
    for (;;) {
      const own = child(at, "numPr");
      id ??= attribute(child(own, "numId"), "val");
      depth ??= attribute(child(own, "ilvl"), "val");
      if (id !== null || style === null || seen.has(style)) return [id, Number(depth ?? 0)];
      seen.add(style);
      const element = this.#styles.get(style);
      at = child(element, "pPr");
      style = attribute(child(element, "basedOn"), "val");
    }
  }
}

function elements(document: Document | null, name: string): Element[] {
  return [...(document?.documentElement.children ?? [])].filter(({ localName }) => localName === name);
}

function levelsOf(list: Element): Level[] {
  const levels: Level[] = [];
  for (const level of list.children) {
    if (level.localName === "lvl") levels[Number(attribute(level, "ilvl"))] = levelOf(level);
  }
  return levels;
}

function levelOf(level: Element): Level {
  const value = (name: string) => attribute(child(level, name), "val");
  return {
    start: Number(value("start") ?? 1),
    format: value("numFmt") ?? "decimal",
    text: value("lvlText") ?? "",
    behind: BEHIND[value("suff") ?? ""] ?? "\t",
  };
}

/** Bullets are often signs of a symbol font, whose letters mean nothing elsewhere. */
function bullet(text: string): string {
  return /^[\uE000-\uF8FF]/.test(text) || text === "" ? "・" : text;
}

const SERIES: Record<string, string> = {
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
};

/** A number as Word writes it; plain digits where its way is not known or ends. */
export function written(value: number, format: string): string {
  const letter = SERIES[format]?.[value - 1];
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

function roman(value: number): string {
  let [rest, text] = [value, ""];
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}
