// Files of what the core writes, and the project itself.

import { fileName, save } from "../../element/file.js";
import { ask } from "../core/client.js";
import type { Format } from "../core/asked.js";
import { button, make } from "../dom.js";
import { language, words } from "../language.js";
import { writeProject, type Project } from "../project.js";
import { pngOf } from "./png.js";

type Say = (words: string, isBad?: boolean) => void;

/** A page that works, with all that it needs. */
const FOLDER: Format = { id: "folder", extension: "zip", mime: "application/zip" };
const PROJECT: Format = { id: "project", extension: "project.json", mime: "application/json" };
/** A picture of what the core draws as SVG. */
const PNG: Format = { id: "png", extension: "png", mime: "image/png" };

/** Whether an apostrophe stands before fields of a table that a spreadsheet would take for a formula. */
let isGuarded = false;

/** What the page can write now. Asked once: the core has to be loaded to say it. */
export async function formats(): Promise<readonly Format[]> {
  const known = await ask("formats", {}).catch(() => []);
  return [FOLDER, ...known, ...(known.some(({ id }) => id === "svg") ? [PNG] : []), PROJECT];
}

/** `title` names the files. */
export function drawDownloads(
  room: HTMLElement,
  known: readonly Format[],
  source: { project(): Project; title(project: Project): Promise<string | null> },
  say: Say,
): void {
  const guard = make("input", { type: "checkbox" });
  guard.checked = isGuarded;
  guard.addEventListener("change", () => (isGuarded = guard.checked));
  const hasTables = known.some(({ mime }) => mime.startsWith("text/csv"));
  room.replaceChildren(
    ...known.map((format) => {
      const name = words().formats[format.id] ?? format.id;
      return button(name, async () => {
        const project = source.project();
        await download(format, project, await source.title(project), say);
      });
    }),
    ...(hasTables ? [make("label", { class: "check" }, guard, make("span", {}, words().guard))] : []),
  );
}

export function saveProject(project: Project, title: string | null, say: Say): Promise<void> {
  return download(PROJECT, project, title, say);
}

async function download(format: Format, project: Project, title: string | null, say: Say): Promise<void> {
  const name = fileName(title, `.${format.extension}`);
  say(words().writing(name));
  try {
    save(await content(format, project, title ?? words().untitled), name, format.mime);
    say(words().saved(name));
  } catch {
    say(`${name}: ${words().saveFailed}`, true);
  }
}

async function content(format: Format, project: Project, title: string): Promise<BlobPart> {
  if (format === FOLDER) return (await import("./publish.js")).folder(project, title);
  if (format === PROJECT) return writeProject(project);
  const written = await ask("write", {
    format: format === PNG ? "svg" : format.id,
    project,
    lang: language(),
    guard: isGuarded,
  });
  return format === PNG ? pngOf(written) : written;
}
