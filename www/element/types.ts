// The data contract: what `parse` returns and what the events carry. It mirrors src/contract/shape.rs.

import type { MinutesViewerElement } from "./element.js";
import type { MinutesError } from "./errors.js";

/** Half-open range in UTF-16 code units of the original text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export interface Minutes {
  schemaVersion: "1";
  title: string | null;
  meeting: Meeting;
  /** "draft" where the record calls itself not final (未定稿, 速報, 案); the words in `statusText`. */
  status: "draft" | null;
  statusText: string | null;
  /** ISO 8601: "2021-07-07". */
  date: string | null;
  /** "08:40" */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  attendees: Attendee[];
  /** The agenda tree, in document order. */
  sections: Section[];
  /** In document order. */
  speeches: Speech[];
  /** One per distinct speaker, in order of first speech. */
  speakers: Speaker[];
  items: AgendaItem[];
  reactions: Reaction[];
  diagnostics: Diagnostic[];
  /** Every non-blank character of the text lies in exactly one node. */
  coverage: { nodes: CoverageNode[] };
}

export interface Meeting {
  body: string | null;
  number: number | null;
  kind: string | null;
}

export interface Attendee {
  id: string;
  /** Without inner padding and without 君, 議員, 氏. */
  name: string;
  title: string | null;
  /** The heading it stands under: 委員, 政府参考人, 欠席者. */
  group: string | null;
  role: string | null;
  /** What the list says of it (欠席, オンライン, 代理); null where it says nothing. */
  attendance: "absent" | "remote" | "deputy" | null;
  /** A sidecar says something else of this person than the list. */
  corrected: boolean;
  span: Span;
}

export interface Section {
  id: string;
  level: number;
  parent: string | null;
  number: string | null;
  heading: string;
  span: Span;
}

export interface Speech {
  id: string;
  section: string | null;
  speaker: string | null;
  /** As printed; null where the heading alone names the speaker or nobody is named. */
  label: string | null;
  paragraphs: Paragraph[];
  points: Point[];
  /** HH:MM:SS as printed at the speech of a transcript: since the recording began, or the hour of the day. */
  time: string | null;
  /** The id of the speech whose question it answers, where labels tell the sides (問, 答). */
  answers: string | null;
  /** When its last words end, where the transcript prints that. */
  until: string | null;
  span: Span;
}

export interface Paragraph {
  text: string;
  /** HH:MM:SS, where a time is printed at its first words. */
  time: string | null;
  /** The pieces of `text` in the source. */
  spans: Span[];
  point: number | null;
}

export interface Point {
  number: number;
  /** Index into the speech's paragraphs. */
  paragraph: number;
}

export interface Speaker {
  id: string;
  label: string;
  name: string | null;
  role: string | null;
  attendee: string | null;
  match: "exact" | "surname" | "role" | "heading" | "override" | "none";
  speeches: number;
  characters: number;
}

export interface AgendaItem {
  id: string;
  kind: "decision" | "discussion" | "report" | "other";
  title: string;
  number: string | null;
  section: string | null;
  outcome: "approved" | "rejected" | "amended" | "noted" | "continued" | "withdrawn" | null;
  /** The outcome as the record prints it (可決, 承認), or else in plain words. */
  outcomeText: string | null;
  votes: Votes | null;
  /** The id of the item that it amends. */
  amends: string | null;
  /** What a sidecar says, and no machine read. */
  corrected: ("kind" | "outcome" | "votes")[];
  evidence: Evidence[];
  positions: Position[];
  /** Who is to do it, as printed; when: the ISO date, where the words and the meeting's date tell it. */
  owner: string | null;
  due: string | null;
  span: Span;
}

/** A vote with its numbers as printed; where a sidecar says them, the quote may be empty. */
export interface Votes {
  for: number | null;
  against: number | null;
  abstain: number | null;
  method: "standing" | "hands" | "ballot" | "rollcall" | null;
  quote: string;
  span: Span;
}

export interface Evidence {
  speech: string | null;
  quote: string;
  span: Span;
}

