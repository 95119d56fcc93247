// Rust → wasm: the small one with the view, the one that parses alone, and the one that writes static pages.

import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

import zopfli from "@gfx/zopfli";

import { attempt, run } from "./command.mjs";
import { step } from "./log.mjs";
import { GLUE, ROOT, STATE, TARGET } from "./paths.mjs";
import { shorten } from "./shorten.mjs";
import { unlessSame, write } from "./stamp.mjs";
import { WASM_TARGET, ensureBindgen, ensureRustSource, ensureWasmTarget, rustVersion } from "./tools.mjs";

/**
 * How hard Rust's compiler tries for each part: "z" and "s" for few bytes, 3 for speed. It counts for this crate alone;
 * the libraries are small either way.
 */
const OPT_LEVEL = { view: "z", parse: "z", render: "s" };

const PARTS = /** @type {const} */ ([
  { name: "view", title: "the view", features: "view" },
  { name: "parse", title: "the parser alone", features: "wasm" },
  { name: "render", title: "the parser, the static page and the exports", features: "render" },
]);

/**
 * What pages load is there packed, too: for servers that pack nothing, and for the single file. Zopfli takes some 4 % less
 * than `gzip -9`, in a format that every browser unpacks.
 */
const PACKED = new Set(["view"]);

/** What Rust's compiler uses of WebAssembly today. Naming "all" would let imports in that browsers refuse. */
const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

const WASM_OPT = [
  // "-Oz" gains 0.8 % before compression and loses 0.2 % after.
  "-Os",
  "--always-inline-max-function-size=0",
  // Merging every function that is called once into its caller gains bytes before compression and loses them after.
  "--one-caller-inline-max-function-size=50",
  // The first KB is the far end of the stack, where nothing ever lies; so no address wraps around to it.
  "--low-memory-unused",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
  ...WASM_FEATURES.map((feature) => `--enable-${feature}`),
];
const SHORT_NAMES = "--minify-imports-and-exports-and-modules";

/** Where cargo leaves what it made. */
const OUT = join(resolve(ROOT, TARGET), WASM_TARGET, "release");

/** The parser without JavaScript around it, for `npm run bench`. */
export const BENCH_WASM = join(STATE, "bench.wasm");

/** Builds what has changed into www/wasm/: NAME.js, NAME.d.ts, NAME.wasm, and of some NAME.wasm.gz. */
export async function buildRust() {
  const compiler = await rustVersion();
  await ensureWasmTarget();
  const how = await compilerSettings();
  for (const part of PARTS) {
    const made = ["js", "d.ts", "wasm", ...(PACKED.has(part.name) ? ["wasm.gz"] : [])].map((ending) =>
      join(GLUE, `${part.name}.${ending}`),
    );
    const also = { compiler, how, binaryen: await binaryenVersion() };
    const tool = join(ROOT, "tools", "wasm-bindgen");
    const from = [
      ...["Cargo.toml", "Cargo.lock", "src", "www/build/rust.mjs", "www/build/shorten.mjs"].map((name) =>
        join(ROOT, name),
      ),
      ...["Cargo.toml", "Cargo.lock", "src"].map((name) => join(tool, name)),
    ];
    await unlessSame(`rust-${part.name}`, { from, also, made }, () => build(part, how));
  }
}

/**
 * @param {(typeof PARTS)[number]} part
 * @param {Awaited<ReturnType<typeof compilerSettings>>} how
 */
async function build({ name, title, features }, how) {
  const bindgen = await ensureBindgen();
  const raw = join(STATE, `${name}.raw.wasm`);
  await step(`Compiling ${title} to WebAssembly`, async () => {
    // Both parts leave cargo under the same name, and cargo takes the one's file for the other's unless it is gone.
    const made = [join(OUT, "minutes_viewer.wasm"), join(OUT, "deps", "minutes_viewer.wasm")];
    await Promise.all(made.map((path) => rm(path, { force: true })));
    await cargo(["rustc", "--locked", "--crate-type", "cdylib", "--features", features], OPT_LEVEL[name], how);
    await mkdir(STATE, { recursive: true });
    await copyFile(join(OUT, "minutes_viewer.wasm"), raw);
  });
  await step(`Making ${title} small`, async () => {
    const folder = join(STATE, `${name}.glue`);
    await rm(folder, { recursive: true, force: true });
    await run(bindgen, [raw, folder, name]);
    const names = await wasmOpt(join(folder, `${name}_bg.wasm`), join(folder, `${name}.wasm`), [SHORT_NAMES]);
    const script = shorten(await readFile(join(folder, `${name}.js`), "utf8"), names);
    await write(join(GLUE, `${name}.js`), script);
    await write(join(GLUE, `${name}.d.ts`), await readFile(join(folder, `${name}.d.ts`)));
    await write(join(GLUE, `${name}.wasm`), await readFile(join(folder, `${name}.wasm`)));
  });
  if (!PACKED.has(name)) return;
  await step(`Packing ${title}`, async () => {
    const packed = await zopfli.gzipAsync(await readFile(join(GLUE, `${name}.wasm`)), { numiterations: 15 });
    await write(join(GLUE, `${name}.wasm.gz`), packed);
  });
}

