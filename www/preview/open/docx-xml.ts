// Ways through WordprocessingML.

import type { Element } from "./tree.js";

/** Attribute of WordprocessingML, whatever prefix it has. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.getAttribute(name) ?? null;
}

/** A number of an attribute, if it is a whole one between these. */
export function whole(value: string | null, least: number, most: number): number | null {
  const number = value === null ? NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}

/** The child of this name, by a path of names. */
export function child(element: Element | null | undefined, ...path: string[]): Element | null {
  let found: Element | null | undefined = element;
  for (const name of path) found = found?.children.find(({ localName }) => localName === name);
  return found ?? null;
}

/** Elements around blocks, rows or cells that say something of them and are no part of the text. */
const WRAPPERS = new Set("sdt sdtContent ins moveTo customXml smartTag".split(" "));

/** The children, as if what is wrapped around some of them were not there. */
export function unwrapped(parent: Element): Element[] {
  return parent.children.flatMap((element) => (WRAPPERS.has(element.localName) ? unwrapped(element) : [element]));
}

/** Of two ways to tell the same, the one for programs of today. */
export function chosen(alternatives: Element): Element {
  return child(alternatives, "Choice") ?? child(alternatives, "Fallback") ?? alternatives;
}
