// Strings that want to be more than words.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../../www/build/paths.mjs";

/** A few of our own, for machines without the collection. */
export const OWN = [
  "<img src=x onerror=alert(1)>",
  "</pre><script>alert(1)</script>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "&lt;img src=x onerror=alert(1)&gt; &amp; &#x3c;b&#62;",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "<style>*{display:none}</style><link rel=stylesheet href=//example.com/x>",
  "\u202e右から左\u202c\u0000\uFFFF\u200b",
];

const TAGS =
  "a abbr address applet area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter minutes-viewer nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp".split(
    " ",
  );

const ENTITIES =
  "amp lt gt quot apos nbsp AMP LT Tab NewLine colon sol lpar rpar equals bsol lbrack lcub ZeroWidthSpace shy not notin para yen copy reg hearts NotEqualTilde fjlig #0 #9 #x41 #x3c #60 #X3E #1114112 #xD800 #128".split(
    " ",
  );

/** Every tag of HTML and the usual characters by name, in every shape that a careless reader takes for markup. */
export const SHAPES = [
  ...TAGS.flatMap((tag) => [
    `<${tag}>`,
    `</${tag}>`,
    `<${tag}/onload=alert(1)>`,
    `<${tag.toUpperCase()} onfocus=alert(1) autofocus tabindex=1 style="x:y" is=z`,
    `<${tag}\tsrc=javascript:alert(1) href='javascript:alert(1)'>`,
  ]),
  ...ENTITIES.flatMap((name) => [`&${name};`, `&${name}`, `&amp;${name};`]),
  "<!--",
  "-->",
  "--!>",
  "<!",
  "<?xml?>",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE html>",
  "</",
  "<>",
  "</>",
];

const COLLECTION = join(ROOT, "..", "shared", "hostile", "payloads.json");

/** Why the collected ones are not here; false if they are. They are no part of the project. */
export const absent = existsSync(COLLECTION) ? false : "the collection of payloads is not on this machine";

/** @returns {string[]} */
export function collected() {
  const entries = JSON.parse(readFileSync(COLLECTION, "utf8"));
  return [...new Set(entries.map((/** @type {{ text: string }} */ { text }) => text))].filter((text) => text.trim());
}

/**
 * Minutes with a string in every place that is drawn: title, heading, list, label, words, reaction.
 *
 * @param {string[]} strings
 */
export const laced = (strings) =>
  strings
    .map((string) => {
      const line = string.replace(/\s+/gu, " ");
      return `1 ${line}\n\n○${line}委員（${line}）\n\n${string}\n\n（${line}と呼ぶ者あり）\n`;
    })
    .join("\n");
