// What a Word file holds beside its text: shown to the editor, not put among the words of the record.

import { attribute } from "./docx-xml.js";
import type { LeftOut } from "./open.js";
import type { Element } from "./tree.js";

/** Passed over on the way through the text. */
export interface Gone {
  readonly hidden: string[];
  readonly deleted: string[];
  pictures: number;
  embedded: number;
}

export interface Beside {
  readonly header: readonly Element[];
  readonly footer: readonly Element[];
  readonly comment: readonly Element[];
  readonly drawing: readonly Element[];
  readonly gone: Gone;
  linesOf(part: Element): string[];
}

export function leftOut({ header, footer, comment, drawing, gone, linesOf }: Beside): LeftOut[] {
  const lines = (part: Element) => linesOf(part).map((line) => line.trim());
  const found: Record<LeftOut["kind"], string[]> = {
    header: header.flatMap(lines),
    footer: footer.flatMap(lines),
    comment: comment.flatMap((part) =>
      part.children.map((each) => {
        const author = attribute(each, "author");
        return (author ? `${author}：` : "") + linesOf(each).join("\n").trim();
      }),
    ),
    drawing: drawing.flatMap(drawn),
    hidden: gone.hidden,
    deleted: gone.deleted,
    annotation: [],
    reading: [],
  };
  return (Object.keys(found) as LeftOut["kind"][]).flatMap((kind) =>
    // Numbers of pages are no words, and a header stands in a file for each kind of page.
    [...new Set(found[kind])].filter((words) => /\p{L}/u.test(words)).map((words) => ({ kind, words })),
  );
}

/** Paragraphs of a diagram; names and values of a chart. */
function drawn(part: Element): string[] {
  return [...part.all("p"), ...part.all("v")].map(({ textContent }) => textContent.trim());
}
