type Values = Readonly<Record<string, unknown>>;

/** What differs from what stood there before; only that is saved, so that what somebody else filled in meanwhile stays. */
export function changedValues(before: Values, now: Values): Values {
  const isOther = ([key, value]: [string, unknown]) =>
    JSON.stringify(value ?? null) !== JSON.stringify(before[key] ?? null);
  return Object.fromEntries(Object.entries(now).filter(isOther));
}
