// Words of a file that are no part of its text, below the editor: nobody should have to look for them.

import { find, make } from "../dom.js";
import { onLanguage, words } from "../language.js";
import type { LeftOut } from "./open.js";

let shown: readonly LeftOut[] = [];

export function showLeftOut(list: readonly LeftOut[]): void {
  shown = list;
  draw();
}

onLanguage(draw);

function draw(): void {
  const room = find<HTMLDetailsElement>("left-out");
  room.hidden = shown.length === 0;
  const say = words();
  room.replaceChildren(
    make("summary", {}, say.leftOut(shown.length)),
    make(
      "dl",
      // It scrolls.
      { tabindex: "0" },
      ...shown.flatMap(({ kind, words }) => [
        make("dt", {}, say.leftOutKinds[kind]),
        make("dd", { lang: "ja" }, words),
      ]),
    ),
  );
}
