import type { CaseFile } from '../records/cases';
import { readCaseState } from '../records/case-state';
import type { Database } from '../records/database';
import { calendarOf } from '../records/versions';
import type { Calendar } from '../rules/calendar';
import type { CasePlan, PlannedItem } from '../rules/case/case-plan';
import type { ItemState, LimitKind } from '../rules/case/case-state';
import { limitOf, stopsOf } from '../rules/case/item-clock';
import { plannedItem } from '../rules/case/open-item';
import { dateLedger } from '../rules/date-ledger';
import { casePlanOf } from './case-start';
import type { Services } from './services';
import { type Names, namesOf } from './words/names';

/**
 * The date ledger of a case: for every item that has started, both limits, day by day, by the calendar they rest on;
 * pauses by the name of their procedure, also one that lasts, and extensions. What a procedure stops is what the law's
 * table says now.
 */
export async function caseLedger(
  { db, connections, law }: Pick<Services, 'db' | 'connections' | 'law'>,
  file: CaseFile,
) {
  const { state } = await readCaseState(db, file);
  const calendars = await calendarsOf(db, file);
  const plan = casePlanOf(file.plan, connections, law);
  const names = namesOf(file.plan, law.procedures);
  return {
    caseNo: file.case_no,
    promised: {
      due: file.promised_due,
      provisional: file.promised_provisional,
      waitingFor: file.waiting_for,
      stopped: state.dates?.promised.stopped ?? false,
      criticalPath: file.plan.promise.criticalPath,
    },
    items: file.plan.items.flatMap(({ id, name }) => {
      const item = state.items[id];
      const calendar = calendars.get(id);
      const from = item?.startedAt;
      if (!item || !calendar || from === undefined) return [];
      const clock = { plan, calendar, names };
      const planned = plannedItem(clock, id);
      return [
        {
          itemId: id,
          name,
          extendedBy: item.extendedBy ?? 0,
          promised: pageOf(clock, planned, item, 'promised', from),
          statutory: planned.statutoryLimit && pageOf(clock, planned, item, 'statutory', from),
        },
      ];
    }),
  };
}

/** By item: the calendar that its dates rest on. */
async function calendarsOf(db: Database, file: CaseFile): Promise<ReadonlyMap<string, Calendar>> {
  return new Map(
    await Promise.all(
      file.items.map(async ({ item_id, calendar_version }) => {
        const version = calendar_version ?? file.calendar_version;
        return [item_id, await calendarOf(db, version)] as const;
      }),
    ),
  );
}

function pageOf(
  { plan, calendar, names }: { readonly plan: CasePlan; readonly calendar: Calendar; readonly names: Names },
  planned: PlannedItem,
  item: ItemState,
  kind: LimitKind,
  from: number,
) {
  const limit = limitOf(planned, item, kind) ?? planned.promisedLimit;
  const stops = stopsOf(plan, planned, item.pauses, kind, {
    open: 'open',
    nameOf: (procedure) => names.procedure(procedure),
  });
  const { dueAt, ...ledger } = dateLedger({ calendar, from, limit, stops });
  return { limit, startedAt: new Date(from).toISOString(), ...ledger };
}
