// `npm run corpus -- DIR…`: the parser against records with gold, in folders and theirs. `npm run corpus -- --page` counts on
// the project's own, and writes the documentation's page on accuracy.

import { join } from "node:path";

import { COUNTS, accuracyFile, accuracyPage } from "./accuracy.mjs";
import { attempt, run } from "./command.mjs";
import { Failure, note } from "./log.mjs";
import { write } from "./stamp.mjs";

const SCORE = ["run", "--quiet", "--locked", "--example", "score", "--"];

/** @param {string[]} args */
export async function main(args) {
  if (args.length === 0) {
    throw new Failure("usage: npm run corpus -- DIR… [--wrong] | --page   (folders of NAME.txt beside NAME.gold.json)");
  }
  if (args.includes("--page")) return writePage();
  const { code } = await attempt("cargo", [...SCORE, ...args], { show: true });
  if (code !== 0) throw new Failure("The parser does not read this corpus as it should.");
}

async function writePage() {
  const out = await run("cargo", [...SCORE, join("tests", "corpus", "authored"), "--counts"]);
  // Behind the counts stand the figures of all.
  const counts = out.replace(/^(?!\w+\t).*\n/gm, "");
  await write(COUNTS, counts);
  for (const lang of /** @type {const} */ (["ja", "en"])) await write(accuracyFile(lang), accuracyPage(lang, counts));
  note("tests/corpus/counts.tsv and the pages on accuracy are written.");
}
