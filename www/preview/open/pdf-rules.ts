// Ruled lines of a page, and the rows of the tables that they draw.

import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A line across (`at` is its height) or down (`at` is its place from the left), in points; `from` is less than `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

export interface RuledRow {
  readonly top: number;
  readonly bottom: number;
  /** The sides of its cells, from the left. */
  readonly edges: readonly number[];
}

/** In points: lines that are nearer are one, and meet. */
const NEAR = 3;
/** Shorter ones are parts of letters and marks. */
const SHORTEST = 8;

type Matrix = readonly number[];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What pdf.js calls the parts of a path, and how many numbers each has. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS = [2, 2, 6, 4, 0];

/** Straight lines that are drawn, and the sides of what is filled. */
export function rulesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Rules {
  const [across, down]: [Rule[], Rule[]] = [[], []];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  fnArray.forEach((operation, i) => {
    const given = argsArray[i] as unknown[];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    if (operation === OPS.transform) matrix = times(matrix, given as number[]);
    if (operation === OPS.paintFormXObjectBegin && given[0]) matrix = times(matrix, given[0] as number[]);
    if (operation !== OPS.constructPath || given[0] === OPS.endPath) return;
    for (const path of given[1] as (ArrayLike<number> | null)[])
      for (const [x1, y1, x2, y2] of linesOf(path ?? [], matrix)) {
        const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
        if (wide > SHORTEST && high < 1)
          across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
        if (high > SHORTEST && wide < 1) down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
      }
  });
  return { across: joined(across), down: joined(down) };
}

function* linesOf(path: ArrayLike<number>, matrix: Matrix): Generator<[number, number, number, number]> {
  let [start, last]: [number, number][] = [
    [0, 0],
    [0, 0],
  ];
  for (let i = 0; i < path.length;) {
    const part = path[i] ?? CLOSE;
    const count = NUMBERS[part] ?? 0;
    const [x = 0, y = 0] = [path[i + count - 1], path[i + count]];
    const next: [number, number] = part === CLOSE ? (start ?? [0, 0]) : placed(matrix, x, y);
    if ((part === LINE || part === CLOSE) && last) yield [...last, ...next];
    if (part === MOVE) start = next;
    last = next;
    i += count + 1;
  }
}

function placed([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function times(outer: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const [x0, y0] = placed(outer, 0, 0);
  const turned = (x: number, y: number): [number, number] => {
    const [x1, y1] = placed(outer, x, y);
    return [x1 - x0, y1 - y0];
  };
  return [...turned(a, b), ...turned(c, d), ...placed(outer, e, f)];
}

/** Pieces of one line as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const levels: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - (levels.at(-1)?.[0]?.at ?? -Infinity) < NEAR) levels.at(-1)?.push(rule);
    else levels.push([rule]);
  }
  return levels.flatMap((level) => {
    const whole: Rule[] = [];
    for (const rule of level.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && rule.from - last.to < NEAR) whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else whole.push(rule);
    }
    return whole;
  });
}

/** Rows between two lines of one width that the same lines part into cells, from the top; none where rows share a cell. */
export function ruledRows({ across, down }: Rules): RuledRow[] {
  const levels = [...across].sort((a, b) => b.at - a.at);
  const rows: RuledRow[] = [];
  for (const [i, top] of levels.entries()) {
    const bottom = levels.slice(i + 1).find(({ from, to }) => from < top.to && to > top.from);
    if (!bottom) continue;
    const edges = down
      .filter(({ at }) => at > top.from - NEAR && at < top.to + NEAR)
      .filter(({ from, to }) => from < bottom.at + NEAR && to > top.at - NEAR)
      .map(({ at }) => at);
    const isWhole = Math.abs(bottom.from - top.from) < NEAR && Math.abs(bottom.to - top.to) < NEAR;
    // Of two tables, no line leads from the one to the other.
    if (!isWhole && edges.length > 0) return [];
    if (isWhole && edges.length > 2) rows.push({ top: top.at, bottom: bottom.at, edges });
  }
  return rows;
}
