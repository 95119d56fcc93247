// Files that the reader keeps.

/** What a file of a record is called: its title, without what file systems refuse. */
export function fileName(title: string | null, ending: string): string {
  const words = (title ?? "").replace(/[\s\p{Cc}\\/:*?"<>|.]+/gu, " ").trim();
  return ([...words].slice(0, 60).join("") || "gijiroku") + ending;
}

export function save(content: BlobPart, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The download has begun with the click; the address is needed a little longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
