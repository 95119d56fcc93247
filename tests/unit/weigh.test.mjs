// What `npm run weigh` reads: functions of a wasm with their names and sizes, and whose they are.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { DIST } from "../../www/build/paths.mjs";
import { codeByFunction } from "../../www/build/wasm.mjs";
import { moduleOf } from "../../www/build/weigh.mjs";

test("all the code of a file, function by function", async () => {
  const wasm = await readFile(join(DIST, "parse.wasm"));
  const { functions, data } = codeByFunction(wasm);
  const code = functions.reduce((sum, { size }) => sum + size, 0);
  assert.ok(functions.length > 100);
  // The rest is types, exports, tables.
  assert.ok(code + data > 0.95 * wasm.length && code + data < wasm.length);
});

test("names, where a file has them", () => {
  // (module (import "a" "b" (func)) (func $own (nop))), with a name section.
  const name = [4, ..."name"].map((part) => (typeof part === "string" ? part.charCodeAt(0) : part));
  const names = [...name, 1, 6, 1, 1, 3, ...[..."own"].map((part) => part.charCodeAt(0))];
  const wasm = Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 4, 1, 0x60, 0, 0],
    ...[2, 7, 1, 1, 0x61, 1, 0x62, 0, 0],
    ...[3, 2, 1, 0],
    ...[10, 5, 1, 3, 0, 1, 0x0b],
    ...[0, names.length, ...names],
  );
  assert.ok(WebAssembly.validate(wasm));
  assert.deepEqual(codeByFunction(wasm), { functions: [{ name: "own", size: 3 }], data: 0 });
});

test("whose a function is", () => {
  for (const [symbol, module] of [
    ["_RNvNtCsj5T1vRQJdel_14minutes_viewer5parse5parse", "minutes_viewer::parse::parse"],
    ["_RNvNtNtCsj5T1vRQJdel_14minutes_viewer4view8timeline4draw", "minutes_viewer::view::timeline"],
    ["_RNvXs8_NtNtCsb1urb9zoQEd_3yew10dom_bundle5blistNtNtNtB9_11virtual_dom5vlist5VListNtB7_6attach", "yew"],
    ["_RNvMs0_NtCsgo5ZfRaccxm_8dlmalloc8dlmallocINtB5_8DlmallocE6mallocCs44TPltjQ6Ge_3std", "std"],
    [
      "_RNvMs3_NtCs14KkUxWkHy6_5alloc7raw_vecINtB5_6RawVecNtNtNtCsj5T1vRQJdel_14minutes_viewer4view3dom2ElE8grow_oneBS_",
      "minutes_viewer::view::dom",
    ],
    ["viewer_quote_0aa0a7decc1e73bb", "(exports and glue)"],
    ["_RNvXs_NtCs14KkUxWkHy6_5alloc3strSReINtNtB5_5slice4JoinBv_E4joinCsj5T1vRQJdel_14minutes_viewer", "std"],
  ]) {
    assert.equal(moduleOf(symbol), module);
  }
});
