// Works with the network off, once the page has been seen.

import { find } from "../dom.js";
import { onLanguage, words } from "../language.js";
import { ownScript } from "../open/trusted.js";

export async function workOffline(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  try {
    await workers.register(ownScript("sw.js"));
    await workers.ready;
  } catch {
    // An insecure address, or a browser that keeps nothing: the page works all the same.
    return;
  }
  const tell = () => (find("offline").textContent = words().offline);
  onLanguage(tell);
  tell();
}
