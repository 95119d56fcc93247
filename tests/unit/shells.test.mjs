// The command among other programs: what machines read, what shells complete, and a site that follows its texts.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { access, appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";

import { find } from "../support/program.mjs";
import { importTs } from "../support/module.mjs";
import { startShell } from "../support/shell.mjs";
import { invented } from "../support/texts.mjs";
import { DIST } from "../../www/build/paths.mjs";

const { folder, minutes, file } = await startShell();
const ODD = "議事録\n\n○山田委員　系统\n";
const lines = (out) => out.trimEnd().split("\n").map(JSON.parse);

describe("for machines", () => {
  test("check --json: a line for each file, then the sum", async () => {
    await file("m/odd.txt", ODD);
    await file("m/pdf.txt", "%PDF-1.7\n");
    const { code, out } = await minutes(["check", "m", "--json", "--quiet"]);
    assert.equal(code, 2);
    const [odd, pdf, sum] = lines(out);
    assert.equal(odd.file, "m/odd.txt");
    const [{ line, column, severity, code: kind, message }] = odd.diagnostics.filter(({ line }) => line === 3);
    assert.deepEqual([line, column, severity, kind, typeof message], [3, 8, "warning", "odd-character", "string"]);
    assert.match(pdf.complaint, /PDF/);
    const warning = odd.diagnostics.length;
    assert.deepEqual(sum.summary, {
      ...{ files: 1, failed: 1, error: 0, warning, info: 0 },
      codes: { "no-speeches": 1, "odd-character": warning - 1 },
    });
  });

  test("render --out --json says what was written; without a folder it says what it wants", async () => {
    await file("n/a.txt", invented("池"));
    const { code, out, err } = await minutes(["render", "n", "--out", "n-site", "--json", "--quiet"]);
    assert.deepEqual([code, err], [0, ""]);
    const [a, sum] = lines(out);
    assert.deepEqual([a.file, a.output, sum.summary.files], ["n/a.txt", join("n-site", "a.html"), 1]);
    assert.match((await minutes(["render", "n/a.txt", "--json"])).err, /--out/);
  });

  test("--quiet: results and what went wrong, nothing else", async () => {
    await file("q/a.txt", invented("池"));
    await file("q/b.txt", "%PDF-1.7\n");
    await file("q/x.bin", "");
    const { code, out, err } = await minutes(["render", "q", "--out", "q-site", "--quiet"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^minutes-viewer: q\/b\.txt: [^\n]*PDF[^\n]*\n$/);
    await file("q2/odd.txt", ODD);
    const checked = await minutes(["check", "q2", "--quiet"]);
    assert.match(checked.out, /^q2\/odd\.txt:3:8: warning/m);
    assert.equal(checked.err, "");
  });
});

/** Runs a program on some words. @param {string} program @param {string[]} args @returns {Promise<string>} */
function printed(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child
      .on("error", reject)
      .on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`${program}: ${code}`))));
  });
}

const ASKED = {
  commands: "minutes-viewer ",
  formats: "minutes-viewer parse --format ",
  options: "minutes-viewer check --f",
};
const EXPECTED = {
  commands: ["check", "completion", "explain", "man", "parse", "render", "watch"],
  formats: ["akn", "csv", "csv-items", "json", "jsonld", "markdown", "svg", "vtt"],
  options: ["--follow-links"],
};
const SHELLS = {
  /** @param {string} asked */
  bash: (asked) => `source completion.bash
    COMP_WORDS=(${asked.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _minutes_viewer; printf '%s\\n' "\${COMPREPLY[@]}"`,
  /** @param {string} asked */
  fish: (asked) => `source completion.fish; complete -C '${asked}'`,
  // It completes in a terminal alone: that it reads the script and knows whom to ask is all that is seen.
  zsh: () => `autoload -Uz compinit && compinit -u -D; source completion.zsh; echo $_comps[minutes-viewer]`,
};

for (const [shell, script] of Object.entries(SHELLS)) {
  test(`completion in ${shell}`, { skip: find(shell) ? false : `no ${shell} here` }, async () => {
    for (const lang of ["ja", "en"]) {
      const { code, out } = await minutes(["completion", shell, "--lang", lang]);
      assert.equal(code, 0);
      await file(`completion.${shell}`, out);
      if (shell === "zsh") {
        assert.equal(await printed(shell, ["-fc", script("")]), "_minutes_viewer\n");
        continue;
      }
      for (const [name, asked] of Object.entries(ASKED)) {
        const found = await printed(shell, ["-c", script(asked)]);
        const words = found
          .trimEnd()
          .split("\n")
          .map((line) => line.replace(/\t.*/, ""));
        assert.deepEqual(words.sort(), EXPECTED[name]);
      }
    }
  });
}

