// An HTML page as the source of a record: `gijiroku.html#honbun` is the element of that id, else what the page is about.

import { htmlToText } from "./html.js";

/** Where pages have what they are about. */
const CONTENT = ["main, [role=main]", "article", "body"];

/** The words, or what is wrong; a class of errors would be another one here than in the script. */
export type Page = { text: string } | { error: "html" | "network" | "encoding" };

/**
 * Its words as lines; see `html.ts`. The browser reads the page into a document that runs and loads nothing, in the encoding
 * that the server or the page names.
 */
export async function fetchPage(url: string, signal: AbortSignal): Promise<Page> {
  const page = await inert(url, signal);
  if (!(page instanceof Document)) return { error: page };
  const part = named(page, url) ?? CONTENT.map((selector) => page.querySelector(selector)).find(Boolean);
  const text = part ? htmlToText(part) : "";
  // Bytes of another encoding than it says.
  return text.includes("\ufffd") ? { error: "encoding" } : { text };
}

function named(page: Document, url: string): Element | null {
  const { hash } = new URL(url, document.baseURI);
  try {
    return hash ? page.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null;
  }
}

/** By a request of the kind that makes a document itself: a policy of Trusted Types has nothing to object to. */
function inert(url: string, signal: AbortSignal): Promise<Document | "html" | "network"> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => resolve(request.responseXML ?? "html");
    request.onerror = () => resolve("network");
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort());
    request.send();
  });
}
