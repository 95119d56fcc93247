// Loading a WebAssembly file once, wherever we run.

import { MinutesError } from "./errors.js";

/** Where the WebAssembly comes from, for bundlers and servers that keep it elsewhere. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** The same, or the promise of it: `load(fetch(address, { integrity }))`. */
export type GivenWasm = WasmSource | Promise<WasmSource>;

export interface LoadOptions {
  module_or_path?: GivenWasm;
}

export interface Loader {
  /** Loads once; later calls share the first. A failed load may be tried again. */
  load(source?: LoadOptions | GivenWasm): Promise<void>;
  readonly loaded: boolean;
}

/** `start` hands the compiled module to the glue; `beside` is where the file lies if nobody says otherwise. */
export function loader(start: (module: WebAssembly.Module) => unknown, beside: () => GivenWasm): Loader {
  let promise: Promise<void> | null = null;
  let loaded = false;

  async function run(source: LoadOptions | GivenWasm | undefined): Promise<void> {
    if (typeof WebAssembly !== "object") throw new MinutesError("wasm-blocked");
    const module = await compile(await found(isOptions(source) ? source.module_or_path : source));
    try {
      start(module);
      loaded = true;
    } catch (cause) {
      throw new MinutesError("wasm", { cause });
    }
  }

  async function found(given: GivenWasm | undefined): Promise<WasmSource> {
    try {
      return await (given ?? beside());
    } catch (cause) {
      unreachable(cause);
    }
  }

  return {
    load(source) {
      promise ??= run(source).catch((error) => {
        promise = null;
        throw error;
      });
      return promise;
    },
    get loaded() {
      return loaded;
    },
  };
}

/** True for what a Rust panic, or running out of memory, looks like from here. */
export function isTrap(error: unknown): error is WebAssembly.RuntimeError {
  return error instanceof WebAssembly.RuntimeError;
}

/** Calls into the wasm. After a trap nothing in its memory can be trusted: `reset` lets a new instance take over. */
export function guarded<T>(call: () => T, reset: () => void): T {
  try {
    return call();
  } catch (cause) {
    if (!isTrap(cause)) throw cause;
    reset();
    throw new MinutesError("internal", { cause });
  }
}

function isOptions(source: unknown): source is LoadOptions {
  return typeof source === "object" && source !== null && Object.hasOwn(source, "module_or_path");
}

/** The file at an address, if it is one of those that belong to this script: the browser refuses any other. */
export function exactly(url: URL, integrity: string): Request {
  return new Request(url, { integrity });
}

async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return compileBytes(source);
  const response = source instanceof Response ? source : await fetchWasm(source);
  if (response instanceof Uint8Array) return compileBytes(response);
  if (!response.ok) throw new MinutesError("wasm", { url: response.url, status: response.status });
  const bytes = (of: Response) => of.arrayBuffer().catch((cause) => unreachable(cause, response.url));
  // Streaming takes this one type and nothing else; servers that send another are common.
  if (response.headers.get("content-type") !== "application/wasm" || !("compileStreaming" in WebAssembly)) {
    return compileBytes(await bytes(response));
  }
  // Nor does it take what is packed, which only its first bytes tell.
  const copy = response.clone();
  return WebAssembly.compileStreaming(response).catch(async (cause: unknown) => {
    const given = await bytes(copy);
    return isPacked(given) ? compileBytes(given) : refused(cause);
  });
}

async function fetchWasm(source: string | URL | Request): Promise<Response | Uint8Array<ArrayBuffer>> {
  const url = source instanceof Request ? source.url : String(source);
  const files = url.startsWith("file:") ? nodeFiles() : undefined;
  const answer: Promise<Response | Uint8Array<ArrayBuffer>> = files ? files.readFile(new URL(url)) : fetch(source);
  return answer.catch((cause: unknown) => unreachable(cause, url));
}

async function compileBytes(bytes: BufferSource): Promise<WebAssembly.Module> {
  return WebAssembly.compile(isPacked(bytes) ? await unpacked(bytes) : bytes).catch(refused);
}

/** Whether a file is in gzip (RFC 1952), as for servers that pack nothing by themselves. */
function isPacked(bytes: BufferSource): boolean {
  const [first, second] = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  return first === 0x1f && second === 0x8b;
}

async function unpacked(bytes: BufferSource): Promise<ArrayBuffer> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    refused(cause);
  }
}

/** Bytes that are no WebAssembly, or a policy that forbids it: browsers tell these apart in words only. */
function refused(cause: unknown): never {
  const blocked =
    cause instanceof Error &&
    /content.security.policy|unsafe-eval|disallowed by embedder|blocked by csp/i.test(cause.message);
  throw new MinutesError(blocked ? "wasm-blocked" : "wasm", { cause });
}

function unreachable(cause: unknown, url?: string): never {
  throw new MinutesError("wasm", url === undefined ? { cause } : { cause, url });
}

declare const process: {
  getBuiltinModule?(name: "node:fs"): { promises: { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> } };
};

/** Node's own files, which its fetch does not know. Asked for so that no bundler tries to pack them. */
function nodeFiles() {
  return typeof process === "object" ? process.getBuiltinModule?.("node:fs").promises : undefined;
}
