// How well records are read, by their kind: the documentation's page on accuracy, made from what `npm run corpus -- --page`
// has counted on the project's own invented records.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { DOCS } from "./docs.mjs";
import { ROOT } from "./paths.mjs";

/** Record, what is measured, right, answered, asked for: a line each. */
export const COUNTS = join(ROOT, "tests", "corpus", "counts.tsv");
/** @param {string} lang */
export const accuracyFile = (lang) => join(DOCS, lang, "accuracy.md");

/** @typedef {{ found: number, wrong: number, asked: number }} Figures */
/** @typedef {Record<"ja" | "en", string>} Said */

/** Kinds of records, and which of the corpus are of each by how their names begin. @type {(Said & { id: string, names: RegExp })[]} */
const KINDS = [
  { id: "councils", names: /^a[1-7]_/, ja: "国の審議会、研究会", en: "Councils and study groups of the state" },
  { id: "press", names: /^a8_/, ja: "大臣の記者会見", en: "Press conferences of ministers" },
  { id: "assemblies", names: /^b[45]_/, ja: "議会", en: "Assemblies" },
  {
    id: "boards",
    names: /^b[123]_/,
    ja: "自治体の委員会（教育、農業、都市計画）",
    en: "Municipal boards (education, farming, planning)",
  },
  {
    id: "bodies",
    names: /^(?:b[678]|c8|c9|c10)_/,
    ja: "総会、教授会、理事会、編集委員会、PTA",
    en: "General meetings, faculties, directors, editors, PTAs",
  },
  { id: "notes", names: /^c[567]_/, ja: "会社や開発会議のメモ", en: "Notes of firms and of developers" },
  {
    id: "transcripts",
    names: /^c[1-4]_/,
    ja: "文字起こし（Zoom、Teams、字幕）",
    en: "Transcripts (Zoom, Teams, captions)",
  },
];

/**
 * What is measured: where it is counted what should be found, and where what was said wrongly.
 *
 * @type {(Said & { found: string, wrong: (counts: (key: string) => number[]) => number })[]}
 */
const MEASURES = [
  { found: "speeches", wrong: beyond("speeches"), ja: "発言の区切り", en: "where speeches begin" },
  { found: "person", wrong: (counts) => counts("wrong-person")[0] ?? 0, ja: "誰の発言か", en: "who speaks" },
  { found: "attendees", wrong: beyond("attendees"), ja: "出席者", en: "people of the list" },
  { found: "sections", wrong: beyond("sections"), ja: "見出し", en: "headings" },
  { found: "items", wrong: beyond("items"), ja: "案件", en: "items" },
  { found: "outcomesR", wrong: beyond("outcomesP"), ja: "案件の結果", en: "what became of items" },
  { found: "positions", wrong: beyond("positionsP"), ja: "賛否", en: "stands" },
];

/** Answers that are not right. @param {string} key */
function beyond(key) {
  return (/** @type {(key: string) => number[]} */ counts) => {
    const [hit = 0, answered = 0] = counts(key);
    return answered - hit;
  };
}

const TEXTS = {
  ja: {
    title: "読み取りの正確さ",
    lead: "議事録の種類ごとに、何が読み取れ、何を見落とし、何を誤ったかをまとめます。編集する人が、どこを確かめればよいかを知るためのものです。",
    about:
      "数は、プロジェクトが持つ架空の議事録{records}件を、人が読んだ結果と比べたものです（`npm run corpus -- --page` が書きました）。どの書き方にも癖を入れてあるので、ふつうの議事録より難しめですが、規則はこの{records}件も見ながら作られました。はじめての書き方では、見落としがこれより増えます。",
    found:
      "見落とした所は画面に出ません。誤った所だけが、記録にないことを言っています。確かでない読み取りは、表示せずに注意として挙げます（`weak-outcome`、`weak-person`）。",
    head: ["読み取るもの", "あるはずの数", "読み取れた数", "見落とし", "誤り"],
    all: "すべて",
    look: "確かめるところ",
    advice: [
      "結果と賛否は、言い方が多く、見落としが最も出ます。決定事項の欄に案件がすべてあるか、結果が空のものがないかを見てください。読み違いは[サイドカー](reference.html#sidecar)で直せます。",
      "文字起こしとメモでは、案件とその結果の見落としが多くなります。決定事項の欄が空でも、何も決まらなかったとは限りません。",
      "「誰の発言か」は、名簿に同じ姓の人がいるときに空になります。注意の一覧の `ambiguous-speaker` から選べます。",
    ],
  },
  en: {
    title: "How well records are read",
    lead: "By kind of record: what is found, what is missed, and what is wrong. It tells an editor what to look at.",
    about:
      "The figures compare {records} invented records of the project with what a person reads in them (`npm run corpus -- --page` has written them). Each has oddities on purpose and is harder than most records; but the rules were made with these {records} at hand. Of ways of writing that they have not seen, more is missed.",
    found:
      "What is missed does not show. Only what is wrong says something that the record does not. A reading that is not sure is a note and is not shown (`weak-outcome`, `weak-person`).",
    head: ["what is read", "in the records", "found", "missed", "wrong"],
    all: "All",
    look: "What to look at",
    advice: [
      "What became of items, and stands, are said in many ways and missed most. See that the list of decisions has every item, and which of them have no outcome. The [sidecar](reference.html#sidecar) corrects what was read.",
      "Of transcripts and notes, many items and outcomes are missed. An empty list of decisions does not mean that nothing was decided.",
      "Who speaks stays empty where the list has two of one surname. The note `ambiguous-speaker` lets you choose.",
    ],
  },
};

/** The page of a language, from the counts. @param {"ja" | "en"} lang @param {string} counts */
export function accuracyPage(lang, counts) {
  const { title, lead, about, found, head, all, look, advice } = TEXTS[lang];
  const rows = counts
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  const names = [...new Set(rows.map(([name = ""]) => name))];
  const part = (
    /** @type {string} */ heading,
    /** @type {string} */ id,
    /** @type {(name: string) => boolean} */ isOf,
  ) =>
    `## ${heading} {#${id}}\n\n${table(
      lang,
      head,
      rows.filter(([name = ""]) => isOf(name)),
    )}`;
  return [
    `# ${title}`,
    lead,
    about.replaceAll("{records}", String(names.length)),
    found,
    part(all, "all", () => true),
    ...KINDS.map((kind) => part(kind[lang], kind.id, (name) => kind.names.test(name))),
    `## ${look} {#look}`,
    `${advice.map((line) => `- ${line}`).join("\n")}\n`,
  ].join("\n\n");
}

/** @param {"ja" | "en"} lang @param {string[]} head @param {string[][]} rows */
function table(lang, head, rows) {
  const counts = (/** @type {string} */ key) =>
    rows
      .filter(([, own]) => own === key)
      .map(([, , ...numbers]) => numbers.map(Number))
      .reduce((sum, numbers) => sum.map((value, i) => value + (numbers[i] ?? 0)), [0, 0, 0]);
  const lines = MEASURES.flatMap((measure) => {
    const [hit = 0, , asked = 0] = counts(measure.found);
    const wrong = measure.wrong(counts);
    if (asked + wrong === 0) return [];
    return [`| ${measure[lang]} | ${asked} | ${hit} | ${asked - hit} | ${wrong} |`];
  });
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...lines].join("\n");
}

/** What has been counted. */
export const readCounts = () => readFile(COUNTS, "utf8");
