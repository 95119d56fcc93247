// Which browser engine these tests drive, and what only Chromium can be asked for.

export const ENGINE = process.env["MINUTES_ENGINE"] ?? "chromium";
export const IN_CHROMIUM = ENGINE === "chromium";

/** For a test's `todo`: known to fail elsewhere than in Chromium, and not known why. It runs, and fails nothing. */
export const unsolved = IN_CHROMIUM ? false : `fails in ${ENGINE}`;

/** For a test's `skip`: false where the test can be run. @param {string} what */
export function chromiumOnly(what) {
  return IN_CHROMIUM ? false : `${what}: the protocol of ${ENGINE} has no such thing`;
}
