import type { Plan } from '../catalogue/plan';
import { calendarInForce } from '../records/calendar-changes';
import type { Calendar } from '../rules/calendar';
import { decide } from '../rules/case/decide';
import { evolve, receivedCase } from '../rules/case/evolve';
import { calendarFor, casePlanOf, type CaseStart, type ToldOfCase } from './case-start';
import type { Services } from './services';

/** The dates that a complete application with this plan would get at this moment (ms); nothing is stored. */
export async function foreseenDates(services: Services, plan: Plan, at: number) {
  const calendar = await calendarInForce(services.db);
  return receive(services, calendar, plan, at).state.dates;
}

/**
 * The receipt (ms) and what follows from it by rule: a complete application, or one of which only papers are
 * missing that may follow, is accepted at once and has its date.
 */
export function receive(
  { connections, law }: Pick<Services, 'connections' | 'law'>,
  calendar: Calendar,
  plan: Plan,
  receivedAt: number,
  told?: ToldOfCase,
) {
  const casePlan = casePlanOf(plan, connections, law, told);
  const received = receivedCase(
    plan.items.map(({ id }) => id),
    receivedAt,
  );
  const context = { plan: casePlan, calendar: calendarFor(calendar, receivedAt) };
  const events = decide(received, { type: 'begin' }, context, receivedAt);
  const state = events.reduce(evolve, received);
  const message: CaseStart = {
    plan: casePlan,
    calendarVersion: calendar.version,
    state,
    factCount: events.length,
  };
  return { state, events, message };
}
