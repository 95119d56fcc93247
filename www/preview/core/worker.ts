// The core in a thread of its own: reading, comparing and writing hold up nobody who types.

import type { Minutes, ParseOptions, Span } from "../../element/types.js";
import { compare, type Version } from "../compare/units.js";
import type { Project } from "../project.js";
import { toReading } from "../reading.js";
import type { Answered, Asked, Kind, Questions } from "./asked.js";
import { exporters, type Core } from "./exporters.js";

/** The published module, as anybody would load it; its wasm lies beside it. */
const CORE = "../dist/render.js";

let loading: Promise<Core> | null = null;

function core(): Promise<Core> {
  loading ??= (async () => {
    const core = (await import(CORE)) as Core & { load(): Promise<void> };
    await core.load();
    return core;
  })().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

const ANSWERS: { [K in Kind]: (ask: Questions[K]["ask"]) => Promise<Questions[K]["answer"]> } = {
  read: async ({ project, lang }) => toReading((await core()).parse(project.text, optionsOf(project, { lang }))),
  compare: async ({ before, after }) => {
    const { parse } = await core();
    return compare(version(before, parse), version(after, parse));
  },
  formats: async () => (await exporters(core)).map(({ format }) => format),
  write: async ({ format, project, lang, guard }) => {
    const exporter = (await exporters(core)).find((each) => each.format.id === format);
    if (!exporter) throw new Error(format);
    return exporter.write(project.text, { ...optionsOf(project, { lang }), guard });
  },
};

function optionsOf({ sidecar }: Project, rest: ParseOptions): ParseOptions {
  return { ...sidecar, ...rest };
}

function version(project: Project, parse: Core["parse"]): Version {
  const minutes: Minutes = parse(project.text, optionsOf(project, {}));
  const speeches = minutes.speeches.map(({ id, label, span }): { id: string; label: string | null; span: Span } => ({
    id,
    label,
    span,
  }));
  return { text: project.text, speeches };
}

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const { id, kind, ask } = data;
  const answer = ANSWERS[kind] as (ask: unknown) => Promise<unknown>;
  const answered: Answered = await answer(ask).then(
    (answer) => ({ id, answer }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  postMessage(answered);
});