export interface Position {
  speaker: string;
  speech: string;
  stance: "for" | "against" | "conditional";
  /** A sidecar says so; with no words of the record the quote is empty. */
  corrected: boolean;
  quote: string;
  span: Span;
}

export interface Reaction {
  id: string;
  speech: string | null;
  text: string;
  kind: "assent" | "dissent" | "applause" | "vote" | "movement" | "other";
  span: Span;
}

/** Words that `search` found: `input.slice(start, end)` holds them, with the line or page break that may cut them. */
export interface SearchHit extends Span {
  /** The speech they stand in, or null. */
  speech: string | null;
}

export interface Diagnostic {
  severity: "error" | "warning" | "info";
  code: string;
  message: string;
  span: Span;
  line: number;
  column: number;
}

export interface CoverageNode {
  kind: "title" | "meta" | "attendee" | "heading" | "item" | "label" | "text" | "reaction" | "furniture" | "unknown";
  span: Span;
}

/** One person that the caller vouches for; takes precedence over the printed list. */
export interface RosterEntry {
  /** The label that means this person, as printed: "事務局". */
  label?: string;
  /** With a label, null says that it is nobody of whom the name is known. */
  name: string | null;
  title?: string;
  role?: string;
}

export type Roster = readonly RosterEntry[];

/** A line of which the caller says what it is. Blanks do not count. */
export interface LineOverride {
  /** The words of the whole line; of a label, those that the line begins with. */
  line: string;
  /** The words of the line above that is not blank, to tell one line from others with the same words. */
  after?: string;
  as: "heading" | "label" | "text";
}

/** What becomes of an item, whatever was read: null takes away. */
export interface ItemCorrection {
  /** As printed, with its number or without. Blanks do not count; likewise below. */
  title: string;
  kind?: AgendaItem["kind"];
  outcome?: AgendaItem["outcome"];
  votes?: Partial<Omit<Votes, "quote" | "span">> | null;
}

/** Where a speaker stands on an item; null takes the stand away. */
export interface PositionCorrection {
  title: string;
  /** A label as printed, or a full name. */
  speaker: string;
  stance: Position["stance"] | null;
}

/** What is so of a person of the list. */
export interface PersonCorrection {
  name: string;
  title?: string | null;
  role?: string | null;
  group?: string | null;
  attendance?: Attendee["attendance"];
}

/** Who presides from a line on, or from the beginning; null: nobody is known. */
export interface ChairCorrection {
  after?: string;
  name: string | null;
}

/** What an editor adds without touching the text; a file of it is called a sidecar. */
export interface Sidecar {
  roster?: Roster | null;
  overrides?: readonly LineOverride[] | null;
  items?: readonly ItemCorrection[] | null;
  positions?: readonly PositionCorrection[] | null;
  people?: readonly PersonCorrection[] | null;
  chair?: readonly ChairCorrection[] | null;
}

export type Language = "ja" | "en";

export interface ParseOptions extends Sidecar {
  /** Language of the diagnostics; `ja` unless told. */
  lang?: Language;
}

export interface RenderOptions extends ParseOptions {
  /** Level of the title among the page's headings, 1 to 6; 2 unless told. */
  headingLevel?: number;
  /** Where the text can be had, shown with the facts: a link if it is a web address. */
  source?: string;
  /** Address of the recording: the times of a transcript are links into it. */
  media?: string;
  /** Seconds from a time of the transcript to the same place of the recording. */
  offset?: number;
  /** Puts the style sheet in front, in a `<style>`; else the page links `minutes-viewer.static.css`. */
  styles?: boolean;
}

export type MinutesLoadEvent = CustomEvent<{ readonly minutes: Minutes }>;
export type MinutesErrorEvent = CustomEvent<{ readonly error: MinutesError }>;
export type MinutesSelectEvent = CustomEvent<{ readonly speech: Speech }>;

export interface MinutesViewerEventMap {
  "minutes-load": MinutesLoadEvent;
  "minutes-error": MinutesErrorEvent;
  "minutes-select": MinutesSelectEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "minutes-viewer": MinutesViewerElement;
  }
  // The events bubble and are composed, so any node above may listen.
  interface GlobalEventHandlersEventMap extends MinutesViewerEventMap {}
}
