// Weighs the letters of names: writes src/parse/word/letters.bin from kanji.csv and the invented records.
//
//   node tools/letters/letters.mjs
//
// kanji.csv counts where kanji stand in surnames and given names. It is of namedivider-python
// (https://github.com/rskmoi/namedivider-python, MIT, see LICENSE beside it), its version 0.4.2.
// Each letter gets four scores, one for a place in a name: how many bits likelier it is there than in other words of a
// record (posts, bodies, prose). letters.rs reads the file.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const isKanji = (c) => c >= "\u3400" && c <= "\u9fff";

/** How often each kanji stands in words that are no names. */
const others = new Map();
let all = 0;
function count(words, weight) {
  for (const c of words) {
    if (!isKanji(c)) continue;
    others.set(c, (others.get(c) ?? 0) + weight);
    all += weight;
  }
}
const folder = "tests/corpus/authored/";
for (const file of readdirSync(new URL(folder, root)).sort()) {
  if (file.endsWith(".txt")) count(read(folder + file), 1);
  if (file.endsWith(".gold.json"))
    for (const person of JSON.parse(read(folder + file)).attendees) count(person.title ?? "", 25);
}
// The words of the tables: posts, divisions, bodies.
for (const [words] of read("src/convention/post.rs").matchAll(/[\u3400-\u9fff]+/g)) count(words, 12);

const rows = read("tools/letters/kanji.csv")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => row.split(","));
const places = (row) => {
  const [first, middle, last, given, inner, end] = row.slice(1, 7).map(Number);
  return [first, middle + last, given, inner + end];
};
const totals = rows.map(places).reduce((sum, row) => sum.map((n, i) => n + row[i]));
const named = new Map(rows.map((row) => [row[0], places(row)]));

/** Bits to one of sixteen steps; letters.rs turns them back. */
const LOWEST = -4,
  STEP = 0.6;
const step = (bits) => Math.max(0, Math.min(15, Math.round((bits - LOWEST) / STEP)));
/** What no count tells is less likely than one occurrence. */
const UNSEEN = 0.4;

const letters = [];
const known = new Set([...named.keys(), ...[...others].filter(([, n]) => n >= 6).map(([c]) => c)]);
for (const letter of [...known].filter((c) => c === "々" || isKanji(c)).sort()) {
  const other = ((others.get(letter) ?? 0) + 3) / (all + 3 * 3000);
  const counts = named.get(letter) ?? [0, 0, 0, 0];
  letters.push([letter.codePointAt(0), ...counts.map((n, i) => step(Math.log2((n + UNSEEN) / totals[i] / other)))]);
}
const plane = (of) => letters.map(of);
const bytes = [
  ...plane(([code]) => code >> 8),
  ...plane(([code]) => code & 255),
  ...plane(([, first, later]) => (first << 4) | later),
  ...plane(([, , , given, end]) => (given << 4) | end),
];
writeFileSync(new URL("src/parse/word/letters.bin", root), Buffer.from(bytes));
console.log(`${letters.length} letters, ${bytes.length} bytes`);
