// The pure parts of the preview page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { importTs } from "../support/module.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const { fixesFor } = await importTs("www/preview/editor/fixes.ts");
const { pauseFor } = await importTs("www/preview/follow.ts");
const { readProject, writeProject, withEntry, withOverride, overrideAt, NO_SIDECAR } =
  await importTs("www/preview/project.ts");
const { answered, titleOf } = await importTs("www/preview/corrections.ts");
const { fromFragment, toFragment, withoutText } = await importTs("www/preview/keep/share.ts");
const { compare, piecesOf } = await importTs("www/preview/compare/units.ts");
const { linesOfPage, readPage, withWideBlanks } = await importTs("www/preview/open/pdf-lines.ts");
const { written } = await importTs("www/preview/open/numbering.ts");
const { fileName } = await importTs("www/element/file.ts");

describe("fixes", () => {
  const span = { start: 0, end: 0 };
  const people = [
    { name: "山川一郎", title: "委員", role: null, span },
    { name: "山川花子", title: null, role: "座長", span },
    { name: "佐藤次郎", title: "事務局長", role: null, span },
  ];
  /** @param {string} code @param {string} before @param {string} quote @param {string} after */
  const fixes = (code, before, quote, after = "") =>
    fixesFor(
      { code, span: { start: before.length, end: before.length + quote.length } },
      before + quote + after,
      people,
    );

  test("what cannot be seen goes, what looks like a kanji becomes one, and the rest stays", () => {
    assert.deepEqual(fixes("odd-character", "川", "\u200b\u200b"), [{ kind: "remove", from: 0, to: 2, insert: "" }]);
    assert.deepEqual(fixes("odd-character", "", "⼭⻑"), [{ kind: "replace", from: 0, to: 2, insert: "山長" }]);
    assert.deepEqual(fixes("odd-character", "", "设"), [], "which kanji was meant is not ours to say");
    assert.deepEqual(fixes("odd-character", "", "\ufffd"), []);
  });

  test("a bracket gets its partner where just one is missing", () => {
    assert.deepEqual(fixes("unclosed-bracket", "", "（「異議なし」と呼ぶ者あり")[0], {
      kind: "close",
      from: 13,
      to: 13,
      insert: "）",
    });
    assert.deepEqual(fixes("unclosed-bracket", "", "異議なし」")[0], { kind: "open", from: 0, to: 0, insert: "「" });
    assert.deepEqual(fixes("unclosed-bracket", "", "（「異議なし）"), []);
    assert.deepEqual(fixes("unclosed-bracket", "", "（1)「")[0].insert, "」", "widths do not count");
  });

  test("lines are joined as they were read, never over a page's own words", () => {
    assert.deepEqual(fixes("paragraph-joined", "負担する案を", "\n\n", "事務局")[0], {
      kind: "join",
      from: 0,
      to: 2,
      insert: "",
    });
    assert.equal(fixes("paragraph-joined", "Bill of", "\n", "Materials")[0].insert, " ");
    assert.deepEqual(fixes("paragraph-joined", "案を", "\n\n- 1 -\n\n", "事務局"), []);
  });

  test("people of the label's name are offered, else those of its post, and nobody else", () => {
    const names = (/** @type {string} */ label) => fixes("ambiguous-speaker", "○", label).map(({ entry }) => entry);
    assert.deepEqual(names("山川委員"), [
      { label: "山川委員", name: "山川一郎", title: "委員" },
      { label: "山川委員", name: "山川花子", role: "座長" },
    ]);
    assert.deepEqual(names("事務局長"), [{ label: "事務局長", name: "佐藤次郎", title: "事務局長" }]);
    assert.deepEqual(names("高橋参事"), []);
    assert.deepEqual(fixes("numbering-jump", "", "5 閉会"), []);
    assert.deepEqual(
      fixes("unknown-speaker", "開会\n○", "資料のこと", "\n").map(({ override }) => override),
      [
        { line: "○資料のこと", as: "heading" },
        { line: "○資料のこと", as: "text" },
      ],
      "what was read as a label may be none",
    );
  });

  test("a label that differs from a surname of the list in one letter may be written so", () => {
    const list = ["鈴木 花子 委員", "委員　鈴木　次郎", "佐々木 健", "林 一", "高橋三奈", "𠮷田 五郎"];
    const text = `${list.join("\n")}\n○`;
    const listed = list.map((line) => ({
      name: line.replace(/委員|\s/g, ""),
      title: null,
      role: null,
      span: { start: text.indexOf(line), end: text.indexOf(line) + line.length },
    }));
    const respelled = (/** @type {string} */ label) =>
      fixesFor(
        { code: "unknown-speaker", span: { start: text.length, end: text.length + label.length } },
        text + label,
        listed,
      ).flatMap(({ kind, from, to, insert }) =>
        kind === "respell" ? [label.slice(0, from) + insert + label.slice(to)] : [],
      );
    assert.deepEqual(respelled("鈴本委員"), ["鈴木委員"], "once, though there are two");
    assert.deepEqual(respelled("佐々本委員"), ["佐々木委員"]);
    assert.deepEqual(respelled("森委員"), [], "of one letter any other is one apart");
    assert.deepEqual(respelled("高野委員"), [], "where the list does not say which is the surname, nor do we");
    assert.deepEqual(respelled("山川委員"), []);
    assert.deepEqual(respelled("鈴"), []);
    assert.deepEqual(respelled("古田委員"), ["𠮷田委員"]);
  });
});

