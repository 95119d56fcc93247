// Builds what the view has planned (`src/view/build.rs`): elements of HTML, their attributes and texts.

const CLOSE = 0;
const OPEN = 1;
const ATTRIBUTE = 2;

/** `words`: names, values and texts, one after the other. `steps`: four times the length of each, and what it is. */
export function build(words: string, steps: Uint32Array): Node | null {
  const root = document.createDocumentFragment();
  let node: Node = root;
  let at = 0;
  const take = (length = 0): string => words.slice(at, (at += length));
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i] ?? 0;
    const word = take(step >>> 2);
    const kind = step & 3;
    if (kind === OPEN) node = node.appendChild(document.createElement(word));
    else if (kind === ATTRIBUTE) (node as Element).setAttribute(word, take(steps[(i += 1)]));
    else if (kind === CLOSE) node = node.parentNode ?? root;
    else node.appendChild(document.createTextNode(word));
  }
  return root.firstChild;
}
