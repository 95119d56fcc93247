// Keeping and passing on: a draft on this device, an address that holds the text.

import { find } from "../dom.js";
import { language, words } from "../language.js";
import type { Project } from "../project.js";
import { forgetDraft, readDraft, writeDraft } from "./draft.js";
import { fromFragment, LONGEST, toFragment, withoutText } from "./share.js";

export type Say = (words: string, isBad?: boolean) => void;

/** How long typing may go on before the draft is written. */
const PAUSE_MS = 300;

export interface KeepPanel {
  /** What the address or this device holds, and what is to be said of it. */
  restore(): Promise<{ project: Project | null; told: string; isBad: boolean }>;
  changed(): void;
}

export function keepPanel(project: () => Project, say: Say): KeepPanel {
  const agreed = find<HTMLInputElement>("draft");
  const forget = find("forget");
  let due: ReturnType<typeof setTimeout> | undefined;

  const agree = (is: boolean) => {
    agreed.checked = is;
    forget.hidden = !is;
  };
  const write = () =>
    writeDraft(project()).catch(() => {
      agree(false);
      say(words().draftFailed, true);
    });
  const drop = async () => {
    clearTimeout(due);
    agree(false);
    agreed.focus();
    await forgetDraft();
    say(words().draftGone);
  };

  agreed.addEventListener("change", async () => {
    if (!agreed.checked) return drop();
    agree(true);
    await write();
    if (agreed.checked) say(words().draftKept);
  });
  forget.addEventListener("click", () => void drop());
  // A page that is put away may not come back: what waits is written now.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && agreed.checked) void write();
  });

  find("share").addEventListener("click", async () => {
    const fragment = await toFragment(project());
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
      agree(draft !== null);
      if (shared) return { project: shared, told: words().sharedOpened, isBad };
      const when = draft ? words().draftOpened(new Date(draft.when).toLocaleString(language())) : "";
      return { project: draft?.project ?? null, told: isBad ? words().sharedBroken : when, isBad };
    },
    changed() {
      clearTimeout(due);
      if (agreed.checked) due = setTimeout(() => void write(), PAUSE_MS);
    },
  };
}

function kilobytes(length: number): string {
  return `${Math.ceil(length / 1024).toLocaleString(language())} KB`;
}
