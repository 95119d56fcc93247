// Readings in small kana above a word go behind it, in brackets, as they do from Word and from web pages.

import type { Words } from "./pdf-direction.js";
import { isWide } from "./pdf-measures.js";

const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u30fb\s]+$/;
/** A reading is at most this part of its word's size, and this many of its sizes above it. */
const SMALL = 0.65;
const LOW = 0.4;
const HIGH = 1.5;
/** Kana with less than this many of their own sizes between them are one reading. */
const NEAR = 1.2;

export function withReadings(all: readonly Words[]): Words[] {
  const small = new Set(all.filter((words) => KANA.test(words.text) && wordBelow(words, all)));
  const words = all.filter((each) => !small.has(each));
  const readings = new Map<Words, Words[]>();
  for (const reading of joined([...small])) {
    const base = wordBelow(reading, words);
    if (base) readings.set(base, [...(readings.get(base) ?? []), reading]);
    // Over other readings alone it is none.
    else words.push(reading);
  }
  return words.map((each) => told(each, readings.get(each) ?? []));
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

function told(words: Words, readings: readonly Words[]): Words {
  if (readings.length === 0) return words;
  const chars = [...words.text];
  const widths = chars.map((char) => (isWide(char) || char === "\u3000" ? 1 : 0.5));
  const unit = words.width / widths.reduce((sum, width) => sum + width, 0);
  let at = words.x;
  // A reading is over a letter of which it covers somewhat less than half.
  const places = widths.map((width) => (at += width * unit) - width * unit * 0.6);
  const text = chars.map((char, i) => {
    const own = readings.filter(({ x, width }) => lastBefore(places, x + width) === i);
    return char + own.map((reading) => `（${reading.text.replace(/\s+/g, "")}）`).join("");
  });
  return { ...words, text: text.join("") };
}

function lastBefore(places: readonly number[], end: number): number {
  return Math.max(0, places.filter((place) => place < end).length - 1);
}
