// What is pasted: the plain text that the browser gives, unless formatted words say more about lines and tables.

import { hasLines, htmlToText } from "../../element/html.js";
import { inert } from "./trusted.js";

/** In characters. A longer one would hold up the page; its plain text is taken. */
const LONGEST = 8_000_000;

/** The formatted words as plain ones; null where the plain text of the clipboard is as good. */
export function pastedText(data: DataTransfer): string | null {
  const markup = data.getData("text/html");
  if (!markup || markup.length > LONGEST || !hasLines(markup)) return null;
  try {
    return htmlToText(inert(markup, "text/html").body).trimEnd() || null;
  } catch (error) {
    // Nested deeper than anybody writes.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
