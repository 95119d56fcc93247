// Elements and words of a file, as XML and HTML alike have them. A document's own tree is not there in a worker.

import { ELEMENT, TEXT, type Node } from "../../element/node.js";

/** Nothing that people write is nested deeper; what is would overturn whoever goes down into it. */
export const DEEPEST = 512;

export class Words implements Node {
  readonly nodeType = TEXT;
  readonly childNodes: readonly Node[] = [];

  constructor(public nodeValue: string) {}

  get textContent(): string {
    return this.nodeValue;
  }
}

export class Element implements Node {
  readonly nodeType = ELEMENT;
  readonly nodeValue = null;
  readonly childNodes: (Element | Words)[] = [];
  readonly #attributes: ReadonlyMap<string, string>;

  /** Names without their prefixes. */
  constructor(
    readonly localName: string,
    attributes: ReadonlyMap<string, string>,
  ) {
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  get children(): Element[] {
    return this.childNodes.filter((node) => node instanceof Element);
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join("");
  }

  /** All below it of this name, in their order. */
  all(name: string): Element[] {
    return this.children.flatMap((child) => [...(child.localName === name ? [child] : []), ...child.all(name)]);
  }
}
