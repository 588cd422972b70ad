import { randomBytes, randomUUID } from 'node:crypto';
import { recordFacts } from '../../activities/record-facts';
import { casePlanOf, type CaseStart } from '../../api/case-start';
import { loadLaw } from '../../catalogue/law';
import { loadCatalogue } from '../../catalogue/load';
import { planCase } from '../../catalogue/plan-case';
import { seedCalendar } from '../../records/calendar-changes';
import type { Database } from '../../records/database';
import { markDelivered, takeIn } from '../../records/inbox';
import { keepPlan } from '../../records/plans';
import { storeSubmission } from '../../records/submissions';
import { keepOneThing } from '../../records/versions';
import { type Calendar, dayOf } from '../../rules/calendar';
import type { CaseAct } from '../../rules/case/acts';
import type { CasePlan, PlannedItem } from '../../rules/case/case-plan';
import type { DecidedOutcome } from '../../rules/case/case-state';
import { type CaseMessage, decide } from '../../rules/case/decide';
import { evolve, receivedCase } from '../../rules/case/evolve';
import { newCaseNo } from '../../rules/case-number';
import { coreItems, registration } from './cases';
import { calendar } from './told-case';

const law = loadLaw('catalogue');
const { oneThings } = loadCatalogue('catalogue');

/** What a test changes of a usual case. */
export interface ToldFile {
  /** ISO 8601 */
  readonly receivedAt: string;
  readonly oneThing?: string;
  readonly isSample?: boolean;
  readonly answers?: Readonly<Record<string, string>>;
  readonly plan?: Partial<CasePlan>;
  /** What the engine is told of the items. */
  readonly items?: (items: readonly PlannedItem[]) => readonly PlannedItem[];
}

export type FiledCase = Awaited<ReturnType<typeof fileCase>>;

/** Keeps what every case of the tests refers to. */
export async function prepareFiles(db: Database): Promise<void> {
  for (const oneThing of oneThings) await keepOneThing(db, oneThing);
  await seedCalendar(db, calendar, 0);
}

/** A case whose file is kept as in the product, and which is told by its messages instead of living in the engine. */
export async function fileCase(db: Database, told: ToldFile) {
  const receivedAt = Date.parse(told.receivedAt);
  const oneThing = oneThings.find(({ id }) => id === (told.oneThing ?? registration));
  if (!oneThing) throw new Error(`There is no one thing ${told.oneThing ?? registration}`);
  const plan = planCase(oneThing, told.answers ?? coreItems);
  const usual = { ...casePlanOf(plan, {}, law), ...told.plan };
  const casePlan: CasePlan = { ...usual, items: told.items?.(usual.items) ?? usual.items };
  let context = { plan: casePlan, calendar };
  const received = receivedCase(
    casePlan.items.map(({ id }) => id),
    receivedAt,
  );
  const first = decide(received, { type: 'begin' }, context, receivedAt);
  let state = first.reduce(evolve, received);
  let n = first.length;
  const caseNo = newCaseNo(dayOf(calendar, receivedAt), randomBytes);
  const planId = await keepPlan(db, plan);
  const start: CaseStart = { plan: casePlan, calendarVersion: calendar.version, state, factCount: n };
  const request = { scope: 'cases', idempotencyKey: caseNo, body: {} };
  const { deliver } = await takeIn(db, request, async (transaction) => {
    await storeSubmission(transaction, {
      caseNo,
      plan,
      planId,
      origin: {
        channel: 'online',
        applicantSubject: null,
        isSample: told.isSample ?? false,
        submittedBy: 'clerk-hall',
      },
      assisted: casePlan.items.filter(({ assisted }) => assisted).map(({ id }) => id),
      receivedAt,
      calendarVersion: calendar.version,
      events: first.map((event, index) => ({ ...event, n: index })),
      state,
      fields: {},
      materials: [],
    });
    return { kind: 'submission', caseNo, message: start, answer: { status: 201, body: {} } };
  });
  // A stack that runs beside would start it in the engine some seconds later, where it would live on by itself.
  if (deliver) await markDelivered(db, [deliver.id]);

  const hear = async (message: CaseMessage, at: string) => {
    const facts = decide(state, message, context, Date.parse(at));
    state = facts.reduce(evolve, state);
    const events = facts.map((event) => ({ ...event, n: n++ }));
    if (events.length > 0) await recordFacts(db, { caseNo, events, state });
    return facts;
  };
  return {
    caseNo,
    plan,
    casePlan,
    get state() {
      return state;
    },
    hear,
    act: (act: CaseAct, at: string) => hear({ type: 'act', act }, at),
    /** The department decides the item. */
    decide: (itemId: string, at: string, outcome: DecidedOutcome = 'approved') =>
      hear(
        {
          type: 'answer',
          itemId,
          answer: { kind: 'decided', outcome, serial: `S-${itemId}`, answerId: randomUUID() },
        },
        at,
      ),
    changeCalendar(to: Calendar, at: string) {
      context = { ...context, calendar: to };
      return hear({ type: 'calendarChanged' }, at);
    },
  };
}
