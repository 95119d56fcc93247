// What the view answers, in the terms of those who ask from outside.

import type { Minutes, SearchHit, Speech } from "./types.js";

/** Hits of a search, a line each: start, end, and the speech if it is one. */
export function hitsIn(lines: string): SearchHit[] {
  return lines
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [start, end, speech] = line.split(" ");
      return { speech: speech || null, start: Number(start), end: Number(end) };
    });
}

/** The speech that has this id, or in which the paragraph (`speech.3`, `speech.3-print`) or reaction of this id lies. */
export function speechAt(minutes: Minutes, id: string): Speech | undefined {
  const reaction = minutes.reactions.find((reaction) => reaction.id === id);
  const around = reaction ? reaction.speech : id.replace(/\.\d+(-\w+)?$/, "");
  return minutes.speeches.find((speech) => speech.id === id || speech.id === around);
}
