// TypeScript and styles → dist/: what a page or a package takes.

import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { run } from "./command.mjs";
import { contractSchema, elementManifest, sidecarSchema } from "./describe.mjs";
import { cssData, htmlData, webTypes } from "./editors.mjs";
import { INTEGRITY, integrityList, integrityOf } from "./integrity.mjs";
import { step } from "./log.mjs";
import { crateNotices, noticesFile, packageNotices, packagesIn } from "./licences.mjs";
import { MANUAL, buildManual } from "./manual.mjs";
import { external, minifiedStyles, pack, programsAsText, stylesAsText } from "./pack.mjs";
import { DIST, GLUE, ROOT, STATE } from "./paths.mjs";
import { listFiles, unlessSame, write } from "./stamp.mjs";
import { FRAMEWORKS, tagTypes } from "./tags.mjs";

/** @typedef {import("./pack.mjs").BuildOptions} BuildOptions */

const ELEMENT = join(ROOT, "www", "element");
const COMMAND = join(ROOT, "www", "command");
/** What the command writes for browsers, and what that shares with the preview. */
const SEARCH = [join(ROOT, "www", "search"), join(ROOT, "www", "preview", "dom.ts")];
/** The command runs on what Node.js 20 has. */
const NODE = "node20";

const ENTRIES = [
  "minutes-viewer.js",
  "minutes-viewer.single.js",
  "index.js",
  "define.js",
  "parse.js",
  "render.js",
  "export.js",
  "asides.js",
  "media.js",
  "page.js",
  "tag.js",
  "command.js",
];
const WASM = {
  "minutes-viewer.wasm": "view.wasm",
  "minutes-viewer.wasm.gz": "view.wasm.gz",
  "parse.wasm": "parse.wasm",
  "render.wasm": "render.wasm",
};
const TYPES = ["index.d.ts", "define.d.ts", "parse.d.ts", "render.d.ts", "export.d.ts"];
/** Types of the tag: what it takes, and what each framework is told of it. */
const TAGS = ["tag.d.ts", ...Object.keys(FRAMEWORKS).map((name) => `${name}.d.ts`)];
const STYLES = "minutes-viewer.static.css";
/** Read by other programs. */
const DESCRIPTIONS = {
  "minutes.schema.json": contractSchema,
  "sidecar.schema.json": sidecarSchema,
  "custom-elements.json": elementManifest,
  "vscode.html-custom-data.json": htmlData,
  "vscode.css-custom-data.json": cssData,
  "web-types.json": webTypes,
};
/** The command's help for `man`. */
const MAN = "minutes-viewer.1";
/** The licences of what others wrote. */
const NOTICES = "THIRD-PARTY.txt";
const FILES = [
  ...[NOTICES, ...ENTRIES, ...Object.keys(WASM), ...TYPES, ...TAGS],
  ...[STYLES, ...Object.keys(DESCRIPTIONS), INTEGRITY, MAN],
];

/** Builds dist/ if the element, its styles, the wasm or the documentation have changed. */
export async function buildScripts() {
  const from = [
    ELEMENT,
    COMMAND,
    ...SEARCH,
    GLUE,
    join(ROOT, "package.json"),
    join(ROOT, "package-lock.json"),
    join(ROOT, "tsconfig.json"),
    join(ROOT, "www", "build"),
  ];
  const made = FILES.map((name) => join(DIST, name));
  await unlessSame("scripts", { from, made }, async () => {
    await step("Packing the scripts", async () => {
      await clean();
      await Promise.all([
        viewer(),
        single(),
        entry(),
        definition(),
        parser(),
        renderer(),
        exporter(),
        beside(),
        nothing(),
        command(),
      ]);
      for (const [name, file] of Object.entries(WASM)) await write(join(DIST, name), await readFile(join(GLUE, file)));
      await write(join(DIST, INTEGRITY), await integrityList());
    });
    await step("Writing the type declarations", declarations);
    await step("Describing the data and the element", async () => {
      for (const [name, describe] of Object.entries(DESCRIPTIONS)) {
        await write(join(DIST, name), `${JSON.stringify(await describe(), null, 2)}\n`);
      }
      await write(join(DIST, "tag.d.ts"), await tagTypes());
      for (const [name, types] of Object.entries(FRAMEWORKS)) await write(join(DIST, `${name}.d.ts`), types);
    });
  });
  await buildManual();
}

