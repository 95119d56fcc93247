// `npm run release`: the package as it will be published, with what is in it. Refuses where something is amiss or untested.
//
//     target/release-package/minutes-viewer-VERSION.tgz   the package
//     target/release-package/minutes-viewer-VERSION.cdx.json   what of others is inside
//     www/build/released.json   contents and sizes, to be committed: the next release is set against them

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { attempt, run } from "./command.mjs";
import { crateNotices, packageNotices } from "./licences.mjs";
import { Failure, note, step, table, tell } from "./log.mjs";
import { ROOT } from "./paths.mjs";
import { sbom } from "./sbom.mjs";
import { write } from "./stamp.mjs";

const RELEASED = join(ROOT, "www", "build", "released.json");
const OUT = join(ROOT, "target", "release-package");
/** All of them, in the order in which they are quick to fail. */
const TESTS = ["check", "test", "engines", "consumers"];

/** @typedef {{ version: string, files: Record<string, number> }} Released */

export async function main() {
  const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const amiss = findAmiss({
    version: manifest.version,
    crate: await readFile(join(ROOT, "Cargo.toml"), "utf8"),
    changelog: await readFile(join(ROOT, "CHANGELOG.md"), "utf8"),
    repository: manifest.repository,
    changed: (await run("git", ["status", "--porcelain"])).trim(),
  });
  if (amiss.length > 0) throw new Failure(`Nothing was released:\n${amiss.map((line) => `  ${line}`).join("\n")}`);
  for (const name of TESTS) {
    const { code } = await step(`npm run ${name}`, () => attempt("npm", ["run", name], { show: true }));
    if (code !== 0) throw new Failure(`Nothing was released: npm run ${name} failed.`);
  }
  await mkdir(OUT, { recursive: true });
  const said = await run("npm", ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", OUT]);
  const [{ filename, files }] = JSON.parse(said);
  const sizes = Object.fromEntries(files.map((/** @type {any} */ { path, size }) => [path, size]));
  const last = /** @type {Released} */ (JSON.parse(await readFile(RELEASED, "utf8").catch(() => `{"files":{}}`)));
  tell(`\n${filename}, in bytes\n${table(compare(last.files, sizes))}\n`);
  const inside = sbom(manifest, { npm: await packageNotices(await packed()), cargo: await crateNotices() });
  await write(join(OUT, filename.replace(/\.tgz$/, ".cdx.json")), `${JSON.stringify(inside, null, 2)}\n`);
  await write(RELEASED, `${JSON.stringify({ version: manifest.version, files: sizes }, null, 2)}\n`);
  note(`${filename} is in target/release-package. Commit www/build/released.json and tag v${manifest.version}.`);
}

/** The npm packages whose notices stand in the package, by where they lie in node_modules. */
export async function packed() {
  const notices = await readFile(join(ROOT, "dist", "THIRD-PARTY.txt"), "utf8");
  const { packages } = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
  const titles = new Set([...notices.matchAll(/^(\S+ \d\S*) \(.*\)$/gm)].map(([, title]) => title));
  const found = new Map(
    Object.entries(packages)
      .filter(([path]) => path !== "")
      .map(([path, { version }]) => [`${path.replace(/^.*node_modules\//, "")} ${version}`, path]),
  );
  return [...titles].flatMap((title) => found.get(title ?? "")?.replace(/^node_modules\//, "") ?? []);
}

/**
 * Why this cannot be released.
 *
 * @param {{ version: string, crate: string, changelog: string, repository: unknown, changed: string }} state
 */
export function findAmiss({ version, crate, changelog, repository, changed }) {
  const name = version.replaceAll(".", "\\.");
  return [
    changed && "Something is not committed.",
    !new RegExp(`^version = "${name}"$`, "m").test(crate) && `Cargo.toml is not of version ${version}.`,
    !new RegExp(`^## \\[${name}\\] - \\d{4}-\\d{2}-\\d{2}$`, "m").test(changelog) &&
      `CHANGELOG.md has no day for version ${version}.`,
    /^## \[Unreleased\]\n+(?!## |\[)\S/m.test(changelog) && "CHANGELOG.md has changes that belong to no version yet.",
    !repository && "package.json names no repository, and without it npm states no provenance.",
  ].filter((line) => typeof line === "string" && line !== "");
}

/**
 * Rows of what came, went, and changed in size.
 *
 * @param {Record<string, number>} last
 * @param {Record<string, number>} now
 */
export function compare(last, now) {
  const names = [...new Set([...Object.keys(last), ...Object.keys(now)])].sort();
  const rows = names.map((name) => {
    const [before, after] = [last[name], now[name]];
    const change = before === undefined ? "new" : after === undefined ? "gone" : signed(after - before);
    return [name, after === undefined ? "" : String(after), change];
  });
  const total = (/** @type {Record<string, number>} */ files) =>
    Object.values(files).reduce((sum, size) => sum + size, 0);
  return [["", "now", "change"], ...rows, ["all", String(total(now)), signed(total(now) - total(last))]];
}

/** @param {number} change */
const signed = (change) => (change > 0 ? `+${change}` : String(change));
