// Pagefind in the browser, as far as it is asked. It lies beside the page and loads its index by itself.

export interface Found {
  /** From the server's root, whatever folder the site lies in. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Letters and words between blanks. */
  readonly content: string;
  /** Headings, by the number of their first word. */
  readonly anchors: readonly { id: string; text: string; location: number }[];
}

export interface Hit {
  readonly id: string;
  data(): Promise<Found>;
}

export type Filters = Readonly<Record<string, string>>;
/** For each filter its values, and how many records have them. */
export type Choices = Record<string, Record<string, number>>;

interface Pagefind {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  search(query: string | null, options: object): Promise<{ results: Hit[] }>;
  filters(): Promise<Choices>;
}

const ADDRESS = new URL("pagefind/pagefind.js", document.baseURI).href;

const pagefind: Promise<Pagefind> = import(ADDRESS).then(async (pagefind: Pagefind) => {
  await pagefind.options({ exactDiacritics: true });
  return pagefind;
});

export async function choices(): Promise<Choices> {
  return (await pagefind).filters();
}

/** Every record in which one of the phrases stands, the best first; without phrases all of them, the latest first. */
export async function find(phrases: readonly string[], filters: Filters): Promise<Hit[]> {
  const engine = await pagefind;
  if (phrases.length === 0) return (await engine.search(null, { filters, sort: { date: "desc" } })).results;
  const answers = await Promise.all(phrases.map((phrase) => engine.search(`"${phrase}"`, { filters })));
  const all = answers.flatMap(({ results }) => results);
  return [...new Map(all.map((hit) => [hit.id, hit])).values()];
}
