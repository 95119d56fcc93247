// The code in a Markdown text: what a page shows, and what the tests run.
//
// A fence tells after its language how it is meant:
//
//     live          shown with what it does beneath
//     page          a script for a page, not for Node.js
//     file=NAME     a file of that name, on which the snippets behind it may rest
//     in=PROJECT    a part of a project in somebody else's tools
//     still         cannot be run

/**
 * @typedef {object} Snippet
 * @property {string} language
 * @property {string} code
 * @property {boolean} live
 * @property {boolean} page
 * @property {boolean} still
 * @property {string} [file]
 * @property {string} [project]
 */

/**
 * What stands behind the three strokes, with the code.
 *
 * @param {string} info
 * @param {string} code
 * @returns {Snippet}
 */
export function snippet(info, code) {
  const [language = "", ...flags] = info.trim().split(/\s+/);
  const value = (/** @type {string} */ name) =>
    flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
  const [file, project] = [value("file"), value("in")];
  return {
    language,
    code,
    ...{ live: flags.includes("live"), page: flags.includes("page"), still: flags.includes("still") },
    ...(file ? { file } : {}),
    ...(project ? { project } : {}),
  };
}

/** All of a text, in order. @param {string} markdown */
export function snippetsOf(markdown) {
  return [...markdown.matchAll(/^```([^\n`]*)\n([\s\S]*?)^```$/gm)].map(([, info = "", code = ""]) =>
    snippet(info, code),
  );
}

/**
 * The hashes of this build where a text names a file: `%minutes-viewer.js%`.
 *
 * @param {string} text
 * @param {Record<string, string>} hashes
 */
export function withHashes(text, hashes) {
  return text.replace(/%([\w.-]+\.(?:js|wasm|css))%/g, (whole, name) => hashes[name] ?? whole);
}
