// Words with places to lines in reading order: from the top, and from the left within a line.

/** A piece of text on a page; y grows upwards, all in points. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Pieces whose feet are nearer than this part of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this many letters is a column, one of this part of a letter a blank. */
const COLUMN = 1.8;
const BLANK = 0.3;
/** From here on it is an ideographic space, between characters as wide. */
const WIDE_BLANK = 0.8;
/** Lines further apart than this many of their usual distance have a blank line between them. */
const PARAGRAPH = 1.6;

/** With as many lines at least, a page can be told to have two columns; each is that full of words. */
const ENOUGH_LINES = 12;
const FULL = 0.6;

export function linesOfPage(pieces: readonly Words[]): string[] {
  const printed = pieces.filter(({ text, size }) => text.trim() !== "" && size > 0);
  return columns(printed).flatMap((column, i) => [...(i > 0 ? [""] : []), ...linesOf(column)]);
}

/**
 * One column, or two where a page of prose is parted down the middle. A table of names and posts is not: its lines do not
 * fill their column.
 */
function columns(pieces: readonly Words[]): (readonly Words[])[] {
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const middle = (left + right) / 2;
  const sides = [pieces.filter(({ x }) => x < middle), pieces.filter(({ x }) => x >= middle)];
  const crosses = pieces.some(({ x, width }) => x < middle && x + width > middle);
  const isProse = (side: readonly Words[]) => {
    const lines = gather(side);
    const filled = lines.map(({ pieces }) => pieces.reduce((sum, { width }) => sum + width, 0) / (middle - left));
    return lines.length >= ENOUGH_LINES && median(filled) > FULL;
  };
  return !crosses && sides.every(isProse) ? sides : [pieces];
}

function linesOf(pieces: readonly Words[]): string[] {
  const lines = gather(pieces);
  const usual = median(lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y));
  return lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? line.y) - line.y;
    return gap > usual * PARAGRAPH ? ["", join(line.pieces)] : [join(line.pieces)];
  });
}

interface Line {
  readonly y: number;
  readonly pieces: Words[];
}

function gather(pieces: readonly Words[]): Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    // A small raised number belongs to the line below it.
    const line = lines.at(-1);
    const size = Math.max(piece.size, ...(line?.pieces.map((other) => other.size) ?? []));
    if (line && line.y - piece.y < size * SAME_LINE) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines;
}

function join(pieces: readonly Words[]): string {
  let [line, end] = ["", NaN];
  for (const { text, x, width, size } of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = (x - end) / size;
    if (gap > COLUMN) line = `${line.trimEnd()}\t${text.trimStart()}`;
    else if (gap > BLANK && !/\s$/.test(line) && !/^\s/.test(text))
      line += (gap > WIDE_BLANK && WIDE.test(line.at(-1) ?? "") && WIDE.test(text.charAt(0)) ? "\u3000" : " ") + text;
    else line += text;
    end = x + width;
  }
  return line.trimEnd();
}

function median(values: number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** Characters that are as wide as they are high. */
const WIDE = /^[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60○●◎◆◇■□]$/;

/** pdf.js gives every blank as a narrow one. Among wide characters, the width of the whole tells which it was. */
export function withWideBlanks(text: string, width: number, size: number): string {
  const chars = [...text];
  const blanks = chars.filter((char) => char === " ").length;
  if (blanks === 0 || !chars.every((char) => char === " " || WIDE.test(char))) return text;
  const left = width / size - (chars.length - blanks);
  return left / blanks > WIDE_BLANK ? text.replaceAll(" ", "\u3000") : text;
}
