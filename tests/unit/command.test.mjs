// The command, run as a shell runs it.

import assert from "node:assert/strict";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { encode } from "../support/encode.mjs";
import { importTs } from "../support/module.mjs";
import { startShell } from "../support/shell.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const { exportAs, load, parse, render } = await import(pathToFileURL(join(DIST, "render.js")).href);
const seed = join(ROOT, FOUNDING_PATH);
const { folder, minutes, file } = await startShell();
before(() => load());

describe("parse", () => {
  test("prints the data contract", async () => {
    const { code, out, err } = await minutes(["parse", seed, "--format", "json"]);
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(JSON.parse(out), parse(FOUNDING));
  });

  for (const encoding of ["shift_jis", "euc-jp", "iso-2022-jp", "utf-16le"]) {
    test(`reads ${encoding} from standard input`, async () => {
      const text = invented("池");
      const bytes = encode(text.replaceAll("～", "から"), encoding);
      const { out } = await minutes(["parse", "-"], { input: bytes });
      assert.deepEqual(JSON.parse(out), parse(text.replaceAll("～", "から")));
    });
  }

  test("takes a roster", async () => {
    const text = await file("roster.txt", "会議 議事録\n\n○事務局\n\n説明する。\n");
    const roster = await file("people.json", `[{ "label": "事務局", "name": "山田一郎" }]`);
    const { out } = await minutes(["parse", text, "--roster", roster]);
    assert.deepEqual(
      JSON.parse(out).speakers.map(({ name, match }) => [name, match]),
      [["山田一郎", "override"]],
    );
  });

  test("takes a sidecar: people, and what lines are", async () => {
    const text = "会議 議事録\n\n○事務局\n\n説明する。\n\n森川　はい。\n";
    const sidecar = {
      roster: [{ label: "事務局", name: "山田一郎" }],
      overrides: [
        { line: "森川", as: "label" },
        { line: "ない行", as: "heading" },
      ],
    };
    const name = await file("side.txt", text);
    const { out } = await minutes(["parse", name, "--roster", await file("side.json", JSON.stringify(sidecar))]);
    const read = JSON.parse(out);
    assert.deepEqual(
      read.speakers.map(({ name, label, match }) => [name ?? label, match]),
      [
        ["山田一郎", "override"],
        ["森川", "none"],
      ],
    );
    const codes = read.diagnostics.map(({ code, line }) => `${code}:${line}`);
    assert.ok(codes.includes("line-override:7") && codes.includes("override-unused:1"), codes.join());
    assert.deepEqual(read, parse(text, sidecar));
  });

  for (const format of ["csv", "csv-items", "markdown", "akn", "jsonld", "svg", "vtt"]) {
    test(`writes ${format}`, async () => {
      const { code, out, err } = await minutes([
        "parse",
        seed,
        "--format",
        format,
        "--source",
        "x.txt",
        "--lang",
        "en",
      ]);
      assert.deepEqual([code, err], [0, ""]);
      assert.ok(out === exportAs(FOUNDING, format, { lang: "en", source: "x.txt" }));
    });
  }

  test("guards a spreadsheet where it is asked to", async () => {
    const name = await file("formula.txt", "会議 議事録\n\n○山田委員\n\n=1+1 です。\n");
    assert.match((await minutes(["parse", name, "--format", "csv"])).out, /,=1\+1 です。,/);
    assert.match((await minutes(["parse", name, "--format", "csv", "--guard"])).out, /,'=1\+1 です。,/);
  });

  test("ends quietly when nobody reads on", async () => {
    const big = await file("big.txt", FOUNDING.repeat(40));
    const { code, err } = await minutes(["parse", big], { read: (out) => out.once("data", () => out.destroy()) });
    assert.deepEqual([code, err], [0, ""]);
  });
});

describe("explain", () => {
  const said = async (...args) => minutes(["explain", ...args, "--lang", "en"]);

  test("of every line, or of one, why it is read so", async () => {
    const all = await said(seed);
    assert.deepEqual([all.code, all.err], [0, ""]);
    const lines = FOUNDING.split("\n").filter((line) => line.trim()).length;
    assert.equal(all.out.split(`${seed}:`).length - 1, lines);
    const [head, one] = (await said(`${seed}:3`)).out.split("\n\n");
    assert.ok(all.out.startsWith(head) && all.out.includes(one.trimEnd()));
    assert.match(one, /role: title/);
    assert.match(head, /\(mark\): \d+ \/ \d+ \/ \d+ {2}chosen/);
  });

  test("a file whose name ends like a line", async () => {
    const named = await file("a.txt:2", "会議　議事録\n\n○山川委員　はい、そう思います。\n");
    assert.match((await said(named)).out, /a\.txt:2:3: ○山川委員/);
    assert.doesNotMatch((await said(`${named}:3`)).out, /a\.txt:2:1:/);
  });

  test("from standard input, with what the caller says", async () => {
    const people = await file("named.json", `[{ "label": "事務局", "name": "山田一郎" }]`);
    const { out } = await minutes(["explain", "-", "--roster", people, "--lang", "en"], {
      input: "会議 議事録\n\n○事務局\n\n説明する。\n",
    });
    assert.match(out, /山田一郎 {2}\[by the caller's roster\]/);
  });

  test("words that a terminal would obey are shown harmless", async () => {
    const { out } = await said(
      await file("esc.txt", "会議　議事録\n\n○山川委員　は\u001b[31mい\u202e、そう思います。\n"),
    );
    assert.doesNotMatch(out, /[\u001b\u202e]/);
    assert.match(out, /\uFFFD/);
  });

  test("no such line, more than one file, no file", async () => {
    for (const [args, complaint] of [
      [[`${seed}:99999`], /no line 99999/],
      [[`${seed}:0`], /no line 0/],
      [[seed, seed + "x"], /one file only/],
      [[folder], /one file only|no \.txt/],
      [["none.txt:3"], /none\.txt: /],
    ]) {
      const { code, out, err } = await said(...args);
      assert.deepEqual([code, out], [2, ""], err);
      assert.match(err, complaint);
    }
  });
});

describe("check", () => {
  test("prints a line for each diagnostic, and warnings are no errors", async () => {
    const { code, out } = await minutes(["check", seed]);
    const { diagnostics } = parse(FOUNDING);
    assert.ok(diagnostics.length > 5);
    assert.deepEqual(
      out.trimEnd().split("\n"),
      diagnostics.map((d) => `${seed}:${d.line}:${d.column}: ${d.severity}[${d.code}]: ${d.message}`),
    );
    assert.equal(code, 0);
  });

  test("errors end with 1, and the line and column are where it is", async () => {
    const empty = await file("empty.txt", "　\n\n");
    const { code, out } = await minutes(["check", empty, await file("fine.txt", invented("池"))]);
    assert.match(out, /^empty\.txt:1:1: error\[empty\]: 議事録の文章がありません。/);
    assert.equal(code, 1);
    const odd = await minutes(["check", await file("odd.txt", "議事録\n\n○山田委員　系统\n")]);
    assert.match(odd.out, /^odd\.txt:3:8: warning\[odd-character\]: /m);
  });

  test("what cannot be read is told, and the others are read", async () => {
    const { code, out, err } = await minutes([
      "check",
      "no-such.txt",
      seed,
      await file("page.html", "<!doctype html><p>"),
    ]);
    assert.equal(code, 2);
    assert.match(out, /label-role-mismatch/);
    assert.match(err, /^minutes-viewer: no-such\.txt: ファイルが見つかりません。$/m);
    assert.match(err, /^minutes-viewer: page\.html: .*HTML/m);
  });

  test("a terminal is told nothing that it would obey", async () => {
    const text = `出席者\n委員　山田太郎\n委員　佐藤次郎\n委員　鈴木三郎\n\n○山田委員　はい。\n\n○佐藤委員　はい。\n\n○鈴木委員　はい。\n\n○\u001b[31m高橋\u202e委員　はい。\n`;
    const { out } = await minutes(["check", await file("escape.txt", text)]);
    assert.match(out, /odd-character/);
    assert.doesNotMatch(out, /[\u001b\u202e]/);
  });
});

describe("render", () => {
  test("prints the static page", async () => {
    const { code, out } = await minutes(["render", seed]);
    assert.equal(code, 0);
    assert.ok(out === `${render(FOUNDING)}\n`);
  });

  test("as it is told", async () => {
    const args = ["--lang=en", "--heading-level", "3", "--source", "gijiroku.txt", "--styles"];
    const { out } = await minutes(["render", ...args, seed]);
    assert.ok(out === `${render(FOUNDING, { lang: "en", headingLevel: 3, source: "gijiroku.txt", styles: true })}\n`);
  });
});

describe("many", () => {
  /** A folder of its own; gives its name. @param {string} name @param {Record<string, string | Uint8Array>} files */
  async function texts(name, files) {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(folder, name, path, ".."), { recursive: true });
      await writeFile(join(folder, name, path), content);
    }
    return name;
  }
  /** @param {string} name */
  const found = async (name) =>
    (await readdir(join(folder, name), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/pagefind/.test(entry.parentPath ?? entry.path))
      .map(({ name }) => name)
      .sort();

  test("a folder is checked on all cores, in order, past a bad file, and summed up", async () => {
    const odd = "議事録\n\n○山田委員　系统\n";
    const names = Array.from({ length: 12 }, (_, i) => `${i + 1}.txt`);
    const files = Object.fromEntries(names.map((name) => [name, odd]));
    const from = await texts("checked", { ...files, "5.txt": "%PDF-1.7\n", "sub/empty.txt": "　", "x.bin": "no" });
    const warnings = 11 * parse(odd).diagnostics.length;
    for (const jobs of [[], ["--jobs", "3"], ["--jobs", "1"]]) {
      const { code, out, err } = await minutes(["check", from, ...jobs]);
      const order = [...out.matchAll(/^checked\/(?:sub\/)?(\w+)\.txt:/gm)].map(([, name]) => name);
      const others = names.map((name) => name.replace(".txt", "")).filter((name) => name !== "5");
      assert.deepEqual([...new Set(order)], [...others, "empty"]);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => (Number(a) || 99) - (Number(b) || 99)),
      );
      assert.equal(code, 2);
      assert.match(err, /^minutes-viewer: checked\/5\.txt: .*PDF/m);
      const sum = new RegExp(
        `\\n12件を読みました。読めなかったファイルは1件です。\\n` +
          `  error +1件  empty 1\\n  warning +${warnings}件  no-speeches 11, odd-character 11\\n  info +0件\\n$`,
      );
      assert.match(err, sum);
    }
    assert.match(
      (await minutes(["check", from])).err,
      /^フォルダーにあるほかの種類のファイルは読んでいません（\.bin 1）。$/m,
    );
    await rm(join(folder, from, "5.txt"));
    assert.equal((await minutes(["check", from])).code, 1);
    await rm(join(folder, from, "sub"), { recursive: true });
    assert.equal((await minutes(["check", `${from}/*.txt`])).code, 0);
  });

  test("a pattern is parsed into a folder, as the files lie", async () => {
    await texts("parsed", { "a/1.txt": invented("池"), "a/b/2.txt": FOUNDING, "a/3.md": "" });
    const { code, out, err } = await minutes(["parse", "parsed/**/*.txt", "--format", "csv", "--out", "tables"]);
    assert.equal(code, 0);
    assert.match(out, /^parsed\/a\/1\.txt -> tables\/a\/1\.csv\nparsed\/a\/b\/2\.txt -> tables\/a\/b\/2\.csv\n$/);
    assert.match(err, /^2件を読みました。/);
    // Each row says of which file it is.
    const expected = exportAs(FOUNDING, "csv", { source: "a/b/2.txt" });
    assert.ok((await readFile(join(folder, "tables/a/b/2.csv"), "utf8")) === expected);
    assert.equal(expected.match(/,a\/b\/2\.txt,\r\n/g)?.length, 20);
  });

  test("a folder is rendered into a site", async () => {
    const from = await texts("site", { "本部.txt": FOUNDING, "sub/pond.txt": invented("<池>&"), "people.json": "[]" });
    const people = await file("side2.json", `{ "roster": [{ "label": "本部長", "name": "山田一郎" }] }`);
    await rm(join(folder, from, "people.json"));
    const { code, err } = await minutes(["render", from, "--out", "pages", "--roster", people]);
    assert.equal(code, 0, err);
    assert.deepEqual(
      await found("pages"),
      [
        ...[
          "index.html",
          "minutes-viewer.files.json",
          "minutes-viewer.js",
          "minutes-viewer.sidecar.json",
          "minutes-viewer.site.css",
        ],
        ...["minutes-viewer.site.js", "minutes-viewer.static.css", "minutes-viewer.wasm", "pond.html", "本部.html"],
      ].sort(),
    );
    const index = await readFile(join(folder, "pages/index.html"), "utf8");
    assert.ok(index.indexOf("&#60;池&#62;&#38;運営協議会") < index.indexOf("サイバーセキュリティ戦略本部 第30回"));
    assert.match(
      index,
      /href="%E6%9C%AC%E9%83%A8\.html#item-1">次期サイバーセキュリティ戦略（案）について<\/a> <b>決定<\/b>/,
    );
    assert.ok(index.includes("山田一郎") && index.includes('id="search"') && !index.includes("<池>"));
    const page = await readFile(join(folder, "pages/sub/pond.html"), "utf8");
    assert.match(page, /roster="\.\.\/minutes-viewer\.sidecar\.json"><div class="minutes-static".*<h1 lang="ja">/s);
    assert.match(page, /<script type="module" src="\.\.\/minutes-viewer\.js">/);
    const [, data = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
    assert.deepEqual(
      JSON.parse(data),
      JSON.parse(exportAs(invented("<池>&"), "jsonld", { roster: [{ label: "本部長", name: "山田一郎" }] })),
    );
  });

  test("a folder of many has a page for each year and body, and what an earlier run wrote of them is gone", async () => {
    const texts_ = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [
        `${i}.txt`,
        invented(i % 2 ? "池" : "<竹>").replace("令和6", `令和${5 + (i % 3)}`),
      ]),
    );
    const from = await texts("many", { ...texts_, "71.txt": "なし" });
    assert.equal((await minutes(["render", from, "--out", "many-pages"])).code, 0);
    const index = await readFile(join(folder, "many-pages/index.html"), "utf8");
    assert.deepEqual(
      [...index.matchAll(/<a href="(minutes-viewer\.lists\/year[^"]+)" lang="ja">([^<]+)<\/a> (\d+)件/g)].map(
        ([, ...m]) => m,
      ),
      [
        ["minutes-viewer.lists/year-1.html", "2025年", "23"],
        ["minutes-viewer.lists/year-2.html", "2024年", "23"],
        ["minutes-viewer.lists/year-3.html", "2023年", "24"],
        ["minutes-viewer.lists/year-4.html", "日付のないもの", "1"],
      ],
    );
    assert.ok(!index.includes("<竹>"));
    const year = await readFile(join(folder, "many-pages/minutes-viewer.lists/year-3.html"), "utf8");
    assert.equal(year.match(/<h3>/g)?.length, 24);
    assert.match(year, /<h2>5月<\/h2>.*href="\.\.\/\d+\.html"/s);
    assert.equal((await minutes(["render", `${from}/1.txt`, `${from}/2.txt`, "--out", "many-pages"])).code, 0);
    assert.ok(!(await found("many-pages")).includes("year-1.html"));
  });

  test("Japanese stands letter by letter in the index, whatever signs are about", async () => {
    const { apart } = await importTs("www/search/letters.ts");
    assert.equal(apart("（「異議なし」の声あり）"), "（「異 議 な し」 の 声 あ り）");
    assert.equal(apart("○山川委員　AIを12年、々ー"), "○山 川 委 員　AI を 12 年、 々 ー");
    assert.equal(apart("Plain words, 12."), "Plain words, 12.");
  });

  test("one file alone has no list, and nothing is written over anything", async () => {
    assert.equal((await minutes(["render", seed, "--out", "alone"])).code, 0);
    assert.ok(!(await found("alone")).includes("index.html"));
    const twice = await texts("twice", { "a.txt": "一", "a.md": "二" });
    const { code, err } = await minutes(["render", twice, "--out", "nowhere"]);
    assert.equal(code, 2);
    assert.match(err, /どちらも a\.html になります/);
  });
});

