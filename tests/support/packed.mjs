// What `npm pack` makes of dist/, and projects that install it.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "../../www/build/paths.mjs";

const execute = promisify(execFile);

/** Runs a program and gives what it printed; throws with all it said. @param {string} cwd @param {string[]} command */
export async function run(cwd, [program, ...args]) {
  try {
    return (
      await execute(program, args, {
        cwd,
        env: { ...process.env, NODE_ENV: "", CI: "1", NEXT_TELEMETRY_DISABLED: "1" },
      })
    ).stdout;
  } catch (error) {
    throw new Error(`${[program, ...args].join(" ")}\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, args) {
  const script = process.env["npm_execpath"];
  return run(cwd, [...(script?.endsWith("js") ? [process.execPath, script] : ["npm"]), ...args]);
}

/**
 * The package as it would be published, in a folder of its own.
 *
 * @returns {Promise<{ folder: string, tarball: string, files: string[], remove(): Promise<void> }>}
 */
export async function pack() {
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-pack-"));
  // Without its script, which would build what is built.
  const said = await npm(ROOT, [
    "pack",
    "--json",
    "--ignore-scripts",
    "--loglevel=error",
    "--pack-destination",
    folder,
  ]);
  const [{ filename, files }] = JSON.parse(said);
  return {
    folder,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path).sort(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * An empty project that installs the package.
 *
 * @param {string} folder made anew
 * @param {string} tarball
 * @param {Record<string, string>} files
 * @param {string[]} [packages] others, out of the registry
 */
export async function project(folder, tarball, files, packages) {
  await writeAll(folder, { "package.json": `{ "name": "consumer", "private": true, "type": "module" }`, ...files });
  await npm(folder, [
    "install",
    ...(packages ? ["--prefer-offline", ...packages] : ["--offline"]),
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    tarball,
  ]);
}

/** @param {string} folder @param {Record<string, string>} files */
async function writeAll(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
