// Part of the one-file script: gives the wasm back that the build deflated into it.

/** A response, as that is what streams can be read into; it never touches the network. */
export function unpack(base64: string): Response {
  const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
