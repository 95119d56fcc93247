// `npm run engines`: the browser tests again in Firefox, and what matters most in WebKit.

import { join } from "node:path";

import { ensure } from "./browser.mjs";
import { buildAll } from "./build.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds } from "./log.mjs";
import { nodeTests, runNodeTests } from "./test.mjs";
import { ensureWebKit } from "./webkit.mjs";

/**
 * What takes long and does not depend on the engine. Single tests that ask the protocol for what only Chromium's has say
 * so themselves: see `tests/support/engine.mjs`.
 */
const CHROMIUM_ENOUGH = [
  "consumers",
  "docs",
  "export",
  "fixtures",
  "hostile",
  "pictures",
  "preview-recording",
  "snippets",
];

const ENGINES = [
  {
    title: "Firefox",
    ready: () => ensure("firefox"),
    folder: join("tests", "browser"),
    env: { MINUTES_ENGINE: "firefox" },
  },
  { title: "WebKit", ready: ensureWebKit, folder: join("tests", "webkit"), env: {} },
];

/** @param {string[]} names only test files whose path contains one of these; all if empty */
export async function main(names) {
  await locked(buildAll);
  const failed = [];
  for (const { title, ready, folder, env } of ENGINES) {
    const missing = await ready().then(
      () => null,
      (error) => (error instanceof Failure ? error.message : Promise.reject(error)),
    );
    if (missing) {
      note(`${missing}\n${title} is left out.`);
      continue;
    }
    const files = (await nodeTests(names)).filter(
      (file) => file.startsWith(folder) && !CHROMIUM_ENOUGH.some((name) => file.includes(name)),
    );
    if (!(await runNodeTests(`Testing in ${title}`, files, env))) failed.push(title);
  }
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(", ")}`);
  note(`The engines at hand passed, ${seconds()} in all.`);
}
