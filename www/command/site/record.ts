// A page for a record: readable without script, and taken over by the viewer where there is some.

import type { Job } from "../job.js";
import { words } from "../words.js";
import { escape } from "./entry.js";

/** The files of the viewer, which lie at the top of the site. */
export const VIEWER = ["minutes-viewer.js", "minutes-viewer.wasm", "minutes-viewer.static.css"];

/** People and lines for the viewer, which reads the source anew. */
export const SIDECAR = "minutes-viewer.sidecar.json";

export function hasSidecar({ sidecar }: Job): boolean {
  return Object.values(sidecar).some((list) => (list?.length ?? 0) > 0);
}

/** `data` is the meeting in schema.org's words, for search engines: a script of data, which no policy has to let in. */
export function recordPage(name: string, title: string, html: string, data: string, job: Job): string {
  const top = "../".repeat(name.split("/").length - 1);
  const roster = hasSidecar(job) ? ` roster="${top}${SIDECAR}"` : "";
  const sheet = job.styles ? "" : `<link rel="stylesheet" href="${top}minutes-viewer.static.css">`;
  return page(
    job.lang,
    title,
    `${job.listed ? `<p><a href="${top}index.html">${words(job.lang).listTitle}</a></p>\n` : ""}<minutes-viewer lang="${job.lang}" heading-level="${job.headingLevel}"${roster}>${html}</minutes-viewer>`,
    `${sheet}<script type="module" src="${top}minutes-viewer.js"></script>\n<script type="application/ld+json">${data.trim()}</script>`,
  );
}

export function page(lang: string, title: string, body: string, head: string): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
${head}
<body>
${body}
</body>
</html>
`;
}
