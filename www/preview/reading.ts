// What the editor shows of the minutes: places in the text, and the notes. Much smaller than the whole data, as it comes
// from another thread after every pause.

import type { Attendee, Diagnostic, Minutes, Span } from "../element/types.js";

export type MarkKind = "section" | "item" | "speech";

/** Something that begins in the text. */
export interface Mark {
  readonly kind: MarkKind;
  /** What `viewer.show` opens. */
  readonly id: string;
  readonly words: string;
  /** UTF-16 code units. */
  readonly span: Span;
}

/** A label of a transcript with times. */
export interface Voice {
  readonly label: string;
  readonly speeches: number;
}

export interface Reading {
  readonly title: string | null;
  /** In document order; where two begin at one place, the larger first. */
  readonly marks: readonly Mark[];
  readonly diagnostics: readonly Diagnostic[];
  readonly attendees: readonly Attendee[];
  /** Distinct labels of speeches. */
  readonly labels: readonly string[];
  /** Those of a transcript with times; else none. */
  readonly voices: readonly Voice[];
}

const ORDER: Record<MarkKind, number> = { section: 0, item: 1, speech: 2 };

export function toReading(minutes: Minutes): Reading {
  const names = new Map(minutes.speakers.map((speaker) => [speaker.id, speaker.name ?? speaker.label]));
  const marks: Mark[] = [
    ...minutes.sections.map(({ id, number, heading, span }) => ({
      kind: "section" as const,
      id,
      words: [number, heading].filter(Boolean).join(" "),
      span,
    })),
    ...minutes.items.map(({ id, title, span }) => ({ kind: "item" as const, id, words: title, span })),
    ...minutes.speeches.map(({ id, label, speaker, span }) => ({
      kind: "speech" as const,
      id,
      words: label ?? names.get(speaker ?? "") ?? "",
      span,
    })),
  ];
  marks.sort((a, b) => a.span.start - b.span.start || ORDER[a.kind] - ORDER[b.kind]);
  return {
    title: minutes.title,
    marks,
    diagnostics: minutes.diagnostics,
    attendees: minutes.attendees,
    voices: voicesOf(minutes),
    labels: [...new Set(minutes.speeches.flatMap(({ label }) => label ?? []))],
  };
}

function voicesOf({ speeches }: Minutes): Voice[] {
  const counts = new Map<string, number>();
  if (speeches.some(({ time }) => time !== null)) {
    for (const { label } of speeches) if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, speeches]) => ({ label, speeches }));
}
