// What the command writes, and what it leaves alone: nothing of anybody else's is lost, nothing stands outside the folder,
// and whatever goes wrong is said in a sentence.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { link, mkdir, open, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";

import { startShell } from "../support/shell.mjs";
import { invented } from "../support/texts.mjs";

const { folder, minutes, file } = await startShell();
const at = (/** @type {string[]} */ ...path) => join(folder, ...path);
const text = (/** @type {string[]} */ ...path) => readFile(at(...path), "utf8");
/** One sentence, and no trace of the program. @param {{ err: string }} result */
const told = ({ err }) => {
  assert.doesNotMatch(err, /^\s+at /m);
  return err;
};

describe("what was read is never written", () => {
  for (const force of [[], ["--force"]]) {
    test(`a source that would become its own export ${force.join()}`, async () => {
      await file("own/b.md", invented("池"));
      await file("own/d.json", "{}");
      await symlink("b.md", at("own", "link.txt")).catch(() => undefined);
      for (const args of [["own/b.md"], ["own/link.txt", "own/b.md"]].map((files) => [
        ...files,
        "--format",
        "markdown",
      ]))
        assert.match(told(await minutes(["parse", ...args, "--out", "own", ...force])), /読むファイルそのもの/);
      assert.match(told(await minutes(["parse", "own/d.json", "--out", "own", ...force])), /読むファイルそのもの/);
      assert.equal(await text("own/b.md"), invented("池"));
      assert.equal(await text("own/d.json"), "{}");
    });
  }

  test("nor under another name, nor the roster", async () => {
    await file("linked/a.txt", invented("池"));
    await mkdir(at("hard"), { recursive: true });
    await link(at("linked/a.txt"), at("hard/a.json"));
    assert.match(told(await minutes(["parse", "linked/a.txt", "--out", "hard", "--force"])), /読むファイルそのもの/);
    await file("people/a.json", "[]");
    const args = ["parse", "linked/a.txt", "--roster", "people/a.json", "--out", "people", "--force"];
    assert.equal((await minutes(args)).code, 2);
    assert.equal(await text("people/a.json"), "[]");
  });
});

