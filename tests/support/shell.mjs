// The command in a folder of its own, run as a shell runs it.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

import { DIST } from "../../www/build/paths.mjs";

export async function startShell() {
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-command-"));
  after(() => rm(folder, { recursive: true, force: true }));

  /**
   * @param {string[]} args
   * @param {{ input?: string | Uint8Array, env?: Record<string, string>, read?: (out: import("node:stream").Readable) => void, out?: number, began?: (child: import("node:child_process").ChildProcess) => void }} [options] `out`: a file instead of a pipe
   * @returns {Promise<{ code: number | null, out: string, err: string }>}
   */
  function minutes(args, { input = "", env = {}, read, out: target, began } = {}) {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(DIST, "command.js"), ...args], {
        cwd: folder,
        env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "", ...env },
        stdio: ["pipe", target ?? "pipe", "pipe"],
      });
      let [out, err] = ["", ""];
      if (read && child.stdout) read(child.stdout);
      else child.stdout?.setEncoding("utf8").on("data", (text) => (out += text));
      child.stderr?.setEncoding("utf8").on("data", (text) => (err += text));
      child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
      child.stdin?.on("error", () => {}).end(input);
      began?.(child);
    });
  }

  /** A file to be read; gives its name. @param {string} name @param {string | Uint8Array} content */
  async function file(name, content) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    return name;
  }
  return { folder, minutes, file };
}
