import type { CaseFile } from '../records/cases';
import type { Database } from '../records/database';
import { calendarOf } from '../records/versions';
import type { Calendar } from '../rules/calendar';
import { dateLedger } from '../rules/date-ledger';
import type { Limit } from '../rules/limit';

/** The date ledger of a case: for every item that has started, both limits, day by day, by the calendar they rest on. */
export async function caseLedger(db: Database, file: CaseFile) {
  const versions = new Set(
    file.items.map(({ calendar_version }) => calendar_version ?? file.calendar_version),
  );
  const calendars = new Map(
    await Promise.all(
      [...versions].map(async (version) => [version, await calendarOf(db, version)] as const),
    ),
  );
  return {
    caseNo: file.case_no,
    promised: {
      due: file.promised_due,
      provisional: file.promised_provisional,
      waitingFor: file.waiting_for,
      criticalPath: file.plan.promise.criticalPath,
    },
    items: file.items.flatMap((item) => {
      const planned = file.plan.items.find(({ id }) => id === item.item_id);
      const calendar = calendars.get(item.calendar_version ?? file.calendar_version);
      if (!planned || !item.started_at || !calendar) return [];
      const from = item.started_at.getTime();
      return [
        {
          itemId: item.item_id,
          name: planned.name,
          promised: pageOf(calendar, from, planned.promisedLimit),
          statutory: planned.statutoryLimit && pageOf(calendar, from, planned.statutoryLimit),
        },
      ];
    }),
  };
}

function pageOf(calendar: Calendar, from: number, { days, unit }: Limit) {
  const limit = { days, unit };
  const { dueAt, ...ledger } = dateLedger({ calendar, from, limit });
  return { limit, startedAt: new Date(from).toISOString(), ...ledger };
}
