// `npm run consumers`: the package in Next.js, Vue, Svelte, Angular, Deno and others, out of the registry.

import { join } from "node:path";

import { ensureChromium } from "./browser.mjs";
import { buildAll } from "./build.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds } from "./log.mjs";
import { nodeTests, runNodeTests } from "./test.mjs";

/** @param {string[]} names only the projects of these names; all if empty */
export async function main(names) {
  await ensureChromium();
  await locked(buildAll);
  const files = (await nodeTests([])).filter((file) => file.startsWith(join("tests", "consumers")));
  const patterns = names.map((name) => `--test-name-pattern=^${name}$`);
  if (!(await runNodeTests("Testing the package in other tools", [...patterns, ...files]))) {
    throw new Failure("Failed: consumers");
  }
  note(`All consumers passed, ${seconds()} in all.`);
}
