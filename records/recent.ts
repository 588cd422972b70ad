/**
 * Remembers what was read last, at most `size` of it. Only for what never changes under its key. A read that fails
 * is not remembered.
 */
export function recentOf<T>(size: number): (key: string, read: () => Promise<T>) => Promise<T> {
  const recent = new Map<string, Promise<T>>();
  return (key, read) => {
    const found = recent.get(key) ?? read();
    recent.delete(key);
    recent.set(key, found);
    found.catch(() => recent.delete(key));
    const oldest = recent.keys().next();
    if (recent.size > size && !oldest.done) recent.delete(oldest.value);
    return found;
  };
}
