// A real Chromium for tests and benchmarks: found, installed where that is possible, and started.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

import { attempt } from "./command.mjs";
import { Failure, note, step } from "./log.mjs";

export { serve } from "./serve.mjs";

const VARIABLES = ["MINUTES_CHROMIUM", "CHROME_PATH"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const PLACES = {
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) =>
    [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ].map((path) => join(process.env[variable] ?? "", path)),
  ),
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
 * Starts Chromium, installing it first where that can be done.
 *
 * @param {import("playwright-core").LaunchOptions} [options]
 */
export async function launch({ args = [], ...options } = {}) {
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
export async function ensureChromium() {
  const found = findChromium() ?? ((await installChromium()) ? findChromium() : null);
  if (found) return found;
  throw new Failure(
    `No Chromium was found. Install Chromium or Google Chrome (Debian, Ubuntu: \`sudo apt-get install chromium fonts-noto-cjk\`),\n` +
      `or name one: MINUTES_CHROMIUM=/path/to/chrome npm test`,
  );
}

/** @returns {string | null} */
export function findChromium() {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Failure(`${variable} is "${path}", and there is no such file.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const ending = process.platform === "win32" ? ".exe" : "";
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  const usual = process.platform === "darwin" || process.platform === "win32" ? PLACES[process.platform] : [];
  return [...onPath, ...usual].find((path) => existsSync(path)) ?? null;
}

/** With Debian's packages and the right to install them; fonts too, or Japanese is drawn as empty boxes. */
async function installChromium() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  return step("Installing Chromium and Japanese fonts", async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await attempt("apt-get", ["update", "-qq"], { env });
    const { code, all } = await attempt(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      { env },
    );
    if (code !== 0) note(`apt-get could not install it:\n${all.trim().split("\n").slice(-5).join("\n")}`);
    return code === 0;
  });
}
