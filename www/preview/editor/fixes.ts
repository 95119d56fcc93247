// What can be done about a note: a change of the text, or a word on who is meant. Each is shown before it is done, and
// undone like any edit.

import type { Attendee, Diagnostic, RosterEntry } from "../../element/types.js";
import { overrideAt, type LineOverride } from "../project.js";
import { plainFormOf } from "./look-alikes.js";

export type TextFixKind = "remove" | "replace" | "close" | "open" | "join" | "respell";

export type Fix =
  | {
      readonly kind: TextFixKind;
      /** From the start of the note's span, UTF-16. */
      readonly from: number;
      readonly to: number;
      readonly insert: string;
    }
  | { readonly kind: "person"; readonly entry: RosterEntry & { label: string; name: string } }
  | { readonly kind: "line"; readonly override: LineOverride };

/** What a fix may rest on: the words that the note is about, and the printed list. */
interface Ground {
  readonly text: string;
  /** Where the note's words begin. */
  readonly start: number;
  readonly quote: string;
  /** The characters before and behind it. */
  readonly beside: readonly [string, string];
  readonly attendees: readonly Attendee[];
}

const FIXES: Record<string, (ground: Ground) => Fix[]> = {
  "odd-character": ({ quote }) => oddCharacter(quote),
  "unclosed-bracket": ({ quote }) => bracket(quote),
  "paragraph-joined": ({ quote, beside }) => seam(quote, beside),
  "ambiguous-speaker": who,
  "weak-person": who,
  "unknown-speaker": (ground) => [...respelled(ground), ...who(ground), ...noSpeaker(ground)],
  "label-role-mismatch": who,
};

/** `text` is what the diagnostic was made from. */
export function fixesFor({ code, span }: Diagnostic, text: string, attendees: readonly Attendee[]): Fix[] {
  const beside = [text.charAt(span.start - 1), text.charAt(span.end)] as const;
  return FIXES[code]?.({ text, start: span.start, quote: text.slice(span.start, span.end), beside, attendees }) ?? [];
}

// ---- characters

/** Controls, directions and what has no width. */
const UNSEEN = /^[\p{Cc}\p{Cf}]+$/u;

function oddCharacter(quote: string): Fix[] {
  if (UNSEEN.test(quote)) return [{ kind: "remove", from: 0, to: quote.length, insert: "" }];
  const plain = plainFormOf(quote);
  return plain === quote ? [] : [{ kind: "replace", from: 0, to: quote.length, insert: plain }];
}

// ---- brackets

const PAIRS: ReadonlyMap<string, string> = new Map(
  ["（）", "()", "「」", "『』", "〔〕", "［］", "[]", "【】", "〈〉", "《》", "＜＞", "<>", "｛｝", "{}", "｢｣"].map(
    (pair) => [pair[0] ?? "", pair[1] ?? ""],
  ),
);
const CLOSING = new Map([...PAIRS].map(([open, close]) => [close, open]));

/** One bracket without its partner: add the partner at the other end. With more amiss than one, the editor knows better. */
function bracket(quote: string): Fix[] {
  const open: string[] = [];
  const lone: string[] = [];
  for (const char of quote) {
    if (PAIRS.has(char)) open.push(char);
    else if (CLOSING.has(char)) {
      const top = open.at(-1);
      if (top !== undefined && PAIRS.get(top)?.normalize("NFKC") === char.normalize("NFKC")) open.pop();
      else lone.push(char);
    }
  }
  const end = quote.trimEnd().length;
  if (open.length === 1 && lone.length === 0)
    return [{ kind: "close", from: end, to: end, insert: PAIRS.get(open[0] ?? "") ?? "" }];
  if (lone.length === 1 && open.length === 0)
    return [{ kind: "open", from: 0, to: 0, insert: CLOSING.get(lone[0] ?? "") ?? "" }];
  return [];
}

// ---- lines

/** A break that was read as none is written as it was read. Where a page's own words stand between, they stay. */
function seam(quote: string, [before, after]: Ground["beside"]): Fix[] {
  if (/\S/.test(quote)) return [];
  const isLatin = /[\w.,;:!?'")-]/.test(before) && /[\w("']/.test(after);
  return [{ kind: "join", from: 0, to: quote.length, insert: isLatin ? " " : "" }];
}

// ---- people

const MOST_OFFERED = 4;

/** Attendees whom the label may mean: by name, those that share most of it first; only if there is none, by post. */
function who({ quote, attendees }: Ground): Fix[] {
  const label = quote.trim();
  const named = attendees
    .map((attendee) => ({ attendee, shared: sharedStart(label, attendee.name) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ attendee }) => attendee);
  const posted = attendees.filter(({ title, role }) => [title, role].some((post) => post && label.endsWith(post)));
  return (named.length > 0 ? named : posted)
    .slice(0, MOST_OFFERED)
    .map((attendee) => ({ kind: "person", entry: entryFor(label, attendee) }));
}

/** A surname of the list from which the label's differs in one letter: a slip, perhaps. */
function respelled({ text, quote, attendees }: Ground): Fix[] {
  const letters = [...quote];
  const fixes = [...new Set(attendees.map((attendee) => surnameOf(attendee, text)))].flatMap((surname): Fix[] => {
    const meant = [...surname];
    const apart = meant.filter((letter, i) => letter !== letters[i]).length;
    if (meant.length < 2 || meant.length > letters.length || apart !== 1) return [];
    return [{ kind: "respell", from: 0, to: letters.slice(0, meant.length).join("").length, insert: surname }];
  });
  return fixes.slice(0, MOST_OFFERED);
}

/** Where the list sets surname and name apart; else nothing. */
function surnameOf({ name, span }: Attendee, text: string): string {
  const parts = text.slice(span.start, span.end).split(/\s+/);
  return parts.find((part) => part !== "" && part !== name && name.startsWith(part)) ?? "";
}

function sharedStart(label: string, name: string): number {
  let shared = 0;
  while (shared < name.length && label[shared] === name[shared]) shared += 1;
  return shared;
}

export function entryFor(
  label: string,
  { name, title, role }: Attendee,
): RosterEntry & { label: string; name: string } {
  return { label, name, ...(title ? { title } : {}), ...(role ? { role } : {}) };
}

/** What was read as a label may be none at all. */
function noSpeaker({ text, start }: Ground): Fix[] {
  return (["heading", "text"] as const).flatMap((as) => {
    const override = overrideAt(text, start, as);
    return override ? [{ kind: "line" as const, override }] : [];
  });
}
