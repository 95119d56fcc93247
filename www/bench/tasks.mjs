// The tasks of a page's main thread, out of a trace of Chromium.

/**
 * @typedef {object} Event
 * @property {string} name
 * @property {string} ph its phase: "X" is a whole one
 * @property {number} pid
 * @property {number} tid
 * @property {number} [tdur] how long the thread worked at it, in microseconds
 * @property {{ name?: string }} [args]
 */

/**
 * Of the thread that did most, which is the page's: how long it worked in all, and its longest task, in milliseconds.
 * Time in which the thread waited for a processor does not count.
 *
 * @param {Buffer} trace
 */
export function tasksOf(trace) {
  /** @type {{ traceEvents: Event[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  const name = (/** @type {Event} */ { pid, tid }) => `${pid}:${tid}`;
  const mains = traceEvents.filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain");
  const threads = new Map(mains.map((event) => [name(event), { busy: 0, longest: 0 }]));
  for (const event of traceEvents) {
    const thread = threads.get(name(event));
    if (!thread || event.ph !== "X" || !event.name.endsWith("RunTask")) continue;
    const time = (event.tdur ?? 0) / 1000;
    thread.busy += time;
    thread.longest = Math.max(thread.longest, time);
  }
  return [...threads.values()].reduce((most, thread) => (thread.busy > most.busy ? thread : most), {
    busy: 0,
    longest: 0,
  });
}
