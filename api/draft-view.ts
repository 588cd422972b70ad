import { askedQuestions } from '../catalogue/asked-questions';
import { formProblems } from '../catalogue/check-form';
import { choiceOf } from '../catalogue/roads';
import type { Draft } from '../records/drafts';
import { oneThingOf, planFor } from './answers';
import type { Services } from './services';

/** A draft as its owner sees it. */
export function draftView(services: Services, draft: Draft) {
  const { id, answers: given, fields, materials, submitKey, caseNo, changedAt } = draft;
  const oneThing = oneThingOf(services, draft.oneThing);
  const { asked, answers, isComplete } = askedQuestions(oneThing, given);
  return {
    draftId: id,
    oneThing: { id: oneThing.id, name: oneThing.name },
    answers,
    /** In order, up to the first that is not answered yet. */
    questions: asked,
    /** Those that choose between papers and a commitment. */
    roadQuestions: oneThing.letters.flatMap((letter) => choiceOf(oneThing, letter)?.question ?? []),
    isAnswered: isComplete,
    /** Answers that the one thing does not ask any more: it was changed since they were given. */
    forgottenAnswers: Object.keys(given).filter((question) => !isKnown(oneThing.questions, question, given)),
    fields,
    materials,
    problems: isComplete ? formProblems(planFor(oneThing, answers), fields) : [],
    submitKey,
    caseNo,
    changedAt: new Date(changedAt).toISOString(),
  };
}

type Questions = ReturnType<typeof oneThingOf>['questions'];

function isKnown(questions: Questions, id: string, given: Draft['answers']): boolean {
  return questions.some((one) => one.id === id && one.options.some(({ value }) => value === given[id]));
}
