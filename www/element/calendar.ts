// The meeting as an entry of a calendar: iCalendar, RFC 5545.

import type { Minutes } from "./types.js";

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 73;

/** Null where no day is known. Times are those of the place, as printed. */
export function calendarEntry(minutes: Minutes, address: string, now: Date): string | null {
  const { title, date, startTime, endTime, place } = minutes;
  if (!date) return null;
  const day = date.replaceAll("-", "");
  const at = (time: string): string => `${day}T${time.replace(":", "").padStart(4, "0")}00`;
  const when = startTime
    ? [`DTSTART:${at(startTime)}`, ...(endTime && endTime >= startTime ? [`DTEND:${at(endTime)}`] : [])]
    : [`DTSTART;VALUE=DATE:${day}`];
  const name = title ?? "議事録";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//minutes-viewer//minutes//JA",
    "BEGIN:VEVENT",
    `UID:${day}-${encodeURIComponent(name)}@minutes-viewer`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    ...when,
    `SUMMARY:${escaped(name)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function escaped(words: string): string {
  return words.replace(/[\\;,]/g, "\\$&").replace(/\s*\n\s*/g, "\\n");
}

/** A long line goes on behind a blank; no character is cut. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let [out, length] = ["", 0];
  for (const char of line) {
    const size = bytes.encode(char).length;
    if (length + size > LINE) [out, length] = [`${out}\r\n `, 1];
    out += char;
    length += size;
  }
  return out;
}
