// The tools of a speech: its link, its question, the button that quotes it. The first is a tab stop, so that a record of
// hundreds of speeches has as many and no more; arrows lead on to the others.

const TOOLS = ".mv-speech__meta";
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function walkTools(root: ShadowRoot): void {
  root.addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const step = STEPS[key];
    const tools = target instanceof Element && target.closest(TOOLS);
    if (!step || !tools || altKey || ctrlKey || metaKey) return;
    const all = [...tools.querySelectorAll<HTMLElement>("a, button")];
    all[all.indexOf(target as HTMLElement) + step]?.focus();
    event.preventDefault();
  });
}
