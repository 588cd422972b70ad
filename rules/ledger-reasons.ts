import type { Effect, Step, StoppableCount } from './limit-walk';
import type { Text } from './text';
import { reasonOf } from './working-day';

/** `day` is what the calendar says of the day, in words. */
type Reason = (day: Text, step: Step, count: StoppableCount) => Text;

const dayItself: Reason = (day) => day;

const reasons: Readonly<Record<Effect, Reason>> = {
  receivedOnDayOff: (day) => ({
    zh: `${day.zh}，当日收件，视为下一工作日收件`,
    en: `${day.en}: counts as received on the next working day`,
  }),
  receivedAfterHours: (_day, _step, { calendar }) => ({
    zh: `${calendar.closesAt}及以后收件，视为下一工作日收件`,
    en: `received at or after ${calendar.closesAt}: counts as received on the next working day`,
  }),
  receipt: () => ({
    zh: '收件当日，不计入（民法典第二百零一条）',
    en: 'day of receipt, not counted (Civil Code art. 201)',
  }),
  dueAtOnce: () => ({ zh: '即时办结，收件当日为限', en: 'at once: due on the day of receipt' }),
  workingDay: dayItself,
  notWorking: dayItself,
  calendarDay: (day) => ({
    zh: `${day.zh}，按自然日计入`,
    en: `${day.en}, counted: the limit is in calendar days`,
  }),
  stopped: (day, { stop }) => ({
    zh: `期限中止：${stop?.reason.zh ?? day.zh}`,
    en: `clock stopped: ${stop?.reason.en ?? day.en}`,
  }),
  lastDayMovesOn: (day) => ({
    zh: `${day.zh}，期限最后一日顺延（民法典第二百零三条）`,
    en: `${day.en}: the last day moves on (Civil Code art. 203)`,
  }),
  lastDayMovedHere: () => ({
    zh: '期限最后一日顺延至本日',
    en: 'the last day has moved to this working day',
  }),
};

/** Why a day of the ledger counts or not, in words for the applicant. */
export function reasonOfStep(step: Step, count: StoppableCount): Text {
  return reasons[step.effect](reasonOf(step.day), step, count);
}
