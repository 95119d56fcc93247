// How to put the minutes on a page of one's own.

import { button, make } from "../dom.js";
import { words } from "../language.js";
import { isSidecarEmpty, type Sidecar } from "../project.js";

/** What the snippets and the folder call the files. */
export const TEXT = "gijiroku.txt";
export const SIDECAR = "gijiroku.json";

/** The lines that put the minutes on a page with a script tag. */
export function tags(sidecar: Sidecar): string {
  const told = isSidecarEmpty(sidecar) ? "" : ` roster="${SIDECAR}"`;
  return `<script type="module" src="minutes-viewer.js"></script>
<minutes-viewer src="${TEXT}"${told}>
  <a href="${TEXT}">議事録（テキスト）</a>
</minutes-viewer>`;
}

const SNIPPETS: readonly { readonly id: string; readonly lines: string | ((sidecar: Sidecar) => string) }[] = [
  { id: "script", lines: tags },
  {
    id: "npm",
    lines: `// npm install minutes-viewer
import "minutes-viewer/define";

const viewer = document.createElement("minutes-viewer");
viewer.setAttribute("src", "/gijiroku.txt");
document.body.append(viewer);`,
  },
  {
    id: "static",
    lines: `<link rel="stylesheet" href="minutes-viewer.static.css">
<script type="module" src="minutes-viewer.js"></script>
<minutes-viewer>
  <!-- npx minutes-viewer render gijiroku.txt -->
</minutes-viewer>`,
  },
];

export function drawSnippets(room: HTMLElement, sidecar: Sidecar, say: (words: string, isBad?: boolean) => void): void {
  room.replaceChildren(
    ...SNIPPETS.flatMap(({ id, lines }) => {
      const [title = "", advice = ""] = words().snippets[id] ?? [];
      const code = make(
        "pre",
        { tabindex: "0", "aria-label": title },
        make("code", {}, typeof lines === "string" ? lines : lines(sidecar)),
      );
      const copy = button(words().copy, async () => {
        try {
          await navigator.clipboard.writeText(code.textContent ?? "");
          copy.textContent = words().copied;
          say(words().copied);
          setTimeout(() => (copy.textContent = words().copy), 2000);
        } catch {
          say(words().copyFailed, true);
          getSelection()?.selectAllChildren(code);
        }
      });
      copy.setAttribute("aria-label", words().copyOf(title));
      return [
        make("h3", {}, title),
        make("p", { class: "hint" }, advice),
        code,
        make("div", { class: "actions" }, copy),
      ];
    }),
  );
}
