// One line on a terminal that says how far we are.

export interface Progress {
  show(done: number, all: number, name: string): void;
  /** Before anything else is printed, and at the end. */
  clear(): void;
}

const SILENT: Progress = { show() {}, clear() {} };

/** Longest part of a name that is shown, in characters. */
const NAME = 40;

export function progress(stream: NodeJS.WriteStream, all: number): Progress {
  if (!stream.isTTY || all < 2) return SILENT;
  let shown = false;
  return {
    show(done, all, name) {
      shown = true;
      stream.write(`\r\x1b[2K[${done}/${all}] ${name.replace(/\p{Cc}/gu, "").slice(-NAME)}`);
    },
    clear() {
      if (shown) stream.write("\r\x1b[2K");
      shown = false;
    },
  };
}
