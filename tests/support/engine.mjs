// Which browser engine these tests drive, and what only Chromium can be asked for.

export const ENGINE = process.env["MINUTES_ENGINE"] ?? "chromium";
export const IN_CHROMIUM = ENGINE === "chromium";

/** For a test's `skip`: false where the test can be run. @param {string} what */
export function chromiumOnly(what) {
  return IN_CHROMIUM ? false : `${what}: the protocol of ${ENGINE} has no such thing`;
}
