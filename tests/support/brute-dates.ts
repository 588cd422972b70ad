import type { Calendar, Day } from '../../rules/calendar';
import type { CasePlan } from '../../rules/case/case-plan';
import { type CaseState, isOver } from '../../rules/case/case-state';
import type { Limit } from '../../rules/limit';

// A second opinion, on purpose without any function of `rules/`: China is 8 hours ahead of UTC all year.
const hour = 3_600_000;
const civilDay = (ms: number): Day => new Date(ms + 8 * hour).toISOString().slice(0, 10);
const clockTime = (ms: number) => new Date(ms + 8 * hour).toISOString().slice(11, 16);
const startOf = (day: Day) => Date.parse(`${day}T00:00+08:00`);
const following = (day: Day) => civilDay(startOf(day) + 24 * hour);

function isWorking({ years }: Calendar, day: Day): boolean {
  const year = years[day.slice(0, 4)];
  if (year?.off[day]) return false;
  return year?.makeUp[day] !== undefined || ![0, 6].includes(new Date(day).getUTCDay());
}

function workingFrom(calendar: Calendar, day: Day): Day {
  return isWorking(calendar, day) ? day : workingFrom(calendar, following(day));
}

/** The last day of one limit that begins at `from` (ms). */
export function bruteDue(calendar: Calendar, from: number, { days, unit }: Limit): Day {
  let day = civilDay(from);
  if (unit === 'workingDay') {
    const tooLate = isWorking(calendar, day) && clockTime(from) >= calendar.closesAt;
    day = workingFrom(calendar, tooLate ? following(day) : day);
  }
  for (let left = days; left > 0; left -= 1) {
    day = following(day);
    if (unit === 'workingDay') day = workingFrom(calendar, day);
  }
  return workingFrom(calendar, day);
}

/** The latest day of all open items, each chain of needs walked anew from its end; `null`: nothing to promise. */
export function bruteWholeDue(
  { items }: CasePlan,
  state: CaseState,
  calendar: Calendar,
  kind: 'promised' | 'statutory',
): Day | null {
  const accepted = state.acceptedAt ?? state.receivedAt;
  const walk = (id: string): { due: Day; end: number } => {
    const item = items.find((one) => one.id === id);
    if (!item) throw new Error(`no item ${id}`);
    const start = Math.max(accepted, ...item.needs.map((need) => walk(need.item).end));
    const limit = kind === 'promised' ? item.promisedLimit : (item.statutoryLimit ?? item.promisedLimit);
    const due = bruteDue(calendar, start, limit);
    const planned = Math.max(start, startOf(due));
    return { due, end: Math.min(planned, state.items[id]?.endedAt ?? planned) };
  };
  const open = items
    .filter(({ id }) => !isOver(state.items[id]?.status ?? 'waiting'))
    .filter(({ statutoryLimit }) => kind === 'promised' || statutoryLimit !== null);
  return (
    open
      .map(({ id }) => walk(id).due)
      .toSorted()
      .at(-1) ?? null
  );
}
