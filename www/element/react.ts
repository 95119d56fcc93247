// `minutes-viewer/react`: types alone, which let React 19 know <minutes-viewer> in JSX:
// `import type {} from "minutes-viewer/react";` once in a project.

import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { MinutesViewerElement } from "./element.js";
import type { MinutesErrorEvent, MinutesLoadEvent, MinutesSelectEvent, Roster, Sidecar } from "./types.js";

/** Attributes of the element; properties and listeners as React 19 passes them on. */
export interface MinutesViewerProps extends DetailedHTMLProps<
  HTMLAttributes<MinutesViewerElement>,
  MinutesViewerElement
> {
  src?: string | undefined;
  theme?: "auto" | "light" | "dark" | undefined;
  "heading-level"?: number | `${number}` | undefined;
  hash?: "off" | undefined;
  cite?: string | undefined;
  loading?: "lazy" | undefined;
  media?: string | undefined;
  offset?: number | string | undefined;
  text?: string | null | undefined;
  roster?: Roster | Sidecar | null | undefined;
  "onminutes-load"?: ((event: MinutesLoadEvent) => void) | undefined;
  "onminutes-error"?: ((event: MinutesErrorEvent) => void) | undefined;
  "onminutes-select"?: ((event: MinutesSelectEvent) => void) | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "minutes-viewer": MinutesViewerProps;
    }
  }
}
