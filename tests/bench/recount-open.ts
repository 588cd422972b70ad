import type { Database } from '../../records/database';

const over = ['approved', 'refused', 'withdrawn', 'ended', 'revoked'];

/** Open cases with their items, and those with a conflict that nobody has closed. */
async function readOpen(db: Database) {
  const cases = await db
    .selectFrom('combined_case')
    .select(['case_no', 'one_thing', 'situation', 'phase', 'light', 'gaps_due', 'is_sample'])
    .execute();
  const open = new Map(cases.filter(({ phase }) => phase !== 'closed').map((one) => [one.case_no, one]));
  const items = await db
    .selectFrom('item_case')
    .select(['case_no', 'department', 'status', 'light', 'promise_missed', 'statutory_missed'])
    .select(['forecast_warned', 'stall_cause', 'asked_due', 'ended_at'])
    .execute();
  return { open, items: items.filter(({ case_no }) => open.has(case_no)) };
}

/** How many open items stand as a link of the board asks, looked at one by one. */
export async function recountOpen(db: Database): Promise<(asked: URLSearchParams) => number> {
  const { open, items } = await readOpen(db);
  return (asked) =>
    items.filter((item) => {
      const whole = open.get(item.case_no);
      const standing = asked.get('standing');
      const stands: Readonly<Record<string, boolean>> = {
        overdue: item.promise_missed || item.statutory_missed,
        forecast: item.forecast_warned,
        [item.light ?? 'green']: true,
      };
      return (
        whole !== undefined &&
        !over.includes(item.status) &&
        (asked.get('oneThing') ?? whole.one_thing) === whole.one_thing &&
        (asked.get('situation') ?? whole.situation) === whole.situation &&
        (asked.get('department') ?? item.department) === item.department &&
        (standing === null || stands[standing] === true)
      );
    }).length;
}

/** How many open cases stand in each queue of a clerk for all departments, looked at one by one; none has a conflict. */
export async function recountQueues(db: Database): Promise<Readonly<Record<string, number>>> {
  const { open, items } = await readOpen(db);
  const counts: Record<string, number> = { open: open.size };
  for (const whole of open.values()) {
    const own = items.filter(({ case_no }) => case_no === whole.case_no);
    const isLit = (light: string | null): boolean => (light ?? 'green') !== 'green';
    const queues = {
      toAccept: whole.phase === 'received',
      withApplicant:
        whole.phase === 'correcting' || whole.gaps_due !== null || own.some((one) => one.asked_due !== null),
      stalled: own.some(({ status }) => status === 'stalled'),
      slips: own.some((one) => one.status === 'atDesk' || one.stall_cause === 'notKeyedIn'),
      nearLimit: isLit(whole.light) || own.some((one) => isLit(one.light) && one.ended_at === null),
      conflicts: false,
    };
    const isRunning = !Object.values(queues).includes(true);
    for (const [queue, isIn] of Object.entries({ ...queues, running: isRunning })) {
      counts[queue] = (counts[queue] ?? 0) + Number(isIn);
    }
  }
  return counts;
}
