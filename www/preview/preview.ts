// The preview: what stands in the editor is shown by the viewer beside it. Nothing is sent anywhere.

import type { MinutesViewerElement } from "../element/element.js";
import { LONGEST } from "../element/limits.js";
import { comparePanel } from "./compare/panel.js";
import type { Format } from "./core/asked.js";
import { ask, latest } from "./core/client.js";
import { find } from "./dom.js";
import type { Edit } from "./echo/echo.js";
import type { Editor } from "./editor/editor.js";
import { Follower, type FollowState } from "./follow.js";
import { keepPanel } from "./keep/panel.js";
import { workOffline } from "./keep/offline.js";
import { language, onLanguage, switchLanguage, words } from "./language.js";
import { showLeftOut } from "./open/left-out.js";
import { openFile, toldOf, whyUnopened } from "./open/open.js";
import { pastedText } from "./open/paste.js";
import { drawDownloads, formats, saveProject } from "./out/downloads.js";
import { drawSnippets } from "./out/snippets.js";
import { carriedNote } from "./panels/carried.js";
import { correctByPress } from "./panels/correct.js";
import { notePanel, type NotePanel } from "./panels/notes.js";
import { peoplePanel } from "./panels/people.js";
import { recordingPanel } from "./panels/recording.js";
import { tabs } from "./panels/tabs.js";
import { voicesPanel } from "./panels/voices.js";
import { isSidecarEmpty, NO_SIDECAR, type Project, type Sidecar } from "./project.js";
import { isVersionOf } from "./version.js";

const EXAMPLE = "seeds/000_0995887af9160cb4.txt";

const viewer = find<MinutesViewerElement>("viewer");
const plain = find<HTMLTextAreaElement>("plain");
const state = find("state");
const undo = find("undo");
const file = find<HTMLInputElement>("file");

let editor: Editor | null = null;
let notes: NotePanel | null = null;
let previous: Project | null = null;
let known: readonly Format[] | null = null;

function say(words: string, isBad = false): void {
  state.textContent = words;
  state.classList.toggle("is-bad", isBad);
}

function project(): Project {
  return editor?.project ?? { text: plain.value, sidecar: NO_SIDECAR };
}

// ---- the editor and what follows it

let followed: FollowState = { isDrawing: false, behind: null };

function tellFollowed({ isDrawing, behind }: FollowState): void {
  followed = { isDrawing, behind };
  find("behind").hidden = !isDrawing && behind === null;
  find("follow").hidden = isDrawing;
  const seconds = Math.ceil((behind ?? 0) / 1000).toLocaleString(language());
  find("behind-words").textContent = isDrawing ? words().drawing : behind === null ? "" : words().behind(seconds);
}

const length = (): number => editor?.length ?? plain.value.length;
const follower = new Follower(viewer, { project, length, isBusy: () => editor?.isComposing ?? false }, tellFollowed);

/** How long the last reading took, in milliseconds. */
let readingCost = 0;

const read = latest(async () => {
  // What the viewer says to be too long is not read beside it either.
  if (!editor || editor.length > LONGEST) return;
  const began = performance.now();
  const current = editor;
  const lang = language();
  const answer = await ask("read", { project: current.take(), lang }).catch(() => null);
  if (!answer) return;
  people.offer(answer);
  voices.offer(answer);
  current.annotate(answer);
  readingCost = performance.now() - began;
});

/** Reading costs a thread, not the typing; but what it says has to be drawn. */
let readingDue: ReturnType<typeof setTimeout> | undefined;
function readSoon(): void {
  clearTimeout(readingDue);
  readingDue = setTimeout(read, Math.max(250, readingCost));
}

let told: Sidecar | null = null;

function changed(edits?: readonly Edit[]): void {
  follower.changed(edits);
  count();
  const sidecar = editor?.sidecar ?? NO_SIDECAR;
  // Undone, too: what was told of the change before does not hold.
  if (sidecar !== told || edits?.some(({ words }) => words.length === length())) carried.hide();
  if (sidecar !== told) {
    told = sidecar;
    people.show(sidecar);
    voices.show(sidecar);
  }
  readSoon();
  keep.changed();
}