describe("corrections", () => {
  const item = { id: "item-1", title: "予算", number: "第１号", outcome: "approved", positions: [] };
  const other = { ...item, id: "item-2", number: "第２号" };

  test("an item is named by its title, with its number where others have the same", () => {
    assert.equal(titleOf(item, [item]), "予算");
    assert.equal(titleOf(item, [item, other]), "第１号予算");
  });

  test("one word on each thing, the later one", () => {
    const claim = { field: "outcome", item };
    const once = answered(NO_SIDECAR, claim, { outcome: "rejected" }, [item]);
    const twice = answered(answered(once, claim, { kind: "other" }, [item]), claim, { outcome: null }, [item]);
    assert.deepEqual(twice.items, [{ title: "予算", outcome: null, kind: "other" }]);
    const stand = { field: "stance", item, position: {}, speaker: "森委員" };
    const held = answered(answered(once, stand, { stance: "for" }, [item]), stand, { stance: null }, [item]);
    assert.deepEqual(held.positions, [{ title: "予算", speaker: "森委員", stance: null }]);
    const who = { field: "who", label: "森委員", name: "森一郎" };
    const named = answered(once, who, { who: { label: "森委員", name: "森花子" } }, [item]);
    assert.deepEqual(answered(named, who, { who: null }, [item]).roster, [{ label: "森委員", name: null }]);
  });
});

test("the pause goes by the cost, and only a long text is not drawn by itself", () => {
  assert.equal(pauseFor(10, 100), 0);
  assert.equal(pauseFor(200, 50_000), 400);
  assert.equal(pauseFor(2000, 2_000_000), 1500);
  assert.equal(pauseFor(5000, 4_000_000), null);
  assert.equal(pauseFor(5000, 2000), 1500, "a busy computer is no long text");
});

