import { holds, type Answers } from './condition';
import type { Plan } from './plan';
import { planCase } from './plan-case';
import type { OneThing } from './schema/one-thing';
import { combinationsOf } from './walk';

/**
 * For every situation 情形 the plan of its usual case: what has a default takes it, as far as the situation can be
 * reached so. In the order of the situations.
 */
export function situationPlans(oneThing: OneThing): Plan[] {
  const plans = new Map<string, Plan>();
  for (const answers of [...usualAnswers(oneThing), ...combinationsOf(oneThing)]) {
    if (plans.size === oneThing.situations.length) break;
    const situation = oneThing.situations.find(({ when }) => holds(when, answers));
    if (situation && !plans.has(situation.id)) plans.set(situation.id, planCase(oneThing, answers));
  }
  return oneThing.situations.flatMap(({ id }) => plans.get(id) ?? []);
}

/** Every combination of the answers that have no default, completed with those that have. */
function usualAnswers({ questions }: OneThing): Answers[] {
  return questions.reduce<Answers[]>(
    (all, { id, when, options, default: usual }) =>
      all.flatMap((answers) => {
        if (!holds(when, answers)) return [answers];
        const values = usual === undefined ? options.map(({ value }) => value) : [usual];
        return values.map((value) => ({ ...answers, [id]: value }));
      }),
    [{}],
  );
}
