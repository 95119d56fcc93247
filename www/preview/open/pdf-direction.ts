// In which direction a page is read: across, or down as Japanese is set in the records of assemblies. Programs write the
// latter in three ways: with a font for it, with letters lying on their side, or letter by letter, one below the other.

import { usualSize } from "./pdf-measures.js";

/** Where the words go on: right, down, left or up on the page as it is shown. */
export type Heading = "right" | "down" | "left" | "up";

export type Direction = "across" | "down";

/** Words on a page; y grows upwards, all in points. */
export interface Words {
  readonly text: string;
  /** The beginning of their foot; where they go down, `x` is left of the line's middle as the foot is below a letter's. */
  readonly x: number;
  readonly y: number;
  /** How far they reach in their direction. */
  readonly width: number;
  readonly size: number;
  /** Right unless told. */
  readonly heading?: Heading;
}

/** A letter's foot is this part of its size below its middle, and its head this part above its foot. */
export const MIDDLE = 0.38;
const HEAD = 0.88;

interface Directed {
  /** The words of the page's own direction, turned until they run to the right; the others as they are. */
  readonly main: readonly Words[];
  readonly others: readonly Words[];
  readonly direction: Direction;
  readonly isDoubtful: boolean;
}

/** Where more than this part of the letters runs otherwise, none is the page's own direction for certain. */
const MIXED = 0.15;

export function directed(words: readonly Words[]): Directed {
  const { steps, isDown: letters } = lettersDown(words);
  const all = words.map((each) => (letters === true && steps.get(each) ? asLetterDown(each) : each));
  const counts = new Map<Heading, number>();
  for (const each of all) counts.set(headingOf(each), (counts.get(headingOf(each)) ?? 0) + each.text.trim().length);
  const [heading, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["right" as const, 0];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);

  const own = all.filter((each) => headingOf(each) === heading).map((each) => turned(each, heading));
  const others = all.filter((each) => headingOf(each) !== heading);
  const isDown = heading === "down" || heading === "up";
  const within = isDown ? others.map((each) => (fits(each, own, others, heading) ? each : null)) : [];
  return {
    main: [...own, ...within.flatMap((each) => (each ? [turned(asLetterDown(each), heading)] : []))].map((each) =>
      isDown ? { ...each, text: upright(each.text) } : each,
    ),
    others: others.filter((_, i) => !within[i]),
    direction: isDown ? "down" : "across",
    isDoubtful: letters === null || total - most > total * MIXED,
  };
}

/** What stands above the page's own words, and what below; each direction by itself. */
export function outside(others: readonly Words[], all: readonly Words[]): { before: Words[][]; after: Words[][] } {
  const rest = new Set(others);
  const top = Math.max(...all.filter((each) => !rest.has(each)).map(({ y }) => y));
  const groups = (chosen: Words[]) =>
    (["right", "down", "left", "up"] as const)
      .map((heading) => chosen.filter((each) => headingOf(each) === heading).map((each) => turned(each, heading)))
      .filter((group) => group.length > 0);
  return {
    before: groups(others.filter(({ y }) => y > top)),
    after: groups(others.filter(({ y }) => y <= top)),
  };
}

function headingOf({ heading = "right" }: Words): Heading {
  return heading;
}

const TURNS: Record<Heading, (x: number, y: number) => [x: number, y: number]> = {
  right: (x, y) => [x, y],
  down: (x, y) => [-y, x],
  left: (x, y) => [-x, -y],
  up: (x, y) => [y, -x],
};

/** The page turned until `heading` is to the right. */
function turned(words: Words, heading: Heading): Words {
  const [x, y] = TURNS[heading](words.x, words.y);
  return { ...words, x, y, heading: "right" };
}

/** A letter that stands upright in a line that goes down. */
function asLetterDown(words: Words): Words {
  const { x, y, width, size } = words;
  if (headingOf(words) !== "right") return words;
  return { ...words, x: x + width / 2 - size * MIDDLE, y: y + size * HEAD, width: size, heading: "down" };
}

/** Digits and the like that stand upright in a line that goes down: no wider than it, and with nothing beside them. */
function fits(words: Words, lines: readonly Words[], others: readonly Words[], heading: Heading): boolean {
  if (heading !== "down" || headingOf(words) !== "right") return false;
  if (!/^[\w.!?%]{1,4}$/.test(words.text.trim()) || words.width > words.size * 1.7) return false;
  const isBeside = (other: Words) =>
    other !== words &&
    headingOf(other) === "right" &&
    Math.abs(other.y - words.y) < words.size * 0.5 &&
    Math.max(other.x - (words.x + words.width), words.x - (other.x + other.width)) < words.size * 0.5;
  if (others.some(isBeside)) return false;
  const { x, y, width, size } = turned(asLetterDown(words), heading);
  return lines.some((line) => {
    const gap = Math.max(line.x - (x + width), x - (line.x + line.width));
    return Math.abs(line.y - y) < size * 0.5 && gap < size * 1.2;
  });
}

/** With as many letters by themselves, and as many of all, it is asked whether they go down. */
const ENOUGH_LETTERS = 20;
const MOST_LETTERS = 0.5;
/** Down, if of the steps from letter to letter so many are; across, if so few are. */
const SURELY_DOWN = 0.8;
const SURELY_ACROSS = 0.35;

interface Letters {
  /** Letters by themselves, and whether they may stand in a line that goes down: those with nothing but others beside do not. */
  readonly steps: ReadonlyMap<Words, boolean>;
  /** Null if it cannot be told. */
  readonly isDown: boolean | null;
}

/** Whether letters by themselves go down the page, by the steps from one to the next in the order of the file. */
function lettersDown(words: readonly Words[]): Letters {
  const single = words.filter((each) => headingOf(each) === "right" && [...each.text.trim()].length === 1);
  const total = words.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (single.length < ENOUGH_LETTERS || single.length < total * MOST_LETTERS)
    return { steps: new Map(), isDown: false };
  const size = usualSize(single);
  const ways = single.map((each, i) => {
    const next = single[i + 1] ?? each;
    const [right, below] = [(next.x - each.x) / size, (each.y - next.y) / size];
    if (Math.abs(right) < 0.4 && below > 0.6 && below < 2.2) return "down";
    return Math.abs(below) < 0.4 && right > 0.4 && right < 4 ? "across" : null;
  });
  const count = (way: string) => ways.filter((each) => each === way).length;
  const [down, across] = [count("down"), count("across")];
  const share = down / (down + across);
  const isSure = down + across >= single.length / 2 && (share >= SURELY_DOWN || share <= SURELY_ACROSS);
  const steps = single.map((each, i): [Words, boolean] => {
    const own = [ways[i - 1], ways[i]];
    return [each, own.includes("down") || !own.includes("across")];
  });
  return { steps: new Map(steps), isDown: isSure ? share >= SURELY_DOWN : null };
}

const DOTS: Record<string, string> = { "︙": "…", "︰": "‥" };

/** Forms for vertical writing to the characters that they are forms of. */
function upright(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g, (form) => {
    const plain = DOTS[form] ?? form.normalize("NFKC");
    return plain.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  });
}
