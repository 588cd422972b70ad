import { applicantName } from '../catalogue/applicant-name';
import type { Plan } from '../catalogue/plan';
import type { Departments } from '../people/actor';
import { worksFor } from '../people/may-see';
import { calendarInForce } from '../records/calendar-changes';
import { type CaseFile, newestFields } from '../records/cases';
import { type Check, readChecks } from '../records/commitment-checks';
import { readCreditNotes } from '../records/credit-notes';
import type { readDeskChecks } from '../records/desk-checks';
import { planOf } from '../records/plans';
import { type Calendar, dayOf } from '../rules/calendar';
import { warnedOn } from '../rules/case/lights';
import { isCheckOver } from '../rules/commitment-check/check-state';
import { deskCheckActs } from '../rules/commitment-check/desk-acts';
import { checkClassNames, checkLightNames, checkLimitNames } from '../rules/commitment-check/names';
import { consequences } from '../rules/consequences';
import { workingDaysLeft, workingDaysTaken } from '../rules/elapsed';
import { leftText } from './clock-text';
import type { Services } from './services';
import { verdictView } from './verdict-view';
import { namesOf } from './words/names';

type OfServices = Pick<Services, 'db' | 'law' | 'now'>;

/** One page of the checks that are not over, as a clerk sees them in their queue. */
export async function deskCheckPage(
  { db, law, now }: OfServices,
  page: Awaited<ReturnType<typeof readDeskChecks>>,
) {
  const caseNos = page.rows.map(({ caseNo }) => caseNo);
  const [calendar, fieldsOf] = await Promise.all([calendarInForce(db), newestFields(db, caseNos)]);
  const clock = { calendar, now: now(), lights: law.lights };
  const rows = page.rows.map(async ({ planId, isSample, ...check }) => {
    const plan = await planOf(db, planId);
    const applicant = applicantName(plan, fieldsOf.get(check.caseNo));
    return { ...checkLine(plan, check, clock), applicant, isSample };
  });
  return { ...page, rows: await Promise.all(rows) };
}

/**
 * The checks of one case with what was done and said so far, what a clerk may do to each, what a revocation would take
 * back with it, and the credit note that one has led to.
 */
export async function checksOfCase(
  { db, law, now }: OfServices,
  { plan, case_no: caseNo }: CaseFile,
  departments: Departments,
) {
  const [checks, calendar, notes] = await Promise.all([
    readChecks(db, caseNo),
    calendarInForce(db),
    readCreditNotes(db, { departments: 'all' }, { state: 'all', limit: 50, caseNo }),
  ]);
  const clock = { calendar, now: now(), lights: law.lights };
  return checks.map(({ acts: done, ...check }) => {
    const note = notes.find(({ itemId }) => itemId === check.itemId);
    const { compensations } = check;
    const fates = consequences(plan.items, check.itemId, 'revoked');
    return {
      ...checkLine(plan, check, clock),
      isOurs: worksFor(departments, check.department),
      isOver: isCheckOver({ status: check.status, ...(compensations && { compensations }) }),
      done,
      acts: deskCheckActs(check.status).map(verdictView),
      alsoUndone: plan.items.flatMap(({ id }) => (fates[id] === 'undone' ? [id] : [])),
      creditNote: note ? { id: note.id, notedAt: note.notedAt, repairedAt: note.repairedAt } : null,
    };
  });
}

interface Clock {
  readonly calendar: Calendar;
  /** ms */
  readonly now: number;
  readonly lights: Services['law']['lights'];
}

/** A check with its names, how closely it is made, and how the limit that runs now stands. */
function checkLine(plan: Plan, check: Check, clock: Clock) {
  const { name, department } = namesOf(plan).item(check.itemId);
  const { enquiryPhone: phone } = plan.items.find(({ id }) => id === check.itemId) ?? {};
  const way = verificationOf(plan, check)?.class;
  return {
    ...check,
    name,
    department: { id: check.department, name: department, phone },
    class: way === undefined ? null : { id: way, name: checkClassNames[way] },
    workingDays: workingDaysTaken(clock.calendar, check.decidedAt.getTime(), clock.now),
    ...standing(plan, check, clock),
  };
}

const verificationOf = ({ commitments = [] }: Plan, { itemId }: Check) =>
  commitments.find(({ item }) => item === itemId)?.verification;

/** The limit of a check that runs now, in words and as a light; none runs while a decision is awaited, or after the end. */
function standing(plan: Plan, check: Check, { calendar, now, lights }: Clock) {
  const { status, due } = check;
  const verification = verificationOf(plan, check);
  if (due === null || !isLimited(status) || !verification || verification.class === 'none') {
    return { light: null, clock: null };
  }
  const limit = verification[limitsOf[status]];
  const today = dayOf(calendar, now);
  const isNear = today >= warnedOn(calendar, lights, limit, due);
  const light: keyof typeof checkLightNames = today > due ? 'red' : isNear ? 'warning' : 'green';
  const [clock = null] = leftText(checkLimitNames[status], workingDaysLeft(calendar, now, due));
  return { light: { id: light, name: checkLightNames[light] }, clock };
}

/** Which limit of the letter runs in a status. */
const limitsOf = {
  waitingForCheck: 'limit',
  falseFound: 'replyLimit',
  toCorrect: 'correctionLimit',
} as const satisfies Record<keyof typeof checkLimitNames, string>;

const isLimited = (status: Check['status']): status is keyof typeof limitsOf =>
  Object.hasOwn(limitsOf, status);
