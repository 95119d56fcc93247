// What `npm run release` looks at before it makes anything, and what it says of the package.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";

import { crateNotices, packageNotices } from "../../www/build/licences.mjs";
import { ROOT } from "../../www/build/paths.mjs";
import { compare, findAmiss, packed } from "../../www/build/release.mjs";
import { sbom } from "../../www/build/sbom.mjs";

const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
const WELL = {
  version: "1.2.3",
  crate: '[package]\nversion = "1.2.3"\n',
  changelog: "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-12-01\n\n### Added\n\n- Something.\n",
  repository: { type: "git", url: "git+https://example.org/x.git" },
  changed: "",
};

describe("what keeps a release back", () => {
  test("nothing, where all is well", () => assert.deepEqual(findAmiss(WELL), []));

  for (const [name, change, message] of /** @type {[string, Partial<typeof WELL>, RegExp][]} */ ([
    ["something that is not committed", { changed: " M src/lib.rs" }, /not committed/],
    ["a crate of another version", { crate: 'version = "1.2.30"\n' }, /Cargo\.toml/],
    ["a version without its day", { changelog: WELL.changelog.replace("2026-12-01", "unreleased") }, /no day/],
    [
      "changes of no version",
      { changelog: WELL.changelog.replace("[Unreleased]\n", "[Unreleased]\n\n### Fixed\n\n- A bug.\n") },
      /no version yet/,
    ],
    ["no repository", { repository: undefined }, /repository/],
  ])) {
    test(name, () => {
      const found = findAmiss({ ...WELL, ...change });
      assert.equal(found.length, 1);
      assert.match(String(found[0]), message);
    });
  }
});

test("contents and sizes are set against the last", () => {
  const rows = compare({ "dist/a.js": 10, "dist/b.js": 5 }, { "dist/a.js": 12, "dist/c.js": 1 });
  assert.deepEqual(rows.slice(1), [
    ["dist/a.js", "12", "+2"],
    ["dist/b.js", "", "gone"],
    ["dist/c.js", "1", "new"],
    ["all", "13", "-2"],
  ]);
});

test("the bill of materials: every crate and package that is inside, by address and licence, the same each time", async () => {
  const notices = { npm: await packageNotices(await packed()), cargo: await crateNotices() };
  const bill = sbom(manifest, notices);
  assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ["CycloneDX", "1.6", 1]);
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  const purls = bill.components.map(({ purl }) => purl);
  for (const start of ["pkg:npm/tinyglobby@", "pkg:npm/fdir@", "pkg:cargo/yew@", "pkg:cargo/serde@"]) {
    assert.equal(purls.filter((purl) => purl.startsWith(start)).length, 1, start);
  }
  assert.equal(new Set(purls).size, purls.length);
  for (const { licenses } of bill.components) assert.match(licenses[0]?.expression ?? "", /^[\w.() +-]+$/);
  assert.deepEqual(sbom(manifest, notices), bill);
});
