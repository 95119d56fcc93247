// Keeping and passing on: a draft on this device, an address that holds the text.

import { button, find, make } from "../dom.js";
import { language, onLanguage, words } from "../language.js";
import type { Project } from "../project.js";
import { forgetDraft, readDraft, writeDraft, type Draft, type Over } from "./draft.js";
import { fromFragment, LONGEST, toFragment, withoutText } from "./share.js";

export type Say = (words: string, isBad?: boolean) => void;

/** How long typing may go on before the draft is written. */
const PAUSE_MS = 300;

export interface KeepPanel {
  /** What the address or this device holds, and what is to be said of it. */
  restore(): Promise<{ project: Project | null; told: string; isBad: boolean }>;
  changed(): void;
}

export interface Text {
  get(): Project;
  /** Puts another in. */
  put(project: Project): void;
}

export function keepPanel(text: Text, say: Say): KeepPanel {
  const agreed = find<HTMLInputElement>("draft");
  const forget = find("forget");
  const room = find("draft-beside");
  /** The draft that this tab writes, by when it did so last. */
  let own: number | null = null;
  /** A draft that this tab leaves alone. */
  let other: Draft | null = null;
  let due: ReturnType<typeof setTimeout> | undefined;

  const hold = (mine: number | null, beside: Draft | null = null) => {
    own = mine;
    other = beside;
    agreed.checked = own !== null;
    forget.hidden = own === null && other === null;
    draw();
  };
  const draw = () => {
    if (!other) return room.replaceChildren();
    const say = words().draftBeside;
    room.replaceChildren(
      make("span", {}, say.told(dateOf(other))),
      button(say.open, () => void openDraft()),
      button(say.replace, () => void keep("any")),
    );
  };
  const openDraft = async () => {
    const draft = await readDraft().catch(() => null);
    hold(draft?.when ?? null);
    if (draft) text.put(draft.project);
    say(draft ? words().draftOpened(dateOf(draft)) : words().draftGone);
  };

  /** One after the other, so that a tab is not in its own way. */
  let last: Promise<void> = Promise.resolve();
  const write = (over?: Over): Promise<void> => (last = last.then(() => writeNow(over ?? own)));
  const writeNow = async (over: Over | null) => {
    if (over === null) return;
    try {
      const kept = await writeDraft(text.get(), over);
      if ("when" in kept) return hold(kept.when);
      hold(null, kept.inTheWay);
      if (!kept.inTheWay) say(words().draftGone);
    } catch {
      hold(null);
      say(words().draftFailed, true);
    }
  };
  const keep = async (over: Over) => {
    await write(over);
    if (own !== null) say(words().draftKept);
  };
  const drop = async () => {
    clearTimeout(due);
    hold(null);
    agreed.focus();
    await last;
    await forgetDraft();
    say(words().draftGone);
  };

  agreed.addEventListener("change", () => void (agreed.checked ? keep("none") : drop()));
  forget.addEventListener("click", () => void drop());
  onLanguage(draw);
  // A page that is put away may not come back: what waits is written now.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void write();
  });

  find("share").addEventListener("click", async () => {
    const fragment = await toFragment(text.get());
    const size = kilobytes(fragment.length);
    if (fragment.length > LONGEST) {
      say(words().shareTooLong(size, kilobytes(LONGEST)), true);
      return;
    }
    const address = `${location.href.replace(/#.*$/s, "")}#${fragment}`;
    await navigator.clipboard.writeText(address).then(
      () => say(words().shared(size)),
      () => say(words().copyFailed, true),
    );
  });

  return {
    async restore() {
      let isBad = false;
      const shared = await fromFragment(location.hash).catch(() => {
        isBad = true;
        return null;
      });
      // Whoever copies the address later would pass on a text that is no longer this one.
      if (location.hash.includes("text="))
        history.replaceState(history.state, "", `${location.pathname}${location.search}${withoutText(location.hash)}`);
      const draft = await readDraft().catch(() => null);
      if (shared) {
        // What comes from outside never takes a draft's place.
        hold(null, draft);
        return { project: shared, told: words().sharedOpened, isBad };
      }
      hold(draft?.when ?? null);
      const opened = draft ? words().draftOpened(dateOf(draft)) : "";
      return { project: draft?.project ?? null, told: isBad ? words().sharedBroken : opened, isBad };
    },
    changed() {
      clearTimeout(due);
      if (own !== null) due = setTimeout(() => void write(), PAUSE_MS);
    },
  };
}

function dateOf({ when }: Draft): string {
  return new Date(when).toLocaleString(language());
}

function kilobytes(length: number): string {
  return `${Math.ceil(length / 1024).toLocaleString(language())} KB`;
}
