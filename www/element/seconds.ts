// Times as attributes and addresses have them.

/** 12.5, -3, 1:02:03, -0:30; undefined for what is no time. */
export function secondsOf(words: string): number | undefined {
  const [, sign, clock = ""] = /^\s*([+-]?)((?:\d+:){0,2}\d+(?:\.\d+)?)\s*$/.exec(words) ?? [];
  if (!clock) return undefined;
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return sign === "-" ? -seconds : seconds;
}
