import type { Path } from './faults';
import type { Condition } from './schema/condition';

/** Question id → value. A question that was not asked is absent. */
export type Answers = Readonly<Record<string, string>>;

/** Whether a condition holds; no condition always holds. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const { all, any, not } = condition;
  if (all && !all.every((one) => holds(one, answers))) return false;
  if (any && !any.some((one) => holds(one, answers))) return false;
  if (not && holds(not, answers)) return false;
  return Object.keys(condition).every(
    (question) => joints.has(question) || accepts(condition, question, answers),
  );
}

function accepts(condition: Condition, question: string, answers: Answers): boolean {
  const answer = answers[question];
  return answer !== undefined && acceptedIn(condition, question).includes(answer);
}

/** A question a condition names, one of the values it accepts, and the place where it does. */
export interface Mention {
  readonly question: string;
  readonly value: string;
  readonly at: Path;
}

/** Every question and value a condition names, however deep. */
export function mentionsIn(condition: Condition | undefined, at: Path): Mention[] {
  if (condition === undefined) return [];
  const inside = (key: 'all' | 'any'): Mention[] =>
    (condition[key] ?? []).flatMap((one, index) => mentionsIn(one, [...at, key, index]));
  return [
    ...inside('all'),
    ...inside('any'),
    ...mentionsIn(condition.not, [...at, 'not']),
    ...Object.keys(condition)
      .filter((key) => !joints.has(key))
      .flatMap((question) =>
        acceptedIn(condition, question).map((value, index) => ({
          question,
          value,
          at: [...at, question, index],
        })),
      ),
  ];
}

const joints: ReadonlySet<string> = new Set(['all', 'any', 'not']);

/** The schema lets nothing but lists of values stand beside all, any and not. */
function acceptedIn(condition: Condition, question: string): readonly string[] {
  return condition[question] as readonly string[];
}
