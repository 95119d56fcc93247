// Texts for tests: the founding transcript, and small invented ones.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../../www/build/paths.mjs";

export const FOUNDING_PATH = "/seeds/000_0995887af9160cb4.txt";
export const FOUNDING = readFileSync(join(ROOT, FOUNDING_PATH), "utf8");

/** A text of `tests/fixtures`. @param {string} name */
export const fixture = (name) => readFileSync(join(ROOT, "tests", "fixtures", `${name}.txt`), "utf8");

/** Minutes of an invented meeting with as many speeches. @param {string} body @param {number} [speeches] */
export function invented(body, speeches = 2) {
  const names = ["山田", "佐藤", "鈴木"];
  const said = Array.from({ length: speeches }, (_, i) => {
    const name = names[i % names.length];
    return `○${name}委員\n\n${body}の花壇について、${i + 1}番目の意見を述べる。水やりの当番を決めたい。\n`;
  });
  return `${body}運営協議会 第4回会合 議事要旨\n\n1 日時\n\n令和6年5月14日（火） 10時00分～11時30分\n\n2 議事要旨\n\n${said.join("\n")}`;
}

/** A text that is no minutes. */
export const LETTER = `春の終わりの手紙

庭の梅が実をつけた。今年は雨が多いので、早めに摘むつもりでいる。

隣の猫が毎朝、縁側まで来る。
`;
