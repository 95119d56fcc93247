// What the terminal says: short lines with the time since the start.

const began = performance.now();
const HEARTBEAT_MS = 15_000;

/** Something that went wrong outside this program, told in words that help. */
export class Failure extends Error {}

/** @param {number} [from] */
export function seconds(from = began) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}

/** @param {string} line */
export function tell(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one step and says how long it took; a long one gives a sign of life now and then.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const from = performance.now();
  tell(`${clock()} ${title} …`);
  const heartbeat = setInterval(() => tell(`${clock()}   … still at it (${seconds(from)})`), HEARTBEAT_MS);
  try {
    const result = await work();
    tell(`${clock()} ${title}: done in ${seconds(from)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** @param {string} line */
export function note(line) {
  tell(`${clock()} ${line}`);
}

function clock() {
  return `[${seconds().padStart(7)}]`;
}

/**
 * Columns of text: the first to the left, the others to the right.
 *
 * @param {string[][]} rows
 */
export function table(rows) {
  const widths = rows.reduce(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    /** @type {number[]} */ ([]),
  );
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
}
