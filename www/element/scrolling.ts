// The boxes of the page that scroll by themselves.

/** Those around an element, from the inside out; the page itself is none. */
export function* boxesAround(element: Element): Generator<HTMLElement> {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) yield box;
  }
}
