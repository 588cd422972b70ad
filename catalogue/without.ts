/** A copy of `whole` that lacks the named keys. */
export function without<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  const dropped = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !dropped.has(key))) as Omit<T, K>;
}
