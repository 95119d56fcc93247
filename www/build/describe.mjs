// Descriptions for other programs, made from the element's own source: dist/minutes.schema.json tells the shape of what
// `parse` gives, dist/sidecar.schema.json that of a sidecar, dist/custom-elements.json what the element has, for editors and documentation tools.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import * as analyzer from "@custom-elements-manifest/analyzer";
import { createGenerator } from "ts-json-schema-generator";

import { ROOT } from "./paths.mjs";

/** Its types do not tell of these two. @type {any} */
const { create, ts } = analyzer;

/** @typedef {import("custom-elements-manifest/schema.js").ClassDeclaration} Declaration */
/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Named */
/**
 * @typedef {Omit<Declaration, "members"> & {
 *   tagName: string, attributes: Named[], slots: Named[], cssParts: Named[], cssProperties: Named[],
 *   members: (Named & { kind: string, readonly?: boolean })[], events: (Named & { type: { text: string } })[]
 * }} Described
 */

const ELEMENT = join(ROOT, "www", "element");

/** The JSON Schema of the data contract, from its types. */
export const contractSchema = () => schemaOf("Minutes", "minutes.schema.json");

/** That of what callers add, for editors that write it by hand. */
export const sidecarSchema = () => schemaOf("Sidecar", "sidecar.schema.json");

/** @param {string} type @param {string} schemaId */
function schemaOf(type, schemaId) {
  const generator = createGenerator({
    path: join(ELEMENT, "types.ts"),
    tsconfig: join(ROOT, "tsconfig.json"),
    type,
    schemaId,
    additionalProperties: false,
    // The build checks them anyway, with a newer TypeScript.
    skipTypeCheck: true,
  });
  return generator.createSchema(type);
}

/** The one description that editors and typed templates are told from. @type {Promise<Described> | undefined} */
let described;

/** What the element has, from the class and its doc comment; the custom properties from their style sheet. */
export function describeElement() {
  return (described ??= readElement());
}

/** @returns {Promise<Described>} */
async function readElement() {
  const source = await readFile(join(ELEMENT, "element.ts"), "utf8");
  const styles = await readFile(join(ELEMENT, "styles", "properties.css"), "utf8");
  const manifest = create({ modules: [ts.createSourceFile("element.ts", source, ts.ScriptTarget.ES2022, true)] });
  /** @type {Declaration[]} */
  const declarations = manifest.modules[0].declarations;
  const declared = declarations.find(({ name }) => name === "MinutesViewerElement");
  if (!declared) throw new Error("element.ts declares no MinutesViewerElement");
  return /** @type {any} */ ({
    ...declared,
    ...{ customElement: true, tagName: "minutes-viewer" },
    members: declared.members?.filter(isPublic),
    // The doc comment tells of each; what the analyzer finds in the code besides is no name.
    events: /** @type {any} */ (declared).events.filter((/** @type {any} */ event) => event.description),
    cssProperties: customProperties(styles),
  });
}

/** The custom elements manifest. */
export async function elementManifest() {
  const viewer = await describeElement();
  const reference = { name: viewer.name, module: "dist/index.js" };
  return {
    schemaVersion: "1.0.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "dist/index.js",
        declarations: [viewer],
        exports: [{ kind: "js", name: viewer.name, declaration: reference }],
      },
      {
        kind: "javascript-module",
        path: "dist/define.js",
        declarations: [],
        exports: [{ kind: "custom-element-definition", name: viewer.tagName, declaration: reference }],
      },
    ],
  };
}

/**
 * What a page may use: not what the class keeps to itself, nor what only the browser calls.
 *
 * @param {{ name: string, privacy?: string, static?: boolean }} member
 */
function isPublic({ name, privacy, static: isStatic }) {
  return privacy !== "private" && !isStatic && !name.startsWith("#") && !name.endsWith("Callback");
}

/**
 * Name, default and, where a comment gives it, meaning of each `--minutes-*`.
 *
 * @param {string} css
 */
function customProperties(css) {
  const light = css.slice(0, css.indexOf("@supports"));
  return [...light.matchAll(/^\s*(--minutes-[\w-]+):\s*([^;]+);(?:[ \t]*\/\*\s*(.*?)\s*\*\/)?/gm)].map(
    ([, name = "", value = "", note]) => ({
      name,
      default: value.replace(/\s+/g, " "),
      ...(note ? { description: note } : {}),
    }),
  );
}
