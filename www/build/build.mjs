// `npm run build`: dist/ and the pages, and what they weigh.

import { tellIntegrity } from "./integrity.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds } from "./log.mjs";
import { buildPages } from "./pages.mjs";
import { buildRust } from "./rust.mjs";
import { buildScripts } from "./script.mjs";
import { weighAll } from "./sizes.mjs";

export async function main() {
  const tooHeavy = await locked(buildAll);
  if (tooHeavy) throw new Failure(tooHeavy);
  note(`dist/ and site/ are ready after ${seconds()}.`);
}

/** Whatever has not changed is left alone. Says what is over its budget: something to mend, no reason not to look at it. */
export async function buildAll() {
  await buildRust();
  await buildScripts();
  await buildPages();
  const tooHeavy = await weighAll();
  await tellIntegrity();
  return tooHeavy;
}