describe("a project", () => {
  const project = {
    text: "議事録\n",
    sidecar: {
      ...NO_SIDECAR,
      items: [{ title: "予算", outcome: null, votes: { for: 4 } }],
      chair: [{ after: "再開", name: null }],
      roster: [
        { label: "議長", name: "山川一郎", title: "会長" },
        { label: "事務局", name: null },
      ],
      overrides: [
        { line: "開会", as: "heading" },
        { line: "以上", after: "閉会", as: "text" },
      ],
    },
  };

  test("is written and read back; what is none is not taken for one", () => {
    assert.deepEqual(readProject(writeProject(project)), project);
    for (const other of [
      "",
      "議事録",
      "{}",
      `{"numberOfRecords": 1}`,
      `{"minutesProject": 1}`,
      `{"minutesProject": 1, "text": 5}`,
      `{"minutesProject": 1,`,
    ])
      assert.equal(readProject(other), null, other);
    const strange = readProject(
      `{"minutesProject":1,"text":"a","roster":[{"label":"x"},{"name":"y","title":3},null],"overrides":[{"line":"b","as":"dance"},7],"items":[{"kind":"other"},3],"people":{}}`,
    );
    assert.deepEqual(strange, { text: "a", sidecar: { ...NO_SIDECAR, roster: [{ name: "y" }] } });
  });

  test("the last word on a label or line counts", () => {
    const once = withEntry(NO_SIDECAR, { label: "議長", name: "山川" });
    assert.deepEqual(withEntry(once, { label: "議長", name: "佐藤" }).roster, [{ label: "議長", name: "佐藤" }]);
    const told = withOverride(NO_SIDECAR, { line: "開会", as: "heading" });
    assert.deepEqual(withOverride(told, { line: "開会", as: "text" }).overrides, [{ line: "開会", as: "text" }]);
  });

  test("a line is told by its words, and by the line above where others have the same", () => {
    const text = "第1部\n\n開会\n○山川委員　賛成する。\n第2部\n開会\n";
    assert.deepEqual(overrideAt(text, text.indexOf("第1部") + 1, "heading"), { line: "第1部", as: "heading" });
    assert.deepEqual(overrideAt(text, text.lastIndexOf("開会"), "heading"), {
      line: "開会",
      as: "heading",
      after: "第2部",
    });
    assert.deepEqual(overrideAt(text, text.indexOf("賛成"), "label"), { line: "○山川委員", as: "label" });
    assert.deepEqual(overrideAt(text, text.indexOf("○"), "label", "○山川"), { line: "○山川", as: "label" });
    assert.equal(overrideAt(text, 4, "text"), null);
  });

  test("goes into a fragment and comes back; the fragment's other parts stay", async () => {
    const fragment = await toFragment(project);
    assert.match(fragment, /^text=[\w-]+$/);
    assert.deepEqual(await fromFragment(`#minutes=s1&${fragment}&q=川`), project);
    assert.equal(withoutText(`#minutes=s1&${fragment}&q=川`), "#minutes=s1&q=川");
    assert.equal(withoutText(`#${fragment}`), "");
    assert.equal(await fromFragment("#minutes=s1"), null);
    for (const broken of ["#text=AAAA", "#text=%", `#${fragment.slice(0, -20)}`])
      await assert.rejects(fromFragment(broken), broken);
    assert.ok(
      (await toFragment({ text: FOUNDING, sidecar: NO_SIDECAR })).length < 32 * 1024,
      "the founding transcript fits",
    );
  });

  test("what unpacks to more than anybody types is refused", async () => {
    const bomb = await toFragment({ text: "あ".repeat(30_000_000), sidecar: NO_SIDECAR });
    await assert.rejects(fromFragment(`#${bomb}`), /too large/);
  });
});

