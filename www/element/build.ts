// Builds what the view has planned (`src/view/build.rs`): elements of HTML, their attributes and texts.

const KINDS = 8;
const CLOSE = 0;
const OPEN = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const MODEL = 4;

/** `words`: names, values and texts, one after the other. `steps`: what each is, and its length; see there. */
export function build(words: string, steps: Uint32Array): Node | null {
  const root = document.createDocumentFragment();
  const models: Node[] = [];
  let node: Node = root;
  let at = 0;
  const take = (length = 0): string => words.slice(at, (at += length));
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i] ?? 0;
    const kind = step % KINDS;
    const size = (step - kind) / KINDS;
    if (kind === CLOSE) node = node.parentNode ?? root;
    else if (kind === OPEN) node = node.appendChild(document.createElement(take(size)));
    else if (kind === ATTRIBUTE) (node as Element).setAttribute(take(size), take(steps[(i += 1)]));
    else if (kind === TEXT) node.appendChild(document.createTextNode(take(size)));
    else if (kind === MODEL) models.push(node.cloneNode());
    else if (models[size]) node = node.appendChild(models[size].cloneNode());
  }
  return root.firstChild;
}
