import type { NumberedEvent } from '../rules/case/case-event';
import { type CaseState, isOver } from '../rules/case/case-state';
import type { Database } from './database';

/**
 * Notes that the case counts by another calendar from here on; an item that was over by then keeps the one before, by
 * which its dates were set. In the transaction that records the facts, which lead to `state`.
 */
export async function noteCalendar(
  db: Database,
  caseNo: string,
  events: readonly NumberedEvent[],
  state: CaseState,
): Promise<void> {
  for (const [index, event] of events.entries()) {
    if (event.type !== 'calendarChanged') continue;
    const stillOpen = new Set(events.slice(index).map((later) => ('itemId' in later ? later.itemId : null)));
    const over = Object.entries(state.items)
      .filter(([itemId, { status }]) => isOver(status) && !stillOpen.has(itemId))
      .map(([itemId]) => itemId);
    if (over.length > 0) {
      await db
        .updateTable('item_case')
        .from('combined_case')
        .set((eb) => ({ calendar_version: eb.ref('combined_case.calendar_version') }))
        .whereRef('item_case.case_no', '=', 'combined_case.case_no')
        .where('item_case.case_no', '=', caseNo)
        .where('item_id', 'in', over)
        .where('item_case.calendar_version', 'is', null)
        .execute();
    }
    await db
      .updateTable('combined_case')
      .set({ calendar_version: event.calendarVersion })
      .where('case_no', '=', caseNo)
      .execute();
  }
}