test("a completion for no shell, or for one that is not known", async () => {
  for (const args of [["completion"], ["completion", "csh"]]) {
    const { code, err } = await minutes(args);
    assert.equal(code, 2);
    assert.match(err, /bash、zsh、fish/);
  }
});

test("a page for man, in the package too: every command and option, and nothing that man would obey", async () => {
  const { COMMAND_NAMES, OPTION_NAMES } = await importTs("www/command/table.ts");
  for (const lang of ["ja", "en"]) {
    const { out } = await minutes(["man", "--lang", lang]);
    for (const name of COMMAND_NAMES) assert.ok(out.includes(`\n\\fB${name}\\fR`), name);
    for (const name of OPTION_NAMES) assert.ok(out.includes(`\n\\fB\\-\\-${name.replaceAll("-", "\\-")}\\fR`), name);
    for (const line of out.split("\n")) assert.match(line, /^(?:[^.']|\.(?:\\"|TH|SH|TP|PP|br)|$)/);
    if (lang === "en") assert.equal(await readFile(join(DIST, "minutes-viewer.1"), "utf8"), out);
  }
});

describe("watch", () => {
  /**
   * Begins to watch, does something, and gives what was said until it was stopped.
   *
   * @param {string[]} args
   * @param {(said: (pattern: RegExp) => Promise<RegExpExecArray>) => Promise<void>} act
   */
  async function watching(args, act) {
    let err = "";
    /** Waits for words behind those that were waited for before. @param {RegExp} pattern */
    const said = async (pattern) => {
      for (let tries = 0; tries < 600; tries++) {
        const found = pattern.exec(err);
        if (found) {
          err = err.slice(found.index + found[0].length);
          return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`not said: ${pattern} in ${err}`);
    };
    /** @type {Promise<void> | undefined} */
    let acted;
    const { code } = await minutes(["watch", ...args], {
      began(child) {
        child.stderr?.on("data", (text) => (err += text));
        acted = act(said).finally(() => child.kill("SIGINT"));
      },
    });
    await acted;
    return code;
  }

  test("a site is served and made anew: one that changed is read, one that is gone goes, the rest stays", async () => {
    for (const name of ["a", "b", "c"]) await file(`w/${name}.txt`, invented(name === "a" ? "池" : "竹"));
    const code = await watching(["w", "--out", "w-site", "--port", "0"], async (said) => {
      assert.equal((await said(/(\d+)件を読み、サイトを作り直しました/))[1], "3");
      const [, address = ""] = await said(/(http:\/\/localhost:\d+\/) で見られます/);
      const get = async (path) => (await fetch(address + path)).text();
      assert.match(await get(""), /池[^]*<script type="module">new EventSource/);
      assert.doesNotMatch(await readFile(join(folder, "w-site", "index.html"), "utf8"), /EventSource/);
      assert.equal((await fetch(`${address}a.html`, { method: "HEAD" })).status, 200);
      assert.equal((await fetch(`${address}..%2Fw%2Fa.txt`)).status, 404);

      const changes = await fetch(`${address}minutes-viewer.changes`);
      await appendFile(join(folder, "w", "a.txt"), "\n○山川委員　蛍を数える。\n");
      await rm(join(folder, "w", "b.txt"));
      assert.equal((await said(/(\d+)件を読み、サイトを作り直しました/))[1], "1");
      const { value } = await /** @type {ReadableStream} */ (changes.body).getReader().read();
      assert.match(new TextDecoder().decode(value), /^data: /);
      assert.match(await get("a.html"), /蛍を数える/);
      assert.equal((await fetch(`${address}b.html`)).status, 404);
      assert.match(await get("index.html"), /c\.html/);
      assert.doesNotMatch(await get("index.html"), /b\.html/);
    });
    assert.equal(code, 0);
    // Whoever renders into it next finds it as it was left.
    assert.equal((await minutes(["render", "w", "--out", "w-site"])).code, 0);
  });

  test("what is wrong is told, and may be mended", async () => {
    await file("v/a.txt", invented("池"));
    const code = await watching(["v", "--port", "0"], async (said) => {
      await said(/で見られます/);
      await rm(join(folder, "v", "a.txt"));
      await said(/フォルダーに[^\n]*ありません/);
      await file("v/b.txt", invented("竹"));
      assert.equal((await said(/(\d+)件を読み/))[1], "1");
    });
    assert.equal(code, 0);
  });

  test("where it cannot begin it says why and leaves", async () => {
    const { code, err } = await minutes(["watch", "nobody"]);
    assert.equal(code, 2);
    assert.match(err, /nobody/);
    await assert.rejects(access(join(folder, "nobody")));
  });
});