/** dist/ holds what this build makes and nothing from an earlier one. */
async function clean() {
  const known = new Set([...FILES, ...MANUAL, "types"]);
  const names = await readdir(DIST).catch(() => []);
  await Promise.all(
    names.filter((name) => !known.has(name)).map((name) => rm(join(DIST, name), { recursive: true, force: true })),
  );
}

/** For `<script type="module">`: registers the element and gives the same names as the package. */
function viewer() {
  return bundle("minutes-viewer.js", viewerOptions());
}

/** @returns {BuildOptions} */
function viewerOptions() {
  const contents = `export * from "./index.js"; export * from "./define.js";`;
  return { stdin: { contents, resolveDir: ELEMENT }, plugins: [RENDERER, BESIDE] };
}

/** What each module gives to it, for `npm run weigh`. */
export async function viewerInputs() {
  const { metafile } = await packed({ ...viewerOptions(), metafile: true });
  return Object.values(metafile?.outputs ?? {})[0]?.inputs ?? {};
}

/**
 * For `<script>`: everything in one file. The wasm goes in packed, which makes the file as light as the two apart even
 * where the server compresses nothing; and in ASCII, as the pages of this world are not all in UTF-8.
 */
async function single() {
  const packed = (await readFile(join(GLUE, "view.wasm.gz"))).toString("base64");
  const contents = `
    import { setDefaultSource } from "./load.js";
    import { Asides } from "./asides.ts";
    import { Recording, secondsOf } from "./media.ts";
    import { fetchPage } from "./page.ts";
    import { setBeside } from "./beside.js";
    import "./define.js";
    setBeside({
      asides: async () => ({ Asides }),
      media: async () => ({ Recording, secondsOf }),
      page: async () => ({ fetchPage }),
    });
    setDefaultSource(() => Uint8Array.from(atob(${JSON.stringify(packed)}), (char) => char.charCodeAt(0)));`;
  await bundle("minutes-viewer.single.js", {
    stdin: { contents, resolveDir: ELEMENT },
    format: "iife",
    charset: "ascii",
    plugins: [RENDERER, BESIDE],
    // A classic script has no such address, and needs none; nor does it fetch what it could check.
    define: { "import.meta.url": `""`, "INTEGRITY.view": `""` },
  });
}

/** The package's entry. */
function entry() {
  return bundle("index.js", { entryPoints: [join(ELEMENT, "index.ts")], plugins: [RENDERER, BESIDE] });
}

/** Registration on top of the entry, which it shares with whoever imports that one too. */
function definition() {
  return bundle("define.js", {
    entryPoints: [join(ELEMENT, "define.ts")],
    plugins: [external(/^\.\/element\.js$/, "./index.js")],
  });
}

function parser() {
  return bundle("parse.js", { entryPoints: [join(ELEMENT, "parse.ts")] });
}

/** The parser and the static page, with the sheet that belongs to it. */
async function renderer() {
  await bundle("render.js", { entryPoints: [join(ELEMENT, "render.ts")] });
  await write(join(DIST, STYLES), `${await minifiedStyles(join(ELEMENT, "styles", "static.css"))}\n`);
}

/** The exports, on top of the renderer. */
function exporter() {
  return bundle("export.js", { entryPoints: [join(ELEMENT, "export.ts")], plugins: [RENDERER] });
}

/** What few pages need, got when one does. */
async function beside() {
  for (const name of ["asides", "media", "page"])
    await bundle(`${name}.js`, { entryPoints: [join(ELEMENT, `${name}.ts`)] });
}

/** Types alone; a module that does nothing, for those who import it as one. */
function nothing() {
  return bundle("tag.js", { stdin: { contents: "export {};" } });
}