describe("comparison", () => {
  /** Speeches are lines. @param {string} text */
  const version = (text) => {
    let at = 0;
    const speeches = text.split("\n").flatMap((line, i) => {
      const span = { start: at, end: at + line.length };
      at += line.length + 1;
      const label = /^(\S+)：/.exec(line)?.[1];
      return label ? [{ id: `s${i}`, label, span }] : [];
    });
    return { text, speeches };
  };
  const told = (/** @type {string} */ a, /** @type {string} */ b) =>
    compare(version(a), version(b)).units.map(({ change, speech }) => `${change} ${speech?.label ?? "-"}`);
  const after = (units) =>
    units
      .filter(({ change }) => change !== "removed")
      .flatMap(({ pieces }) => pieces)
      .filter(({ change }) => change !== "removed")
      .map(({ words }) => words)
      .join("");

  test("the version after is there to the last letter, whatever changed", () => {
    const texts = [
      "題\n山川：始める。\n佐藤：賛成。\n山川：終わる。\n",
      "題名\n山川：始めます。\n鈴木：反対。\n佐藤：賛成。\n山川：終わる。",
      "",
      "佐藤：賛成。\n山川：始める。\n",
      invented("池", 3),
    ];
    for (const a of texts) for (const b of texts) assert.equal(after(compare(version(a), version(b)).units), b);
  });

  test("speeches are matched by words, then by label; nothing is taken for moved", () => {
    const before = "山川：始める。\n佐藤：賛成。\n山川：終わる。\n";
    assert.deepEqual(told(before, before), ["same 山川", "same 佐藤", "same 山川"]);
    assert.deepEqual(told(before, before.replace("賛成", "反対")), ["same 山川", "changed 佐藤", "same 山川"]);
    assert.deepEqual(told(before, "山川：始める。\n鈴木：一言。\n佐藤：賛成。\n山川：終わる。\n"), [
      "same 山川",
      "added 鈴木",
      "same 佐藤",
      "same 山川",
    ]);
    assert.deepEqual(told(before, "佐藤：賛成。\n山川：終わる。\n"), ["removed 山川", "same 佐藤", "same 山川"]);
    assert.deepEqual(
      told(before, before.replace("佐藤：賛成", "佐籐：賛成")),
      ["same 山川", "changed 佐籐", "same 山川"],
      "a label that was corrected",
    );
  });

  /** A speech of its own words. @param {string} who @param {number} i */
  const speech = (who, i) =>
    `${who}：${["河川", "道路", "学校", "病院", "図書館", "水道", "農地"][i % 7]}の第${i}号について、${i * 37}円の予算を${["認める", "見直す", "増やす", "削る", "問う"][i % 5]}べきものと考える。`;
  const say = (/** @type {readonly string[]} */ speeches) => `${speeches.join("\n")}\n`;
  const names = ["山川", "佐藤", "鈴木"];
  const many = Array.from({ length: 40 }, (_, i) => speech(names[i % 3], i));
  const edited = many.map((words) => words.replace("考える", "思う"));

  test("a speech put in among changed ones of the same person is the one that was added", () => {
    const changes = told(say(many), say(edited.toSpliced(10, 0, "佐藤：議事の進行について動議を出したい。")));
    assert.deepEqual(
      changes.map((change) => change.split(" ")[0]),
      Array.from({ length: 41 }, (_, i) => (i === 10 ? "added" : "changed")),
    );
    assert.equal(changes[10], "added 佐藤");
  });

  test("one that was taken out is the one that is gone", () => {
    const changes = told(say(many), say(edited.toSpliced(20, 1)));
    assert.deepEqual(
      changes.map((change) => change.split(" ")[0]),
      Array.from({ length: 40 }, (_, i) => (i === 20 ? "removed" : "changed")),
    );
  });

  test("one that was moved goes here and comes there, and the others stay what they are", () => {
    for (const row of [many, edited]) {
      const moved = row.toSpliced(5, 1).toSpliced(30, 0, row[5]);
      const changes = told(say(many), say(moved));
      const others = changes.filter((change) => !/^(?:same|changed)/.test(change));
      assert.deepEqual(others, ["removed 鈴木", "added 鈴木"]);
      assert.equal(changes.indexOf("removed 鈴木"), 5);
      assert.ok(changes.every((change) => row === edited || !change.startsWith("changed")));
    }
  });

  test("one under another label is the same one, among others that changed", () => {
    const relabelled = edited.with(7, edited[7].replace("佐藤", "佐籐"));
    const changes = told(say(many), say(relabelled));
    assert.equal(changes.length, 40);
    assert.equal(changes[7], "changed 佐籐");
    assert.ok(changes.every((change) => change.startsWith("changed")));
  });

  test("the words of a speech that was split in two are in both", () => {
    const before = "山川：第一に川の水位を測る。第二に橋の傷みを調べる。\n佐藤：賛成。\n";
    const after_ = "山川：第一に川の水位を測る。\n鈴木：第二に橋の傷みを調べる。\n佐藤：賛成。\n";
    assert.deepEqual(told(before, after_), ["changed 山川", "added 鈴木", "same 佐藤"]);
  });

  test("2,000 speeches, each changed, one put in", () => {
    const row = Array.from({ length: 2000 }, (_, i) => speech(names[i % 3], i));
    const next = row.map((words) => words.replace("考える", "思う")).toSpliced(1000, 0, "佐藤：動議を出す。");
    const [a, b] = [version(say(row)), version(say(next))];
    /** Other work on the machine is not what is measured. */
    let took = Infinity;
    const { units } = [1, 2, 3, 4, 5].map(() => {
      const began = performance.now();
      const compared = compare(a, b);
      took = Math.min(took, performance.now() - began);
      return compared;
    })[0];
    assert.equal(units.filter(({ change }) => change === "changed").length, 2000);
    assert.equal(units[1000].change, "added");
    assert.equal(after(units), b.text);
    assert.ok(took < 1000, `${took} ms`);
  });

  test(
    "texts that have nothing to do with each other are compared in a time that one waits",
    { timeout: 30_000 },
    () => {
      const many = (/** @type {string} */ name) =>
        Array.from({ length: 20_000 }, (_, i) => `${name}${i}：${name}${i}番。`).join("\n");
      const units = compare(version(many("山")), version(many("川"))).units;
      assert.equal(after(units), many("川"));
    },
  );

  test("words, not letters, are what differs", () => {
    assert.deepEqual(
      piecesOf("水位計を更新する。", "雨量計を更新する。")
        .filter(({ change }) => change === "kept")
        .map(({ words }) => words)
        .join(""),
      "を更新する。",
    );
    assert.deepEqual(piecesOf("同じ。", "同じ。"), [{ change: "kept", words: "同じ。" }]);
  });
});

