import { applicantName } from '../catalogue/applicant-name';
import type { Plan } from '../catalogue/plan';
import type { Person } from '../people/actor';
import { worksFor } from '../people/may-see';
import { type AtHandList, readAtHand } from '../records/at-hand';
import { calendarInForce } from '../records/calendar-changes';
import { readCaseState } from '../records/case-state';
import type { CaseFile } from '../records/cases';
import { readConflicts } from '../records/conflicts';
import { readRevision } from '../records/revisions';
import { deskActs, proceduresOf } from '../rules/case/desk-acts';
import { plannedItem } from '../rules/case/open-item';
import { atHandPage } from './at-hand-view';
import { casePlanOf } from './case-start';
import { conflictPage } from './conflict-view';
import { checksOfCase } from './desk-check-view';
import { partsView } from './parts-view';
import type { Services } from './services';
import { verdictView } from './verdict-view';
import { namesOf } from './words/names';

type OfServices = Pick<Services, 'db' | 'law' | 'connections' | 'now'>;

/** All of one case: it has a handful of items. */
const everything = { page: 1, size: 50 };
const oldestFirst = { sort: 'age', order: 'asc', ...everything } as const;

/**
 * A case as the desk sees it beside its public view: who applied, what was filled in and handed in, and what this clerk
 * may do to the whole and to each item, with the reason where they may not. Personal data.
 */
export async function deskCaseView(services: OfServices, file: CaseFile, clerk: Person) {
  const { db, law, connections, now } = services;
  const { plan, case_no: caseNo } = file;
  const { departments } = clerk;
  const atHand = (list: AtHandList) =>
    readAtHand(db, list, departments, { caseNo }, oldestFirst).then((page) => atHandPage(services, page));
  const [{ state }, given, calendar, conflicts, checks, stalled, slips] = await Promise.all([
    readCaseState(db, file),
    readRevision(db, caseNo),
    calendarInForce(db),
    readConflicts(db, departments, { caseNo }, everything),
    checksOfCase(services, file, departments),
    atHand('stalled'),
    atHand('slips'),
  ]);
  // Only what may be done is asked of it: which commitments are checked is of no matter here.
  const context = { plan: casePlanOf(plan, connections, law), calendar };
  const acts = deskActs(state, context, now());
  const names = namesOf(plan, law.procedures);
  return {
    caseNo,
    applicant: applicantName(plan, given.fields),
    revision: given.revision,
    parts: partsView(plan, law, given),
    acts: acts.whole.map(verdictView),
    items: plan.items.map(({ id, department }) => {
      const planned = plannedItem(context, id);
      return {
        itemId: id,
        isOurs: worksFor(departments, department),
        atHand: [...stalled.rows, ...slips.rows].find(({ itemId }) => itemId === id) ?? null,
        acts: (acts.items[id] ?? []).map(verdictView),
        procedures: proceduresOf(context.plan, planned).map((procedure) => ({
          id: procedure,
          name: names.procedure(procedure),
        })),
        extension: extensionOf(plan, id),
      };
    }),
    conflicts: (await conflictPage(db, conflicts)).rows,
    checks,
  };
}

/** By how many days at most a limit in law may be extended, and by whom; `null`: not at all. */
function extensionOf({ items }: Plan, itemId: string) {
  const limit = items.find(({ id }) => id === itemId)?.statutoryLimit;
  if (limit?.maxExtensionDays === undefined) return null;
  return { maxDays: limit.maxExtensionDays, unit: limit.unit, approver: limit.extensionApprover ?? null };
}
