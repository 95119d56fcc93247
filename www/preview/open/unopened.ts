// Why a file cannot be opened: a code, which goes from a worker to the page, where it is said in words.

export type Reason =
  /** `detail`: the most that is opened. */
  | "tooLarge"
  /** It unpacks to, or gives, more than a page can hold. */
  | "tooLong"
  /** `detail`: the kind it seems to be. */
  | "unreadable"
  | "broken"
  | "locked"
  | "scanned"
  | "tooDeep"
  | "documentType"
  | "pieceFailed"
  /** `detail`: after so many seconds. */
  | "tooSlow"
  /** Memory ran out, or the program failed. */
  | "collapsed"
  | "stopped"
  /** `detail`: the code of a `MinutesError`. */
  | "text";

export class Unopened extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = "",
  ) {
    super(`${reason} ${detail}`);
  }
}
