import { addDays, type Day, dayOf, isDay } from '../calendar';
import type { ActRules } from './act-rule';
import type { CaseContext } from './case-plan';
import type { CaseState } from './case-state';
import { stoppedBy } from './item-clock';
import { plannedItem, startedItem } from './open-item';

/** What stops, starts or lengthens the clock of an item. Reason and legal basis stand in the records. */
export type ClockAct =
  | {
      readonly kind: 'beginPause';
      readonly itemId: string;
      readonly pauseId: string;
      /** Special procedure 特别程序, by the catalogue's name. */
      readonly procedure: string;
      /** First day that does not count; today or before. */
      readonly from: Day;
      /** Day on which the clock is to run again, as the applicant is told in writing (行政许可法 art. 45). */
      readonly plannedEnd: Day;
    }
  /** `end`: day on which the clock ran again; today or before. Said again, it corrects what was said. */
  | { readonly kind: 'endPause'; readonly itemId: string; readonly pauseId: string; readonly end: Day }
  /** 延期 of a limit in law, once, within its maximum (行政许可法 art. 42). */
  | {
      readonly kind: 'extend';
      readonly itemId: string;
      readonly days: number;
      /** Level that approved it. */
      readonly approvedBy: string;
    };

/** Days; what is planned longer is a slip of the pen, and would be walked day by day. */
const longestPause = 3650;

const isBetween = (first: Day, day: Day, last: Day): boolean => isDay(day) && first <= day && day <= last;

export const clockRules: ActRules<ClockAct> = {
  beginPause: {
    whyNot: (state, { itemId, procedure, from, plannedEnd, pauseId }, context, now) => {
      const item = startedItem(state, itemId);
      if (typeof item === 'string') return item;
      if (!stoppedBy(context.plan, plannedItem(context, itemId), procedure)) return 'unknown-procedure';
      const isNew = !item.pauses?.some(({ id }) => id === pauseId);
      const isPossible =
        isBetween(dayOf(context.calendar, item.startedAt), from, dayOf(context.calendar, now)) &&
        isBetween(from, plannedEnd, addDays(from, longestPause));
      return isNew && isPossible ? null : 'pause-dates';
    },
    facts: (_state, { itemId, pauseId, procedure, from, plannedEnd }) => [
      { type: 'pauseBegan', itemId, pause: { id: pauseId, procedure, from, plannedEnd } },
    ],
  },
  endPause: {
    whyNot: (state, { itemId, pauseId, end }, { calendar }, now) => {
      const item = startedItem(state, itemId);
      if (typeof item === 'string') return item;
      const pause = item.pauses?.find(({ id }) => id === pauseId);
      if (!pause) return 'unknown-pause';
      return isBetween(pause.from, end, dayOf(calendar, now)) ? null : 'pause-dates';
    },
    facts: (_state, { itemId, pauseId, end }) => [{ type: 'pauseEnded', itemId, pauseId, end }],
  },
  extend: {
    whyNot: whyNotExtended,
    facts: (_state, { itemId, days, approvedBy }) => [{ type: 'itemExtended', itemId, days, approvedBy }],
  },
};

/** What no law allows to extend, or has run out, stays as it is; a promise alone cannot be extended. */
function whyNotExtended(
  state: CaseState,
  { itemId, days, approvedBy }: Extract<ClockAct, { kind: 'extend' }>,
  context: CaseContext,
) {
  const item = startedItem(state, itemId);
  if (typeof item === 'string') return item;
  const { maxExtensionDays, extensionApprover } = plannedItem(context, itemId).statutoryLimit ?? {};
  if (maxExtensionDays === undefined) return 'no-extension';
  if (item.extendedBy !== undefined) return 'extended-already';
  if (extensionApprover !== undefined && approvedBy !== extensionApprover) return 'wrong-approver';
  if (!Number.isInteger(days) || days < 1 || days > maxExtensionDays) return 'extension-too-long';
  return item.statutoryMissed ? 'limit-passed' : null;
}
