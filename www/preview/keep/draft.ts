// A draft on this device, if the editor agrees. There is a database only as long as there is consent.

import type { Project } from "../project.js";

export interface Draft {
  readonly project: Project;
  /** Milliseconds since 1970; no two drafts have the same. */
  readonly when: number;
}

const NAME = "minutes-viewer-draft";
const STORE = "drafts";
const KEY = "last";

/** Null where none is kept; asking leaves no trace. */
export async function readDraft(): Promise<Draft | null> {
  const database = await open(false);
  if (!database) return null;
  try {
    return (await settled<Draft | undefined>(database.transaction(STORE).objectStore(STORE).get(KEY))) ?? null;
  } finally {
    database.close();
  }
}

/** Which draft is written over: none, the one that the tab knows, by when it was written, or whichever there is. */
export type Over = "none" | number | "any";

/** When it was written; or the draft that is in the way, null where the one to write over is gone. */
export type Kept = { readonly when: number } | { readonly inTheWay: Draft | null };

/** Several tabs have one draft: none writes over what it has not seen, or brings back what another has deleted. */
export async function writeDraft(project: Project, over: Over): Promise<Kept> {
  const database = await open(typeof over !== "number");
  if (!database) return { inTheWay: null };
  try {
    const store = database.transaction(STORE, "readwrite").objectStore(STORE);
    const inTheWay = (await settled<Draft | undefined>(store.get(KEY))) ?? null;
    if (over === "none" ? inTheWay : over !== "any" && over !== inTheWay?.when) return { inTheWay };
    const when = Math.max(Date.now(), (inTheWay?.when ?? 0) + 1);
    await settled(store.put({ project, when } satisfies Draft, KEY));
    return { when };
  } finally {
    database.close();
  }
}

export async function forgetDraft(): Promise<void> {
  await settled(indexedDB.deleteDatabase(NAME));
}

/** Null where there is none and none is to be made. */
function open(create: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(STORE);
      // Taking back the making of it leaves nothing behind.
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (create ? reject(request.error) : resolve(null));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
