// Programs of this machine that a test may use where they are.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { searchPath } from "../../www/build/browser.mjs";

/** The path of a program, or null. @param {string} name */
export const find = (name) =>
  searchPath()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;
