// Whether a text is another version of one, so that what the editor said of the one holds for the other. Two meetings of
// one body have their list of members and their set phrases in common; only most of the sentences tells.

/** In letters: shorter ones are said in every meeting. */
const SHORTEST = 10;
/** So many sentences both must have, and this part of those of either. */
const ENOUGH = 8;
const MOST = 0.75;

export function isVersionOf(text: string, before: string): boolean {
  const [own, other] = [sentencesOf(text), sentencesOf(before)];
  let common = 0;
  for (const sentence of own) if (other.has(sentence)) common += 1;
  return common >= ENOUGH && common >= MOST * Math.max(own.size, other.size);
}

/** Blanks and line ends do not count: another program breaks lines elsewhere. */
function sentencesOf(text: string): Set<string> {
  return new Set(
    text
      .replace(/\s+/g, "")
      .split("。")
      .filter(({ length }) => length >= SHORTEST),
  );
}
