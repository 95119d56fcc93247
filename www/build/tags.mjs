// The types of the tag where templates are typed: dist/tag.d.ts, made from the manifest, tells what <minutes-viewer> takes;
// dist/react.d.ts and those beside it tell it to each framework in the way that one listens and assigns.

import { describeElement } from "./describe.mjs";

/** What HTML has for every element, and frameworks know. */
const GLOBAL = new Set(["lang"]);
/** Types of ours that the manifest names. */
const IMPORTED = /\b(?:Minutes\w*Event|Roster|Sidecar)\b/g;

/** Numbers may stand in quotes. @param {string} [type] */
const attributeType = (type = "string") =>
  /^\d/.test(type)
    ? type
        .split(" | ")
        .map((number) => `${number} | "${number}"`)
        .join(" | ")
    : type;

/** @typedef {{ name: string, description?: string, type?: string | undefined }} Field */

/** @param {Field} field */
const field = ({ name, description, type }) =>
  `${description ? `  /** ${description.replace(/\s+/g, " ")} */\n` : ""}  ${JSON.stringify(name)}?: ${type} | undefined;\n`;

/** @param {string} name @param {Field[]} fields */
const shape = (name, fields) => `export interface ${name} {\n${fields.map(field).join("")}}\n`;

/** dist/tag.d.ts */
export async function tagTypes() {
  const { attributes, members, events } = await describeElement();
  const settable = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
  const bodies = [
    shape(
      "MinutesViewerAttributes",
      attributes
        .filter(({ name }) => !GLOBAL.has(name))
        .map((own) => ({ ...own, type: attributeType(own.type?.text) })),
    ),
    shape(
      "MinutesViewerProperties",
      settable.map((own) => ({ ...own, type: own.type?.text })),
    ),
    shape(
      "MinutesViewerListeners",
      events.map((own) => ({ ...own, type: `((event: ${own.type.text}) => void)` })),
    ),
    // Where a name is both, frameworks set the property.
    "export interface MinutesViewerInput\n" +
      "  extends Omit<MinutesViewerAttributes, keyof MinutesViewerProperties>,\n" +
      "    MinutesViewerProperties {}\n",
    "/** The same names behind a word that tells how they are meant: `on`, `attr:`. */\n" +
      "export type Prefixed<Prefix extends string, Names> = {\n" +
      "  [Name in keyof Names as `${Prefix}${Name & string}`]: Names[Name];\n" +
      "};\n",
  ];
  const imported = [...new Set(bodies.join("").match(IMPORTED))].sort().join(", ");
  return `import type { ${imported} } from "./types/types.js";\n\n${bodies.join("\n")}`;
}

const OURS = `import type { MinutesViewerElement } from "./types/element.js";\n`;
/** @param {...string} names */
const tag = (...names) =>
  `import type { ${names.map((name) => (name === "Prefixed" ? name : `MinutesViewer${name}`)).join(", ")} } from "./tag.js";\n\n`;

/** By name of the entry: each framework by its own way to tell of elements, to listen and to assign. */
export const FRAMEWORKS = {
  react:
    `import type { DetailedHTMLProps, HTMLAttributes } from "react";\n${OURS}${tag("Input", "Listeners", "Prefixed")}` +
    `export interface MinutesViewerProps
  extends DetailedHTMLProps<HTMLAttributes<MinutesViewerElement>, MinutesViewerElement>,
    MinutesViewerInput,
    Prefixed<"on", MinutesViewerListeners> {}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "minutes-viewer": MinutesViewerProps;
    }
  }
}
`,
  preact:
    `import type { HTMLAttributes } from "preact";\n${OURS}${tag("Input", "Listeners", "Prefixed")}` +
    `export interface MinutesViewerProps
  extends Omit<HTMLAttributes<MinutesViewerElement>, keyof MinutesViewerInput>,
    MinutesViewerInput,
    Prefixed<"on", MinutesViewerListeners> {}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "minutes-viewer": MinutesViewerProps;
    }
  }
}
`,
  // What changes is a property there unless it is called an attribute, and the element has but two of those.
  solid:
    `import type { JSX } from "solid-js";\n${OURS}${tag("Attributes", "Listeners", "Properties", "Prefixed")}` +
    `export interface MinutesViewerProps
  extends JSX.HTMLAttributes<MinutesViewerElement>,
    Prefixed<"attr:", MinutesViewerAttributes>,
    Prefixed<"prop:", MinutesViewerProperties>,
    Prefixed<"on:", MinutesViewerListeners> {}

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "minutes-viewer": MinutesViewerProps;
    }
  }
}
`,
  svelte:
    `import type { HTMLAttributes } from "svelte/elements";\n${OURS}${tag("Input", "Listeners", "Prefixed")}` +
    `export interface MinutesViewerProps
  extends Omit<HTMLAttributes<MinutesViewerElement>, keyof MinutesViewerInput>,
    MinutesViewerInput,
    Prefixed<"on", MinutesViewerListeners>,
    Prefixed<"on:", MinutesViewerListeners> {}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "minutes-viewer": MinutesViewerProps;
  }
}
`,
  vue:
    `import type { HTMLAttributes, PublicProps } from "vue";\n${OURS}${tag("Input", "Listeners", "Prefixed")}` +
    `/** Templates say \`heading-level\`, and their checker \`headingLevel\`. */
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name & string;
type Camelized<Names> = { [Name in keyof Names as Camel<Name>]: Names[Name] };

export type MinutesViewerProps = Omit<HTMLAttributes, keyof MinutesViewerInput> &
  PublicProps &
  MinutesViewerInput &
  Camelized<MinutesViewerInput & Prefixed<"on-", MinutesViewerListeners>>;

declare module "vue" {
  interface GlobalComponents {
    "minutes-viewer": new () => MinutesViewerElement & { $props: MinutesViewerProps };
  }
}
`,
};
