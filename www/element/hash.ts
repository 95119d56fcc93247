// `#minutes=<id>` in the page's URL: opened by the first viewer that knows the id, written when a reader chooses.

/** A viewer that takes part. */
export interface HashTarget {
  readonly node: Node;
  /** True if it knows the id and has opened it. */
  open(id: string): boolean;
  /** Tells the reader that no viewer of the page knows the id; `null` takes that back. */
  miss(id: string | null): void;
}

const PREFIX = "#minutes=";
const targets = new Set<HashTarget>();
/** The id that the URL names and that no viewer has opened yet. */
let pending: string | null = null;
/** Viewers that have drawn something: only they can say that they do not know an id. */
const drawn = new WeakSet<HashTarget>();

export function join(target: HashTarget): void {
  if (targets.size === 0) {
    pending = read();
    addEventListener("hashchange", onHashChange);
  }
  targets.add(target);
}

export function leave(target: HashTarget): void {
  targets.delete(target);
  if (targets.size === 0) removeEventListener("hashchange", onHashChange);
}

/** Called by a viewer that has just drawn: opens what the URL still waits for. */
export function offer(target: HashTarget): void {
  drawn.add(target);
  if (pending === null || !targets.has(target)) return;
  tryToOpen(pending, [target]);
}

/** Records a reader's choice, so that the address can be copied and Back returns to it. */
export function write(id: string): void {
  pending = null;
  takeBack();
  if (read() === id) return;
  // Against the whole address: `<base href>` would otherwise take a bare fragment elsewhere.
  const url = location.href.replace(/#.*$/s, "") + PREFIX + encodeURIComponent(id);
  try {
    history.pushState(history.state, "", url);
  } catch {
    // A sandboxed frame or a flood of changes: the choice itself stands.
  }
}

function onHashChange(): void {
  pending = read();
  if (pending === null) takeBack();
  else tryToOpen(pending, inDocumentOrder());
}

/** Once all have looked in vain, the first of the page says so. */
function tryToOpen(id: string, candidates: HashTarget[]): void {
  const opener = candidates.find((target) => target.open(id));
  if (opener) {
    pending = null;
    takeBack(opener);
  } else if ([...targets].every((target) => drawn.has(target))) {
    inDocumentOrder()[0]?.miss(id);
  }
}

function takeBack(opener?: HashTarget): void {
  for (const target of targets) if (target !== opener) target.miss(null);
}

function inDocumentOrder(): HashTarget[] {
  return [...targets].sort((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function read(): string | null {
  if (!location.hash.startsWith(PREFIX)) return null;
  const id = location.hash.slice(PREFIX.length);
  try {
    return decodeURIComponent(id) || null;
  } catch {
    return id;
  }
}
