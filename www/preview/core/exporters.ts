// The files that the core writes. `dist/export.js`, where it is built, brings more: it has `load()` and
// `exportAs(text, format, options)`, and says in `FORMATS` which there are. It shares its wasm with `dist/render.js`.

import type { ExportOptions } from "../../element/formats.js";
import type { Minutes, ParseOptions, RenderOptions } from "../../element/types.js";
import type { Format } from "./asked.js";

/** What dist/render.js gives. */
export interface Core {
  parse(text: string, options: ParseOptions): Minutes;
  render(text: string, options: RenderOptions): string;
}

export interface Exporter {
  readonly format: Format;
  write(text: string, options: ExportOptions): Promise<string>;
}

/** What a module with more formats gives. */
interface More {
  readonly FORMATS: Record<string, { readonly ending: string; readonly type: string }>;
  load(): Promise<void>;
  exportAs(text: string, format: string, options: ExportOptions): string;
}

/** Set where the build finds one in dist/; there is no asking a server for what may not be there. */
declare const EXPORT_MODULE: string | null;

export async function exporters(core: () => Promise<Core>): Promise<Exporter[]> {
  const more = EXPORT_MODULE === null ? [] : await others(EXPORT_MODULE);
  return [
    {
      format: { id: "page", extension: "html", mime: "text/html" },
      async write(text, options) {
        const { parse, render } = await core();
        const { title } = parse(text, options);
        return page(title, render(text, { ...options, headingLevel: 1, styles: true }), options.lang ?? "ja");
      },
    },
    {
      format: { id: "json", extension: "json", mime: "application/json" },
      write: async (text, options) => `${JSON.stringify((await core()).parse(text, options), null, 2)}\n`,
    },
    ...more,
  ];
}

async function others(address: string): Promise<Exporter[]> {
  const { FORMATS, load, exportAs } = (await import(address)) as More;
  await load();
  return Object.entries(FORMATS)
    .filter(([id]) => id !== "json")
    .map(([id, { ending, type }]) => ({
      format: { id, extension: ending.replace(/^\./, ""), mime: type },
      write: async (text, options) => exportAs(text, id, options),
    }));
}

/** A page of its own around what `render` gave, complete without script. */
function page(title: string | null, minutes: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${(title ?? "議事録").replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`)}</title>
<body>
<minutes-viewer heading-level="1">${minutes}</minutes-viewer>
</body>
</html>
`;
}
