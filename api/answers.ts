import { z } from 'zod';
import { AnswersError } from '../catalogue/answers';
import type { Plan } from '../catalogue/plan';
import { planCase } from '../catalogue/plan-case';
import type { OneThing } from '../catalogue/schema/one-thing';
import { canonicalJson } from '../rules/canonical-json';
import { Problem } from './problems';
import type { Services } from './services';

export const Answers = z
  .record(z.string(), z.string())
  .describe('Guided questions: question id → chosen value; what is left out takes its default');

/** The one thing on offer, or the problem that there is none. */
export function oneThingOf({ oneThings }: Services, id: string): OneThing {
  const oneThing = oneThings.get(id);
  if (!oneThing) throw new Problem('not-found');
  return oneThing;
}

/** The same answers give the same plan, as one object; a plan takes milliseconds to make. */
const recentPlans = new Map<string, Plan>();
const mostPlans = 500;

/** The plan for these answers, or a problem that lists every answer that does not fit. */
export function planFor(
  oneThing: OneThing,
  answers: z.infer<typeof Answers>,
  availableData?: readonly string[],
): Plan {
  const key = canonicalJson([oneThing.id, oneThing.version, answers, availableData ?? null]);
  const plan = recentPlans.get(key) ?? makePlan(oneThing, answers, availableData);
  if (recentPlans.size >= mostPlans) recentPlans.clear();
  recentPlans.set(key, plan);
  return plan;
}

function makePlan(
  oneThing: OneThing,
  answers: z.infer<typeof Answers>,
  availableData?: readonly string[],
): Plan {
  try {
    return planCase(oneThing, answers, availableData);
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    throw new Problem(
      'invalid-request',
      error.problems.map(({ question, text }) => ({ pointer: `/answers/${question}`, detail: text })),
    );
  }
}