describe("a page's lines", () => {
  const at = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ text) => ({
    text,
    x,
    y,
    width: text.length * 10,
    size: 10,
  });

  test("from the top, from the left, columns between tabs, paragraphs apart", () => {
    assert.deepEqual(
      linesOfPage([
        at(100, 680, "三"),
        at(200, 700, "長"),
        at(100, 700.5, "会"),
        at(100, 690, "二"),
        at(100, 650, "四"),
      ]),
      ["会\t長", "二", "三", "", "四"],
    );
    assert.deepEqual(linesOfPage([]), []);
  });

  test("two columns of prose one after the other; a list of names and posts line by line", () => {
    const prose = Array.from({ length: 14 }, (_, i) => [
      at(50, 700 - i * 12, "左".repeat(20)),
      at(300, 700 - i * 12, "右".repeat(20)),
    ]).flat();
    const lines = linesOfPage(prose).filter(Boolean);
    assert.deepEqual([lines.length, lines[0], lines.at(-1)], [28, "左".repeat(20), "右".repeat(20)]);
    const list = Array.from({ length: 14 }, (_, i) => [
      at(50, 700 - i * 12, "山川一郎"),
      at(300, 700 - i * 12, "委員"),
    ]).flat();
    assert.equal(linesOfPage(list)[0], "山川一郎\t委員");
  });

  const kana = "あいうえおかきくけこさしすせそたちつてと";
  /** Lines of twenty letters, each told by its number. @param {number} count @param {string} name */
  const prose = (count, name) => Array.from({ length: count }, (_, i) => `${name}${i + 1}番${kana}`.slice(0, 20));
  /** A line that goes down, by its middle and head. @param {number} x @param {number} y @param {string} text */
  const down = (x, y, text) => ({ ...at(x - 3.8, y, text), heading: "down" });
  /** Letter by letter, one below the other. @param {number} x @param {number} y @param {string} text */
  const letters = (x, y, text) => [...text].map((letter, i) => at(x - 5, y - 8.8 - i * 10, letter));

  test("columns go on below a title that runs over them, and on a last page that is not full", () => {
    const [left, right] = [prose(20, "左"), prose(4, "右")];
    const words = [
      at(150, 760, "水辺会議会議録令和六年"),
      ...left.map((text, i) => at(50, 700 - i * 12, text)),
      ...right.map((text, i) => at(280, 700 - i * 12, text)),
      at(240, 40, "― 3 ―"),
    ];
    const { lines, columns, direction, isDoubtful } = readPage(words);
    assert.deepEqual(lines.filter(Boolean), ["水辺会議会議録令和六年", ...left, ...right, "― 3 ―"]);
    assert.deepEqual([columns, direction, isDoubtful], [2, "across", false]);
  });

  for (const tiers of [1, 2, 3]) {
    test(`vertical writing in ${tiers} tiers: from the right, and from the top`, () => {
      const texts = Array.from({ length: tiers }, (_, tier) => prose(15, `段${tier + 1}の`));
      const place = (/** @type {number} */ tier, /** @type {number} */ i) => [480 - i * 20, 760 - tier * 230];
      const wholes = texts.flatMap((lines, tier) => lines.map((text, i) => down(...place(tier, i), text)));
      const page = [...wholes, at(250, 20, "12"), at(200, 800, "水辺会議会議録")];
      const whole = readPage(page);
      assert.deepEqual(whole.lines.filter(Boolean), ["水辺会議会議録", ...texts.flat(), "12"]);
      assert.deepEqual([whole.direction, whole.columns, whole.isDoubtful], ["down", tiers, false]);

      const single = texts.flatMap((lines, tier) => lines.flatMap((text, i) => letters(...place(tier, i), text)));
      const apart = readPage(single);
      assert.deepEqual(apart.lines.filter(Boolean), texts.flat());
      assert.deepEqual([apart.direction, apart.columns, apart.isDoubtful], ["down", tiers, false]);
    });
  }

  test("digits that stand upright in vertical writing stay in their line; its own forms are the usual characters", () => {
    const { lines } = readPage([
      down(300, 700, "令和"),
      { ...at(295, 680 - 8.8, "12"), width: 10 },
      down(300, 670, "年︵木︶、︙﹁川﹂"),
      down(280, 700, "次の行である。"),
    ]);
    assert.deepEqual(lines, ["令和12年（木）、…「川」", "次の行である。"]);
  });

  test("letters of which nobody can say which is next are told of, and none is lost", () => {
    const grid = Array.from({ length: 36 }, (_, i) =>
      at(100 + (i % 6) * 40, 700 - Math.floor(i / 6) * 40, kana[i % 20]),
    );
    const { lines, isDoubtful } = readPage(grid);
    assert.equal(isDoubtful, true);
    assert.equal(lines.join("").replace(/\s/g, "").length, 36);
    const mixed = readPage([
      ...prose(3, "横").map((text, i) => at(50, 700 - i * 12, text)),
      down(500, 700, prose(1, "縦")[0]),
    ]);
    assert.equal(mixed.isDoubtful, true);
    assert.equal(readPage(prose(3, "横").map((text, i) => at(50, 700 - i * 12, text))).isDoubtful, false);
  });

  test("small kana above a word are told beside the text, so that no name has anything in it", () => {
    const small = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ text) => ({
      ...at(x, y, text),
      width: text.length * 5,
      size: 5,
    });
    const read = (/** @type {object[]} */ words) => {
      const { lines, readings } = readPage(words);
      return [lines, readings];
    };
    assert.deepEqual(
      read([
        at(50, 700, "水辺会議の山川一郎"),
        small(50, 709, "みずべ"),
        small(100, 709, "やま"),
        small(111, 709, "かわ"),
      ]),
      [["水辺会議の山川一郎"], ["水辺（みずべ）", "山川（やまかわ）"]],
    );
    assert.deepEqual(
      read([down(300, 700, "水辺会議"), { ...small(300 + 7.5 - 1.9, 700, "みずべ"), heading: "down" }]),
      [["水辺会議"], ["水辺（みずべ）"]],
    );
    const own = [at(50, 700, "やまかわ"), at(50, 688, "会長")];
    assert.deepEqual(read(own), [["やまかわ", "会長"], []], "a line of its own");
  });

  test("the width tells a wide blank from a narrow one", () => {
    assert.equal(withWideBlanks("山川 一郎", 50, 10), "山川　一郎");
    assert.equal(withWideBlanks("山川 一郎", 45, 10), "山川 一郎");
    assert.equal(withWideBlanks("Bill of", 70, 10), "Bill of");
  });
});

test("numbers as Word writes them", () => {
  for (const [value, format, words] of [
    [3, "decimal", "3"],
    [12, "decimalFullWidth", "１２"],
    [10, "japaneseCounting", "十"],
    [23, "japaneseCounting", "二十三"],
    [105, "japaneseCounting", "百五"],
    [20, "ideographDigital", "二〇"],
    [2, "aiueoFullWidth", "イ"],
    [3, "irohaFullWidth", "ハ"],
    [1, "decimalEnclosedCircle", "①"],
    [21, "decimalEnclosedCircle", "21"],
    [14, "upperRoman", "XIV"],
    [4, "lowerRoman", "iv"],
    [2, "upperLetter", "B"],
    [7, "decimalZero", "07"],
    [7, "none", ""],
    [7, "unheardOf", "7"],
  ])
    assert.equal(written(value, format), words, `${value} ${format}`);
});

test("files are named after the meeting, without what file systems refuse", () => {
  assert.equal(fileName("第3回 水辺/会議:議事録.txt", ".csv"), "第3回 水辺 会議 議事録 txt.csv");
  assert.equal(fileName(null, ".html"), "gijiroku.html");
});
