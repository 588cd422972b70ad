import type { Plan, PlanMaterial } from '../catalogue/plan';
import { calendarInForce } from '../records/calendar-changes';
import type { Calendar } from '../rules/calendar';
import { decide } from '../rules/case/decide';
import { evolve, receivedCase } from '../rules/case/evolve';
import { calendarFor, casePlanOf, type CaseStart } from './case-start';
import { drawHash } from './check-terms';
import type { Services } from './services';

/** The dates that a complete application with this plan would get at this moment (ms); nothing is stored. */
export async function foreseenDates(services: Services, plan: Plan, at: number) {
  const calendar = await calendarInForce(services.db);
  // Which items will be sampled for a check hangs on the case number; no date does.
  return receive(services, calendar, 'not yet a case', plan, { missing: [], toFollow: [] }, at).state.dates;
}

/**
 * The receipt and what follows from it by rule: a complete application, or one of which only papers are
 * missing that may follow, is accepted at once and has its date.
 */
export function receive(
  { connections, law, signIn }: Services,
  calendar: Calendar,
  caseNo: string,
  plan: Plan,
  { missing, toFollow }: Readonly<Record<'missing' | 'toFollow', readonly PlanMaterial[]>>,
  receivedAt: number,
) {
  const completeness = missing.length === 0 ? 'complete' : 'incomplete';
  const hashOf = (itemId: string) => drawHash(signIn.subjectKey, caseNo, itemId);
  const casePlan = casePlanOf(plan, connections, completeness, law, hashOf, toFollow);
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
