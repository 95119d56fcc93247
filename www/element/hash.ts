// What the page's address holds of a viewer: `#minutes=<id>&t=…&q=…&speaker=…&section=…&kind=…`. The id is opened by the
// first viewer that knows it, at a time of the recording if there is one; the rest goes to the same one. Whatever else
// stands in the fragment stays there. A bare `#id` that leads into a viewer's own content, as links of the static page do,
// is opened there too. A viewer with `hash="off"` has no part in this.

/** Names and values of a search, a line each. */
export type Told = string;

/** A viewer that takes part. */
export interface HashTarget {
  readonly node: Element;
  /** The URL may speak of it: no time to wait. */
  wake(): void;
  /** True if it knows the id and has opened it. */
  open(id: string, time: string | null): boolean;
  /** Takes up a search. */
  resume(told: Told): void;
  /** Tells the reader that no viewer of the page knows the id; `null` takes that back. */
  miss(id: string | null): void;
}

interface Wanted {
  readonly id: string | null;
  /** Seconds of the transcript at which the id stands, as it was written. */
  readonly time: string | null;
  readonly told: Told;
  /** The id stands in the URL by itself, and may be anything of the page's. */
  readonly bare: boolean;
}

const ID = "minutes";
const TIME = "t";
const SEARCH = ["q", "speaker", "section", "kind"];

const targets = new Set<HashTarget>();
/** What the URL names and no viewer has taken up yet. */
let pending: Wanted | null = null;
/** The viewer that the URL speaks of. An address holds the state of one. */
let owner: HashTarget | null = null;
/** Viewers that have drawn something: only they can say that they do not know an id. */
const drawn = new WeakSet<HashTarget>();

/** Whether the viewer's attribute lets it take part. */
export function isShared({ node }: HashTarget): boolean {
  return node.getAttribute("hash")?.toLowerCase() !== "off";
}

/** Takes part, or no longer: as the attribute says. */
export function join(target: HashTarget): void {
  if (!isShared(target)) return leave(target);
  if (targets.size === 0) {
    pending = read();
    addEventListener("hashchange", onHashChange);
  }
  targets.add(target);
  wake();
}

export function leave(target: HashTarget): void {
  targets.delete(target);
  if (owner === target) owner = null;
  if (targets.size === 0) removeEventListener("hashchange", onHashChange);
}

/** Called by a viewer that has just drawn: takes up what the URL still waits for. */
export function offer(target: HashTarget): void {
  drawn.add(target);
  if (targets.has(target)) takeUp([target]);
}

/** Gives what the URL waits for to the first that knows it. Once all have looked in vain, one of them says so. */
function takeUp(candidates: HashTarget[]): void {
  if (!pending) return;
  const { id, time, told, bare } = pending;
  const taker = candidates.find((target) => {
    if (id === null) return target === inDocumentOrder()[0];
    return (!bare || holds(target.node, id)) && target.open(id, time);
  });
  if (!taker) {
    if (id !== null && !bare && [...targets].every((target) => drawn.has(target))) inDocumentOrder()[0]?.miss(id);
    return;
  }
  pending = null;
  owner = taker;
  takeBack(taker);
  if (told === "") return;
  taker.resume(told);
  // What is opened may be outside of the search, and is shown all the same.
  if (id !== null) taker.open(id, time);
}

function holds(node: Node, id: string): boolean {
  const root = node.getRootNode();
  return root instanceof DocumentFragment || root instanceof Document ? node.contains(root.getElementById(id)) : false;
}

/** No word of an unknown id any more, but by the one that has just opened one. */
function takeBack(opener?: HashTarget): void {
  for (const target of targets) if (target !== opener) target.miss(null);
}

/** Records a reader's choice, so that the address can be copied and Back returns to it. */
export function write(target: HashTarget, id: string, time: string | null): void {
  if (!isShared(target)) return;
  pending = null;
  takeBack();
  const now = read();
  if (owner === target && now?.id === id && now.time === time && !now.bare) return;
  const place = time === null ? [pair(ID, id)] : [pair(ID, id), pair(TIME, time)];
  put("pushState", place, owner === target ? own(SEARCH) : []);
  owner = target;
}

/** Records a search. A word being typed is no step of its own in the history. */
export function keep(target: HashTarget, told: Told): void {
  if (!isShared(target) || (told === "" && owner !== target)) return;
  const search: string[] = [];
  const lines = told.split("\n");
  for (let i = 0; i + 1 < lines.length; i += 2) search.push(pair(lines[i] ?? "", lines[i + 1] ?? ""));
  put("replaceState", owner === target ? own(place()) : [], search);
  owner = target;
}

/** Writes the fragment: the page's own parts first, as they are, but for an id that stood by itself. */
function put(method: "pushState" | "replaceState", id: string[], search: string[]): void {
  const bare = read()?.bare;
  const foreign = bare ? [] : parts().filter((part) => ![...place(), ...SEARCH].includes(nameOf(part)));
  const all = [...foreign, ...id, ...search];
  // Against the whole address: `<base href>` would otherwise take a bare fragment elsewhere.
  const url = location.href.replace(/#.*$/s, "") + (all.length > 0 ? `#${all.join("&")}` : "");
  if (url === location.href) return;
  try {
    history[method](history.state, "", url);
  } catch {
    // A sandboxed frame or a flood of changes: the choice itself stands.
  }
}

/** The names that tell a place. A time without an id is the page's own affair. */
function place(): string[] {
  return parts().some((part) => nameOf(part) === ID) ? [ID, TIME] : [ID];
}

function pair(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}`;
}

/** The parts of the fragment with one of some names. */
function own(names: string[]): string[] {
  return parts().filter((part) => names.includes(nameOf(part)));
}

function onHashChange(): void {
  pending = read();
  wake();
  if (pending) takeUp(inDocumentOrder());
  else takeBack();
}

function wake(): void {
  if (!pending) return;
  const { id, bare } = pending;
  for (const target of targets) if (!bare || (id !== null && holds(target.node, id))) target.wake();
}

function inDocumentOrder(): HashTarget[] {
  return [...targets].sort((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function parts(): string[] {
  return location.hash.slice(1).split("&").filter(Boolean);
}

function nameOf(part: string): string {
  return part.includes("=") ? part.slice(0, part.indexOf("=")) : "";
}

/** What the fragment says of a viewer; null where it says nothing. */
function read(): Wanted | null {
  let id: string | null = null;
  let time: string | null = null;
  const told: string[] = [];
  const all = parts();
  for (const part of all) {
    const name = nameOf(part);
    const value = decode(part.slice(name.length + 1));
    if (name === ID) id ??= value || null;
    else if (name === TIME) time ??= value || null;
    else if (SEARCH.includes(name)) told.push(name, value.replace(/\s+/g, " "));
  }
  if (id !== null || told.length > 0) return { id, time, told: told.join("\n"), bare: false };
  const [only = ""] = all;
  return all.length === 1 && nameOf(only) === "" ? { id: decode(only), time: null, told: "", bare: true } : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
