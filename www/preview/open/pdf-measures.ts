// What is near and far on a page, in parts of a letter's size.

import type { Words } from "./pdf-direction.js";

/** Words whose feet are nearer than this stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this many letters is a column, one of this part of a letter a blank. */
export const COLUMN = 1.8;
export const BLANK = 0.3;
/** From here on it is an ideographic space, between characters as wide. */
export const WIDE_BLANK = 0.8;
/** Lines further apart than this many of their usual distance have a blank line between them. */
export const PARAGRAPH = 1.6;

export interface Line {
  readonly y: number;
  readonly words: Words[];
}

/** Words to lines, from the top. */
export function gather(all: readonly Words[]): Line[] {
  const lines: Line[] = [];
  let size = 0;
  for (const words of [...all].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    // A small raised number belongs to the line below it.
    size = Math.max(words.size, line ? size : 0);
    if (line && line.y - words.y < size * SAME_LINE) line.words.push(words);
    else {
      lines.push({ y: words.y, words: [words] });
      size = words.size;
    }
  }
  return lines;
}

/** Of those above zero; endless if there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** The usual size of letters. */
export function usualSize(all: readonly Words[]): number {
  return median(all.flatMap(({ text, size }) => Array.from({ length: text.length }, () => size)));
}

/** Of characters that are as wide as they are high. */
export function isWide(char: string | undefined): boolean {
  return (
    char !== undefined && /^[\u2e80-\u2fdf\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60○●◎◆◇■□]$/.test(char)
  );
}
