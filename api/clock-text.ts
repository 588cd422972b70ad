import type { Calendar, Day } from '../rules/calendar';
import type { StallCause } from '../rules/case/case-state';
import { causeNames } from '../rules/cause-names';
import { workingDaysLeft } from '../rules/elapsed';
import type { Text } from '../rules/text';
import type { DayCause } from '../rules/time-split';
import { causeOfStall } from '../rules/whose-days';

/** What an item at hand does to its clock. */
export interface ClockEffect {
  /** Whether its promised limit runs. */
  readonly runs: boolean;
  /** Whose these days are. */
  readonly countsAs: DayCause;
  /** Working days left until the last day; below 0: so many past it; `null`: there is no such day now. */
  readonly promisedDaysLeft: number | null;
  readonly statutoryDaysLeft: number | null;
  readonly text: Text;
}

/** The effect of an item at hand on its clock, at `now` (ms); `cause` is `null` while it lies at the desk. */
export function clockEffect(
  calendar: Calendar,
  now: number,
  item: {
    readonly cause: StallCause | null;
    readonly promisedDue: Day | null;
    readonly statutoryDue: Day | null;
  },
): ClockEffect {
  const runs = item.promisedDue !== null;
  const stalled = item.cause === null ? 'department' : causeOfStall[item.cause];
  const countsAs = runs ? stalled : 'specialProcedure';
  const left = (due: Day | null) => (due === null ? null : workingDaysLeft(calendar, now, due));
  const promisedDaysLeft = left(item.promisedDue);
  const statutoryDaysLeft = left(item.statutoryDue);
  const clauses = [
    runs
      ? { zh: '承诺时限照走', en: 'the promise runs' }
      : { zh: '承诺时限暂停', en: 'the promise stands still' },
    {
      zh: `这些天数算作${causeNames[countsAs].zh}`,
      en: `these days count as: ${causeNames[countsAs].en.toLowerCase()}`,
    },
    ...leftText({ zh: '承诺', en: 'promise' }, promisedDaysLeft),
    ...leftText({ zh: '法定期限', en: 'limit in law' }, statutoryDaysLeft),
  ];
  const text = {
    zh: `${clauses.map(({ zh }) => zh).join('，')}。`,
    en: `${clauses.map(({ en }) => en).join('; ')}.`,
  };
  return { runs, countsAs, promisedDaysLeft, statutoryDaysLeft, text };
}

/** How many working days are left of a limit, or how many it has passed by; nothing when there is no such day. */
export function leftText(limit: Text, days: number | null): Text[] {
  if (days === null) return [];
  if (days < 0) {
    return [{ zh: `已超${limit.zh}${-days}个工作日`, en: `${-days} working day(s) past the ${limit.en}` }];
  }
  return days === 0
    ? [{ zh: `今天是${limit.zh}最后一天`, en: `today is the last day of the ${limit.en}` }]
    : [{ zh: `离${limit.zh}还有${days}个工作日`, en: `${days} working day(s) left until the ${limit.en}` }];
}
