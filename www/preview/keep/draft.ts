// A draft on this device, if the editor agrees. There is a database only as long as there is consent.

import type { Project } from "../project.js";

export interface Draft {
  readonly project: Project;
  /** Milliseconds since 1970. */
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

export async function writeDraft(project: Project): Promise<void> {
  const database = await open(true);
  if (!database) throw new Error("no database");
  try {
    const store = database.transaction(STORE, "readwrite").objectStore(STORE);
    await settled(store.put({ project, when: Date.now() } satisfies Draft, KEY));
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
