// The command, run as a shell runs it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { encode } from "../support/encode.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const { load, parse, render } = await import(pathToFileURL(join(DIST, "render.js")).href);
const seed = join(ROOT, FOUNDING_PATH);
/** @type {string} */
let folder;
before(async () => {
  await load();
  folder = await mkdtemp(join(tmpdir(), "minutes-viewer-command-"));
});
after(() => rm(folder, { recursive: true, force: true }));

/**
 * @param {string[]} args
 * @param {{ input?: string | Uint8Array, env?: Record<string, string>, read?: (out: import("node:stream").Readable) => void }} [options]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
function minutes(args, { input = "", env = {}, read } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(DIST, "command.js"), ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "", ...env },
    });
    let [out, err] = ["", ""];
    if (read) read(child.stdout);
    else child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => {}).end(input);
  });
}

/** A file to be read; gives its name. @param {string} name @param {string | Uint8Array} content */
async function file(name, content) {
  await writeFile(join(folder, name), content);
  return name;
}

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

  test("ends quietly when nobody reads on", async () => {
    const big = await file("big.txt", FOUNDING.repeat(40));
    const { code, err } = await minutes(["parse", big], { read: (out) => out.once("data", () => out.destroy()) });
    assert.deepEqual([code, err], [0, ""]);
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

describe("a word amiss", () => {
  const WRONG = {
    "nothing at all": [[], /parse、check、render/],
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
    const help = await minutes(["--help"]);
    assert.equal(help.code, 0);
    for (const name of [
      "parse",
      "check",
      "render",
      "--roster",
      "--lang",
      "--format",
      "--heading-level",
      "--source",
      "--styles",
    ])
      assert.ok(help.out.includes(name), name);
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
