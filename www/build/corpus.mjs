// `npm run corpus -- DIR…`: the parser against records with gold, in folders and theirs.

import { attempt } from "./command.mjs";
import { Failure } from "./log.mjs";

/** @param {string[]} args */
export async function main(args) {
  if (args.length === 0) {
    throw new Failure("usage: npm run corpus -- DIR… [--wrong]   (folders of NAME.txt beside NAME.gold.json)");
  }
  const { code } = await attempt("cargo", ["run", "--quiet", "--locked", "--example", "score", "--", ...args], {
    show: true,
  });
  if (code !== 0) throw new Failure("The parser does not read this corpus as it should.");
}
