// The npm packages of the build, installed when they are missing or older than the lock file.

import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "./command.mjs";
import { Failure, step } from "./log.mjs";
import { ROOT } from "./paths.mjs";

const LOCK = join(ROOT, "package-lock.json");
/** What npm itself writes at the end of an installation. */
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const STAMP = join(ROOT, "node_modules", ".minutes-viewer");

export async function installPackages() {
  const wanted = createHash("sha256")
    .update(await readFile(LOCK))
    .digest("hex");
  if (await isInstalled(wanted)) return;
  await step("Installing npm packages", () =>
    // Nothing here needs an install script, so none is run.
    npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]),
  );
  await writeFile(STAMP, wanted);
}

/** @param {string} wanted */
async function isInstalled(wanted) {
  const stamp = await readFile(STAMP, "utf8").catch(() => null);
  if (stamp !== null) return stamp === wanted;
  // Installed by hand: npm's own record must not be older than the lock file.
  const [installed, lock] = await Promise.all([time(INSTALLED), time(LOCK)]);
  return installed >= lock;
}

/** @param {string} path */
async function time(path) {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

/** @param {string[]} args */
async function npm(args) {
  // npm tells its scripts where it is; asking for it by name would need a shell on Windows.
  const script = process.env["npm_execpath"];
  try {
    if (script?.endsWith("js")) await run(process.execPath, [script, ...args]);
    else await run("npm", args);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}\nThe npm packages could not be installed. Is the npm registry reachable?`);
  }
}
