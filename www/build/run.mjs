// The way in: `node www/build/run.mjs start|build|test|engines|consumers|weigh|bench|check|corpus|release`.
//
// This file and what it imports use nothing but Node.js itself, as a fresh clone has no packages yet.

import { Failure, seconds, tell } from "./log.mjs";
import { locked } from "./lock.mjs";
import { installPackages } from "./packages.mjs";

/** @type {Record<string, () => Promise<{ main(arguments_: string[]): Promise<void> }>>} */
const COMMANDS = {
  start: () => import("./start.mjs"),
  build: () => import("./build.mjs"),
  test: () => import("./test.mjs"),
  engines: () => import("./engines.mjs"),
  consumers: () => import("./consumers.mjs"),
  weigh: () => import("./weigh.mjs"),
  bench: () => import("../bench/main.mjs"),
  check: () => import("./check.mjs"),
  corpus: () => import("./corpus.mjs"),
  release: () => import("./release.mjs"),
};

const [name = "", ...rest] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) throw new Failure(`usage: node www/build/run.mjs ${Object.keys(COMMANDS).join("|")}`);
  await locked(installPackages);
  await (await command()).main(rest);
} catch (error) {
  // A failure of what we called has said what it has to say; a fault of ours needs its stack.
  tell(`\n${error instanceof Failure ? error.message : error instanceof Error ? error.stack : error}`);
  tell(`\nnpm ${name === "build" ? "run build" : name}: failed after ${seconds()}`);
  process.exit(1);
}
