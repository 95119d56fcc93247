// Registers <minutes-viewer>. Where two copies of this are on one page, the first one serves both.

import { MinutesViewerElement } from "./element.js";

export function define(): void {
  if (typeof customElements === "undefined" || customElements.get("minutes-viewer")) return;
  customElements.define("minutes-viewer", MinutesViewerElement);
}

define();

export { MinutesViewerElement };
