import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { plannedItem } from './open-item';

/** The item goes to its department once more: by its interface, or where there is none by the desk. */
export function sendAgain(context: CaseContext, itemId: string): CaseFact {
  return { type: plannedItem(context, itemId).assisted ? 'itemHandedToDesk' : 'itemResent', itemId };
}
