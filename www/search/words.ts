// What the search says; `#` stands for a number.

interface Words {
  query: string;
  hint: string;
  year: string;
  body: string;
  all: string;
  found: string;
  one: string;
  none: string;
  further: string;
  more: string;
  failed: string;
}

const WORDS: Record<"ja" | "en", Words> = {
  ja: {
    query: "議事録を検索",
    hint: "題名、人、決定、発言のことば",
    year: "年",
    body: "会議",
    all: "すべて",
    found: "#件の議事録が見つかりました。",
    one: "1件の議事録が見つかりました。",
    none: "見つかりませんでした。ことばを短くするか、別の書き方をお試しください。",
    further: "ほか#か所",
    more: "さらに表示する（残り#件）",
    failed: "検索を読み込めませんでした。ページを読み込み直してください。",
  },
  en: {
    query: "Search the minutes",
    hint: "Words of titles, people, decisions, speeches",
    year: "Year",
    body: "Body",
    all: "All",
    found: "Found in # records.",
    one: "Found in one record.",
    none: "Nothing found. Try fewer words, or another spelling.",
    further: "# more places",
    more: "Show more (# left)",
    failed: "The search did not load. Reload the page.",
  },
};

/** In the language of the page. */
export const words = WORDS[document.documentElement.lang === "en" ? "en" : "ja"];

export function counted(words: string, count: number): string {
  return words.replace("#", String(count));
}
