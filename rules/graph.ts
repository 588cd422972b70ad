/** What becomes of an item when the item it needs is refused or withdrawn: it ends with it, or goes on. */
export type Effect = 'end' | 'goOn';

/** One arrow of the graph: this item waits for `item` to be closed, and what becomes of it if that goes wrong. */
export interface Need {
  readonly item: string;
  readonly ifRefused: Effect;
  readonly ifWithdrawn: Effect;
  /** Its approval is revoked later: this one is undone with it, or kept. Absent: `undo` if it ends when refused. */
  readonly ifRevoked?: 'undo' | 'keep' | undefined;
  /** It passes its promised time: this one waits, or goes on without it. Absent: it waits. */
  readonly ifLate?: 'wait' | 'goOn' | undefined;
}

/** An item of a one thing, as far as order and consequences are concerned. */
export interface GraphItem {
  readonly id: string;
  /** A need of an item that is not in the list counts as met: it is no part of this case. */
  readonly needs: readonly Need[];
}

/** For each item the ids it needs, in the order of the list; needs outside the list left out. */
function neededInside(items: readonly GraphItem[]): Map<string, string[]> {
  const inside = new Set(items.map((item) => item.id));
  return new Map(
    items.map((item) => [item.id, item.needs.map((need) => need.item).filter((id) => inside.has(id))]),
  );
}

/**
 * Finds a circle of needs. Returns the ids along it, the first repeated at the end (`a needs b needs a`
 * gives `['a', 'b', 'a']`), or null when there is none.
 */
export function findCycle(items: readonly GraphItem[]): string[] | null {
  const needed = neededInside(items);
  const finished = new Set<string>();
  const trail: string[] = [];
  const follow = (id: string): string[] | null => {
    if (finished.has(id)) return null;
    const met = trail.indexOf(id);
    if (met >= 0) return [...trail.slice(met), id];
    trail.push(id);
    for (const next of needed.get(id) ?? []) {
      const cycle = follow(next);
      if (cycle) return cycle;
    }
    trail.pop();
    finished.add(id);
    return null;
  };
  for (const item of items) {
    const cycle = follow(item.id);
    if (cycle) return cycle;
  }
  return null;
}

/**
 * Sorts items into stages: all that an item needs stands in earlier stages, and each item stands in the
 * earliest stage it can. Items of one stage run in parallel; inside a stage the order of the list is kept.
 * Throws a RangeError that names the circle when the needs form one.
 */
export function stagesOf(items: readonly GraphItem[]): string[][] {
  const needed = neededInside(items);
  const placed = new Set<string>();
  const stages: string[][] = [];
  while (placed.size < needed.size) {
    const stage = [...needed.keys()].filter(
      (id) => !placed.has(id) && needed.get(id)?.every((other) => placed.has(other)),
    );
    if (stage.length === 0) {
      throw new RangeError(
        `Items need each other in a circle: ${findCycle(items)?.join(' → ') ?? ''}. Remove one of these needs.`,
      );
    }
    for (const id of stage) placed.add(id);
    stages.push(stage);
  }
  return stages;
}

/**
 * The critical path: the chain of needs with the largest sum of `weight` (working days, say), from its first
 * item to its last. Of equal chains the one that comes first in the list. No items: empty path, total 0.
 * Weights may not be negative. Throws like `stagesOf` on a circle.
 */
export function longestPath<T extends GraphItem>(
  items: readonly T[],
  weight: (item: T) => number,
): { path: string[]; total: number } {
  const needed = neededInside(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const best = new Map<string, { path: string[]; total: number }>();
  let longest: { path: string[]; total: number } = { path: [], total: 0 };
  for (const id of stagesOf(items).flat()) {
    const item = byId.get(id);
    if (!item) continue;
    let before: { path: string[]; total: number } = { path: [], total: 0 };
    for (const other of needed.get(id) ?? []) {
      const chain = best.get(other);
      if (chain && (before.path.length === 0 || chain.total > before.total)) before = chain;
    }
    const chain = { path: [...before.path, id], total: before.total + weight(item) };
    best.set(id, chain);
    if (longest.path.length === 0 || chain.total > longest.total) longest = chain;
  }
  return longest;
}

/** Every item that waits for `itemId`, directly or through others, in the order of the list. */
export function dependentsOf(items: readonly GraphItem[], itemId: string): string[] {
  return reachedFrom(items, itemId, () => true);
}

/** Items reached from `start` against the needs that `follows` lets through; `start` itself left out. */
export function reachedFrom(
  items: readonly GraphItem[],
  start: string,
  follows: (need: Need) => boolean,
): string[] {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const item of items) {
      if (item.needs.some((need) => reached.has(need.item) && follows(need))) reached.add(item.id);
    }
  }
  return items.map((item) => item.id).filter((id) => id !== start && reached.has(id));
}
