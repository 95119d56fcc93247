// What a host gives, without what its page has put on `Object.prototype`.

/** Options, a list in them, an entry of it, and what that holds. */
const DEEPEST = 5;

/** The own properties, all the way down. */
export function own<T>(value: T, deepest = DEEPEST): T {
  if (typeof value !== "object" || value === null || deepest === 0) return value;
  if (Array.isArray(value)) return value.map((each) => own(each, deepest - 1)) as T;
  const copy = Object.create(null) as T;
  for (const key of Object.keys(value) as (keyof T)[]) copy[key] = own(value[key], deepest - 1);
  return copy;
}
