// One build at a time in a clone: a second one waits for the first.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { note } from "./log.mjs";
import { STATE } from "./paths.mjs";

const LOCK = join(STATE, "lock");
const POLL_MS = 250;
/** A lock whose owner cannot be read for so long was left by a process that died in between. */
const PATIENCE_MS = 5_000;

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(work) {
  await take();
  // Ctrl+C in the middle leaves a lock behind; the next one sees that its owner is gone.
  try {
    return await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function take() {
  await mkdir(STATE, { recursive: true });
  let told = false;
  for (let unknown = 0; ; await sleep(POLL_MS)) {
    try {
      await mkdir(LOCK);
      await writeFile(join(LOCK, "pid"), String(process.pid));
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const owner = Number(await readFile(join(LOCK, "pid"), "utf8").catch(() => ""));
    unknown = owner ? 0 : unknown + POLL_MS;
    if (owner ? !isAlive(owner) : unknown > PATIENCE_MS) await rm(LOCK, { recursive: true, force: true });
    else if (owner && !told) {
      note(`Another build (process ${owner}) is at work in this folder; waiting for it …`);
      told = true;
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
