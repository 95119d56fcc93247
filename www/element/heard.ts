// Which speech and paragraph are heard at a time, and the marks on them.

interface Place {
  id: string;
  from: number;
  until: number | null;
}

/** How many speeches that began before may still go on. */
const OVERLAP = 8;

const MARK = "data-heard";

export class Heard {
  readonly #root: ShadowRoot;
  readonly #speeches: Place[] = [];
  readonly #paragraphs: Place[] = [];
  #marked: string[] = [];

  /** `times`: a line for each speech and paragraph, with its id, where it begins and, perhaps, ends, in milliseconds. */
  constructor(root: ShadowRoot, times: string) {
    this.#root = root;
    for (const line of times.split("\n")) {
      const [id, from, until] = line.split(" ");
      if (!id) continue;
      const place = { id, from: Number(from), until: until ? Number(until) : null };
      // Paragraphs of speeches are numbered behind a point; those of nobody have names of their own.
      (id.includes(".") || id.startsWith("narration-") ? this.#paragraphs : this.#speeches).push(place);
    }
    for (const places of [this.#speeches, this.#paragraphs]) places.sort((a, b) => a.from - b.from);
  }

  /** What is heard: the paragraph, or the speech if none is told apart. */
  get place(): HTMLElement | null {
    const id = this.#marked.at(-1);
    return id === undefined ? null : this.#root.getElementById(id);
  }

  /** Marks what is heard at a time. True if that is something else than before. */
  mark(milliseconds: number): boolean {
    const ids = this.#at(milliseconds);
    const isNew = ids.join() !== this.#marked.join();
    if (isNew) this.clear();
    this.#marked = ids;
    // What is drawn anew has lost its mark, and what is drawn late has none yet.
    for (const id of ids) this.#root.getElementById(id)?.setAttribute(MARK, "");
    return isNew;
  }

  clear(): void {
    for (const id of this.#marked) this.#root.getElementById(id)?.removeAttribute(MARK);
    this.#marked = [];
  }

  #at(time: number): string[] {
    const last = before(this.#speeches, time);
    let speech: Place | undefined;
    for (let i = last; i >= 0 && i > last - OVERLAP && !speech; i -= 1) {
      const place = this.#speeches[i];
      const ends = place?.until ?? this.#speeches[i + 1]?.from ?? Infinity;
      if (place && time < ends) speech = place;
    }
    for (let i = before(this.#paragraphs, time); i >= 0; i -= 1) {
      const { id, from } = this.#paragraphs[i] as Place;
      if (speech && from < speech.from) break;
      if (speech ? id.startsWith(`${speech.id}.`) : last < 0) return speech ? [speech.id, id] : [id];
    }
    return speech ? [speech.id] : [];
  }
}

/** The last place that has begun; -1 if none has. */
function before(places: readonly Place[], time: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] as Place).from <= time) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
