// What the editor corrects of the reading: one word on each thing, a later one in the place of an earlier.

import type {
  AgendaItem,
  ItemCorrection,
  Minutes,
  Position,
  PositionCorrection,
  RosterEntry,
} from "../element/types.js";
import type { Sidecar } from "./project.js";

/** The title by which a sidecar names an item: with its number where others have the same. */
export function titleOf(item: AgendaItem, items: readonly AgendaItem[]): string {
  const isAlone = items.filter(({ title }) => title === item.title).length < 2;
  return isAlone ? item.title : `${item.number ?? ""}${item.title}`;
}

/** Adds to what was said of the item before. */
export function withItem(sidecar: Sidecar, told: ItemCorrection): Sidecar {
  const before = sidecar.items.find(({ title }) => title === told.title);
  const others = sidecar.items.filter((other) => other !== before);
  return { ...sidecar, items: [...others, { ...before, ...told }] };
}

export function withPosition(sidecar: Sidecar, told: PositionCorrection): Sidecar {
  const others = sidecar.positions.filter(({ title, speaker }) => title !== told.title || speaker !== told.speaker);
  return { ...sidecar, positions: [...others, told] };
}

/** Something read that one can press, in terms of the data. */
export type Claim =
  | { readonly field: "outcome" | "kind" | "votes"; readonly item: AgendaItem }
  | { readonly field: "stance"; readonly item: AgendaItem; readonly position: Position; readonly speaker: string }
  | { readonly field: "who"; readonly label: string; readonly name: string | null };

/** What an element of the viewer that carries `data-read` stands for; null if the data has no such thing. */
export function claimOf(element: Element, minutes: Minutes): Claim | null {
  const field = element.getAttribute("data-read");
  const speaker = minutes.speakers.find(
    ({ id }) => id === element.closest("[data-speaker]")?.getAttribute("data-speaker"),
  );
  if (field === "who") return speaker ? { field, label: speaker.label, name: speaker.name } : null;
  const item = minutes.items.find(({ id }) => id === element.closest('[part~="item"]')?.id);
  if (!item) return null;
  if (field === "stance") {
    const position = item.positions.find((each) => each.speaker === speaker?.id);
    return position && speaker ? { field, item, position, speaker: speaker.label } : null;
  }
  return field === "outcome" || field === "kind" || field === "votes" ? { field, item } : null;
}

/** The sidecar once a claim is so; for `who` null means that it is nobody of whom the name is known. */
export type Answer =
  | { readonly outcome: AgendaItem["outcome"] }
  | { readonly kind: AgendaItem["kind"] }
  | { readonly votes: ItemCorrection["votes"] }
  | { readonly stance: Position["stance"] | null }
  | { readonly who: (RosterEntry & { label: string }) | null };

export function answered(sidecar: Sidecar, claim: Claim, answer: Answer, items: readonly AgendaItem[]): Sidecar {
  if (claim.field === "who") {
    const entry: RosterEntry = ("who" in answer ? answer.who : null) ?? { label: claim.label, name: null };
    return { ...sidecar, roster: [...sidecar.roster.filter(({ label }) => label !== claim.label), entry] };
  }
  const title = titleOf(claim.item, items);
  if (claim.field === "stance")
    return "stance" in answer
      ? withPosition(sidecar, { title, speaker: claim.speaker, stance: answer.stance })
      : sidecar;
  return withItem(sidecar, { title, ...(answer as Partial<ItemCorrection>) });
}
