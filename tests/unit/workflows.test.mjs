// The workflows of a public forge: pinned, without more rights than they need, and calling what there is.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";

const folder = join(ROOT, ".github", "workflows");
const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));

for (const name of await readdir(folder)) {
  test(name, async () => {
    const text = await readFile(join(folder, name), "utf8");
    const uses = [...text.matchAll(/uses: (\S+)(.*)$/gm)];
    assert.ok(uses.length > 0);
    for (const [, action = "", version] of uses) {
      assert.match(action, /^[\w./-]+@[0-9a-f]{40}$/);
      assert.match(version ?? "", /^ # v\d+\.\d+\.\d+$/);
    }
    assert.match(text, /^permissions:\n {2}contents: read$/m);
    assert.doesNotMatch(text, /pull_request_target|secrets\./);
    const [, matrix = ""] = /command: \[([^\]]*)\]/.exec(text) ?? [];
    const called = [...text.matchAll(/npm (?:run )?(\w+)/g)].map(([, script = ""]) => script);
    for (const script of [...matrix.split(", ").filter(Boolean), ...called]) {
      assert.ok(script in scripts || script === "run" || script === "publish", script);
    }
  });
}
