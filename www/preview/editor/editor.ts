// The editor: CodeMirror with what minutes need. Loaded by itself, after the page is there.
//
// It stands in a shadow root, where CodeMirror puts its styles into `adoptedStyleSheets`: the page's policy allows no
// style element. Tab is left alone, so that the keyboard can leave the text.

import {
  history,
  historyKeymap,
  insertNewline,
  redo,
  undo,
  deleteCharBackwardStrict,
  isolateHistory,
  standardKeymap,
} from "@codemirror/commands";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import {
  ChangeSet,
  Compartment,
  type ChangeSpec,
  EditorSelection,
  EditorState,
  type Text,
  Transaction,
} from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";

import type { Edit } from "../echo/echo.js";
import { language, onLanguage, words } from "../language.js";
import { overrideAt, withEntry, withOverride, type LineReading, type Project, type Sidecar } from "../project.js";
import type { Reading } from "../reading.js";
import type { Fix, TextFixKind } from "./fixes.js";
import { markAt, marks, placeOf, placesOf, setMarks } from "./marks.js";
import { noteFrom, notePlaces, notesOf, rangeOf, underline, type Note } from "./notes.js";
import { JAPANESE } from "./phrases.js";
import { isPastedOver, setSidecar, sidecar, sidecarField } from "./sidecar.js";
import { theme } from "./theme.js";

export { nameOf } from "./notes.js";

/** What the editor tells the page. */
export interface Hear {
  /** The text or the sidecar; `edits` of the text, each of what the ones before left. */
  changed(edits: readonly Edit[]): void;
  /** Kana have become what they were to be. */
  composed(): void;
  /** The reader wants to see this in the viewer; null if there is nothing. */
  show(id: string | null): void;
  say(words: string): void;
  /** Formatted words to plain ones; null to leave it to the browser. */
  paste(data: DataTransfer): string | null;
  notes(notes: readonly Note[]): void;
  /** The whole text was pasted over; this was the sidecar of the one before. */
  pastedOver(before: Sidecar): void;
}

export interface Editor {
  readonly project: Project;
  readonly sidecar: Sidecar;
  readonly length: number;
  readonly isComposing: boolean;
  /** Another text and sidecar; one step of undo. */
  replace(project: Project): void;
  setSidecar(sidecar: Sidecar): void;
  /** The text as it is now, which the next `annotate` speaks of. */
  take(): Project;
  annotate(reading: Reading): void;
  select(id: string, span: { start: number; end: number }): void;
  goTo(note: Note): void;
  mend(note: Note, fix: Fix): void;
  /** The same fix of the text wherever it is offered; one step of undo. */
  mendAll(kind: TextFixKind): void;
  /** Says what the line at the cursor is to be read as. */
  tell(as: LineReading): void;
  undo(): void;
  redo(): void;
  focus(): void;
}

