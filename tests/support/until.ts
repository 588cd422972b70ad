/** Waits for a condition, asking every 25 ms; fails with what was seen last. The bound only ends a test that hangs. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  isSo: (seen: T) => boolean,
  withinMs = 30_000,
): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const seen = await ask();
    if (isSo(seen)) return seen;
    if (Date.now() > giveUpAt)
      throw new Error(`Not within ${withinMs} ms: ${what}. Last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