function count(): void {
  find("count").textContent = words().count(length().toLocaleString(language()));
}

/** Puts another text in, and keeps the one before for `undo`. */
function replace(next: Project): void {
  const before = project();
  showLeftOut([]);
  // Those on another text are none on this one.
  notes?.show([]);
  if (before.text) previous = before;
  undo.hidden = previous === null || previous.text === next.text;
  if (editor) editor.replace(next);
  else {
    plain.value = next.text;
    changed();
  }
  void follower.now();
}

function show(id: string | null): void {
  if (id === null) return say(words().noSpeechHere);
  chooseView("reading");
  void follower.now().then(() => {
    if (viewer.show(id)) say("");
    else say(words().notFollowed);
  });
}

viewer.addEventListener("minutes-select", ({ detail: { speech } }) => {
  editor?.select(speech.id, speech.span);
});

const people = peoplePanel({
  change: (sidecar) => editor?.setSidecar(sidecar),
  tell: (as) => editor?.tell(as),
  say,
});
const voices = voicesPanel((sidecar) => {
  editor?.setSidecar(sidecar);
  void follower.now();
}, say);
const recording = recordingPanel(viewer, say);
correctByPress(viewer, {
  sidecar: () => editor?.sidecar ?? NO_SIDECAR,
  change(sidecar) {
    editor?.setSidecar(sidecar);
    void follower.now();
  },
  say,
});
const carried = carriedNote((sidecar) => editor?.setSidecar(sidecar), say);
const keep = keepPanel({ get: project, put: replace }, say);

/** Comes by itself, after the page is there. What was typed meanwhile is taken over. */
async function loadEditor(): Promise<void> {
  try {
    const { createEditor, nameOf } = await import("./editor/editor.js");
    notes = notePanel(
      () => editor,
      nameOf,
      (label) => {
        chooseDrawer("people");
        people.choose(label);
      },
    );
    const hadFocus = document.activeElement === plain;
    const text = plain.value;
    editor = createEditor(find("text"), text, {
      changed(edits) {
        say("");
        changed(edits);
      },
      composed: () => follower.release(),
      show,
      say,
      paste(data) {
        const pasted = pastedText(data);
        // After the change that the paste itself makes.
        if (pasted !== null) queueMicrotask(() => say(words().pasted));
        return pasted;
      },
      notes: (list) => notes?.show(list),
      pastedOver: (before) => carried.show(before, editor?.sidecar ?? NO_SIDECAR),
    });
    plain.remove();
    if (hadFocus) editor.focus();
    readSoon();
  } catch {
    say(words().editorFailed, true);
  }
}

/** Fixes and the roster are undone from wherever they were done; a field's own undo is its own. */
document.addEventListener("keydown", (event) => {
  const { target, key, shiftKey } = event;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  if (target instanceof HTMLInputElement || target === plain || target === find("text")) return;
  const isUndo = key.toLowerCase() === "z" && !shiftKey;
  const isRedo = key.toLowerCase() === "y" || (key.toLowerCase() === "z" && shiftKey);
  if (!editor || !(isUndo || isRedo)) return;
  event.preventDefault();
  if (isUndo) editor.undo();
  else editor.redo();
});

find("writing-heading").addEventListener("click", () => editor?.focus());
plain.addEventListener("input", () => changed());
find("follow").addEventListener("click", () => void follower.now());

// ---- ways in

async function openExample(): Promise<void> {
  try {
    const response = await fetch(EXAMPLE);
    if (!response.ok) throw new Error(String(response.status));
    replace({ text: await response.text(), sidecar: NO_SIDECAR });
    say(words().example);
  } catch {
    say(words().exampleFailed, true);
  }
}

/** A project has its own sidecar. To another version of the text that of the one before still belongs. */
function bring(text: string, sidecar: Sidecar | null): void {
  if (sidecar) return replace({ text, sidecar });
  const own = project();
  const last = own.text.trim() ? own : (previous ?? own);
  const isKept = !isSidecarEmpty(last.sidecar) && isVersionOf(text, last.text);
  const next = { text, sidecar: isKept ? last.sidecar : NO_SIDECAR };
  replace(next);
  carried.show(last.sidecar, next.sidecar);
}