export function createEditor(host: HTMLElement, text: string, hear: Hear): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const locale = new Compartment();
  let since = ChangeSet.empty(0);
  let taken = "";
  let notes: readonly Note[] = [];

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        locale.of(inLanguage()),
        lineNumbers(),
        marks(hear.show),
        notePlaces,
        sidecar(),
        history(),
        search({ top: false }),
        highlightSpecialChars(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        theme,
        keymap.of([
          { key: "Mod-Enter", run: showHere },
          { key: "F8", run: () => toNote(1), shift: () => toNote(-1) },
          { key: "Mod-f", run: openSearchPanel, scope: "editor search-panel" },
          // A plain new line and a plain Backspace: what is not typed is not written, and not taken away.
          { key: "Enter", run: insertNewline, shift: insertNewline },
          { key: "Backspace", run: deleteCharBackwardStrict, shift: deleteCharBackwardStrict },
          ...historyKeymap,
          ...searchKeymap,
          ...standardKeymap,
        ]),
        EditorView.domEventHandlers({
          compositionend: () => queueMicrotask(hear.composed),
          paste(event) {
            const plain = event.clipboardData && hear.paste(event.clipboardData);
            if (plain === null) return false;
            event.preventDefault();
            view.dispatch(view.state.replaceSelection(plain), { userEvent: "input.paste", scrollIntoView: true });
            return true;
          },
          // The page opens files, wherever they are dropped.
          drop: (event) => Boolean(event.dataTransfer?.types.includes("Files")),
        }),
        EditorView.updateListener.of(({ docChanged, changes, startState, state, transactions }) => {
          if (docChanged) since = since.compose(changes);
          if (docChanged || startState.field(sidecarField) !== state.field(sidecarField))
            hear.changed(editsOf(changes, state.doc));
          if (transactions.some(isPastedOver)) hear.pastedOver(startState.field(sidecarField));
        }),
      ],
    }),
  });
  // The search panel listens to keys; words that are dictated or pasted from a menu come without.
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) target.dispatchEvent(new Event("change"));
  });
  onLanguage(() => view.dispatch({ effects: locale.reconfigure(inLanguage()) }));

  function showHere(): boolean {
    hear.show(markAt(view.state, view.state.selection.main.head)?.id ?? null);
    return true;
  }

  function toNote(step: 1 | -1): boolean {
    const note = noteFrom(view.state, view.state.selection.main.from, step);
    hear.say(note?.diagnostic.message ?? words().noNotes);
    if (note) editor.goTo(note);
    return true;
  }

  /** Where and what a fix writes; null if the words are not those it was made for. */
  function edit(note: Note, fix: Fix): { from: number; to: number; insert: string } | null {
    const range = rangeOf(view.state, note);
    if (
      fix.kind === "person" ||
      fix.kind === "line" ||
      !range ||
      view.state.sliceDoc(range.from, range.to) !== note.quote
    )
      return null;
    return { from: range.from + fix.from, to: range.from + fix.to, insert: fix.insert };
  }

  function change(spec: { changes?: ChangeSpec; sidecar?: Sidecar; at?: number }): void {
    view.dispatch({
      ...(spec.changes ? { changes: spec.changes } : {}),
      ...(spec.sidecar ? { effects: setSidecar.of(spec.sidecar) } : {}),
      ...(spec.at === undefined ? {} : { selection: { anchor: spec.at }, scrollIntoView: true }),
      annotations: [isolateHistory.of("full"), Transaction.userEvent.of("input.fix")],
    });
  }

  const editor: Editor = {
    get project() {
      return { text: view.state.doc.toString(), sidecar: view.state.field(sidecarField) };
    },
    get sidecar() {
      return view.state.field(sidecarField);
    },
    get length() {
      return view.state.doc.length;
    },
    get isComposing() {
      return view.composing;
    },
    replace({ text, sidecar }) {
      change({ changes: { from: 0, to: view.state.doc.length, insert: text }, sidecar, at: 0 });
    },
    setSidecar(sidecar) {
      change({ sidecar });
    },
    take() {
      const { project } = editor;
      since = ChangeSet.empty(view.state.doc.length);
      taken = project.text;
      return project;
    },
    annotate(reading) {
      const places = placesOf(reading.marks, since.length, since.desc);
      notes = notesOf(reading, taken);
      view.dispatch({ effects: setMarks.of(places) });
      underline(view, notes, since.desc, editor.mend);
      hear.notes(notes);
    },
    select(id, span) {
      const place = placeOf(view.state, id);
      const moved = place ? place.from - place.mark.span.start : 0;
      const [from, to] = [span.start + moved, span.end + moved].map((at) => Math.min(at, view.state.doc.length));
      const selection = EditorSelection.range(from ?? 0, to ?? 0);
      view.dispatch({
        selection: EditorSelection.single(selection.anchor, selection.head),
        effects: EditorView.scrollIntoView(selection.from, { y: "start", yMargin: 24 }),
      });
    },
    goTo(note) {
      const range = rangeOf(view.state, note) ?? { from: note.diagnostic.span.start, to: note.diagnostic.span.start };
      const length = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(range.from, length), head: Math.min(range.to, length) },
        effects: EditorView.scrollIntoView(Math.min(range.from, length), { y: "center" }),
      });
      view.focus();
    },
    mend(note, fix) {
      if (fix.kind === "person") {
        change({ sidecar: withEntry(view.state.field(sidecarField), fix.entry) });
        hear.say(words().personSet(fix.entry.label, fix.entry.name));
        return;
      }
      if (fix.kind === "line") {
        change({ sidecar: withOverride(view.state.field(sidecarField), fix.override) });
        hear.say(words().lineTold(fix.override.line, fix.override.as));
        return;
      }
      const changes = edit(note, fix);
      if (!changes) {
        hear.say(words().stale);
        return;
      }
      change({ changes, at: changes.from + changes.insert.length });
      hear.say(words().fixed);
      view.focus();
    },
    mendAll(kind) {
      const changes = notes.flatMap((note) => {
        const fix = note.fixes.find((each) => each.kind === kind);
        return (fix && edit(note, fix)) ?? [];
      });
      change({ changes });
      hear.say(words().fixedAll(changes.length));
      view.focus();
    },
    tell(as) {
      const { from, to, head } = view.state.selection.main;
      const { text, sidecar } = editor.project;
      const override = overrideAt(text, from === to ? head : from, as, view.state.sliceDoc(from, to));
      if (override) change({ sidecar: withOverride(sidecar, override) });
      hear.say(override ? words().lineTold(override.line, as) : words().blankLine);
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    focus: () => view.focus(),
  };
  return editor;
}

function editsOf(changes: ChangeSet, now: Text): Edit[] {
  const edits: Edit[] = [];
  const blanks = (from: number, to: number): string => now.sliceString(from, to);
  changes.iterChanges((fromBefore, toBefore, from, _to, words) => {
    edits.push({ from, to: from + toBefore - fromBefore, words: words.toString(), blanks });
  }, true);
  return edits;
}

function inLanguage() {
  return [
    EditorState.phrases.of(language() === "ja" ? JAPANESE : {}),
    EditorView.contentAttributes.of({
      "aria-label": words().text,
      "aria-description": words().keys,
      lang: "ja",
      tabindex: "0",
    }),
  ];
}