/** What a shell runs. */
async function command() {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const { outputFiles, metafile } = await packed({
    entryPoints: [join(COMMAND, "main.ts")],
    platform: "node",
    target: NODE,
    banner: { js: "#!/usr/bin/env node" },
    define: { VERSION: JSON.stringify(version) },
    // Whoever wants a search installs it.
    external: ["pagefind"],
    plugins: [RENDERER, programsAsText],
    metafile: true,
  });
  await write(join(DIST, "command.js"), outputFiles?.[0]?.text ?? "");
  await write(join(DIST, MAN), await run(process.execPath, [join(DIST, "command.js"), "man", "--lang", "en"]));
  // The other scripts have nothing of anybody else.
  const notices = [...(await packageNotices(packagesIn(metafile))), ...(await crateNotices())];
  await write(join(DIST, NOTICES), noticesFile("this package", notices));
}

/**
 * @param {string} name
 * @param {BuildOptions} options
 */
async function bundle(name, options) {
  await write(join(DIST, name), await bundled(options));
}

/**
 * One script as text.
 *
 * @param {BuildOptions} options
 */
export async function bundled(options) {
  return (await packed(options)).outputFiles?.[0]?.text ?? "";
}

/** @param {BuildOptions} options */
async function packed(options) {
  return pack("The scripts", {
    ...options,
    define: { ...(await integrities()), ...options.define },
    plugins: [stylesAsText, ...(options.plugins ?? [])],
  });
}

/** Each script knows the hashes of its wasm, as it is and packed, so that whoever pins the script pins all. */
async function integrities() {
  /** @type {Map<string, string[]>} */
  const hashes = new Map();
  for (const file of Object.values(WASM)) {
    const name = file.replace(/\.wasm.*/, "");
    hashes.set(name, [...(hashes.get(name) ?? []), await integrityOf(join(GLUE, file))]);
  }
  return Object.fromEntries([...hashes].map(([name, all]) => [`INTEGRITY.${name}`, JSON.stringify(all.join(" "))]));
}

/** The one copy of the renderer, loaded by whoever needs it. */
const RENDERER = external(/\/render\.js$/, "./render.js");

/** What few pages need: each a file of its own. */
const BESIDE = external(/^\.\/(?:asides|media|page)\.js$/);

/** dist/types/ mirrors the modules; beside each entry stands one file that points there. */
async function declarations() {
  const draft = join(STATE, "types");
  await rm(draft, { recursive: true, force: true });
  await run(process.execPath, [
    join(ROOT, "node_modules", "typescript", "bin", "tsc"),
    ...["-p", join(ROOT, "tsconfig.json"), "--noEmit", "false", "--declaration", "--emitDeclarationOnly"],
    ...["--allowJs", "false", "--outDir", draft, "--rootDir", join(ROOT, "www")],
  ]);
  const types = join(DIST, "types");
  await rm(types, { recursive: true, force: true });
  for (const name of await reachable(join(draft, "element"), TYPES)) {
    await write(join(types, name), publicPart(await readFile(join(draft, "element", name), "utf8")));
  }
  for (const name of TYPES) {
    await write(join(DIST, name), `export * from "./types/${name.replace(".d.ts", ".js")}";\n`);
  }
}

/**
 * The declarations that the entries lead to.
 *
 * @param {string} folder
 * @param {string[]} entries
 */
async function reachable(folder, entries) {
  const names = new Set(entries);
  for (const name of names) {
    const text = publicPart(await readFile(join(folder, name), "utf8"));
    for (const [, found] of text.matchAll(/(?:from|import)\s*\(?\s*"\.\/([^"]+)\.js"/g)) names.add(`${found}.d.ts`);
  }
  return [...names].sort();
}

/**
 * The glue is nobody's business outside, and its declarations ask for a newer language than a user may have set.
 *
 * @param {string} text
 */
function publicPart(text) {
  return text.replace(/^(?:import|export) .* from "\.\.\/wasm\/.*";\n/gm, "");
}

/** What there is in dist/, for those who copy it. */
export async function listDist() {
  return (await listFiles(DIST)).filter((path) => !path.endsWith(".d.ts"));
}
