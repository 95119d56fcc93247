// The one Trusted Types policy of the page: inert documents to read from, and scripts of the page itself. Nothing that it
// lets through is ever put into the page.

/** All that may run beside the page's own modules. */
const SCRIPTS = ["preview/worker.js", "preview/reader.js", "preview/pdf.worker.js", "sw.js"];

/** Where the page's files are; workers of ours lie one folder below. */
export function site(): string {
  return typeof document === "undefined" ? new URL("..", location.href).href : document.baseURI;
}

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const rules: Policy = {
  createHTML: (markup) => markup,
  createScriptURL(address) {
    if (!SCRIPTS.includes(address)) throw new TypeError(address);
    return new URL(address, site()).href;
  },
};

const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
const policy = types?.createPolicy("minutes-preview", rules) ?? rules;

/** A document without a window: nothing in it runs or loads. */
export function inert(markup: string, type: DOMParserSupportedType): Document {
  return new DOMParser().parseFromString(policy.createHTML(markup), type);
}

/** The address of a script of ours, for workers. */
export function ownScript(address: string): string {
  return policy.createScriptURL(address);
}
