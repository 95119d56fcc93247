// What is inside of the package, by name, version and licence, for programs that watch over such things (CycloneDX 1.6).

import { createHash } from "node:crypto";

/** @typedef {import("./licences.mjs").Notice} Notice */

/**
 * @param {{ name: string, version: string, description: string, license: string }} manifest
 * @param {Record<"npm" | "cargo", Notice[]>} notices of what is packed, by where it comes from
 */
export function sbom(manifest, notices) {
  const { name, version, description, license } = manifest;
  const components = Object.entries(notices).flatMap(([from, all]) => all.flatMap((notice) => component(from, notice)));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: serial(JSON.stringify([name, version, components])),
    version: 1,
    metadata: {
      component: {
        ...{ type: "library", "bom-ref": `pkg:npm/${name}@${version}`, name, version, description },
        ...{ purl: `pkg:npm/${name}@${version}`, licenses: [{ expression: license }] },
      },
    },
    components,
    dependencies: [
      { ref: `pkg:npm/${name}@${version}`, dependsOn: components.map((own) => own["bom-ref"]) },
      ...components.map((own) => ({ ref: own["bom-ref"], dependsOn: [] })),
    ],
  };
}

/** Nothing for what has no version: data, and the language's own library. @param {string} from @param {Notice} notice */
function component(from, { title }) {
  const [, name, version, license = ""] = /^(\S+) (\d\S*) \((.*)\)$/.exec(title) ?? [];
  if (!name || !version) return [];
  const purl = `pkg:${from}/${name.replace(/^@/, "%40")}@${version}`;
  // Some crates still write a stroke where SPDX writes OR.
  const expression = license.replaceAll("/", " OR ");
  return [{ type: "library", "bom-ref": purl, name, version, purl, licenses: [{ expression }] }];
}

/** The same contents have the same number. @param {string} content */
function serial(content) {
  const hex = createHash("sha256").update(content).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
