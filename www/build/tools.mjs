// The Rust side of the set-up: the wasm target, the source of the standard library, wasm-bindgen.

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { attempt, run } from "./command.mjs";
import { Failure, note, step } from "./log.mjs";
import { CACHE, ROOT } from "./paths.mjs";
import { listFiles } from "./stamp.mjs";

export const WASM_TARGET = "wasm32-unknown-unknown";
const BINDGEN_SOURCE = join(ROOT, "tools", "wasm-bindgen");

/** For tools of the build: the host's own ways, whatever is set for the product. */
export const HOST_ENV = {
  CARGO_BUILD_TARGET: undefined,
  CARGO_ENCODED_RUSTFLAGS: undefined,
  RUSTFLAGS: undefined,
};

/** What the compiler is, in one string: part of what decides whether a build is still good. */
export async function rustVersion() {
  const { code, out } = await attempt("rustc", ["--version", "--verbose"]);
  if (code !== 0) {
    throw new Failure(
      "Rust is missing. Install it from https://rustup.rs (stable), open a new terminal, and try again.",
    );
  }
  return out.trim();
}

/** Makes sure that Rust can compile for the browser. */
export async function ensureWasmTarget() {
  await ensureInSysroot(
    join("lib", "rustlib", WASM_TARGET, "lib"),
    "Adding the WebAssembly target to Rust",
    ["target", "add", WASM_TARGET],
    true,
  );
}

/** Makes sure that the standard library can be rebuilt small; false if its source cannot be had. */
export function ensureRustSource() {
  return ensureInSysroot(
    join("lib", "rustlib", "src", "rust", "library", "Cargo.lock"),
    "Adding the source of Rust's standard library",
    ["component", "add", "rust-src"],
    false,
  );
}

/** @param {("rustfmt" | "clippy")[]} names */
export async function ensureComponents(names) {
  for (const name of names) {
    const program = name === "clippy" ? "cargo-clippy" : "rustfmt";
    if ((await attempt(program, ["--version"])).code === 0) continue;
    await step(`Adding ${name} to Rust`, () => run("rustup", ["component", "add", name]));
  }
}

/**
 * @param {string} path below the compiler's own folder
 * @param {string} title
 * @param {string[]} rustup
 * @param {boolean} required
 */
async function ensureInSysroot(path, title, rustup, required) {
  const sysroot = (await run("rustc", ["--print", "sysroot"])).trim();
  const isThere = () =>
    stat(join(sysroot, path)).then(
      () => true,
      () => false,
    );
  if (await isThere()) return true;
  const { code, all } = await step(title, () => attempt("rustup", rustup));
  if (code === 0 && (await isThere())) return true;
  const why = code === null ? "rustup was not found" : all.trim();
  if (required) throw new Failure(`${why}\n\`rustup ${rustup.join(" ")}\` did not work; the build needs it.`);
  note(`${why}\n  Going on without: the WebAssembly will be larger than the one that is published.`);
  return false;
}

/** The wasm-bindgen that fits Cargo.lock, built once per user and version. Gives its path. */
export async function ensureBindgen() {
  const version = await bindgenVersion();
  const hash = createHash("sha256");
  for (const file of await listFiles(join(BINDGEN_SOURCE, "src"))) hash.update(await readFile(file));
  hash
    .update(await readFile(join(BINDGEN_SOURCE, "Cargo.toml")))
    .update(await readFile(join(BINDGEN_SOURCE, "Cargo.lock")));
  const folder = join(CACHE, `wasm-bindgen-${version}-${hash.digest("hex").slice(0, 8)}`);
  const program = join(folder, process.platform === "win32" ? "minutes-bindgen.exe" : "minutes-bindgen");
  // Called without arguments it exits with 2; anything else is no program of this machine.
  if ((await attempt(program, []).catch(() => null))?.code === 2) return program;
  await step(`Building wasm-bindgen ${version} (once per user)`, () => buildBindgen(folder));
  return program;
}

/**
 * Built in a folder of its own and then moved into place, so that builds at the same time do no harm.
 *
 * @param {string} folder
 */
async function buildBindgen(folder) {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, "building-"));
  try {
    const target = join(draft, "target");
    const manifest = join(BINDGEN_SOURCE, "Cargo.toml");
    await run("cargo", ["build", "--quiet", "--locked", "--manifest-path", manifest, "--target-dir", target], {
      env: HOST_ENV,
    });
    const name = process.platform === "win32" ? "minutes-bindgen.exe" : "minutes-bindgen";
    await mkdir(join(draft, "done"));
    await rename(join(target, "debug", name), join(draft, "done", name));
    await rm(folder, { recursive: true, force: true });
    await rename(join(draft, "done"), folder).catch((error) => {
      // Somebody else was quicker; theirs is as good.
      if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** wasm-bindgen works only if the crate and the tool are of one version; the two lock files must agree. */
async function bindgenVersion() {
  const [crate, tool] = await Promise.all([
    lockedVersion(join(ROOT, "Cargo.lock"), "wasm-bindgen"),
    lockedVersion(join(BINDGEN_SOURCE, "Cargo.lock"), "wasm-bindgen-cli-support"),
  ]);
  if (crate === tool) return crate;
  throw new Failure(
    `Cargo.lock has wasm-bindgen ${crate}, tools/wasm-bindgen/Cargo.lock has ${tool}. Bring them together with\n` +
      `  cargo update --manifest-path tools/wasm-bindgen/Cargo.toml wasm-bindgen-cli-support --precise ${crate}`,
  );
}

/**
 * @param {string} lock
 * @param {string} name
 */
async function lockedVersion(lock, name) {
  const text = (await readFile(lock, "utf8")).replaceAll("\r\n", "\n");
  const version = new RegExp(`^name = "${name}"\nversion = "([^"]+)"`, "m").exec(text)?.[1];
  if (!version) throw new Failure(`${lock} does not name ${name}.`);
  return version;
}
