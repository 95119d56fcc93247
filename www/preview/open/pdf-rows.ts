// A table whose cells are several lines high, such as questions beside their answers: read row by row, and in a row cell
// by cell. Only where the page leaves no doubt; columns of prose are not taken for one.
//
// Ruled lines make it certain; without them rows apart from each other over the whole width, a gutter that runs through them, cells that
// begin at the same height and have no gap inside, and in more than one row a cell that ends before the others. Columns
// of prose that begin anew together have also ended together, but for the last.

import type { Words } from "./pdf-direction.js";
import { gather, usualSize, type Line } from "./pdf-measures.js";
import type { RuledRow } from "./pdf-rules.js";

/** Lines further apart than this many of their distance within a cell are of two rows: less parts a table from what follows. */
const ROW = 1.03;
/** In letters. */
const GUTTER = 0.8;
/** Fewer rows are no table. */
const ENOUGH_ROWS = 3;
/** So many rows show that lines are not read across, and that cells end by themselves. */
const EVIDENCE = 2;

/** Where no words stand, from the left. */
type Strip = readonly [from: number, to: number];

/** Words of a cell, or of lines that are read across. */
export type Block = readonly Words[];

/** The page in blocks, from the top; null where there is no such table, or it is in doubt. */
export function rowsOf(words: readonly Words[]): Block[] | null {
  const lines = gather(words);
  const distance = leading(lines) * ROW;
  const bands = parted(lines, distance);
  const size = usualSize(words);
  const blocks: Block[] = [];
  /** What stands before the next row, read across. */
  let between: Words[] = [];
  let isTable = false;
  for (let i = 0; i < bands.length;) {
    const { end, strips } = runFrom(bands, i, size);
    const rows = bands.slice(i, end).map((band) => cellsOf(band, strips));
    const found = isCertain(rows, distance);
    isTable ||= found;
    for (const [n, row] of rows.entries()) {
      // Where all cells but the last have one line, it is read across as well.
      if (!found || !isHigh(row)) between.push(...wordsOf(bands[i + n] ?? []));
      else {
        blocks.push(between, ...row.map(wordsOf));
        between = [];
      }
    }
    i = end;
  }
  return isTable ? [...blocks, between].filter((block) => block.length > 0) : null;
}

/** The usual distance of lines of one cell, which are nearer than rows. */
function leading(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? Infinity;
}

function parted(lines: readonly Line[], distance: number): Line[][] {
  const parts: Line[][] = [];
  let above = Infinity;
  for (const line of lines) {
    if (above - line.y > distance) parts.push([]);
    parts.at(-1)?.push(line);
    above = line.y;
  }
  return parts;
}

/** From a band on, those that the same gutters run through; one band at least. */
function runFrom(bands: readonly Line[][], start: number, size: number): { end: number; strips: Strip[] } {
  let strips = stripsOf(wordsOf(bands[start] ?? []), size);
  let end = start + 1;
  for (; end < bands.length; end += 1) {
    const own = stripsOf(wordsOf(bands[end] ?? []), size);
    const common = strips.flatMap((a) =>
      own
        .map((b): Strip => [Math.max(a[0], b[0]), Math.min(a[1], b[1])])
        .filter(([from, to]) => to - from > (size * GUTTER) / 2),
    );
    if (common.length === 0) break;
    strips = common;
  }
  return { end, strips };
}

/** Gaps between words that go through all lines. */
function stripsOf(words: readonly Words[], size: number): Strip[] {
  const strips: Strip[] = [];
  let end = NaN;
  for (const { x, width } of [...words].sort((a, b) => a.x - b.x)) {
    if (x - end > size * GUTTER) strips.push([end, x]);
    end = Math.max(x + width, Number.isNaN(end) ? -Infinity : end);
  }
  return strips;
}

/** The lines of each cell. */
function cellsOf(band: readonly Line[], strips: readonly Strip[]): Line[][] {
  const columnOf = ({ x }: Words) => strips.filter(([, to]) => x >= to).length;
  return Array.from({ length: strips.length + 1 }, (_, column) =>
    gather(wordsOf(band).filter((each) => columnOf(each) === column)),
  );
}

