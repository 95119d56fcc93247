// Words with places to lines, in the order they are read: a page is turned until its lines run from the left and follow
// each other from the top; then its columns are told apart.

import { columnsOf } from "./pdf-columns.js";
import { directed, outside, type Direction, type Words } from "./pdf-direction.js";
import { BLANK, COLUMN, gather, isWide, median, PARAGRAPH, WIDE_BLANK } from "./pdf-measures.js";
import { byRules, mayBeTable, rowsOf } from "./pdf-rows.js";
import type { RuledRow } from "./pdf-rules.js";
import { withoutReadings } from "./pdf-ruby.js";

export type { Words } from "./pdf-direction.js";

export interface PageLines {
  readonly lines: readonly string[];
  readonly direction: Direction;
  /** Columns, or tiers of vertical writing. */
  readonly columns: number;
  /** True where the places of the letters do not say in which direction they are read. */
  readonly isDoubtful: boolean;
  /** Whether a table was read row by row; "doubtful" where lines of its cells may be mixed. */
  readonly table: "none" | "rows" | "doubtful";
  /** In small kana above words, each with its word. */
  readonly readings: readonly string[];
}

export function linesOfPage(words: readonly Words[]): string[] {
  return [...readPage(words).lines];
}

/** `ruled`: rows of tables that lines draw. */
export function readPage(words: readonly Words[], ruled: readonly RuledRow[] = []): PageLines {
  const printed = words.filter(({ text, size }) => text.trim() !== "" && size > 0);
  const { main, others, direction, isDoubtful } = directed(printed);
  const { words: own, readings } = withoutReadings(main);
  const run = runs(own);
  const rows = direction === "across" ? (byRules(own, ruled) ?? rowsOf(run)) : null;
  const { blocks, count } = rows ? { blocks: [], count: 1 } : columnsOf(run);
  // What runs otherwise, such as the number of a page, stands above the text or below it, never among its words.
  const { before, after } = outside(others, printed);
  const body = rows ? apart(rows.map(linesOf)) : blocks.flatMap(linesOf);
  const lines = [...before.flatMap(linesOf), ...body, ...after.flatMap(linesOf)];
  const isMixed = direction === "across" && !rows && count === 1 && mayBeTable(run);
  return {
    lines,
    direction,
    columns: count,
    isDoubtful,
    table: rows ? "rows" : isMixed ? "doubtful" : "none",
    readings,
  };
}

function linesOf(words: readonly Words[]): string[] {
  const lines = gather(words);
  const usual = median(lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y));
  return lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? line.y) - line.y;
    return gap > usual * PARAGRAPH ? ["", join(line.words)] : [join(line.words)];
  });
}

/** With a blank line between, as between paragraphs. */
function apart(blocks: readonly string[][]): string[] {
  return blocks.flatMap((lines, i) => (i > 0 ? ["", ...lines] : lines));
}

/** What stands close together on a line, as one: some programs place each letter by itself. */
function runs(words: readonly Words[]): Words[] {
  return gather(words).flatMap((line) => {
    const runs: Words[][] = [];
    let end = -Infinity;
    for (const each of line.words.sort((a, b) => a.x - b.x)) {
      if (each.x - end < each.size * WIDE_BLANK) runs.at(-1)?.push(each);
      else runs.push([each]);
      end = each.x + each.width;
    }
    return runs.map((run) => {
      const [first, last] = [run[0] as Words, run.at(-1) as Words];
      const y = Math.min(...run.map((each) => each.y));
      const size = Math.max(...run.map((each) => each.size));
      return { ...first, text: join(run), y, size, width: last.x + last.width - first.x };
    });
  });
}

function join(words: readonly Words[]): string {
  let [line, end] = ["", NaN];
  for (const { text, x, width, size } of [...words].sort((a, b) => a.x - b.x)) {
    const gap = (x - end) / size;
    if (gap > COLUMN) line = `${line.trimEnd()}\t${text.trimStart()}`;
    else if (gap > BLANK && !/\s$/.test(line) && !/^\s/.test(text))
      line += (gap > WIDE_BLANK && isWide(line.at(-1)) && isWide(text.charAt(0)) ? "\u3000" : " ") + text;
    else line += text;
    end = x + width;
  }
  return line.trimEnd();
}

/** pdf.js gives every blank as a narrow one. Among wide characters, the width of the whole tells which it was. */
export function withWideBlanks(text: string, width: number, size: number): string {
  const chars = [...text];
  const blanks = chars.filter((char) => char === " ").length;
  if (blanks === 0 || !chars.every((char) => char === " " || isWide(char))) return text;
  const left = width / size - (chars.length - blanks);
  return left / blanks > WIDE_BLANK ? text.replaceAll(" ", "\u3000") : text;
}
