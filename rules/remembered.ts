/**
 * `find`, asked once for each key: the rules ask for the same few days and instants again and again. `find` must be
 * pure. Forgets everything once it knows `most` answers, so that it never holds much.
 */
export function remembered<Key, Value>(find: (key: Key) => Value, most = 5_000): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = find(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
