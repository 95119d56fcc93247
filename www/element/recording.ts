// The code for recordings: beside the script, got when a page first names one; in the script where all is one file.

/** What of it the element calls. */
export type Recordings = Pick<typeof import("./media.js"), "Recording" | "secondsOf">;

let bring = (): Promise<Recordings> => import("./media.js");

export function setRecordings(there: Recordings): void {
  bring = () => Promise.resolve(there);
}

export function recordings(): Promise<Recordings> {
  return bring();
}
