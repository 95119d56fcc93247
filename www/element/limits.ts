// More than this is not shown, and said to be too long. Measured in Chromium: a page of 160,000 paragraphs takes 1 GB, of some
// more a tab dies on a phone; the parser takes three bytes of memory for one of text, and there are 4 GB.

/** UTF-16 code units of a text. */
export const LONGEST = 30_000_000;

/** Titles, labels, paragraphs and the like, all together. */
export const MOST_BLOCKS = 160_000;
