// The command `minutes-viewer`: what programs call, for the shell.

import { readFile } from "node:fs/promises";

import { readArguments, type Wish, type Work } from "./arguments.js";
import { run, type Caller } from "./commands.js";
import { completion } from "./completion.js";
import { helpText, manualPage } from "./help.js";
import { serve } from "./pool.js";
import { watch } from "./watch.js";
import { readLocale, Complaint, words } from "./words.js";

declare const VERSION: string;

/** Everything is well; the minutes have errors; the command could not do what was asked; it was interrupted. */
const EXIT = { well: 0, errors: 1, failed: 2, stopped: 130 };

process.stdout.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading: `| head`.
  if (code === "EPIPE") process.exit();
  complain(words(readLocale(process.env)).unwritable("stdout", code));
  process.exit(EXIT.failed);
});
// There is nobody left to tell.
process.stderr.on("error", () => process.exit(EXIT.failed));

if (!(await serve())) process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const lang = readLocale(process.env);
  try {
    const wish = readArguments(args, lang);
    if (!("files" in wish)) return say(answer(wish));
    // As bytes, as not every Node.js lets a library reach its files.
    const wasm = await WebAssembly.compile(await readFile(new URL("./render.wasm", import.meta.url)));
    const stopper = new AbortController();
    // The second time the system ends it at once.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopper.abort());
    const caller: Caller = { complain, stop: stopper.signal };
    const { errors, failed } = await (wish.command === "watch" ? watch : run)(wish, wasm, caller);
    // Whoever watches ends it so.
    if (stopper.signal.aborted && wish.command !== "watch") return EXIT.stopped;
    return failed > 0 ? EXIT.failed : errors > 0 ? EXIT.errors : EXIT.well;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    complain(error.message);
    return EXIT.failed;
  }
}

/** To those who ask about the command itself. */
function answer(question: Exclude<Wish, Work>): string {
  const { command, lang } = question;
  if (command === "help") return helpText(lang);
  if (command === "man") return manualPage(lang, VERSION);
  return command === "completion" ? completion(question.shell, lang) : VERSION;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return EXIT.well;
}

function complain(message: string): void {
  process.stderr.write(`minutes-viewer: ${message}\n`);
}
