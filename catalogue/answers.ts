import { holds, type Answers } from './condition';
import type { Text } from './schema/basics';
import type { OneThing } from './schema/one-thing';

/** One thing wrong with the answers of a person or a program. */
export interface AnswerProblem {
  readonly kind: 'unknownQuestion' | 'unknownOption' | 'unanswered';
  readonly question: string;
  /** What was given; absent when nothing was. */
  readonly given?: string;
  /** What may be given: the values of the question, or for an unknown question the ids of all questions. */
  readonly allowed: readonly string[];
  readonly text: Text;
}

/** Thrown when answers do not fit the guided questions; carries every problem. */
export class AnswersError extends Error {
  constructor(readonly problems: readonly AnswerProblem[]) {
    super(`The answers cannot be used:\n${problems.map(({ text }) => `  ${text.zh} ${text.en}`).join('\n')}`);
    this.name = 'AnswersError';
  }
}

/**
 * Completes the given answers with defaults, in the order of the questions. An answer to a question that these
 * answers do not ask is named in `ignored`: people go back and change their mind.
 * Throws an AnswersError for unknown questions or values and for questions without answer and default.
 */
export function completeAnswers(
  { questions }: OneThing,
  given: Answers,
): { readonly answers: Answers; readonly ignored: string[] } {
  const problems: AnswerProblem[] = [];
  const answers: Record<string, string> = {};
  const ids = questions.map((question) => question.id);
  for (const question of Object.keys(given).filter((id) => !ids.includes(id))) {
    problems.push({
      kind: 'unknownQuestion',
      question,
      allowed: ids,
      text: {
        zh: `没有“${question}”这个问题；可以回答：${ids.join('、')}。`,
        en: `There is no question “${question}”; there are: ${ids.join(', ')}.`,
      },
    });
  }
  for (const { id, text, options, when, default: otherwise } of questions) {
    const allowed = options.map((option) => option.value);
    const value = Object.hasOwn(given, id) ? given[id] : undefined;
    if (value !== undefined && !allowed.includes(value)) {
      problems.push({
        kind: 'unknownOption',
        question: id,
        given: value,
        allowed,
        text: {
          zh: `“${text.zh}”（${id}）不能回答“${value}”；可选：${allowed.join('、')}。`,
          en: `“${value}” is no answer to “${text.en}” (${id}); choose one of: ${allowed.join(', ')}.`,
        },
      });
      continue;
    }
    if (!holds(when, answers)) continue;
    const answer = value ?? otherwise;
    if (answer !== undefined) {
      answers[id] = answer;
      continue;
    }
    problems.push({
      kind: 'unanswered',
      question: id,
      allowed,
      text: {
        zh: `请回答“${text.zh}”（${id}）；可选：${allowed.join('、')}。`,
        en: `Please answer “${text.en}” (${id}); choose one of: ${allowed.join(', ')}.`,
      },
    });
  }
  if (problems.length > 0) throw new AnswersError(problems);
  return { answers, ignored: Object.keys(given).filter((id) => !Object.hasOwn(answers, id)) };
}