/** The same parser as in parse.wasm, to be timed without what stands around it. */
export async function buildBench() {
  const how = await compilerSettings();
  const tool = join(ROOT, "tools", "bench");
  const from = [
    ...["Cargo.toml", "Cargo.lock", "src", "www/build/rust.mjs"].map((name) => join(ROOT, name)),
    ...["Cargo.toml", "core/Cargo.toml", "src"].map((name) => join(tool, name)),
  ];
  await unlessSame(
    "bench",
    { from, also: [await rustVersion(), how, await binaryenVersion()], made: [BENCH_WASM] },
    () =>
      step("Compiling the parser for the benchmark", async () => {
        // The product's versions of everything; cargo takes out what is not needed.
        await copyFile(join(ROOT, "Cargo.lock"), join(tool, "Cargo.lock"));
        await cargo(["build", "--manifest-path", join(tool, "Cargo.toml")], OPT_LEVEL.parse, how);
        await wasmOpt(join(OUT, "minutes_bench.wasm"), BENCH_WASM);
      }),
  );
}

/**
 * A release build for the browser with the settings of the product.
 *
 * @param {string[]} args
 * @param {string | number} optLevel
 * @param {Awaited<ReturnType<typeof compilerSettings>>} how
 */
async function cargo([command = "", ...args], optLevel, how) {
  const opt = `profile.release.package.minutes-viewer.opt-level=${JSON.stringify(optLevel)}`;
  await run(
    "cargo",
    [
      command,
      "--quiet",
      "--release",
      "--target",
      WASM_TARGET,
      "--target-dir",
      resolve(ROOT, TARGET),
      ...how.args,
    ].concat("--config", opt, args),
    { env: { ...how.env, CARGO_ENCODED_RUSTFLAGS: how.flags.concat(remaps()).join("\x1f"), RUSTFLAGS: undefined } },
  );
}

/**
 * Gives what wasm-opt says: with SHORT_NAMES the new names of imports and exports.
 *
 * @param {string} from
 * @param {string} to
 * @param {string[]} [more]
 */
async function wasmOpt(from, to, more = []) {
  return run(process.execPath, [
    join(ROOT, "node_modules", "binaryen", "bin", "wasm-opt"),
    from,
    "-o",
    to,
    ...WASM_OPT,
    ...more,
  ]);
}

/**
 * The smallest program that this compiler can make. The standard library is rebuilt without the machinery that prints
 * panics, which is half of a small program. These switches are still unstable; RUSTC_BOOTSTRAP lets the stable compiler
 * take them, and where one does not know them the plain build has to do.
 */
async function compilerSettings() {
  const plain = { args: /** @type {string[]} */ ([]), flags: /** @type {string[]} */ ([]), env: {} };
  const smaller = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
  // The parser's inner loops are compiled for speed, whatever OPT_LEVEL says.
  const flags = [...smaller, "--cfg=tuned"];
  const env = { RUSTC_BOOTSTRAP: "1" };
  const { code } = await attempt("rustc", [...flags, "--target", WASM_TARGET, "--print", "cfg"], { env });
  if (code !== 0 || !(await ensureRustSource())) return plain;
  return { args: ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"], flags, env };
}

/** The same bytes wherever it is built: no folder of this machine gets in. */
function remaps() {
  const cargoHome = process.env["CARGO_HOME"] || join(homedir(), ".cargo");
  return [`--remap-path-prefix=${ROOT}=/minutes-viewer`, `--remap-path-prefix=${cargoHome}=/cargo`];
}

async function binaryenVersion() {
  const manifest = join(ROOT, "node_modules", "binaryen", "package.json");
  return JSON.parse(await readFile(manifest, "utf8")).version;
}
