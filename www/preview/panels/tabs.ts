// Tabs as the ARIA practices have them: arrows move, Home and End lead to the ends.

/** `changed` is told the id of the panel. Gives a way to choose one. */
export function tabs(list: HTMLElement, changed: (panel: string) => void): (panel: string) => void {
  const all = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const choose = (chosen: HTMLElement) => {
    for (const tab of all) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    changed(chosen.getAttribute("aria-controls") ?? "");
  };
  for (const tab of all) tab.addEventListener("click", () => choose(tab));
  list.addEventListener("keydown", (event) => {
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : all.at(to % all.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    choose(next);
  });
  choose(all.find((tab) => tab.getAttribute("aria-selected") === "true") ?? (all[0] as HTMLElement));
  return (panel) => {
    const tab = all.find((each) => each.getAttribute("aria-controls") === panel);
    if (tab) choose(tab);
  };
}
