// Characters that look like kanji and are others: the kanji that was meant.

/** Radicals for which Unicode names no kanji by itself, though there is just one that looks the same. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ["⺠", "民"],
    ["⺟", "母"],
    ["⻁", "虎"],
    ["⻄", "西"],
    ["⻆", "角"],
    ["⻑", "長"],
    ["⻘", "青"],
    ["⻝", "食"],
    ["⻤", "鬼"],
    ["⻨", "麦"],
    ["⻩", "黄"],
    ["⻫", "斉"],
    ["⻭", "歯"],
    ["⻯", "竜"],
    ["⻲", "亀"],
    ["⺘", "手"],
    ["⺩", "王"],
    ["⺼", "肉"],
  ].map(([from, to]) => [from ?? "", to ?? ""]),
);

/** Radicals and compatibility forms become the kanji; whatever else there is stays. */
export function plainFormOf(words: string): string {
  return [...words]
    .map(
      (char) =>
        RADICALS.get(char) ?? (/[\u2E80-\u2FD5\u{2F800}-\u{2FA1F}]/u.test(char) ? char.normalize("NFKC") : char),
    )
    .join("");
}
