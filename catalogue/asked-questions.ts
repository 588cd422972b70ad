import { holds, type Answers } from './condition';
import type { OneThing } from './schema/one-thing';
import type { Question } from './schema/questions';

/**
 * The questions that these answers ask, in order, up to the first that is not answered yet; nothing is taken by
 * default. An answer that no question knows any more counts as none.
 */
export function askedQuestions(
  { questions }: OneThing,
  given: Answers,
): { readonly asked: readonly Question[]; readonly answers: Answers; readonly isComplete: boolean } {
  const asked: Question[] = [];
  const answers: Record<string, string> = {};
  for (const question of questions) {
    if (!holds(question.when, answers)) continue;
    asked.push(question);
    const answer = question.options.find(({ value }) => value === given[question.id]);
    if (!answer) return { asked, answers, isComplete: false };
    answers[question.id] = answer.value;
  }
  return { asked, answers, isComplete: true };
}