describe("a word amiss", () => {
  const WRONG = {
    "nothing at all": [[], /parse、check、explain、render/],
    "no such command": [["read", seed], /「read」という命令はありません/],
    "no file": [["render"], /render で読むファイル/],
    "two files": [["parse", seed, seed], /1つだけ/],
    "no such option": [["parse", "--foo", seed], /--foo というオプション/],
    "no such short option": [["parse", "-x", seed], /-x というオプション/],
    "an option of another command": [["check", "--styles", seed], /--styles は check では使えません/],
    "no value": [["parse", seed, "--roster"], /--roster に続けて/],
    "an option for a value": [["parse", "--roster", "--lang", "ja", seed], /--roster に続けて/],
    "a value too many": [["render", "--styles=yes", seed], /--styles に値は要りません/],
    "a bad value": [["render", "--heading-level", "7", seed], /「7」は使えません（1–6）/],
    "a bad format": [["parse", "--format", "xml", seed], /json/],
    "a folder": [["parse", "."], /フォルダー/],
    "a folder to print": [["render", join(ROOT, "tests", "fixtures"), "--styles"], /--out DIR/],
    "a pattern that fits nothing": [["check", "no-such/*.txt"], /当てはまるファイルがありません/],
    "an option of tables": [["render", "--guard", seed], /--guard は render では使えません/],
    "no number of jobs": [["check", "--jobs", "0", seed], /「0」は使えません/],
    "a sidecar that says what there is not": [
      ["parse", seed, "--roster", join(ROOT, "package.json")],
      /名簿として読めません/,
    ],
    "no roster": [["parse", seed, "--roster", seed], /名簿として読めません/],
    "a roster that is not there": [
      ["parse", seed, "--roster", "nobody.json"],
      /nobody\.json: ファイルが見つかりません/,
    ],
  };
  for (const [name, [args, message]] of Object.entries(WRONG)) {
    test(name, async () => {
      const { code, out, err } = await minutes(args);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, message);
      assert.equal(err.trimEnd().split("\n").length, 1);
    });
  }

  test("a PDF is called one", async () => {
    const { code, err } = await minutes(["parse", await file("x.pdf", "%PDF-1.7\n\x80\x81")]);
    assert.equal(code, 2);
    assert.match(err, /PDF/);
  });
});

