// The tasks of a page's main thread, out of a trace of Chromium.

/**
 * @typedef {object} Event
 * @property {string} name
 * @property {string} ph its phase: "X" is a whole one
 * @property {number} pid
 * @property {number} tid
 * @property {number} [tdur] how long the thread worked at it, in microseconds
 */

/** What a page says with `performance.mark`, so that its thread is known. */
export const MARK = "minutes-bench";

/** What has to be traced. */
export const CATEGORIES = ["toplevel", "blink.user_timing"];

/**
 * Of the thread of the page that left the mark: how long it worked in all, and its longest task, in milliseconds. Time in
 * which the thread waited for a processor does not count.
 *
 * @param {Buffer} trace
 */
export function tasksOf(trace) {
  /** @type {{ traceEvents: Event[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  const name = (/** @type {Event} */ { pid, tid }) => `${pid}:${tid}`;
  const mark = traceEvents.find((event) => event.name === MARK);
  const own = traceEvents.filter(
    (event) => mark && name(event) === name(mark) && event.ph === "X" && event.name.endsWith("RunTask"),
  );
  const times = own.map(({ tdur = 0 }) => tdur / 1000);
  return { busy: times.reduce((sum, time) => sum + time, 0), longest: times.reduce((a, b) => Math.max(a, b), 0) };
}
