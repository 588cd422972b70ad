import { holds, type Answers } from './condition';
import type { PlanCommitment } from './plan';
import type { Item } from './schema/items';
import type { Letter } from './schema/letters';
import { without } from './without';

/** The item with the limit that its signed letters promise; of several the longest. */
export function withDecisionLimit(item: Item, signed: readonly Letter[]): Item {
  const limits = signed.filter((letter) => letter.item === item.id).map((letter) => letter.decisionLimit);
  const [first, ...others] = limits;
  if (!first) return item;
  return { ...item, promisedLimit: others.reduce((long, one) => (one.days > long.days ? one : long), first) };
}

/** How a signed letter is checked; risk turns sampling into a check of each. */
export function commitmentOf({ id, item, verification }: Letter, answers: Answers): PlanCommitment {
  if (verification.class !== 'sampled') return { letter: id, item, verification };
  const { riskyWhen } = verification;
  const sampled = without(verification, 'riskyWhen');
  return riskyWhen && holds(riskyWhen, answers)
    ? { letter: id, item, verification: { ...without(sampled, 'share'), class: 'full' } }
    : { letter: id, item, verification: sampled };
}
