// What is typed, repeated in what was drawn: no word is lost, doubled or moved, whatever is edited.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { importTs } from "../support/module.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { Leaves, changeBetween } = await importTs("www/preview/echo/leaves.ts");

/** @typedef {{ data: string }} Leaf */

const words = (/** @type {string} */ text) => text.replace(/\s+/g, "");
const drawn = (/** @type {Leaf[]} */ leaves) => words(leaves.map(({ data }) => data).join(""));

/** Gives one after the other. @param {Leaf[]} leaves */
function each(leaves) {
  let at = 0;
  return () => leaves[at++] ?? null;
}

/** @param {Leaf} leaf @param {number} offset @param {number} count @param {string} put */
function write(leaf, offset, count, put) {
  assert.ok(offset >= 0 && count >= 0 && offset + count <= leaf.data.length, "within the leaf");
  leaf.data = leaf.data.slice(0, offset) + put + leaf.data.slice(offset + count);
}

/** Numbers that are the same in every run. @param {number} seed */
function numbers(seed) {
  return (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}

/** Slices as a view draws them: a line in one or more, blanks between them left out. @param {string} text */
function slicesOf(text, below = numbers(1)) {
  const slices = [];
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (!trimmed) continue;
    const cut = below(3) === 0 ? below(trimmed.length) : 0;
    slices.push(...[trimmed.slice(0, cut), trimmed.slice(cut)].filter(Boolean).map((data) => ({ data })));
    if (below(5) === 0) slices.push({ data: "\n" });
  }
  return slices;
}

/** @param {string} text @param {(below: number) => number} below */
function anyChange(text, below) {
  const from = below(text.length + 1);
  const reach = [0, 0, 1, 1, 3, 40, 400][below(7)] ?? 0;
  const put = ["", "", "海", "\n", "\n\n", "　", "水位を測る。", "\n○谷委員　はい。\n", "a b"][below(9)] ?? "";
  return { from, to: Math.min(text.length, from + reach), words: put };
}

const apply = (/** @type {string} */ text, /** @type {{ from: number, to: number, words: string }} */ change) =>
  text.slice(0, change.from) + change.words + text.slice(change.to);

describe("the echo of an edit", () => {
  for (const [name, text] of [
    ["the founding transcript", FOUNDING.trimStart()],
    ["a short one", invented("梅林", 4).trimStart()],
    ["a word", "議事録"],
  ]) {
    test(`holds the words of the text after any edits: ${name}`, () => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const below = numbers(seed);
        const slices = slicesOf(text, below);
        const leaves = new Leaves(text, each(slices), write);
        assert.equal(drawn(slices), words(text));
        let now = text;
        for (let edits = 0; edits < 25; edits += 1) {
          const change = anyChange(now, below);
          now = apply(now, change);
          const isShown = leaves.edit(change, (/** @type {number} */ a, /** @type {number} */ b) => now.slice(a, b));
          assert.ok(isShown);
          assert.equal(drawn(slices), words(now), `seed ${seed}, edit ${edits}`);
        }
      }
    });
  }

  test("goes on at the end of the line before, with the lines between", () => {
    const slices = [{ data: "○谷委員" }, { data: "はい。" }, { data: "閉会" }];
    const leaves = new Leaves("○谷委員　はい。\n\n\n閉会\n", each(slices), write);
    leaves.edit({ from: 9, to: 9, words: "森は" }, () => "\n");
    leaves.edit({ from: 11, to: 11, words: "深い" }, () => assert.fail("no blanks between"));
    assert.deepEqual(slices, [{ data: "○谷委員" }, { data: "はい。\n森は深い" }, { data: "閉会" }]);
    leaves.edit({ from: 5, to: 5, words: "ええ、" }, () => assert.fail("no blanks between"));
    assert.equal(slices[1]?.data, "ええ、はい。\n森は深い", "where a paragraph begins, it is the paragraph's");
  });

  test("does not reach beyond what is drawn", () => {
    const text = "一つ目\n二つ目\n三つ目\n";
    const slices = [{ data: "一つ目" }, { data: "二つ目" }];
    const leaves = new Leaves(text, each(slices), write);
    assert.equal(
      leaves.edit({ from: 9, to: 9, words: "は" }, () => ""),
      false,
    );
    assert.equal(
      leaves.edit({ from: 7, to: 7, words: "は" }, () => ""),
      true,
    );
    assert.deepEqual(slices, [{ data: "一つ目" }, { data: "二つ目は" }]);
  });

  test("ends where what is drawn is not of the text", () => {
    const slices = [{ data: "一つ目" }, { data: "別の" }, { data: "三つ目" }];
    const leaves = new Leaves("一つ目\n二つ目\n三つ目\n", each(slices), write);
    assert.equal(
      leaves.edit({ from: 10, to: 10, words: "は" }, () => ""),
      false,
    );
    assert.equal(
      leaves.edit({ from: 1, to: 2, words: "" }, () => ""),
      true,
    );
    assert.deepEqual(slices, [{ data: "一目" }, { data: "別の" }, { data: "三つ目" }]);
  });

  test("takes in what is drawn later, wherever was edited before", () => {
    const text = "一つ目\n二つ目\n三つ目\n四つ目\n";
    const slices = [{ data: "一つ目" }];
    const leaves = new Leaves(text, () => slices.at(taken++) ?? (taken--, null), write);
    let taken = 0;
    assert.equal(
      leaves.edit({ from: 0, to: 1, words: "ひと" }, () => ""),
      true,
    );
    assert.equal(leaves.reach(Infinity), false);
    slices.push({ data: "二つ目" }, { data: "三つ目" });
    assert.equal(
      leaves.edit({ from: 7, to: 7, words: "も" }, () => ""),
      true,
    );
    slices.push({ data: "四つ目" });
    assert.equal(
      leaves.edit({ from: 15, to: 16, words: "" }, () => ""),
      true,
    );
    assert.deepEqual(
      slices.map(({ data }) => data),
      ["ひとつ目", "二つも目", "三つ目", "四目"],
    );
  });

  test("words before all that is drawn wait for the next drawing", () => {
    const slices = [{ data: "議事録" }, { data: "閉会" }];
    const leaves = new Leaves("\n\n議事録\n閉会", each(slices), write);
    assert.equal(
      leaves.edit({ from: 0, to: 0, words: "第1回" }, () => ""),
      false,
    );
    assert.equal(
      leaves.edit({ from: 8, to: 8, words: "の" }, () => ""),
      true,
    );
    assert.deepEqual(slices, [{ data: "議事録の" }, { data: "閉会" }]);
  });

  test("two texts differ by one change", () => {
    assert.equal(changeBetween("はい", "はい"), null);
    for (const [before, after] of [
      ["はい", "ははい"],
      ["ははい", "はい"],
      ["", "はい"],
      ["はい", ""],
      ["川の水", "海の水"],
    ]) {
      const change = changeBetween(before, after);
      assert.equal(apply(before, change), after);
    }
  });
});
