// What the build makes of files that are not scripts.

declare module "*.css" {
  const text: string;
  export default text;
}

/** A program for the browser, packed. */
declare module "*?program" {
  const text: string;
  export default text;
}

/** Hashes of the wasm, as `integrity` takes them; the build puts them in. */
declare const INTEGRITY: Readonly<Record<"view" | "parse" | "render", string>>;
