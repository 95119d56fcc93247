// What the index of a site needs to know of a record: to list it, and to find it by its words.

import type { Minutes } from "../../element/types.js";
import { apart } from "../../search/letters.js";

/** Where a browser goes to the head of any page. */
const TOP = "top";

export interface Entry {
  /** The page, below the site's folder. */
  page: string;
  title: string;
  date: string;
  body: string;
  speeches: number;
  decisions: { id: string; title: string; outcome: string | null }[];
  speakers: string[];
  /** The record for the search engine: the same words, letter by letter, under headings whose ids are those of the page. */
  words: string;
}

export function entryOf(page: string, file: string, text: string, minutes: Minutes): Entry {
  const decided = minutes.items.filter(({ kind, outcome }) => kind === "decision" || outcome);
  return {
    page,
    title: minutes.title ?? file,
    date: minutes.date ?? "",
    body: minutes.meeting.body ?? "",
    speeches: minutes.speeches.length,
    decisions: decided.map(({ id, title, outcomeText }) => ({ id, title, outcome: outcomeText })),
    speakers: minutes.speakers.map(({ name, label }) => name ?? label),
    words: searchable(text, minutes, minutes.title ?? file),
  };
}

function searchable(text: string, minutes: Minutes, title: string): string {
  const { date, meeting, items, attendees } = minutes;
  const filters = [
    ["year", date?.slice(0, 4)],
    ["body", meeting.body],
  ].map(([key, value]) => (value ? `<span data-pagefind-filter="${key}">${escape(value)}</span>` : ""));
  const parts = [
    ...places(text, minutes).map(({ id, title, words }) => part(id, title, words)),
    ...items.map(({ id, title, evidence }) => part(id, title, evidence.map(({ quote }) => quote).join(" "))),
    part("mv-speakers", "出席者", attendees.map(({ name, title }) => `${name} ${title ?? ""}`).join("、")),
  ];
  const meta = Object.entries({ title, day: date ?? "", body: meeting.body ?? "" });
  return `<!doctype html><html lang="ja"><head><title>${escape(title)}</title></head><body data-pagefind-body data-pagefind-weight="1">
<div hidden data-pagefind-ignore="index">${filters.join("")}</div>
<h1 id="${TOP}" data-pagefind-sort="date[data-day]" data-pagefind-meta="${meta.map(([key]) => `${key}[data-${key}]`).join(", ")}" ${meta.map(([key, value]) => `data-${key}="${escape(value)}"`).join(" ")}>${escape(apart(title))}</h1>
${parts.join("\n")}
</body></html>`;
}

interface Place {
  /** Null before the first heading and speech. */
  readonly id: string | null;
  readonly title: string;
  words: string;
}

/** All words of the record, each with the heading or speech that it stands under. */
function places(text: string, { sections, speeches, speakers, coverage }: Minutes): Place[] {
  const names = new Map(
    speakers.map(({ id, label, name }) => [id, name && !label.includes(name) ? `${label}（${name}）` : label]),
  );
  const starts = [
    ...sections.map(({ id, heading, span }) => ({ id, title: heading, start: span.start })),
    ...speeches.map(({ id, speaker, label, span }) => ({
      id,
      title: names.get(speaker ?? "") ?? label ?? "",
      start: span.start,
    })),
  ].sort((a, b) => a.start - b.start);
  const found: Place[] = [{ id: null, title: "", words: "" }];
  let next = 0;
  // Nodes of furniture are page numbers, and the syntax of JSON and XML.
  for (const { span } of coverage.nodes.filter(({ kind }) => kind !== "furniture")) {
    for (let start = starts[next]; start && start.start <= span.start; start = starts[++next])
      found.push({ ...start, words: "" });
    const place = found.at(-1);
    if (place) place.words += `${text.slice(span.start, span.end)} `;
  }
  return found;
}

/** Of one paragraph: where one ends, the engine would put a full stop among the words. */
function part(id: string | null, heading: string, words: string): string {
  const title = id === null ? "" : `<h2 id="${escape(id)}">${escape(apart(heading))}</h2>`;
  return `${title}<p>${escape(apart(words))}</p>`;
}

/** Words of others: none of them is markup. */
export function escape(words: string): string {
  return words.replace(/[&<>"\0]/g, (char) => (char === "\0" ? "\ufffd" : `&#${char.codePointAt(0)};`));
}
