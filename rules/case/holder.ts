import type { GraphItem } from '../graph';
import { type CaseState, isOver } from './case-state';

/**
 * The item that has the accepted case: the one that its promised date waits for or, while that one waits itself, the
 * open one of its needs that is promised latest, and so on. `null` before the acceptance and when all is over.
 */
export function holderOf(
  { items }: { readonly items: readonly GraphItem[] },
  state: CaseState,
): string | null {
  let holder = state.dates?.promised.waitingFor ?? null;
  while (holder !== null && state.items[holder]?.status === 'waiting') {
    const next = latestOpenNeed(items, state, holder);
    if (next === undefined) return holder;
    holder = next;
  }
  return holder;
}

function latestOpenNeed(items: readonly GraphItem[], state: CaseState, itemId: string): string | undefined {
  // What has not started is promised later than all that has.
  const promisedDue = (id: string) => state.items[id]?.promisedDue ?? '9999-12-31';
  const [latest] = (items.find(({ id }) => id === itemId)?.needs ?? [])
    .map(({ item }) => item)
    .filter((id) => state.items[id] && !isOver(state.items[id].status))
    .toSorted((a, b) => promisedDue(b).localeCompare(promisedDue(a)));
  return latest;
}
