import { holds, type Answers } from './condition';
import { letterTextOf, textHashOf } from './letter-text';
import type { Plan, PlanCommitment, PlanVerification } from './plan';
import type { Item } from './schema/items';
import type { Verification } from './schema/letters';
import type { OneThing } from './schema/one-thing';
import { without } from './without';

/** The letters that stand in for a paper of this case, and what follows from signing them. */
export function planCommitments(
  oneThing: OneThing,
  { needed, notNeeded }: Plan['materials'],
  answers: Answers,
): PlanCommitment[] {
  return needed.flatMap(({ kind, id }) => {
    const text = kind === 'commitmentLetter' ? letterTextOf(oneThing, id) : null;
    const item = oneThing.items.find((one) => one.id === text?.letter.item);
    if (!text || !item) return [];
    return {
      letter: id,
      item: item.id,
      textHash: textHashOf(text),
      papers: notNeeded.filter(({ by, from }) => by === 'commitment' && from === id).map((paper) => paper.id),
      withoutIt: item.promisedLimit,
      verification: verificationOf(text.letter.verification, answers),
    };
  });
}

/** Risk turns a sample into a check of each. */
function verificationOf(verification: Verification, answers: Answers): PlanVerification {
  if (verification.class !== 'sampled') return verification;
  const { riskyWhen } = verification;
  const sampled = without(verification, 'riskyWhen');
  return riskyWhen && holds(riskyWhen, answers) ? { ...without(sampled, 'share'), class: 'full' } : sampled;
}

/** The item with the limit that its letter promises, if one is signed for it. */
export function withDecisionLimit(
  item: Item,
  { letters }: OneThing,
  commitments: readonly PlanCommitment[],
): Item {
  const commitment = commitments.find((one) => one.item === item.id);
  const letter = letters.find(({ id }) => id === commitment?.letter);
  return letter ? { ...item, promisedLimit: letter.decisionLimit } : item;
}
