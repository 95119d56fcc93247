// Validation by libxml2 against the OASIS schema of Akoma Ntoso.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { validateXML } from "xmllint-wasm";

import { ROOT } from "../../www/build/paths.mjs";

const FOLDER = join(ROOT, "tests", "support", "akoma");

/** What the schema says against documents; nothing if they are valid. @param {Record<string, string>} documents */
export async function akomaErrors(documents) {
  const [schema, names] = await Promise.all(
    ["akomantoso30.xsd", "xml.xsd"].map((name) => readFile(join(FOLDER, name), "utf8")),
  );
  const { errors } = await validateXML({
    xml: Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents })),
    schema: [{ fileName: "akomantoso30.xsd", contents: schema }],
    preload: [{ fileName: "xml.xsd", contents: names }],
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
