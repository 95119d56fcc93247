// Onto the clipboard: plain words, and beside them the same with markup for programs that take it.

/** True once they are there. Call it from the reader's own action, or browsers refuse. */
export async function copy(text: string, html: string | null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ "text/plain": blob(text), "text/html": blob(html, "html") }),
      ]);
    return true;
  } catch {
    // No permission, a page without https, a frame without leave: the old way may still be open.
    return copyByCommand(text, html);
  }
}

function blob(text: string, kind = "plain"): Blob {
  return new Blob([text], { type: `text/${kind}` });
}

function copyByCommand(text: string, html: string | null): boolean {
  let put = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  document.addEventListener("copy", onCopy, { capture: true });
  try {
    return document.execCommand("copy") && put;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy, { capture: true });
  }
}
