// `npm run consumers`: the documentation's projects in tools that are not ours, each installed out of the registry into an
// empty folder with the package as it would be published. Some hundred megabytes and some minutes.

import { after, before, test } from "node:test";

import { consume } from "../support/consumer.mjs";
import { pack } from "../support/packed.mjs";
import { ELSEWHERE } from "../support/projects.mjs";
import { startReader } from "../support/reader.mjs";

/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {Awaited<ReturnType<typeof startReader>>} */
let reader;
before(async () => {
  packed = await pack();
  reader = await startReader({ origin: "" });
});
after(async () => {
  await reader?.close();
  await packed?.remove();
});

for (const [name, consumer] of Object.entries(ELSEWHERE)) {
  test(name, { timeout: 600_000, skip: consumer.skip ?? false }, () => consume(packed, reader, name, consumer));
}
