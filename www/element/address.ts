// Where the record is published, as quotes and prints name it.

/**
 * The attribute `cite`, as of <blockquote cite>; without it what the page calls its canonical address, else the page's
 * own. Without a fragment. Empty where `cite` says so, or names what is no address of the web.
 */
export function recordAddress(element: Element): string {
  const told = element.getAttribute("cite");
  if (told !== null) return published(told);
  const canonical = document.querySelector("head > link[rel~=canonical i]")?.getAttribute("href");
  return published(canonical ?? "") || withoutFragment(location.href);
}

/** The whole address of what is on the web; never `javascript:`. */
function published(address: string): string {
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return address.trim() && /^https?:$/.test(protocol) ? withoutFragment(href) : "";
  } catch {
    return "";
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}