describe("what is not the command's own stays", () => {
  test("a file of others is replaced with --force alone; one's own without", async () => {
    await file("in/a.txt", invented("池"));
    await file("out1/a.json", "mine");
    const { code, err } = await minutes(["parse", "in/a.txt", "--out", "out1"]);
    assert.equal(code, 2);
    assert.match(err, /out1\/a\.json.*--force/);
    assert.equal(await text("out1/a.json"), "mine");
    assert.deepEqual(await readdir(at("out1")), ["a.json"]);
    assert.equal((await minutes(["parse", "in/a.txt", "--out", "out1", "--force"])).code, 0);
    assert.equal((await minutes(["parse", "in/a.txt", "--out", "out1"])).code, 0);
    await writeFile(at("out1/a.json"), "changed by hand");
    assert.equal((await minutes(["parse", "in/a.txt", "--out", "out1"])).code, 2);
    assert.equal(await text("out1/a.json"), "changed by hand");
  });

  test("folders that have the names of a site's own", async () => {
    await file("in2/a.txt", invented("池"));
    await file("in2/b.txt", invented("竹"));
    for (const name of ["pagefind", "minutes-viewer.lists"]) {
      await file(`out-${name}/${name}/mine.txt`, "mine");
      assert.match(told(await minutes(["render", "in2", "--out", `out-${name}`])), /mine\.txt.*--force/);
      assert.equal((await minutes(["render", "in2", "--out", `out-${name}`, "--force"])).code, 0);
      assert.equal(await text(`out-${name}/${name}/mine.txt`), "mine");
      await file(`in-${name}/${name}/a.txt`, invented("池"));
      await file(`in-${name}/b.txt`, invented("池"));
      assert.match(told(await minutes(["render", `in-${name}`, "--out", "reserved"])), /一覧や検索が使う名前/);
    }
  });

  test("a second run takes out what the first has left, and nothing else", async () => {
    await file("in3/a.txt", invented("池"));
    await file("in3/b.txt", invented("竹"));
    assert.equal((await minutes(["render", "in3", "--out", "again"])).code, 0);
    await file("again/notes.txt", "mine");
    assert.equal((await minutes(["render", "in3", "--out", "again"])).code, 0);
    const { files } = JSON.parse(await text("again/minutes-viewer.files.json"));
    const there = (await readdir(at("again"), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    // The list itself, and the notes.
    assert.equal(there.length, Object.keys(files).length + 2);
  });
});

describe("nothing stands outside the folder", () => {
  test("patterns that lead upwards", async () => {
    await file("up/deep/x/a.txt", invented("池"));
    await file("up/b.txt", invented("竹"));
    const { code, out } = await minutes(["parse", "up/deep/*/../../*.txt", "up/deep/**/*.txt", "--out", "up-out"]);
    assert.equal(code, 0);
    assert.ok(
      out.split("\n").every((line) => !line || / -> up-out\//.test(line)),
      out,
    );
    assert.ok(!existsSync(at("b.json")) && !existsSync(at("up/b.json")));
  });

  test("links in the folder are not gone through", async () => {
    await file("in4/sub/a.txt", invented("池"));
    await mkdir(at("elsewhere"), { recursive: true });
    await mkdir(at("out4"), { recursive: true });
    await symlink(at("elsewhere"), at("out4", "sub"));
    for (const force of [[], ["--force"]])
      assert.match(told(await minutes(["parse", "in4", "--out", "out4", ...force])), /外になります/);
    assert.deepEqual(await readdir(at("elsewhere")), []);
  });

  test("linked folders are not read unless asked", async () => {
    await file("far/b.txt", invented("竹"));
    await file("in5/a.txt", invented("池"));
    await symlink(at("far"), at("in5", "far"));
    await symlink(at("in5"), at("in5", "round"));
    assert.match((await minutes(["check", "in5"])).err, /^1件を読みました/m);
    const { err, code } = await minutes(["check", "in5", "--follow-links"]);
    assert.match(err, /^2件を読みました/m);
    assert.notEqual(code, null);
  });

  test("a file where a folder has to be", async () => {
    await file("in6/a.txt", invented("池"));
    await file("in6/a.json/b.txt", invented("竹"));
    assert.match(told(await minutes(["parse", "in6", "--out", "out6"])), /どちらも a\.json になります/);
    await file("out7/a.json/mine.txt", "mine");
    for (const force of [[], ["--force"]])
      assert.match(told(await minutes(["parse", "in6/a.txt", "--out", "out7", ...force])), /同じ名前のフォルダー/);
  });
});

describe("failure is tidy", () => {
  test("no folder can be made", async () => {
    await file("plain", "");
    for (const out of ["plain", "plain/below", "/dev/full"]) {
      const result = await minutes(["parse", await file("in8/a.txt", invented("池")), "--out", out]);
      assert.equal(result.code, 2);
      assert.match(told(result), /書き込めません（フォルダーであるはずの所に/);
    }
  });

  test("a full disk", { skip: !existsSync("/dev/full") }, async () => {
    const full = await open("/dev/full", "w");
    const result = await minutes(["parse", await file("in9/a.txt", invented("池"))], { out: full.fd });
    await full.close();
    assert.equal(result.code, 2);
    assert.match(told(result), /空き容量がありません/);
  });

  test("nothing to do is said", async () => {
    await file("in10/a.txt", invented("池"));
    const result = await minutes(["parse", "in10", "--out", "in10"]);
    assert.equal(result.code, 2);
    assert.match(told(result), /すべて書き出し先（in10）の中/);
  });

  test("two runs into one folder", async () => {
    await file("in11/a.txt", invented("池"));
    await file("out11/.minutes-viewer.lock", String(process.pid));
    const result = await minutes(["parse", "in11/a.txt", "--out", "out11"]);
    assert.equal(result.code, 2);
    assert.match(told(result), /ほかの minutes-viewer/);
    // Left by one that was killed.
    await file("out11/.minutes-viewer.lock", "999999999");
    assert.equal((await minutes(["parse", "in11/a.txt", "--out", "out11"])).code, 0);
    await rm(at("out11"), { recursive: true });
  });

  for (const jobs of ["1", "2"]) {
    test(`after an interruption what is there is whole (${jobs} at a time)`, async () => {
      for (let i = 0; i < 60; i += 1) await file(`in12/${i}.txt`, invented("池", 400));
      const result = await minutes(["render", "in12", "--out", `out12-${jobs}`, "--jobs", jobs], {
        began: (child) => child.stdout?.once("data", () => child.kill("SIGINT")),
      });
      assert.equal(result.code, 130);
      assert.match(
        told(result),
        /中断しました。60件のうち\d+件を書き終えています。一覧、検索などのページは書いていません/,
      );
      const pages = (await readdir(at(`out12-${jobs}`))).filter((name) => /^\d+\.html$/.test(name));
      assert.ok(pages.length > 0 && pages.length < 60, String(pages.length));
      for (const page of pages) assert.match(await text(`out12-${jobs}`, page), /<\/html>\n$/);
      const { files } = JSON.parse(await text(`out12-${jobs}`, "minutes-viewer.files.json"));
      assert.deepEqual(Object.keys(files).sort(), pages.sort());
      assert.ok((await readdir(at(`out12-${jobs}`))).every((name) => !name.startsWith(".")));
    });
  }
});
