// Where things lie.

import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What a page or a package takes. */
export const DIST = join(ROOT, "dist");
/** What `npm start` serves: the pages, with a copy of dist/ and of the example transcripts. */
export const SITE = join(ROOT, "site");
/** The glue and the wasm that Rust became, for www/element to import. */
export const GLUE = join(ROOT, "www", "wasm");
/** Cargo's folder. */
export const TARGET = process.env["CARGO_TARGET_DIR"] || join(ROOT, "target");
/** Notes of the build to itself: what was built from what. */
export const STATE = join(ROOT, "target", "minutes-viewer");
/** Tools that every clone of this user shares. */
export const CACHE = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "minutes-viewer");
