// Reads how much code each function of a WebAssembly file has.

const SECTION = { custom: 0, import: 2, code: 10, data: 11 };
const FUNCTION_NAMES = 1;
const KIND_FUNCTION = 0;

/** @param {Uint8Array} bytes */
function reader(bytes) {
  let at = 0;
  const words = new TextDecoder();
  const own = {
    get at() {
      return at;
    },
    set at(place) {
      at = place;
    },
    get done() {
      return at >= bytes.length;
    },
    byte: () => bytes[at++] ?? 0,
    /** LEB128, as every number of the format is. */
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = own.byte();
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    },
    string() {
      const length = own.number();
      at += length;
      return words.decode(bytes.subarray(at - length, at));
    },
  };
  return own;
}

/**
 * Each function that has code, with its name (or number) and size in bytes; and the size of the data.
 *
 * @param {Uint8Array} bytes a module whose imports are functions, as Rust's are
 */
export function codeByFunction(bytes) {
  const read = reader(bytes);
  read.at = 8;
  let imported = 0;
  let data = 0;
  /** @type {number[]} */
  const sizes = [];
  /** @type {Map<number, string>} */
  const names = new Map();
  while (!read.done) {
    const id = read.byte();
    const length = read.number();
    const end = read.at + length;
    if (id === SECTION.import) imported = countImports(read);
    if (id === SECTION.data) data = length;
    if (id === SECTION.code) {
      for (let count = read.number(); count > 0; count--) {
        const size = read.number();
        sizes.push(size);
        read.at += size;
      }
    }
    if (id === SECTION.custom && read.string() === "name") readNames(read, end, names);
    read.at = end;
  }
  return { functions: sizes.map((size, i) => ({ name: names.get(imported + i) ?? `${imported + i}`, size })), data };
}

/** @param {ReturnType<typeof reader>} read */
function countImports(read) {
  const count = read.number();
  for (let i = 0; i < count; i++) {
    read.string();
    read.string();
    if (read.byte() !== KIND_FUNCTION) throw new Error("an import that is no function");
    read.number();
  }
  return count;
}

/**
 * @param {ReturnType<typeof reader>} read
 * @param {number} end
 * @param {Map<number, string>} names
 */
function readNames(read, end, names) {
  while (read.at < end) {
    const id = read.byte();
    const next = read.number() + read.at;
    if (id === FUNCTION_NAMES) {
      for (let count = read.number(); count > 0; count--) {
        const index = read.number();
        names.set(index, read.string());
      }
    }
    read.at = next;
  }
}
