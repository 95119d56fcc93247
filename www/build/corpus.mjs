// `npm run corpus -- DIR`: the parser against records whose speeches are known.

import { attempt } from "./command.mjs";
import { Failure } from "./log.mjs";

/** @param {string[]} args */
export async function main(args) {
  if (args.length === 0) {
    throw new Failure("usage: npm run corpus -- DIR [--verbose]   (DIR holds NAME.txt and NAME.gold.json)");
  }
  const { code } = await attempt("cargo", ["run", "--quiet", "--locked", "--example", "score", "--", ...args], {
    show: true,
  });
  if (code !== 0) throw new Failure("The parser does not read this corpus as it should.");
}
