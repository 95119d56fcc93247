// Text to bytes in the Japanese encodings, for tests: the browser's decoders, turned round.

/** @typedef {"utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "iso-2022-jp"} Encoding */

/** @type {Map<string, Map<string, number[]>>} */
const tables = new Map();

/**
 * @param {string} text
 * @param {Encoding} encoding
 * @returns {Buffer}
 */
export function encode(text, encoding) {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (encoding === "iso-2022-jp") return encodeIso2022Jp(text);
  return Buffer.from([...text].flatMap((char) => bytesOf(char, encoding)));
}

/** @param {string} text */
function encodeIso2022Jp(text) {
  const bytes = [];
  let inKanji = false;
  for (const char of text) {
    const isKanji = char.codePointAt(0) >= 0x80;
    if (isKanji !== inKanji) bytes.push(0x1b, ...(isKanji ? [0x24, 0x42] : [0x28, 0x42]));
    inKanji = isKanji;
    // The same grid as EUC-JP, with the high bit off.
    bytes.push(...(isKanji ? bytesOf(char, "euc-jp").map((byte) => byte & 0x7f) : [char.charCodeAt(0)]));
  }
  if (inKanji) bytes.push(0x1b, 0x28, 0x42);
  return Buffer.from(bytes);
}

/**
 * @param {string} char
 * @param {string} encoding
 */
function bytesOf(char, encoding) {
  if (char < "\x80") return [char.charCodeAt(0)];
  const bytes = table(encoding).get(char);
  if (!bytes) throw new Error(`${char} is not in ${encoding}`);
  return bytes;
}

/** @param {string} encoding */
function table(encoding) {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Map();
  const add = (bytes) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && char !== "\uFFFD" && !found.has(char)) found.set(char, bytes);
    } catch {
      // Not a character.
    }
  };
  for (let a = 0x80; a < 0x100; a++) add([a]);
  for (let a = 0x81; a < 0x100; a++) for (let b = 0x40; b < 0x100; b++) add([a, b]);
  tables.set(encoding, found);
  return found;
}
