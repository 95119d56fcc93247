// The list of notes on the reading: what, where, and what can be done about it.

import { button, find, make } from "../dom.js";
import type { Editor } from "../editor/editor.js";
import type { Fix } from "../editor/fixes.js";
import type { Note } from "../editor/notes.js";
import { language, onLanguage, words } from "../language.js";

/** As many are listed; the next ones come up as these are dealt with. */
const MOST = 100;
/** Codes of notes on who speaks. */
const ON_PEOPLE = ["ambiguous-speaker", "unknown-speaker", "label-role-mismatch", "weak-person"];
/** Begins the codes of readings that are too weak to be claimed on the page. */
const WEAK = "weak-";

/** What may be done everywhere at once: nothing that needs a look at each place. */
const FOR_ALL = ["replace", "remove", "join"] as const;

export interface NotePanel {
  show(notes: readonly Note[]): void;
}

export function notePanel(
  editor: () => Editor | null,
  nameOf: (fix: Fix) => string,
  choose: (label: string) => void,
): NotePanel {
  let notes: readonly Note[] = [];
  const draw = () => {
    const count = find("notes-count");
    count.textContent = notes.length.toLocaleString(language());
    count.hidden = notes.length === 0;
    find("notes-none").textContent =
      notes.length === 0 ? words().noNotes : notes.length > MOST ? words().more(notes.length - MOST) : "";
    find("notes-all").replaceChildren(...FOR_ALL.flatMap(forAll));
    const list = find("notes-list");
    const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
    const isWeak = ({ diagnostic }: Note) => diagnostic.code.startsWith(WEAK);
    find("notes-weak").replaceChildren(...weakGroups(notes.filter(isWeak)));
    list.replaceChildren(
      ...notes
        .filter((note) => !isWeak(note))
        .slice(0, MOST)
        .map(entry),
    );
    // What was pressed is gone with its note: the next one takes its place.
    const next = list.children[Math.min(at, list.children.length - 1)];
    if (at >= 0) (next?.querySelector("button") ?? find("tab-notes")).focus({ preventScroll: true });
  };
  /** What is to be checked, group by group. */
  const weakGroups = (weak: readonly Note[]): HTMLElement[] => {
    const codes = [...new Set(weak.map(({ diagnostic }) => diagnostic.code))];
    const groups = codes.flatMap((code) => {
      const own = weak.filter(({ diagnostic }) => diagnostic.code === code);
      return [
        make("h4", {}, words().weak.group(code, own.length)),
        make("ol", { class: "notes" }, ...own.slice(0, MOST).map(entry)),
      ];
    });
    return groups.length === 0 ? [] : [make("h3", {}, words().weak.title), ...groups];
  };
  const forAll = (kind: (typeof FOR_ALL)[number]): HTMLElement[] => {
    const places = notes.filter(({ fixes }) => fixes.some((fix) => fix.kind === kind)).length;
    if (places < 2) return [];
    return [button(words().fixAll[kind](places.toLocaleString(language())), () => editor()?.mendAll(kind))];
  };
  const entry = (note: Note): HTMLElement => {
    const { severity, line, message, code } = note.diagnostic;
    // Many places have the same fix: its name says where.
    const action = (name: string, act: () => void) =>
      button(name, act, { "aria-label": words().fixAt(name, words().line(line)) });
    const fixes = note.fixes.map((fix) => action(nameOf(fix), () => editor()?.mend(note, fix)));
    if (ON_PEOPLE.includes(code)) fixes.push(action(words().choosePerson, () => choose(note.quote.trim())));
    return make(
      "li",
      { class: `note note-${severity}` },
      make(
        "p",
        {},
        make("span", { class: "severity" }, words().severity[severity]),
        " ",
        button(words().line(line), () => editor()?.goTo(note), { class: "plain" }),
        " ",
        message,
      ),
      ...(fixes.length > 0 ? [make("div", { class: "actions" }, ...fixes)] : []),
    );
  };
  onLanguage(draw);
  draw();
  return {
    show(next) {
      notes = next;
      draw();
    },
  };
}
