// Running other programs.

import { spawn } from "node:child_process";

import { Failure, tell } from "./log.mjs";
import { ROOT } from "./paths.mjs";

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} [env] added to the environment; `undefined` takes a variable out
 * @property {string} [cwd]
 * @property {boolean} [show] let the program write to the terminal itself
 */

/**
 * Runs a program to its end and gives what it wrote. What it wrote is shown only if it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<string>}
 */
export async function run(program, args, options = {}) {
  const { code, out, all } = await attempt(program, args, options);
  if (code === 0) return out;
  if (all) tell(all.trimEnd());
  throw new Failure(
    code === null
      ? `\`${program}\` was not found. Is it installed, and on the PATH?`
      : `\`${[program, ...args].join(" ")}\` ended with ${code}.`,
  );
}

/**
 * Runs a program and gives its exit code: null if there is no such program.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number | string | null, out: string, all: string }>}
 */
export function attempt(program, args, { env = {}, cwd = ROOT, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let out = "";
    let all = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => ((out += text), (all += text)));
    child.stderr?.setEncoding("utf8").on("data", (text) => (all += text));
    child.on("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === "ENOENT" ? resolve({ code: null, out, all }) : reject(error),
    );
    child.on("close", (code, signal) => resolve({ code: code ?? signal, out, all }));
  });
}
