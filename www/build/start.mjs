// `npm start`: builds what has changed and serves the preview page.

import { buildAll } from "./build.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds, tell } from "./log.mjs";
import { SITE } from "./paths.mjs";
import { serve } from "./serve.mjs";

const DEFAULT_PORT = 8080;

export async function main() {
  const port = readPort();
  const tooHeavy = await locked(buildAll);
  if (tooHeavy) note(tooHeavy);
  const { url } = await serve(SITE, { port });
  tell(`Ready after ${seconds()}:\n\n  ${url}\n  ${url}docs/\n  ${url}sample/\n\nCtrl+C ends it.`);
}

function readPort() {
  const text = process.env["PORT"];
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT is "${text}", which is no port. Take a number between 1 and 65535: PORT=8081 npm start`);
}
