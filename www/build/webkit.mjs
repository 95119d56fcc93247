// WebKit, as GTK brings it: its driver, its small browser and a screen that nobody sees.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { Builder, Capabilities } from "selenium-webdriver";

import { install, searchPath } from "./browser.mjs";
import { Failure } from "./log.mjs";

const PACKAGES = ["webkit2gtk-driver", "xvfb", "fonts-noto-cjk"];

/** Where Debian, and others, put MiniBrowser: a folder for each version of the library. */
const LIBRARIES = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/libexec"];

/** Finds what is needed, installing it first where that can be done. */
export async function ensureWebKit() {
  const found = findWebKit() ?? ((await install("WebKit", PACKAGES)) ? findWebKit() : null);
  if (found) return found;
  throw new Failure(`No WebKit was found. Debian, Ubuntu: \`sudo apt-get install ${PACKAGES.join(" ")}\``);
}

function findWebKit() {
  const program = (/** @type {string} */ name) =>
    searchPath()
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
  const driver = program("WebKitWebDriver");
  const screen = program("Xvfb");
  const browser = LIBRARIES.filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => join(folder, name, "MiniBrowser")),
    )
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : null;
}

/** Starts it with a window of 1280 × 900 on a screen of its own. */
export async function launchWebKit() {
  const { driver, screen, browser } = await ensureWebKit();
  const port = await freePort();
  const display = await openScreen(screen);
  const server = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    // Its sandbox wants rights that containers do not give.
    env: { ...process.env, DISPLAY: display.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const stop = () => {
    server.kill();
    display.close();
  };
  try {
    await answers(port);
    const window = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: "MiniBrowser",
          "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
        }),
      )
      .build();
    await window.manage().window().setRect({ width: 1280, height: 900, x: 0, y: 0 });
    return { window, close: () => window.quit().finally(stop) };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Lets the X server choose a free number, which it writes into the pipe.
 *
 * @param {string} program
 * @returns {Promise<{ name: string, close(): void }>}
 */
function openScreen(program) {
  return new Promise((resolve, reject) => {
    const server = spawn(program, ["-displayfd", "3", "-screen", "0", "1400x1000x24"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    server.on("error", reject);
    server.on("exit", (code) => reject(new Failure(`Xvfb ended with ${code}.`)));
    server.stdio[3]?.once("data", (number) =>
      resolve({ name: `:${String(number).trim()}`, close: () => void server.kill() }),
    );
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Waits until the driver listens. @param {number} port */
async function answers(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure("The driver of WebKit does not answer.");
}
