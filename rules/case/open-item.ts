import type { PlannedItem } from './case-plan';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver, type ItemState } from './case-state';

/** Why an item that is named cannot be acted on. */
export type ItemRefusal = 'unknown-item' | 'item-over' | 'not-started';

/** The item of that id, or why there is none to act on. */
export function openItem({ items }: CaseState, itemId: string): ItemState | 'unknown-item' | 'item-over' {
  const item = Object.hasOwn(items, itemId) ? items[itemId] : undefined;
  if (!item) return 'unknown-item';
  return isOver(item.status) ? 'item-over' : item;
}

/** The same for an item whose clock has started. */
export function startedItem(
  state: CaseState,
  itemId: string,
): (ItemState & { readonly startedAt: number }) | ItemRefusal {
  const item = openItem(state, itemId);
  if (typeof item === 'string') return item;
  const { startedAt } = item;
  return startedAt === undefined ? 'not-started' : { ...item, startedAt };
}

/** The item as it was planned. Throws RangeError when the plan has no such item. */
export function plannedItem({ plan }: CaseContext, itemId: string): PlannedItem {
  const item = plan.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`The plan has no item ${itemId}`);
  return item;
}
