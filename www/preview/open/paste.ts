// What is pasted: the plain text that the browser gives, unless formatted words say more about lines and tables.

import { hasLines, htmlToText } from "./html.js";
import { inert } from "./trusted.js";

/** The formatted words as plain ones; null where the plain text of the clipboard is as good. */
export function pastedText(data: DataTransfer): string | null {
  const markup = data.getData("text/html");
  if (!markup || !hasLines(markup)) return null;
  const text = htmlToText(inert(markup, "text/html").body).trimEnd();
  return text || null;
}
