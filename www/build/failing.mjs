// A reporter for `node --test`: the files in which something failed, a line each.

import { relative } from "node:path";

import { ROOT } from "./paths.mjs";

/** @param {AsyncIterable<import("node:test/reporters").TestEvent>} events */
export default async function* failing(events) {
  for await (const event of events) {
    if (event.type !== "test:fail" || event.data.todo !== undefined) continue;
    if (event.data.file) yield `${relative(ROOT, event.data.file)}\n`;
  }
}
