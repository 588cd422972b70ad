import { applicantName } from '../catalogue/applicant-name';
import { calendarInForce } from '../records/calendar-changes';
import { newestFields } from '../records/cases';
import type { DeskCaseRow } from '../records/desk-cases';
import type { Page } from '../records/pages';
import { planOf } from '../records/plans';
import { lightNames, phaseNames } from '../rules/case/case-names';
import { dueDate } from '../rules/date-ledger';
import { workingDaysLeft, workingDaysTaken } from '../rules/elapsed';
import type { Calendar } from '../rules/calendar';
import { leftText } from './clock-text';
import { limitOf } from './limit-of';
import type { Services } from './services';
import { namesOf } from './words/names';

/** Open cases as a clerk sees them in a queue, by the calendar that is in force. */
export async function deskCasePage(
  { db, now, law }: Pick<Services, 'db' | 'now' | 'law'>,
  page: Page<DeskCaseRow>,
) {
  const caseNos = page.rows.map(({ caseNo }) => caseNo);
  const [calendar, fieldsOf] = await Promise.all([calendarInForce(db), newestFields(db, caseNos)]);
  const at = now();
  const rows = page.rows.map(async ({ planId, ...row }) => {
    const plan = await planOf(db, planId);
    const light = row.light ?? 'green';
    return {
      ...row,
      applicant: applicantName(plan, fieldsOf.get(row.caseNo)),
      oneThing: { id: row.oneThing, name: plan.name },
      waitingFor:
        row.waitingFor === null
          ? null
          : { id: row.waitingFor, name: namesOf(plan).item(row.waitingFor).name },
      phase: { id: row.phase, name: phaseNames[row.phase] },
      light: { id: light, name: lightNames[light] },
      workingDays: workingDaysTaken(calendar, row.receivedAt.getTime(), at),
      clock: caseClock(calendar, at, row, limitOf(law.acceptanceCheck)),
    };
  });
  return { ...page, asOf: new Date(at).toISOString(), rows: await Promise.all(rows) };
}

/** What is left of the limits of a case at `now` (ms); before the acceptance, of the time to check it. */
function caseClock(
  calendar: Calendar,
  now: number,
  { phase, receivedAt, promisedDue, statutoryDue, correctionDue }: Omit<DeskCaseRow, 'planId'>,
  acceptance: ReturnType<typeof limitOf>,
) {
  const left = (day: string | null) => (day === null ? null : workingDaysLeft(calendar, now, day));
  const checkBy =
    phase === 'received' ? dueDate({ calendar, from: receivedAt.getTime(), limit: acceptance }).due : null;
  const clauses = [
    ...leftText({ zh: '受理核对期限', en: 'time to check it' }, left(checkBy)),
    ...leftText({ zh: '补正期限', en: 'time to correct it' }, left(correctionDue)),
    ...leftText({ zh: '承诺', en: 'promise' }, left(promisedDue)),
    ...leftText({ zh: '法定期限', en: 'limit in law' }, left(statutoryDue)),
  ];
  return {
    zh: clauses.length === 0 ? '时限暂停。' : `${clauses.map(({ zh }) => zh).join('，')}。`,
    en: clauses.length === 0 ? 'The clock stands still.' : `${clauses.map(({ en }) => en).join('; ')}.`,
  };
}
