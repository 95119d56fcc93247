// Real browsers for tests and benchmarks: found, installed where that is possible, and started.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium, firefox } from "playwright-core";

import { attempt } from "./command.mjs";
import { Failure, note, step } from "./log.mjs";

export { serve } from "./serve.mjs";

/**
 * @typedef {object} Browser
 * @property {string} title
 * @property {string[]} variables of the environment that may name its program
 * @property {string[]} names of its program, looked for on the PATH
 * @property {Partial<Record<NodeJS.Platform, string[]>>} places where else it may lie
 * @property {string[]} packages of Debian that bring it; with fonts, or Japanese is drawn as empty boxes
 */

/** @type {Record<"chromium" | "firefox", Browser>} */
const BROWSERS = {
  chromium: {
    title: "Chromium",
    variables: ["MINUTES_CHROMIUM", "CHROME_PATH"],
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    places: {
      darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
      win32: underPrograms(
        "Google\\Chrome\\Application\\chrome.exe",
        "Chromium\\Application\\chrome.exe",
        "Microsoft\\Edge\\Application\\msedge.exe",
      ),
    },
    packages: ["chromium", "fonts-noto-cjk"],
  },
  firefox: {
    title: "Firefox",
    variables: ["MINUTES_FIREFOX"],
    names: ["firefox", "firefox-esr"],
    places: {
      darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
      win32: underPrograms("Mozilla Firefox\\firefox.exe"),
    },
    packages: ["firefox-esr", "fonts-noto-cjk"],
  },
};

/** Quiet, and without the services of its maker. */
const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  // With `content-visibility` the accessibility tree leaves out what is off screen unless it is asked for.
  "--force-renderer-accessibility",
];

/**
 * Starts Chromium, or the engine that MINUTES_ENGINE names, installing it first where that can be done.
 *
 * @param {import("playwright-core").LaunchOptions} [options]
 */
export async function launch({ args = [], ...options } = {}) {
  if (process.env["MINUTES_ENGINE"] === "firefox") {
    // The channel is the way to drive the Firefox that everybody has, by WebDriver BiDi.
    return firefox.launch({ channel: "moz-firefox", executablePath: await ensure("firefox"), ...options });
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await ensureChromium(),
    // Its sandbox refuses to work for root, as which containers run.
    chromiumSandbox: !isRoot && process.platform !== "linux",
    args: [...FLAGS, ...args],
    ...options,
  });
}

/** The path of a Chromium. */
export const ensureChromium = () => ensure("chromium");

/**
 * The path of a browser.
 *
 * @param {keyof typeof BROWSERS} name
 */
export async function ensure(name) {
  const { title, variables, packages } = BROWSERS[name];
  const found = find(name) ?? ((await install(title, packages)) ? find(name) : null);
  if (found) return found;
  throw new Failure(
    `No ${title} was found. Install it (Debian, Ubuntu: \`sudo apt-get install ${packages.join(" ")}\`),\n` +
      `or name one: ${variables[0]}=/path/to/it`,
  );
}

/**
 * @param {keyof typeof BROWSERS} name
 * @returns {string | null}
 */
export function find(name) {
  const { variables, names, places } = BROWSERS[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Failure(`${variable} is "${path}", and there is no such file.`);
  }
  const ending = process.platform === "win32" ? ".exe" : "";
  const onPath = names.flatMap((name) => searchPath().map((folder) => join(folder, name + ending)));
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

/** The folders of the PATH. */
export function searchPath() {
  return (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
}

/**
 * With Debian's packages and the right to install them.
 *
 * @param {string} title
 * @param {string[]} packages
 */
export async function install(title, packages) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  return step(`Installing ${title}`, async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await attempt("apt-get", ["update", "-qq"], { env });
    const { code, all } = await attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      env,
    });
    if (code !== 0) note(`apt-get could not install it:\n${all.trim().split("\n").slice(-5).join("\n")}`);
    return code === 0;
  });
}

/** @param {string[]} programs */
function underPrograms(...programs) {
  return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) =>
    programs.map((program) => join(process.env[variable] ?? "", program)),
  );
}