describe("help and language", () => {
  test("--help and --version", async () => {
    const { COMMAND_NAMES, OPTION_NAMES } = await importTs("www/command/table.ts");
    for (const lang of ["ja", "en"]) {
      const { code, out } = await minutes(["--help", "--lang", lang]);
      assert.equal(code, 0);
      for (const name of COMMAND_NAMES) assert.match(out, new RegExp(`^  minutes-viewer ${name} `, "m"));
      for (const name of OPTION_NAMES) assert.match(out, new RegExp(`^  --${name}(?: |$)`, "m"));
    }
    assert.match((await minutes(["check", "--version"])).out, /^\d+\.\d+\.\d+\n$/);
  });

  for (const [env, expected] of [
    [{}, /命令/],
    [{ LANG: "ja_JP.UTF-8" }, /命令/],
    [{ LANG: "C.UTF-8" }, /命令/],
    [{ LANG: "en_US.UTF-8" }, /no command/],
    [{ LANG: "en_US.UTF-8", LC_ALL: "ja_JP.eucJP" }, /命令/],
    [{ LANG: "fr_FR.UTF-8" }, /no command/],
  ]) {
    test(`in the language of ${JSON.stringify(env)}`, async () => {
      assert.match((await minutes(["read"], { env })).err, expected);
    });
  }

  test("--lang precedes it", async () => {
    assert.match((await minutes(["read", "--lang", "en"], { env: { LANG: "ja_JP.UTF-8" } })).err, /no command/);
    assert.match((await minutes(["check", seed, "--lang", "en"])).out, /check the role in the original/);
  });
});
