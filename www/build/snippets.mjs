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

/** Where a CDN has the files of the version that a text names. */
export const CDN = "https://cdn.jsdelivr.net/npm/minutes-viewer@%version%/dist";

/**
 * What only the build knows, where a text asks for it: `%minutes-viewer.js%`, the hash of a file; `%version%`.
 *
 * @param {string} text
 * @param {Record<string, string>} facts
 */
export function withFacts(text, facts) {
  return text.replace(/%([\w.-]+)%/g, (whole, name) => facts[name] ?? whole);
}
