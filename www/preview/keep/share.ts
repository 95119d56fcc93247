// A project in the fragment of an address: deflated, and written in letters that addresses have. Browsers keep fragments
// to themselves; no server sees it.

import { joined } from "../../element/bytes.js";
import { readProject, writeProject, type Project } from "../project.js";

/** Of the fragment, in characters: what mail programs and chats still carry whole. */
export const LONGEST = 32 * 1024;
/** Nobody types a text that is larger; what unpacks to more was made to do harm. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const KEY = "text";

/** `text=…` for a fragment. */
export async function toFragment(project: Project): Promise<string> {
  const bytes = await through(new TextEncoder().encode(writeProject(project)), new CompressionStream("deflate-raw"));
  let letters = "";
  for (let i = 0; i < bytes.length; i += 0x8000) letters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `${KEY}=${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Null if a fragment (`#…`) holds no project; throws if it holds one that cannot be read. */
export async function fromFragment(fragment: string): Promise<Project | null> {
  const packed = parts(fragment)
    .find((part) => part.startsWith(`${KEY}=`))
    ?.slice(KEY.length + 1);
  if (!packed) return null;
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = await through(
    Uint8Array.from(letters, (letter) => letter.charCodeAt(0)),
    new DecompressionStream("deflate-raw"),
  );
  const project = readProject(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (!project) throw new Error("no project");
  return project;
}

/** What else the fragment holds. */
export function withoutText(fragment: string): string {
  const rest = parts(fragment).filter((part) => !part.startsWith(`${KEY}=`));
  return rest.length > 0 ? `#${rest.join("&")}` : "";
}

function parts(fragment: string): string[] {
  return fragment.replace(/^#/, "").split("&").filter(Boolean);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_BYTES) {
      await reader.cancel();
      throw new Error("too large");
    }
    chunks.push(value);
  }
  return joined(chunks, size);
}
