// Marks beside the text: where speeches, sections and items begin. They move with edits until the next reading.

import {
  RangeSet,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Extension,
} from "@codemirror/state";
import { gutter, GutterMarker, ViewPlugin } from "@codemirror/view";

import { make } from "../dom.js";
import { words } from "../language.js";
import type { Mark, MarkKind } from "../reading.js";

const GLYPHS: Record<MarkKind, string> = { section: "§", item: "◆", speech: "●" };

/** Larger things stand for smaller ones where a line has more than one. */
const RANK: readonly MarkKind[] = ["section", "item", "speech"];

class Place extends GutterMarker {
  constructor(readonly mark: Mark) {
    super();
  }
}

class LineMark extends GutterMarker {
  constructor(
    readonly kind: MarkKind,
    readonly label: string,
  ) {
    super();
  }

  override eq(other: LineMark): boolean {
    return this.kind === other.kind && this.label === other.label;
  }

  override toDOM(): Node {
    // In no order of tabs: the text's own keys do the same, and there may be thousands.
    return make(
      "button",
      { type: "button", tabindex: "-1", class: `mark mark-${this.kind}`, "aria-label": this.label, title: this.label },
      GLYPHS[this.kind],
    );
  }
}

export const setMarks = StateEffect.define<RangeSet<Place>>();

const field = StateField.define<RangeSet<Place>>({
  create: () => RangeSet.empty,
  update(value, { changes, effects }) {
    const set = effects.find((effect) => effect.is(setMarks));
    return set?.value ?? value.map(changes);
  },
});

/** `since`: what has changed in the text since it was read. */
export function placesOf(marks: readonly Mark[], length: number, since: ChangeDesc): RangeSet<Place> {
  const ranges = marks.filter(({ span }) => span.start <= length).map((mark) => new Place(mark).range(mark.span.start));
  return RangeSet.of(ranges, true).map(since);
}

/** Where a speech, section or item begins now; null if it is not marked. */
export function placeOf(state: EditorState, id: string): { mark: Mark; from: number } | null {
  for (const cursor = state.field(field).iter(); cursor.value; cursor.next())
    if (cursor.value.mark.id === id) return { mark: cursor.value.mark, from: cursor.from };
  return null;
}

/** The last thing that begins on the line of `position` or before it. */
export function markAt(state: EditorState, position: number): Mark | null {
  let found: Mark | null = null;
  state.field(field).between(0, state.doc.lineAt(position).to, (_from, _to, { mark }) => void (found = mark));
  return found;
}

function marksBetween(state: EditorState, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  state.field(field).between(from, to, (_from, _to, { mark }) => void found.push(mark));
  return found.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
}

/** `show` is told the id of a mark that was pressed. */
export function marks(show: (id: string) => void): Extension {
  return [
    field,
    gutter({
      class: "cm-marks",
      lineMarker(view, { from, to }) {
        const here = marksBetween(view.state, from, to);
        const [first] = here;
        if (!first) return null;
        return new LineMark(first.kind, here.map((mark) => words().mark(mark.kind, mark.words)).join(" / "));
      },
      lineMarkerChange: ({ transactions }) => transactions.some((tr) => tr.effects.some((e) => e.is(setMarks))),
      domEventHandlers: {
        click(view, { from, to }) {
          const [first] = marksBetween(view.state, from, to);
          if (first) show(first.id);
          return Boolean(first);
        },
      },
    }),
    named,
  ];
}

/** CodeMirror hides all gutters from screen readers; these have names. Line numbers stay hidden. */
const named = ViewPlugin.define((view) => {
  requestAnimationFrame(() => {
    view.dom.querySelector(".cm-gutters")?.removeAttribute("aria-hidden");
    view.dom.querySelector(".cm-lineNumbers")?.setAttribute("aria-hidden", "true");
  });
  return {};
});
