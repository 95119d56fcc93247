// The recording, opened from disk: the browser plays the file where it lies, and nothing of it is sent.

import { secondsOf } from "../../element/seconds.js";
import type { MinutesViewerElement } from "../../element/element.js";
import { button, find, make } from "../dom.js";
import { onLanguage, words } from "../language.js";

export interface RecordingPanel {
  /** Takes a file, if it is a recording. */
  open(file: File): boolean;
}

const ID = "recording";

export function recordingPanel(
  viewer: MinutesViewerElement,
  say: (words: string, isBad?: boolean) => void,
): RecordingPanel {
  const file = find<HTMLInputElement>("recording-file");
  const offset = find<HTMLInputElement>("recording-offset");
  const room = find("recording-room");
  let address: string | null = null;
  let name = "";

  const close = () => {
    viewer.removeAttribute("media");
    if (address) URL.revokeObjectURL(address);
    address = null;
    room.replaceChildren();
    room.hidden = true;
  };

  const draw = () => {
    if (!address) return;
    room.querySelector("p")?.replaceChildren(
      make("span", {}, name),
      button(words().recording.close, () => {
        close();
        say(words().recording.closed);
        find("recording-open").focus();
      }),
    );
  };

  const open = (chosen: File): boolean => {
    const kind = /^(audio|video)\//.exec(chosen.type)?.[1];
    if (!kind) return false;
    close();
    address = URL.createObjectURL(chosen);
    name = chosen.name;
    const media = make(kind === "video" ? "video" : "audio", {
      id: ID,
      controls: "",
      src: address,
      "aria-label": name,
    });
    media.addEventListener("error", () => say(`${name}: ${words().recording.failed}`, true));
    room.append(media, make("p", {}));
    room.hidden = false;
    draw();
    viewer.setAttribute("media", `#${ID}`);
    say(words().recording.opened(name));
    return true;
  };

  find("recording-open").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen && !open(chosen)) say(`${chosen.name}: ${words().recording.failed}`, true);
    file.value = "";
  });
  offset.addEventListener("change", () => {
    const isTime = offset.value.trim() === "" || secondsOf(offset.value) !== undefined;
    offset.setAttribute("aria-invalid", String(!isTime));
    if (isTime) viewer.setAttribute("offset", offset.value);
    else say(words().recording.noTime, true);
  });
  onLanguage(draw);
  return { open };
}
