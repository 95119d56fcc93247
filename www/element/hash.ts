// `#minutes=<id>` in the page's URL: opened by the first viewer that knows the id, written when a reader chooses. A bare
// `#id` that leads into a viewer's own content, as links of the static page do, is opened there too.

/** A viewer that takes part. */
export interface HashTarget {
  readonly node: Node;
  /** True if it knows the id and has opened it. */
  open(id: string): boolean;
}

const PREFIX = "#minutes=";
const targets = new Set<HashTarget>();

interface Wanted {
  readonly id: string;
  /** It stands in the URL by itself, and may be anything of the page's. */
  readonly bare: boolean;
}

/** What the URL names and no viewer has opened yet. */
let pending: Wanted | null = null;

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
  if (pending === null || !targets.has(target)) return;
  if ((!pending.bare || holds(target.node, pending.id)) && target.open(pending.id)) pending = null;
}

function holds(node: Node, id: string): boolean {
  const root = node.getRootNode();
  return root instanceof DocumentFragment || root instanceof Document ? node.contains(root.getElementById(id)) : false;
}

/** Records a reader's choice, so that the address can be copied and Back returns to it. */
export function write(id: string): void {
  pending = null;
  const now = read();
  if (now?.id === id && !now.bare) return;
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
  for (const target of inDocumentOrder()) offer(target);
}

function inDocumentOrder(): HashTarget[] {
  return [...targets].sort((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function read(): Wanted | null {
  const bare = !location.hash.startsWith(PREFIX);
  const id = location.hash.slice(bare ? 1 : PREFIX.length);
  return id ? { id: decoded(id), bare } : null;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
