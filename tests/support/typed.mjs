// What a project adds to be type-checked: the settings of a careful one, and a file with what must and must not pass.

export const TYPESCRIPT = "typescript@5.9.3";

/** @param {Record<string, unknown>} options @param {Record<string, unknown>} [more] */
const settings = (options, more = {}) =>
  JSON.stringify({
    compilerOptions: {
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true },
      ...{ module: "ESNext", moduleResolution: "bundler", target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable"] },
      // The framework's own declarations are its own affair; ours are looked at by what rests on them.
      ...{ types: [], skipLibCheck: true, ...options },
    },
    include: ["*.ts", "*.tsx", "*.vue", "*.svelte"],
    ...more,
  });

const WRONG = `
  // @ts-expect-error there is no such theme
  export const Blue = () => <minutes-viewer ATTRtheme="blue" />;
  // @ts-expect-error this event tells of a speech
  export const Deaf = () => <minutes-viewer ONminutes-select={(event) => event.detail.minutes} />;
  // @ts-expect-error what has a property is set as one, and it takes no address
  export const People = () => <minutes-viewer PROProster="people.json" />;`;

const PREACT = `
  import type {} from "minutes-viewer/preact";
  export const Page = () => (
    <minutes-viewer src="/a.txt" lang="ja" class="x" heading-level={3} offset={2} text={null} roster={[{ name: "山田" }]} />
  );
  ${WRONG.replace(/ATTR|PROP/g, "").replaceAll("ON", "on")}`;

const SOLID = `
  import type {} from "minutes-viewer/solid";
  export const Page = () => (
    <minutes-viewer attr:src="/a.txt" lang="ja" class="x" attr:heading-level={3} attr:roster="people.json" prop:text={null} />
  );
  ${WRONG.replaceAll("ATTR", "attr:").replaceAll("PROP", "prop:").replaceAll("ON", "on:")}
  // @ts-expect-error without a word before it Solid would set a property that is not there
  export const Lost = () => <minutes-viewer src="/a.txt" />;`;

/** Svelte's checker has no comment for what must fail: its types are asked. */
const SVELTE = `
  import type { SvelteHTMLElements } from "svelte/elements";
  import type {} from "minutes-viewer/svelte";
  type Tag = SvelteHTMLElements["minutes-viewer"];
  export const page: Tag = { src: "/a.txt", "heading-level": "3", class: "x", text: null, "on:minutes-select": () => {} };
  // @ts-expect-error there is no such theme
  export const blue: Tag = { theme: "blue" };
  // @ts-expect-error this event tells of a speech
  export const deaf: Tag = { "onminutes-select": (event) => event.detail.minutes };`;

const VUE = `
  <script setup lang="ts">
  import type {} from "minutes-viewer/vue";
  </script>
  <template>
    <minutes-viewer src="/a.txt" class="x" :heading-level="3" :text="null" :roster="[{ name: '山田' }]" />
    <!-- @vue-expect-error there is no such theme -->
    <minutes-viewer theme="blue" />
    <!-- @vue-expect-error this event tells of a speech -->
    <minutes-viewer @minutes-select="(event) => event.detail.minutes" />
  </template>`;

/** @type {Record<string, Record<string, string>>} */
const FILES = {
  preact: { "tsconfig.json": settings({ jsx: "react-jsx", jsxImportSource: "preact" }), "typed.tsx": PREACT },
  solid: { "tsconfig.json": settings({ jsx: "preserve", jsxImportSource: "solid-js" }), "typed.tsx": SOLID },
  svelte: { "tsconfig.json": settings({ verbatimModuleSyntax: true }), "typed.ts": SVELTE },
  vue: {
    "tsconfig.json": settings({ jsx: "preserve" }, { vueCompilerOptions: { strictTemplates: true } }),
    "Typed.vue": VUE,
  },
};

/** @param {keyof typeof FILES} framework */
export const typed = (framework) => FILES[framework] ?? {};
