// Code that few pages need: beside the script, got when a page first asks for it; in the script where all is one file.

const BRING = {
  /** What puts notes of the host where they belong. */
  asides: (): Promise<Pick<typeof import("./asides.js"), "Asides">> => import("./asides.js"),
  /** What goes with a recording. */
  media: (): Promise<Pick<typeof import("./media.js"), "Recording" | "secondsOf">> => import("./media.js"),
  /** What reads an HTML page. */
  page: (): Promise<Pick<typeof import("./page.js"), "fetchPage">> => import("./page.js"),
  /** What writes files. */
  render: (): Promise<Pick<typeof import("./render.js"), "load" | "exportAs">> => import("./render.js"),
};

export type Beside = typeof BRING;

/** The rest stays beside the script. */
export function setBeside(there: Partial<Beside>): void {
  Object.assign(BRING, there);
}

/** Fails where the file is not there; the next call tries again. */
export function bring<Name extends keyof Beside>(name: Name): ReturnType<Beside[Name]> {
  return BRING[name]() as ReturnType<Beside[Name]>;
}
