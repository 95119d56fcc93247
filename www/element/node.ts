// What readers of HTML and XML ask of a node: a document's own have it, and those that a worker makes.

export interface Node {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<Node> & Iterable<Node>;
  readonly textContent: string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
