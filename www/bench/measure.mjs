// The clock of `npm run bench`. Runs in a page as it does in Node.js, so it imports nothing.

/** @typedef {{ title: string, median: number, runs: number }} Timing */

/** A sample is long enough for the clock, and as many are taken as fit into this. */
const SAMPLE_MS = 4;
const BUDGET_MS = 6000;
const MOST_SAMPLES = 101;
const FEWEST_SAMPLES = 5;

/**
 * @param {Uint8Array} bytes a text in UTF-8
 * @param {Uint8Array} core the parser as bare wasm
 * @param {(text: string) => unknown} parse what the package gives
 * @returns {Promise<Timing[]>}
 */
export async function measure(bytes, core, parse) {
  const { instance } = await WebAssembly.instantiate(/** @type {BufferSource} */ (core), {});
  const wasm = /** @type {any} */ (instance.exports);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const text = decoder.decode(bytes);
  const length = encoder.encode(text).length;
  const copyIn = () => {
    // Asked for first: the memory moves when it grows.
    const at = wasm.reserve(length);
    encoder.encodeInto(text, new Uint8Array(wasm.memory.buffer, at, length));
  };
  copyIn();

  return takeTurns([
    ["TextDecoder.decode", () => decoder.decode(bytes)],
    ["text into wasm", copyIn],
    ["parse alone", () => wasm.parse(length)],
    ["parse, data contract", () => wasm.publish(length)],
    ["parse(), plain objects out", () => parse(text)],
  ]);
}

/**
 * Every contender runs once in each round, so that whatever disturbs the machine disturbs all of them.
 *
 * @param {[title: string, work: () => unknown][]} contenders
 * @returns {Timing[]}
 */
function takeTurns(contenders) {
  const lanes = contenders.map(([title, work]) => {
    const once = Math.min(time(work, 1), time(work, 1), time(work, 1));
    return {
      title,
      work,
      repeat: Math.max(1, Math.round(SAMPLE_MS / Math.max(once, 0.001))),
      samples: /** @type {number[]} */ ([]),
    };
  });
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < MOST_SAMPLES && (round < FEWEST_SAMPLES || performance.now() < end); round += 1) {
    for (const lane of lanes) lane.samples.push(time(lane.work, lane.repeat));
  }
  return lanes.map(({ title, samples, repeat }) => ({ title, median: median(samples), runs: samples.length * repeat }));
}

/**
 * Milliseconds for one run.
 *
 * @param {() => unknown} work
 * @param {number} repeat
 */
function time(work, repeat) {
  const from = performance.now();
  for (let i = 0; i < repeat; i += 1) work();
  return (performance.now() - from) / repeat;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
