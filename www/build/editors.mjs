// What editors know of the element, made from its manifest: dist/vscode.*-custom-data.json for VS Code and those that read the
// same, dist/web-types.json for JetBrains' editors.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describeElement } from "./describe.mjs";
import { ROOT } from "./paths.mjs";

/** @typedef {import("./describe.mjs").Described} Described */

const WEB_TYPES = "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json";

/** The words that an attribute takes, where it takes no others. @param {string | undefined} type */
function wordsOf(type = "") {
  const words = type.split(" | ").map((word) => word.replace(/^"(.*)"$/, "$1"));
  return /^(?:"[^"]*"|\d)(?: \| |$)/.test(type) ? words : [];
}

/** What is said of a name: meaning, and what it is without. @param {{ description?: string, default?: string }} told */
function meaning({ description, default: value }) {
  const sentences = [description, value && `Default: \`${value}\``].filter(Boolean);
  return sentences.length > 0 ? { description: sentences.join("  \n") } : {};
}

/** @param {Described} viewer */
const partsOf = ({ cssParts }) => cssParts.map((part) => ({ name: `::part(${part.name})`, ...meaning(part) }));
/** @param {Described} viewer */
const propertiesOf = ({ cssProperties }) => cssProperties.map((own) => ({ name: own.name, ...meaning(own) }));

export async function htmlData() {
  const viewer = await describeElement();
  const attributes = viewer.attributes.map((own) => {
    const values = wordsOf(own.type?.text).map((name) => ({ name }));
    return { name: own.name, ...meaning(own), ...(values.length > 0 ? { values } : {}) };
  });
  return { version: 1.1, tags: [{ name: viewer.tagName, ...meaning(viewer), attributes }] };
}

export async function cssData() {
  const viewer = await describeElement();
  return { version: 1.1, properties: propertiesOf(viewer), pseudoElements: partsOf(viewer) };
}

export async function webTypes() {
  const [viewer, { name, version }] = await Promise.all([
    describeElement(),
    readFile(join(ROOT, "package.json"), "utf8").then(JSON.parse),
  ]);
  const fields = viewer.members.filter(({ kind }) => kind === "field");
  const element = {
    name: viewer.tagName,
    ...meaning(viewer),
    attributes: viewer.attributes.map((own) => ({
      name: own.name,
      ...meaning(own),
      value: { type: own.type?.text, ...(own.default ? { default: own.default } : {}) },
    })),
    slots: viewer.slots.map((slot) => ({ name: slot.name, ...meaning(slot) })),
    js: {
      properties: fields.map((own) => ({ name: own.name, ...meaning(own), type: own.type?.text })),
      events: viewer.events.map((event) => ({ name: event.name, ...meaning(event), type: event.type.text })),
    },
  };
  return {
    $schema: WEB_TYPES,
    ...{ name, version, "js-types-syntax": "typescript", "description-markup": "markdown" },
    contributions: {
      html: { elements: [element] },
      css: { properties: propertiesOf(viewer), "pseudo-elements": partsOf(viewer) },
    },
  };
}