function isCertain(rows: readonly Line[][][], distance: number): boolean {
  const cells = rows.map((row) => row.filter((cell) => cell.length > 0));
  const isSound = cells.every(
    (row) => row.length > 1 && beginTogether(row) && row.every((cell) => parted(cell, distance).length === 1),
  );
  const isUneven = (row: readonly Line[][]) => row.some((cell) => cell.length !== row[0]?.length);
  return (
    isSound &&
    rows.length >= ENOUGH_ROWS &&
    rows.filter(isHigh).length >= EVIDENCE &&
    cells.filter(isUneven).length >= EVIDENCE
  );
}

function beginTogether(row: readonly Line[][]): boolean {
  const heads = row.map(([first]) => first?.y ?? NaN);
  const size = Math.max(...row.flatMap(([first]) => first?.words.map((each) => each.size) ?? []));
  return Math.max(...heads) - Math.min(...heads) < size / 2;
}

function isHigh(row: readonly Line[][]): boolean {
  return row.slice(0, -1).some((cell) => cell.length > 1);
}

function wordsOf(lines: readonly Line[]): Words[] {
  return lines.flatMap(({ words }) => words);
}

// ---- between ruled lines

/** The page in blocks, by rows that are ruled; null where no cell is several lines high, or words run over a line. */
export function byRules(words: readonly Words[], rows: readonly RuledRow[]): Block[] | null {
  const held = rows.map((): Words[] => []);
  const free = [...rows, null].map((): Words[] => []);
  for (const each of words) {
    const { x, y, width, size } = each;
    const at = rows.findIndex(({ top, bottom, edges }) => y < top && y > bottom && isWithin(x + width / 2, edges));
    if (rows[at]?.edges.some((edge) => x < edge - size / 2 && x + width > edge + size / 2)) return null;
    (held[at] ?? free[rows.filter(({ top }) => y < top).length])?.push(each);
  }
  const cells = rows.map(({ edges }, i) =>
    edges
      .slice(1)
      .map((to, n) => gather((held[i] ?? []).filter(({ x, width }) => isWithin(x + width / 2, [edges[n] ?? to, to])))),
  );
  if (!cells.some(isHigh)) return null;
  const blocks = free.flatMap((own, i): Block[] => {
    const row = cells[i - 1] ?? [];
    return [...(isHigh(row) ? row.map(wordsOf) : [held[i - 1] ?? []]), own];
  });
  return blocks.filter((block) => block.length > 0);
}

function isWithin(x: number, edges: readonly number[]): boolean {
  return x > (edges[0] ?? x) && x < (edges.at(-1) ?? x);
}

// ---- in doubt

/** Cells of fewer letters are names and posts, a line each. */
const WIDE_CELL = 10;
/** So many lines side by side, of which half fill their cell, are words that go on in the line below. */
const ENOUGH_LINES = 6;
const FULL = 0.8;

/** Whether there are words side by side at all. */
export function isSideBySide(words: readonly Words[]): boolean {
  return gather(words).filter(({ words }) => words.length > 1).length >= ENOUGH_ROWS;
}

/** Whether words that are read across may be lines of cells side by side. */
export function mayBeTable(words: readonly Words[]): boolean {
  const size = usualSize(words);
  const pairs = gather(words).flatMap(({ words }) => {
    const line = [...words].sort((a, b) => a.x - b.x);
    return line.slice(1).map((right, i) => ({ left: line[i] ?? right, right }));
  });
  const isWrapped = (side: readonly Words[]): boolean => {
    const widest = Math.max(...side.map(({ width }) => width));
    return widest > size * WIDE_CELL && side.filter(({ width }) => width > widest * FULL).length * 2 >= side.length;
  };
  return pairs.some(({ right: { x } }) => {
    const own = pairs.filter(({ right }) => Math.abs(right.x - x) < size);
    return (
      own.length >= ENOUGH_LINES && isWrapped(own.map(({ left }) => left)) && isWrapped(own.map(({ right }) => right))
    );
  });
}
