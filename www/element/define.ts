// Registers <minutes-viewer>. Where two copies of this are on one page, the first one serves both.

import { MinutesViewerElement } from "./element.js";

export function define(): void {
  if (typeof customElements === "undefined" || customElements.get("minutes-viewer") || !canDraw()) return;
  customElements.define("minutes-viewer", MinutesViewerElement);
}

/** Engines of before 2023 cannot take style sheets as a policy allows them: there the page's own content stays as it is. */
function canDraw(): boolean {
  return "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype;
}

define();

export { MinutesViewerElement };
