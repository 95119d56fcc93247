// Readings in small kana above words. They stand above names most of all, and a name with anything in it is another name to
// whoever reads on: they are told beside the text.

import type { Words } from "./pdf-direction.js";
import { isWide } from "./pdf-measures.js";

const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u30fb\s]+$/;
/** A reading is at most this part of its word's size, and this many of its sizes above it. */
const SMALL = 0.65;
const LOW = 0.4;
const HIGH = 1.5;
/** Kana with less than this many of their own sizes between them are one reading. */
const NEAR = 1.2;

export interface Read {
  readonly words: readonly Words[];
  /** Each with the word that it is for: `山川（やまかわ）`. */
  readonly readings: readonly string[];
}

export function withoutReadings(all: readonly Words[]): Read {
  const small = new Set(all.filter((words) => KANA.test(words.text) && wordBelow(words, all)));
  const words = all.filter((each) => !small.has(each));
  const readings: string[] = [];
  for (const reading of joined([...small])) {
    const bases = words.filter((word) => wordBelow(reading, [word]));
    if (bases.length > 0)
      readings.push(
        `${bases.map((base) => lettersBelow(reading, base)).join("")}（${reading.text.replace(/\s+/g, "")}）`,
      );
    // Over other readings alone it is none.
    else words.push(reading);
  }
  return { words, readings };
}

/** The last word that the reading reaches over. */
function wordBelow(reading: Words, all: readonly Words[]): Words | undefined {
  const end = reading.x + reading.width - reading.size / 4;
  return all
    .filter(({ x, y, width, size }) => {
      const height = (reading.y - y) / size;
      return reading.size <= size * SMALL && height > LOW && height < HIGH && x < end && x + width > reading.x;
    })
    .sort((a, b) => b.y - a.y || b.x - a.x)[0];
}

/** Kana side by side, as one. */
function joined(readings: readonly Words[]): Words[] {
  const row: Words[] = [];
  for (const reading of [...readings].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = row.at(-1);
    const isNext =
      last &&
      last.y - reading.y < reading.size / 2 &&
      Math.abs(reading.x - (last.x + last.width)) < reading.size * NEAR;
    if (isNext)
      row.splice(-1, 1, { ...last, text: last.text + reading.text, width: reading.x + reading.width - last.x });
    else row.push(reading);
  }
  return row;
}

/** The letters of which the reading covers somewhat less than half at least. */
function lettersBelow(reading: Words, words: Words): string {
  const chars = [...words.text];
  const widths = chars.map((char) => (isWide(char) || char === "\u3000" ? 1 : 0.5));
  const unit = words.width / widths.reduce((sum, width) => sum + width, 0);
  let at = words.x;
  return chars
    .filter((_, i) => {
      const start = at;
      const width = (widths[i] ?? 0) * unit;
      at += width;
      return start + width * 0.4 < reading.x + reading.width && start + width * 0.6 > reading.x;
    })
    .join("");
}
