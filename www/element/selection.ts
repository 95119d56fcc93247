// What the reader has selected inside a shadow root, paragraph by paragraph.

export interface Passage {
  /** The paragraph in which the words begin. */
  id: string;
  /** One string for each paragraph that the selection touches. */
  words: string[];
}

/** The selected words of these paragraphs, which are in order; null where there are none. */
export function selectedIn(root: ShadowRoot, paragraphs: HTMLElement[]): Passage | null {
  const range = rangeIn(root);
  if (!range || range.collapsed) return null;
  let passage: Passage | null = null;
  for (const paragraph of paragraphs) {
    if (!range.intersectsNode(paragraph)) continue;
    const words = wordsWithin(range, paragraph);
    if (!words) continue;
    passage ??= { id: paragraph.id, words: [] };
    passage.words.push(words);
  }
  return passage;
}

function wordsWithin(range: Range, paragraph: HTMLElement): string {
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  const copy = part.cloneContents();
  // A page number between the words is not the speaker's.
  for (const furniture of copy.querySelectorAll("[part~=furniture]")) furniture.remove();
  return (copy.textContent ?? "").trim();
}

interface SelectingRoot extends ShadowRoot {
  getSelection?(): Selection | null;
}

/** What browsers offer for selections in shadow roots: the standard's way, Chromium's former own, Firefox's. */
function rangeIn(root: ShadowRoot): Range | null {
  const selection = getSelection();
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (composed) return rangeOf(root, composed);
  const own = (root as SelectingRoot).getSelection?.() ?? selection;
  return own && own.rangeCount > 0 ? rangeOf(root, own.getRangeAt(0)) : null;
}

function rangeOf(
  root: ShadowRoot,
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
): Range | null {
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
