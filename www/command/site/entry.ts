// What the index of a site needs to know of a record: to list it, and to find it by its words.

import type { AgendaItem, Minutes } from "../../element/types.js";

export interface Entry {
  /** The page, below the site's folder. */
  page: string;
  title: string;
  date: string;
  body: string;
  speeches: number;
  decisions: { id: string; title: string; outcome: AgendaItem["outcome"] }[];
  speakers: string[];
  /** The record for the search engine: the same words under headings whose ids are those of the page. */
  words: string;
}

export function entryOf(page: string, file: string, minutes: Minutes): Entry {
  const decided = minutes.items.filter(({ kind, outcome }) => kind === "decision" || outcome);
  return {
    page,
    title: minutes.title ?? file,
    date: minutes.date ?? "",
    body: minutes.meeting.body ?? "",
    speeches: minutes.speeches.length,
    decisions: decided.map(({ id, title, outcome }) => ({ id, title, outcome })),
    speakers: minutes.speakers.map(({ name, label }) => name ?? label),
    words: searchable(minutes, minutes.title ?? file),
  };
}

function searchable({ date, meeting, items, speeches, speakers, attendees }: Minutes, title: string): string {
  const names = new Map(speakers.map(({ id, label, name }) => [id, name && !label.includes(name) ? `${label} ${name}` : label]));
  const filters = [
    ["年", date?.slice(0, 4)],
    ["会議", meeting.body],
    ...speakers.map(({ name, label }) => ["発言者", name ?? label]),
  ].map(([key, value]) => (value ? `<span data-pagefind-filter="${key}">${escape(value)}</span>` : ""));
  const parts = [
    ...items.map(({ id, title, evidence }) => part(id, title, evidence.map(({ quote }) => quote))),
    part("mv-speakers", "出席者", [attendees.map(({ name, title }) => `${name} ${title ?? ""}`).join("、")]),
    ...speeches.map(({ id, speaker, label, paragraphs }) =>
      part(id, names.get(speaker ?? "") ?? label ?? "", paragraphs.map(({ text }) => text)),
    ),
  ];
  return `<!doctype html><html lang="ja"><head><title>${escape(title)}</title></head><body data-pagefind-body>
<div hidden data-pagefind-ignore="index">${filters.join("")}</div>
<h1 data-pagefind-sort="date[data-date]" data-date="${escape(date ?? "")}">${escape(title)}</h1>
${parts.join("\n")}
</body></html>`;
}

function part(id: string, heading: string, words: string[]): string {
  return `<h2 id="${escape(id)}">${escape(heading)}</h2>${words.map((words) => `<p>${escape(words)}</p>`).join("")}`;
}

/** Words of others: none of them is markup. */
export function escape(words: string): string {
  return words.replace(/[&<>"\0]/g, (char) => (char === "\0" ? "\ufffd" : `&#${char.codePointAt(0)};`));
}
