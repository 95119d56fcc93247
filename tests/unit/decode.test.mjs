// Bytes to text: every encoding that a file of minutes comes in, declared, marked or neither.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { encode } from "../support/encode.mjs";
import { importTs } from "../support/module.mjs";

const { decode, isHtml, isUnknownJson } = await importTs("www/element/decode.ts");

const TEXT = `緑町公園運営協議会 第4回会合 議事要旨

1 日時
令和6年5月14日（火） 10時00分～11時30分

○山田自治会長
花壇の手入れは、当番を決めて続けたい。カレンダーに書き込む。①水やり、②草取り。
`;
/** ISO-2022-JP has neither the wave dash of Windows nor circled numbers everywhere. */
const PLAIN = TEXT.replace(/[～①②]/g, "");
const ENCODINGS = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"];
const sample = (encoding) => (encoding === "iso-2022-jp" || encoding === "euc-jp" ? PLAIN : TEXT);
const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };

describe("without a word from the server", () => {
  for (const encoding of ENCODINGS) {
    test(`${encoding} is found out`, () => {
      const decoded = decode(encode(sample(encoding), encoding));
      assert.equal(decoded.text, sample(encoding));
      assert.equal(decoded.encoding, encoding);
      assert.equal(decoded.guessed, encoding !== "utf-8");
      assert.equal(decoded.unreadable, 0);
    });
  }

  for (const [name, text] of Object.entries({
    "one short line": "議事録です。",
    "half-width kana": "ﾐﾄﾞﾘ町公園 第4回 ﾌﾞﾝｶｶｲ の議事録を作る。",
    "katakana minutes of the forties": "委員長ハ開会ヲ宣シタリ。本日ノ議事ハ次ノ通リデアリマス。",
    "names alone": "山田一郎　佐藤花子　鈴木次郎　高橋三郎",
    "mostly ASCII": "Agenda 2024-05-14 10:00-11:30 (Room 2)\nchair: 山田\n",
  })) {
    for (const encoding of ["shift_jis", "euc-jp"]) {
      test(`${encoding}: ${name}`, () => {
        const bytes = encode(text, encoding);
        assert.equal(decode(bytes).text, text);
      });
    }
  }

  test("a long file is told by its beginning and read to its end", () => {
    const text = TEXT.repeat(2000);
    assert.equal(decode(encode(text, "shift_jis")).text, text);
  });

  test("plain ASCII is UTF-8", () => {
    assert.deepEqual(decode(Buffer.from("minutes\r\n")), {
      text: "minutes\r\n",
      encoding: "utf-8",
      guessed: false,
      unreadable: 0,
    });
  });

  test("nothing is nothing", () => {
    assert.equal(decode(new Uint8Array()).text, "");
  });
});

describe("a record of the Diet's service", () => {
  const record = { speechRecord: [{ speaker: "山川海子", speech: '○山川海子君　「はい」\r\n\\u3042は"仮名"。𠮷' }] };
  const ascii = JSON.stringify(record).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

  test("saved in ASCII alone is read as the words it stands for", () => {
    assert.equal(decode(encode(ascii, "utf-8")).text, JSON.stringify(record));
  });

  test("nothing else is touched", () => {
    for (const text of ['{"a": "\\u3042"}', "○山川委員　\\u3042", JSON.stringify(record)]) {
      assert.equal(decode(encode(text, "utf-8")).text, text);
    }
  });
});

describe("with a byte-order mark", () => {
  for (const [encoding, mark] of Object.entries(MARKS)) {
    test(`${encoding}: the mark decides and is dropped`, () => {
      const bytes = Buffer.concat([Buffer.from(mark), encode(TEXT, encoding)]);
      for (const charset of [null, encoding, "shift_jis"]) {
        const decoded = decode(bytes, charset);
        assert.equal(decoded.text, TEXT);
        assert.equal(decoded.encoding, encoding);
        assert.equal(decoded.guessed, false);
      }
    });
  }

  test("only the first mark is dropped", () => {
    const bytes = Buffer.concat([Buffer.from(MARKS["utf-8"]), Buffer.from("\uFEFFあ")]);
    assert.equal(decode(bytes).text, "\uFEFFあ");
  });
});

