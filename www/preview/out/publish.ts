// A folder that is a working page, as one zip: the text, what was put right beside it, the viewer, and the page itself.

import { strToU8, zipSync } from "fflate";

import { isSidecarEmpty, type Project, type Sidecar } from "../project.js";
import { SIDECAR, tags, TEXT } from "./snippets.js";

/**
 * Under each name the files that may stand there, the best first. Nobody knows the server, so the wasm goes packed;
 * without a line only the plain one is at hand.
 */
const VIEWER = {
  "minutes-viewer.js": ["minutes-viewer.js"],
  "minutes-viewer.wasm": ["minutes-viewer.wasm.gz", "minutes-viewer.wasm"],
};

/** Throws where a file of the viewer cannot be had. */
export async function folder({ text, sidecar }: Project, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const viewer = await Promise.all(
    Object.entries(VIEWER).map(async ([name, files]) => [name, await first(files)] as const),
  );
  return zipSync({
    "index.html": strToU8(page(title, sidecar)),
    [TEXT]: strToU8(text),
    ...(isSidecarEmpty(sidecar) ? {} : { [SIDECAR]: strToU8(`${JSON.stringify(sidecar, null, 2)}\n`) }),
    ...Object.fromEntries(viewer),
  }) as Uint8Array<ArrayBuffer>;
}

function first([name = "", ...others]: string[]): Promise<Uint8Array> {
  return own(name).catch((cause: unknown) => {
    if (others.length === 0) throw cause;
    return first(others);
  });
}

async function own(name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`dist/${name}`, document.baseURI));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function page(title: string, sidecar: Sidecar): string {
  const escaped = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped}</title>
<link rel="modulepreload" href="minutes-viewer.js">
<link rel="preload" href="minutes-viewer.wasm" as="fetch" type="application/wasm" crossorigin>
<link rel="preload" href="${TEXT}" as="fetch" crossorigin>
</head>
<body>
${tags(sidecar)}
</body>
</html>
`;
}
