// A page of HTML to a tree where there is no document: in a worker.

import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Parse5 } from "parse5";

import { DEEPEST, Element, Words } from "./tree.js";
import { Unopened } from "./unopened.js";

/** The body. */
export function parseHtml(markup: string): Element {
  let depth = 0;
  const page = parse(markup, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        depth += 1;
        // Each element looks at those around it: many deep ones would take forever.
        if (depth > DEEPEST) throw new Unopened("tooDeep", "HTML");
      },
      onItemPop: () => void (depth -= 1),
    },
  });
  const root = page.childNodes.find(({ nodeName }) => nodeName === "html") as Parse5.Element | undefined;
  const body = root?.childNodes.find(({ nodeName }) => nodeName === "body") as Parse5.Element | undefined;
  return body ? copied(body) : new Element("body", new Map());
}

function copied({ tagName, attrs, childNodes }: Parse5.Element): Element {
  const element = new Element(tagName, new Map(attrs.map(({ name, value }) => [name, value])));
  for (const node of childNodes) {
    if ("tagName" in node) element.childNodes.push(copied(node));
    else if ("value" in node) element.childNodes.push(new Words(node.value));
  }
  return element;
}