describe("with a charset in the header", () => {
  for (const [charset, encoding] of [
    ["UTF-8", "utf-8"],
    ["Shift_JIS", "shift_jis"],
    ["Windows-31J", "shift_jis"],
    ["x-sjis", "shift_jis"],
    ["EUC-JP", "euc-jp"],
    ["x-euc-jp", "euc-jp"],
    ["ISO-2022-JP", "iso-2022-jp"],
    ["utf-16", "utf-16le"],
  ]) {
    test(`${charset} is taken at its word`, () => {
      const decoded = decode(encode(sample(encoding), encoding), charset);
      assert.equal(decoded.text, sample(encoding));
      assert.equal(decoded.guessed, false);
    });
  }

  test("a server's wrong default gives way to what the bytes say", () => {
    for (const encoding of ["shift_jis", "euc-jp"]) {
      const decoded = decode(encode(PLAIN, encoding), "utf-8");
      assert.equal(decoded.text, PLAIN);
      assert.equal(decoded.guessed, true);
    }
    assert.equal(decode(encode(TEXT, "utf-8"), "no-such-charset").text, TEXT);
  });
});

describe("what cannot be read says so", () => {
  /** @param {number[] | Buffer} bytes */
  const codeOf = (bytes, charset) => {
    try {
      decode(Uint8Array.from(bytes), charset);
      return null;
    } catch (error) {
      assert.match(error.message, /テキスト/);
      return error.code;
    }
  };

  test("bytes that fit no encoding", () => {
    assert.equal(codeOf([0xff, 0xff, 0xff, 0x80, 0xfd, 0xfe]), "encoding");
    assert.equal(codeOf([0xe3, 0x81, 0xff, 0xfe, 0x80, 0xa0]), "encoding");
    assert.equal(codeOf([0xff, 0xfe, 0x41]), "encoding");
    assert.equal(codeOf([0xe3, 0x81, 0xff], "utf-8"), "encoding");
  });

  test("noise", () => {
    let seed = 7;
    const noise = Array.from({ length: 5000 }, () => ((seed = (seed * 1103515245 + 12345) % 2147483648) >> 16) & 0xff);
    assert.equal(codeOf(noise), "encoding");
  });

  test("Western text in an old encoding", () => {
    assert.equal(codeOf(Buffer.from("Le procès-verbal a été approuvé à l'unanimité.", "latin1")), "encoding");
  });

  test("files that say what they are", () => {
    assert.equal(
      codeOf(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])])),
      "binary",
    );
    assert.equal(codeOf(Buffer.from("PK\x03\x04\x14\x00\x06\x00", "latin1")), "binary");
  });

  test("both languages", () => {
    try {
      decode(Uint8Array.from([0xff, 0xff, 0xff]));
      assert.fail();
    } catch (error) {
      assert.match(error.explain("ja").advice, /UTF-8/);
      assert.match(error.explain("en").advice, /Save the text as UTF-8/);
    }
  });
});

test("a file with a few broken bytes is read, and the gaps are counted", () => {
  for (const encoding of ["utf-8", "shift_jis", "euc-jp"]) {
    const text = PLAIN.repeat(20);
    const bytes = Buffer.concat([encode(text, encoding), Buffer.from([0xff]), encode("\n以上\n", encoding)]);
    const decoded = decode(bytes);
    assert.equal(decoded.text, `${text}\uFFFD\n以上\n`);
    assert.equal(decoded.unreadable, 1);
  }
});

test("strange but valid UTF-8 is text: nobody's minutes are refused for a NUL", () => {
  const text = "○山田委員\u0000\u202e 賛成です。\u{1F600}\uFFFF";
  assert.equal(decode(encode(text, "utf-8")).text, text);
});

test("a web page is told from a text", () => {
  for (const html of [
    "<!DOCTYPE html>\n<html>",
    "  <html lang=ja>",
    "<!-- x -->\n<!doctype HTML>",
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC>',
  ]) {
    assert.equal(isHtml(html), true, html);
  }
  for (const text of ["議事録", "<html-tags> について", "以上 <html>", "<!-- 注 --> 議事録"]) {
    assert.equal(isHtml(text), false, text);
  }
});

test("JSON that holds no minutes is told from JSON that does, and from other texts", () => {
  for (const text of ['{"name": "山川"}', "[1, 2]", ' \n{"a": {"text": "はい"}}'])
    assert.equal(isUnknownJson(text), true, text);
  const whisper = JSON.stringify({ text: "はい", segments: [{ start: 0, end: 1.5, text: "はい" }] });
  for (const text of [whisper, '{"speechRecord": []}', "[00:12] 谷: はい", "{谷}", "○山川委員　はい。", ""])
    assert.equal(isUnknownJson(text), false, text);
});
