// Work that waits for what the reader is to see first.

/** Milliseconds after which nobody waits for a frame any more: a page out of sight has none. */
const FRAME = 100;

/** Lets the browser paint what was just written before work that holds it up. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME);
  });
}
