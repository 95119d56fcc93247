// A long record of nobody's words, the same on every machine: what the benchmark of great length reads.

const PEOPLE = ["山川", "谷口", "浜", "丘野", "森下", "水沢", "岩井", "畑中", "橋本木", "原島", "滝川", "沼田"];
const PHRASES = [
  "川の水位を測る機器の更新について",
  "堤防の補強に要する費用の負担は",
  "来年度の予算で手当てするものとし、",
  "住民の皆様への説明を尽くした上で、",
  "上流と下流の市町村が連携して",
  "観測の結果を毎月公表することを",
  "専門家の意見を踏まえながら",
  "工期の短縮と安全の確保の両立を",
];
const ENDS = [
  "検討しております。",
  "求めたいと考えます。",
  "進めてまいります。",
  "お願いいたします。",
  "いかがでしょうか。",
];

/**
 * Minutes with so many speeches, of about 225 characters each.
 *
 * @param {number} speeches
 */
export function longMinutes(speeches) {
  let seed = 7;
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return /** @type {T} */ (list[Math.floor((seed / 2147483648) * list.length)]);
  };
  const parts = ["水位審議会 第12回会合 議事録\n\n1 日時\n令和12年6月3日 10:00～18:00\n\n2 出席者\n"];
  for (const name of PEOPLE) parts.push(`${name} 一郎\t委員\n`);
  for (let i = 0; i < speeches; i += 1) {
    if (i % 500 === 0) parts.push(`\n${3 + i / 500} 議題その${1 + i / 500}\n\n`);
    parts.push(`○${pick(PEOPLE)}委員　`);
    for (let paragraph = 0; paragraph < 3; paragraph += 1) {
      parts.push(
        "　",
        pick(PHRASES),
        pick(PHRASES),
        pick(PHRASES),
        `${i}番目の論点として`,
        pick(PHRASES),
        pick(ENDS),
        "\n",
      );
    }
  }
  return parts.join("");
}
