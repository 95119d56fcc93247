// XML to a tree, in one pass. Only what office programs write is read: a document type, which can make much of little, is
// refused.

import { DEEPEST, Element, Words } from "./tree.js";
import { Unopened } from "./unopened.js";

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A name, or a value between quotes; stands still where there is neither. */
const ATTRIBUTE = /\s*([^\s=/>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;
const NAME = /[^\s/>]+/y;

/** The outermost element; `kind` is what the file is called where it cannot be read. */
export function parseXml(text: string, kind: string): Element {
  const broken = () => new Unopened("broken", kind);
  const root = new Element("", new Map());
  const open = [root];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  /** Past the next `mark`. */
  const past = (mark: string): number => {
    const found = text.indexOf(mark, at);
    if (found < 0) throw broken();
    return found + mark.length;
  };
  while (at < text.length) {
    const parent = open.at(-1) as Element;
    const next = text.indexOf("<", at);
    const words = text.slice(at, next < 0 ? undefined : next);
    if (words && parent !== root) parent.childNodes.push(new Words(unescaped(words)));
    if (next < 0) break;
    at = next;
    if (text.startsWith("<!--", at)) at = past("-->");
    else if (text.startsWith("<?", at)) at = past("?>");
    else if (text.startsWith("<![CDATA[", at)) {
      const from = at + 9;
      at = past("]]>");
      parent.childNodes.push(new Words(text.slice(from, at - 3)));
    } else if (text.startsWith("<!", at)) throw new Unopened("documentType", kind);
    else if (text.startsWith("</", at)) {
      const from = at + 2;
      at = past(">");
      const name = local(text.slice(from, at - 1).trimEnd());
      if (open.length === 1 || open.pop()?.localName !== name) throw broken();
    } else {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(text)?.[0];
      if (!name) throw broken();
      at = NAME.lastIndex;
      const attributes = new Map<string, string>();
      ATTRIBUTE.lastIndex = at;
      for (let found; (found = ATTRIBUTE.exec(text)); at = ATTRIBUTE.lastIndex)
        attributes.set(local(found[1] ?? ""), unescaped(found[2] ?? found[3] ?? ""));
      END.lastIndex = at;
      const end = END.exec(text);
      if (!end) throw broken();
      at = END.lastIndex;
      const element = new Element(local(name), attributes);
      parent.childNodes.push(element);
      if (end[1]) continue;
      open.push(element);
      if (open.length > DEEPEST) throw new Unopened("tooDeep", kind);
    }
  }
  const [outermost] = root.children;
  if (!outermost || open.length > 1) throw broken();
  return outermost;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function unescaped(words: string): string {
  return words
    .replace(/\r\n?/g, "\n")
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES.get(name) ?? all;
        const point = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
      },
    );
}
