// The search of a site's index page. It runs in the reader's browser, out of the text of its own function: nothing from
// outside of it may be named in it.

import type { Language } from "../../element/types.js";

/** What it says; `#` stands for a number. */
export interface BoxWords {
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

export const BOX_WORDS: Record<Language, BoxWords> = {
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

/** What Pagefind gives in the browser, as far as it is asked. */
interface Found {
  results: { id: string; score: number; data(): Promise<Data> }[];
}
interface Data {
  url: string;
  meta: Record<string, string>;
  /** Letters and words between blanks. */
  content: string;
  /** Headings, by the number of their first word. */
  anchors: { id: string; text: string; location: number }[];
}
interface Engine {
  options(options: object): Promise<void>;
  search(query: string | null, options: object): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

export async function searchBox(words: BoxWords): Promise<void> {
  const [PAGE, PLACES, BEFORE, BEHIND] = [20, 5, 24, 56];
  const place = document.getElementById("search");
  const list = document.getElementById("records");
  if (!place) return;

  const make = (name: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };
  const dayOf = (iso: string): string =>
    iso && new Date(iso).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆〇ー]`;
  const some = String.raw`[\p{L}\p{N}]`;
  const sign = String.raw`[^\p{L}\p{N}\s]*`;
  /** Blanks around Japanese letters are the index's own. */
  const tight = (text: string): string =>
    text.replace(new RegExp(`(?<=${wide}${sign}) (?=${some})|(?<=${some}${sign}) (?=${wide})`, "gu"), "");
  const bare = (word: string): string => word.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

  /** Where the phrases stand: the heading above, and the words around the first of them below it. */
  const placesOf = ({ content, anchors }: Data, phrases: string[]): { id: string; title: string; excerpt: HTMLElement }[] => {
    const tokens = content.split(" ");
    const words = tokens.map(bare);
    const headings = [...anchors].sort((a, b) => a.location - b.location);
    const found = new Map<number, HTMLElement>();
    for (const phrase of phrases.map((each) => each.split(" ").map(bare))) {
      for (let at = words.indexOf(phrase[0] ?? ""); at >= 0; at = words.indexOf(phrase[0] ?? "", at + 1)) {
        if (!phrase.every((word, k) => words[at + k] === word)) continue;
        const under = headings.findLastIndex(({ location }) => location <= at);
        if (found.has(under)) continue;
        const heading = headings[under];
        const first = heading ? heading.location + heading.text.split(/\s+/).length : 0;
        const end = headings[under + 1]?.location ?? tokens.length;
        const start = Math.max(first, at - BEFORE);
        const until = Math.min(end, Math.max(at, first) + BEHIND);
        const [left, right] = [Math.max(at, start), Math.max(at + phrase.length, start)];
        const pieces = [tokens.slice(start, left), tokens.slice(left, right), tokens.slice(right, until)];
        const [before = "", hit = "", after = ""] = tight(
          pieces.map((piece, k) => (k > 0 ? "\u0001" : "") + (k > 0 && piece.length > 0 ? " " : "") + piece.join(" ")).join(""),
        ).split("\u0001");
        const gap = /^ /.test(hit) ? " " : "";
        found.set(
          under,
          make(
            "p",
            { lang: "ja" },
            (start > first ? "…" : "") + before + gap,
            ...(hit.trim() ? [make("mark", {}, hit.trim())] : []),
            after + (until < end ? "…" : ""),
          ),
        );
      }
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([under, excerpt]) => ({ id: headings[under]?.id ?? "", title: tight(headings[under]?.text ?? ""), excerpt }));
  };

  const given = new URLSearchParams(location.search);
  const input = make("input", { type: "search", id: "query", name: "q", autocomplete: "off", placeholder: words.hint }) as HTMLInputElement;
  const status = make("p", { role: "status" });
  const hits = make("ol", { class: "hits" });
  const more = make("button", { type: "button", hidden: "" });
  const choices = new Map<string, HTMLSelectElement>();
  const controls = make("div", { class: "choices" });
  const form = make("form", { role: "search" }, make("label", { for: "query" }, words.query), input, controls);
  place.append(form, status, hits, more);
  input.value = given.get("q") ?? "";

  const address = new URL("pagefind/pagefind.js", document.baseURI).href;
  const engine: Promise<Engine> = import(address).then(async (engine: Engine) => {
    await engine.options({ exactDiacritics: true });
    const filters = await engine.filters();
    for (const [key, name] of [
      ["year", words.year],
      ["body", words.body],
    ] as const) {
      const values = Object.entries(filters[key] ?? {}).sort(([a], [b]) =>
        key === "year" ? b.localeCompare(a) : a.localeCompare(b, "ja"),
      );
      if (values.length < 2) continue;
      const select = make("select", { name: key, id: `by-${key}` }, make("option", { value: "" }, words.all)) as HTMLSelectElement;
      for (const [value, count] of values) select.append(make("option", { value }, `${value}（${count}）`));
      select.value = given.get(key) ?? "";
      select.addEventListener("change", () => void search());
      choices.set(key, select);
      controls.append(make("label", {}, make("span", {}, name), select));
    }
    return engine;
  });

  /** As it was typed, and with narrow or wide digits and letters: each is looked for as it stands. */
  const spellings = (query: string): string[] => {
    const narrow = query.normalize("NFKC");
    const full = narrow.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const phrases = [query, narrow, full].map((each) =>
      each
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .replace(new RegExp(`(?=${wide})|(?<=${wide})`, "gu"), " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    return [...new Set(phrases)].filter(Boolean);
  };

  let latest = 0;
  const search = async (): Promise<void> => {
    const run = (latest += 1);
    const query = input.value.trim();
    const chosen = Object.fromEntries([...choices].filter(([, { value }]) => value).map(([key, { value }]) => [key, value]));
    const state = new URLSearchParams({ ...(query ? { q: query } : {}), ...chosen }).toString();
    history.replaceState(null, "", state ? `?${state}` : location.pathname);
    if (list) list.hidden = state !== "";
    if (!state) {
      hits.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    const phrases = spellings(query);
    let found: Found["results"];
    try {
      const options = { filters: chosen, ...(query ? {} : { sort: { date: "desc" } }) };
      const asked = query ? phrases.map((phrase) => `"${phrase}"`) : [null];
      const answers = await Promise.all(asked.map(async (phrase) => (await engine).search(phrase, options)));
      const all = answers.flatMap(({ results }) => results);
      found = all.filter((one, i) => all.findIndex(({ id }) => id === one.id) === i);
    } catch {
      status.textContent = words.failed;
      return;
    }
    if (run !== latest) return;
    hits.replaceChildren();
    const said = found.length === 0 ? words.none : found.length === 1 ? words.one : words.found;
    status.textContent = said.replace("#", String(found.length));
    let shown = 0;
    const show = async (): Promise<void> => {
      const data = await Promise.all(found.slice(shown, shown + PAGE).map((one) => one.data()));
      if (run !== latest) return;
      shown += data.length;
      const items = data.map((one) => {
        // From the server's root, whatever folder the site lies in.
        const { url: href, meta } = one;
        const places = query ? placesOf(one, phrases) : [];
        return make(
          "li",
          { lang: "ja" },
          make("h2", {}, make("a", { href }, meta["title"] ?? href)),
          make("p", { class: "facts" }, [dayOf(meta["day"] ?? ""), meta["body"]].filter(Boolean).join("　")),
          make(
            "ul",
            {},
            ...places
              .slice(0, PLACES)
              .map(({ id, title, excerpt }) =>
                make("li", {}, ...(id && id !== "top" ? [make("a", { href: `${href}#${id}` }, title || "…")] : []), excerpt),
              ),
          ),
          ...(places.length > PLACES
            ? [make("p", { class: "facts" }, words.further.replace("#", String(places.length - PLACES)))]
            : []),
        );
      });
      hits.append(...items);
      more.hidden = shown >= found.length;
      more.textContent = words.more.replace("#", String(found.length - shown));
      if (shown > PAGE) items[0]?.querySelector("a")?.focus();
    };
    more.onclick = () => void show();
    await show();
  };

  let due = 0;
  input.addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(() => void search(), 200) as unknown as number;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  await engine.catch(() => undefined);
  if (location.search) await search();
}
