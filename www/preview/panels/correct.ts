// One press on what was read: right, wrong, or something else. It goes into the sidecar and is undone like any edit.

import type { MinutesViewerElement } from "../../element/element.js";
import type { AgendaItem, Attendee, ItemCorrection, Minutes, Position } from "../../element/types.js";
import { answered, claimOf, type Answer, type Claim } from "../corrections.js";
import { button, find, make } from "../dom.js";
import { entryFor } from "../editor/fixes.js";
import { words } from "../language.js";
import type { Sidecar } from "../project.js";

export interface CorrectActions {
  sidecar(): Sidecar;
  change(sidecar: Sidecar): void;
  say(words: string): void;
}

const OUTCOMES = ["approved", "rejected", "amended", "noted", "continued", "withdrawn"] as const;
const KINDS = ["decision", "discussion", "report", "other"] as const;
const STANCES = ["for", "against", "conditional"] as const;
const SIDES = ["for", "against", "abstain"] as const;

/** Shows what can be pressed. The viewer's style sheets know nothing of it. */
const STYLE = `[data-read]{cursor:pointer}[data-read]:is(:hover,:focus-visible){background:var(--minutes-color-wash)}`;

export function correctByPress(viewer: MinutesViewerElement, { sidecar, change, say }: CorrectActions): void {
  const dialog = find<HTMLDialogElement>("correct");
  const root = viewer.shadowRoot;

  const close = (): void => dialog.close();
  const answer = (claim: Claim, minutes: Minutes, given: Answer): void => {
    close();
    change(answered(sidecar(), claim, given, minutes.items));
    say(words().correct.done);
  };

  const ask = (claim: Claim, minutes: Minutes): void => {
    const say = words().correct;
    const to = (given: Answer) => () => answer(claim, minutes, given);
    const choices = (told: string, ...list: HTMLElement[]): HTMLElement =>
      make(
        "div",
        { class: "actions", role: "group", "aria-label": told },
        make("span", { class: "hint" }, told),
        ...list,
      );
    const body =
      claim.field === "who"
        ? whoChoices(claim, minutes, to, choices)
        : claim.field === "stance"
          ? stanceChoices(claim.position, to, choices)
          : itemChoices(claim.field, claim.item, to, choices, (votes) => answer(claim, minutes, { votes }));
    dialog.replaceChildren(
      make("p", {}, make("strong", {}, claim.field === "who" ? claim.label : claim.item.title)),
      ...body,
      make("div", { class: "actions" }, button(say.cancel, close)),
    );
    dialog.showModal();
  };

  const press = (event: Event): void => {
    const path = event.composedPath();
    const at = path.findIndex((node) => node instanceof Element && node.hasAttribute("data-read"));
    const { minutes } = viewer;
    // A link inside goes where it leads.
    if (at < 0 || !minutes || path.slice(0, at).some((node) => node instanceof HTMLAnchorElement)) return;
    const claim = claimOf(path[at] as Element, minutes);
    if (!claim) return;
    event.preventDefault();
    ask(claim, minutes);
  };
  viewer.addEventListener("click", press);
  viewer.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") press(event);
  });

  if (!root) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  /** Parts come and go as one reads on: what is new can be reached by keys, too. */
  const reach = (): void => {
    for (const element of root.querySelectorAll("[data-read]:not([tabindex])")) {
      element.setAttribute("tabindex", "0");
      element.setAttribute("aria-haspopup", "dialog");
    }
  };
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      reach();
    });
  }).observe(root, { childList: true, subtree: true });
}

type To = (given: Answer) => () => void;
type Choices = (told: string, ...list: HTMLElement[]) => HTMLElement;

function whoChoices(claim: Claim & { field: "who" }, { attendees }: Minutes, to: To, choices: Choices): HTMLElement[] {
  const say = words().correct;
  const entry = (attendee: Attendee) => ({ who: entryFor(claim.label, attendee) });
  const own = attendees.find(({ name }) => name === claim.name);
  const right = claim.name === null ? [] : [own ? entry(own) : { who: { label: claim.label, name: claim.name } }];
  return [
    choices(
      claim.name ?? say.nobody,
      ...right.map((given) => button(say.right, to(given))),
      button(say.wrong, to({ who: null })),
    ),
    choices(say.other, ...attendees.filter((each) => each !== own).map((each) => button(each.name, to(entry(each))))),
  ];
}

function stanceChoices(position: Position, to: To, choices: Choices): HTMLElement[] {
  const say = words().correct;
  return [
    choices(
      say.stances[position.stance],
      button(say.right, to({ stance: position.stance })),
      button(say.wrong, to({ stance: null })),
    ),
    choices(
      say.other,
      ...STANCES.filter((each) => each !== position.stance).map((stance) =>
        button(say.stances[stance], to({ stance })),
      ),
    ),
  ];
}

function itemChoices(
  field: "outcome" | "kind" | "votes",
  item: AgendaItem,
  to: To,
  choices: Choices,
  vote: (votes: ItemCorrection["votes"]) => void,
): HTMLElement[] {
  const say = words().correct;
  const { outcome, kind } = item;
  const outcomes = [
    choices(
      outcome ? (item.outcomeText ?? say.outcomes[outcome]) : say.noOutcome,
      button(say.right, to({ outcome })),
      ...(outcome ? [button(say.wrong, to({ outcome: null }))] : []),
    ),
    choices(
      say.other,
      ...OUTCOMES.filter((each) => each !== outcome).map((each) => button(say.outcomes[each], to({ outcome: each }))),
    ),
  ];
  const kinds = choices(
    say.kind,
    ...KINDS.map((each) => button(say.kinds[each], to({ kind: each }), { "aria-pressed": String(each === kind) })),
  );
  const votes = voteForm(item, vote, to);
  return field === "votes" ? [votes] : field === "kind" ? [kinds, ...outcomes, votes] : [...outcomes, votes, kinds];
}

function voteForm({ votes }: AgendaItem, vote: (votes: ItemCorrection["votes"]) => void, to: To): HTMLElement {
  const say = words().correct;
  const form = make("form", { class: "person" });
  const inputs = SIDES.map((side) =>
    make("input", { type: "number", min: "0", value: votes?.[side]?.toString() ?? "", name: side }),
  );
  form.append(
    ...inputs.map((input, at) => make("label", {}, make("span", {}, say.sides[SIDES[at] ?? "for"]), input)),
    make("button", { type: "submit" }, say.setVotes),
    ...(votes ? [button(say.noVotes, to({ votes: null }))] : []),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [yes, no, rest] = inputs.map((input) => (input.value === "" ? null : input.valueAsNumber));
    vote({ for: yes ?? null, against: no ?? null, abstain: rest ?? null, method: votes?.method ?? null });
  });
  return form;
}