let opening = new AbortController();
const stopOpening = find("stop-opening");
stopOpening.addEventListener("click", () => opening.abort());

async function open(chosen: File): Promise<void> {
  if (recording.open(chosen)) return;
  opening.abort();
  const own = (opening = new AbortController());
  const began = performance.now();
  say(words().opening(chosen.name));
  // Most files are there before anybody could press it.
  const ticking = setInterval(() => {
    stopOpening.hidden = false;
    say(words().openingSince(chosen.name, Math.round((performance.now() - began) / 1000)));
  }, 1000);
  try {
    const { text, sidecar, how, remarks, leftOut } = await openFile(chosen, own.signal);
    bring(text, sidecar);
    showLeftOut(leftOut);
    say(words().opened(chosen.name, how) + toldOf(remarks));
    // On a narrow page it stands below the fold.
    for (const note of [state, find("carried")]) note.scrollIntoView({ block: "nearest" });
  } catch (error) {
    // Another file has been chosen since.
    if (own === opening) say(`${chosen.name}: ${whyUnopened(error)} ${words().kept}`, true);
  } finally {
    clearInterval(ticking);
    if (own === opening) stopOpening.hidden = true;
  }
}

find("example").addEventListener("click", () => void openExample());
find("open").addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  const chosen = file.files?.[0];
  if (chosen) void open(chosen);
  file.value = "";
});
find("clear").addEventListener("click", () => {
  if (!project().text) return;
  replace({ text: "", sidecar: NO_SIDECAR });
  say(words().cleared);
  editor?.focus();
});
undo.addEventListener("click", () => {
  const before = previous;
  if (before === null) return;
  previous = null;
  replace(before);
  say(words().undone);
  if (undo.hidden) editor?.focus();
});

// A file may be dropped anywhere on the page: missing the box should not leave the page.
addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("is-dropping");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("is-dropping");
});
addEventListener("drop", (event) => {
  document.body.classList.remove("is-dropping");
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  event.preventDefault();
  void open(dropped);
});

// ---- the rooms of the page

const PANELS = ["notes", "people", "versions", "out", "keep"];
const chooseView = tabs(find("views"), (view) => document.body.setAttribute("data-view", view));
const chooseDrawer = tabs(find("drawer"), (panel) => {
  for (const id of PANELS) find(id).hidden = id !== panel;
  if (panel === "out") void drawOut();
});

/** Of the very text: the last reading may be of the one before. */
async function titleOf(own: Project): Promise<string | null> {
  const read = await ask("read", { project: own, lang: language() }).catch(() => null);
  return read?.title ?? null;
}

async function drawOut(): Promise<void> {
  drawSnippets(find("snippets"), project().sidecar, say);
  known ??= await formats();
  drawDownloads(find("downloads"), known, { project, title: titleOf }, say);
}

find("save").addEventListener("click", async () => {
  const own = project();
  await saveProject(own, await titleOf(own), say);
});
comparePanel({
  project,
  say,
  find(unit) {
    if (unit.speech) editor?.select(unit.speech.id, unit.span);
    chooseView("writing");
    editor?.focus();
  },
  reveal: () => chooseView("reading"),
});

find("language").addEventListener("click", () => switchLanguage(language() === "ja" ? "en" : "ja"));
onLanguage(() => {
  viewer.lang = language();
  say("");
  count();
  tellFollowed(followed);
  readSoon();
  if (!find("out").hidden) void drawOut();
});

// ---- the beginning

async function begin(): Promise<void> {
  const { project: kept, told, isBad } = await keep.restore();
  if (kept) replace(kept);
  // A browser may bring back what was typed before a reload.
  else if (plain.value) changed();
  else await openExample();
  if (told) say(told, isBad);
  // Whatever was put in so far cannot be undone to nothing.
  previous = null;
  undo.hidden = true;
  await loadEditor();
  void workOffline();
}

void begin();
