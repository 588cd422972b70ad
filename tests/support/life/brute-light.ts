import type { PlannedItem } from '../../../rules/case/case-plan';
import type { ItemState } from '../../../rules/case/case-state';
import type { Light } from '../../../rules/case/light';
import { bruteDue, endOf, isWorking, shifted, startOf } from '../brute-dates';
import type { Seen } from './any-life';

/** The light of a running item, from its dates: counted back from its last day, by hand. */
export function bruteLight(
  { model, now, told }: Seen,
  item: PlannedItem,
  { promisedDue, statutoryDue }: ItemState,
): Light {
  const { lights } = told.context.plan;
  const limit = model.limitOf(item, 'promised');
  if (!lights || !limit) throw new Error('Any life has lights and limits');
  if (statutoryDue !== undefined && now > endOf(statutoryDue)) return 'red';
  if (promisedDue === undefined) return 'green';
  const { warningShare, warningDays, redAfterDays } = lights;
  const term = bruteDue(model.calendar, startOf(promisedDue), { days: redAfterDays, unit: 'workingDay' });
  if (now > endOf(term)) return 'red';
  if (now > endOf(promisedDue)) return 'yellow';
  if (limit.days === 0) return 'green';
  let left = Math.min(limit.days, Math.max(warningDays, Math.floor(limit.days * warningShare)));
  let day = promisedDue;
  for (left -= 1; left > 0;) {
    day = shifted(day, -1);
    if (limit.unit === 'calendarDay' || isWorking(model.calendar, day)) left -= 1;
  }
  return now >= startOf(day) ? 'warning' : 'green';
}
