import { applicantName } from '../catalogue/applicant-name';
import type { AtHandRow } from '../records/at-hand';
import { calendarInForce } from '../records/calendar-changes';
import { newestFields } from '../records/cases';
import { type DepartmentHas, readDepartmentHas } from '../records/department-has';
import type { Page } from '../records/pages';
import { planOf } from '../records/plans';
import type { Plan } from '../catalogue/plan';
import type { Calendar } from '../rules/calendar';
import { actNames } from '../rules/case/act-names';
import { lightNames, stallCauseNames, statusNames } from '../rules/case/case-names';
import { nextActs } from '../rules/case/next-acts';
import { workingDaysTaken } from '../rules/elapsed';
import { clockEffect } from './clock-text';
import { departmentHas } from './department-has-text';
import type { Services } from './services';
import { targetName } from './target-names';

/** Items at hand as a clerk sees them, by the calendar that is in force. */
export async function atHandPage({ db, now }: Pick<Services, 'db' | 'now'>, page: Page<AtHandRow>) {
  const [calendar, hasOf, fieldsOf] = await Promise.all([
    calendarInForce(db),
    readDepartmentHas(db, page.rows),
    newestFields(
      db,
      page.rows.map(({ caseNo }) => caseNo),
    ),
  ]);
  const at = now();
  const rows = page.rows.map(async (row) => {
    const plan = await planOf(db, row.planId);
    return {
      applicant: applicantName(plan, fieldsOf.get(row.caseNo)),
      ...atHandView(row, plan, hasOf(row), { calendar, now: at }),
    };
  });
  return { ...page, asOf: new Date(at).toISOString(), rows: await Promise.all(rows) };
}

/** One item at hand: why, since when, what it does to the clock, what its department has, what to do next. */
function atHandView(
  row: AtHandRow,
  plan: Plan,
  has: DepartmentHas,
  { calendar, now }: { readonly calendar: Calendar; readonly now: number },
) {
  const { caseNo, itemCaseNo, itemId, department, status, cause, passedOnTo } = row;
  const item = plan.items.find(({ id }) => id === itemId);
  const since = row.since?.getTime() ?? now;
  const light = row.light ?? 'green';
  const { next, others } = nextActs({ cause, assisted: row.assisted, asked: row.askedDue !== null });
  const named = (act: keyof typeof actNames) => ({ act, name: actNames[act] });
  return {
    caseNo,
    isSample: row.isSample,
    itemCaseNo,
    itemId,
    name: item?.name ?? { zh: itemId, en: itemId },
    oneThing: { id: row.oneThing, name: plan.name },
    department: { id: department, name: item?.departmentName, phone: item?.enquiryPhone },
    status,
    cause: cause && { id: cause, name: stallCauseNames[cause] },
    standing: cause ? stallCauseNames[cause] : statusNames[status],
    since: new Date(since).toISOString(),
    age: { ms: now - since, workingDays: workingDaysTaken(calendar, since, now) },
    clock: clockEffect(calendar, now, row),
    promised: { due: row.promisedDue, missed: row.promiseMissed },
    statutory: { due: row.statutoryDue, missed: row.statutoryMissed },
    light: { id: light, name: lightNames[light] },
    departmentHas: departmentHas(row, has),
    problems:
      cause === 'refusedInput'
        ? has.problems.map(({ field, message }) => ({ field, message, label: labelOf(plan, field) }))
        : [],
    askedUntil: row.askedDue,
    next: next && named(next),
    others: others.map(named),
    passedOnTo,
  };
}

/** A department names a field or a paper by its id alone. */
function labelOf(plan: Plan, field: string) {
  const isField = plan.form.some(({ key }) => key === field);
  return targetName(plan, `${isField ? 'fields' : 'materials'}/${field}`);
}
