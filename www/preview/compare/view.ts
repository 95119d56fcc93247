// The comparison as a page: what changed, in its place, with what stayed folded around it.

import { button, make } from "../dom.js";
import { language, words } from "../language.js";
import type { Comparison, Unit } from "./units.js";

export interface CompareActions {
  close(): void;
  /** Shows the place in the text. */
  find(unit: Unit): void;
}

export function drawComparison(room: HTMLElement, { units }: Comparison, actions: CompareActions): void {
  const say = words();
  const counted = (change: Unit["change"]) => units.filter((unit) => unit.speech && unit.change === change).length;
  const changes = units.filter((unit) => unit.change !== "same");
  const others = changes.filter((unit) => !unit.speech).length;
  const place = make("span", { class: "hint", role: "status" });
  room.replaceChildren(
    make("h2", { id: "comparison-heading" }, say.comparison),
    make(
      "p",
      { class: "compare-count", role: "status" },
      changes.length === 0
        ? say.noDifference
        : say.differences(counted("changed"), counted("added"), counted("removed"), counted("same"), others),
    ),
    make(
      "div",
      { class: "actions" },
      ...(changes.length === 0 ? [] : [stepper(room, 1, say.next, place), stepper(room, -1, say.previous, place)]),
      button(say.close, actions.close),
      place,
    ),
    ...runsOf(units).map((run) => (run[0]?.change === "same" ? folded(run) : changedUnit(run[0] as Unit, actions))),
  );
}

/** Neighbours that stayed the same stand together. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (unit.change === "same" && last?.[0]?.change === "same") last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function folded(run: readonly Unit[]): HTMLElement {
  const details = make("details", { class: "unit-same" }, make("summary", {}, words().same(run.length)));
  // Drawn when it is opened: most of a long text stays as it is.
  details.addEventListener(
    "toggle",
    () => {
      details.append(
        make("div", { class: "pieces", lang: "ja" }, ...run.flatMap((unit) => unit.pieces.map((p) => p.words))),
      );
    },
    { once: true },
  );
  return details;
}

function changedUnit(unit: Unit, actions: CompareActions): HTMLElement {
  const say = words();
  const title = unit.speech ? (unit.speech.label ?? "—") : say.other;
  const heading = make("h3", { tabindex: "-1" }, make("span", { class: "badge" }, say.change[unit.change]), " ", title);
  return make(
    "article",
    { class: `unit unit-${unit.change}` },
    make(
      "div",
      { class: "bar" },
      heading,
      ...(unit.change === "removed"
        ? []
        : [button(say.inText, () => actions.find(unit), { class: "plain", "aria-label": `${title}: ${say.inText}` })]),
    ),
    ...(unit.isWhole ? [make("p", { class: "hint" }, say.tooDifferent)] : []),
    make("div", { class: "pieces", lang: "ja" }, ...unit.pieces.map(drawPiece)),
  );
}

/** Words for those who do not see the marks stand beside the record's own, never among them. */
function drawPiece({ change, words: own }: Unit["pieces"][number]): Node | string {
  if (change === "kept") return own;
  const say = words();
  const told = change === "added" ? say.inserted : say.deleted;
  return make(
    change === "added" ? "ins" : "del",
    {},
    make("span", { class: "unseen", lang: language() }, `［${told}］`),
    // A line that is no more would leave no trace.
    change === "removed" && !own.trim() ? own.replaceAll("\n", "↵\n") : own,
    make("span", { class: "unseen", lang: language() }, `［/${told}］`),
  );
}

/** Goes to the next change from the last one, round the end, and says which it is. */
function stepper(room: HTMLElement, step: 1 | -1, name: string, place: HTMLElement): HTMLElement {
  return button(name, () => {
    const headings = [...room.querySelectorAll<HTMLElement>(".unit h3")];
    const current = headings.findIndex((heading) => heading.classList.contains("is-current"));
    const from = current < 0 && step < 0 ? 0 : current;
    const at = (from + step + headings.length) % headings.length;
    headings[current]?.classList.remove("is-current");
    headings[at]?.classList.add("is-current");
    headings[at]?.scrollIntoView({ block: "center" });
    place.textContent = words().difference(at + 1, headings.length, headings[at]?.textContent ?? "");
  });
}
