import { askedQuestions } from '../catalogue/asked-questions';
import { formProblems } from '../catalogue/check-form';
import type { Plan } from '../catalogue/plan';
import { choiceOf } from '../catalogue/roads';
import type { OneThing } from '../catalogue/schema/one-thing';
import type { Actor } from '../people/actor';
import type { Draft } from '../records/drafts';
import { oneThingOf, planFor } from './answers';
import type { Services } from './services';
import { sharedDataFor } from './shared-data';

/** A draft as its owner sees it. */
export function draftView(services: Services, draft: Draft, actor: Actor) {
  const { id, answers: given, fields, materials, submitKey, caseNo, changedAt } = draft;
  const oneThing = oneThingOf(services, draft.oneThing);
  const { asked, answers, isComplete } = askedQuestions(oneThing, given);
  const plan = isComplete ? planFor(oneThing, answers) : null;
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
    forgottenAnswers: Object.keys(given).filter((question) => !isKnown(oneThing, question, given)),
    fields,
    materials,
    shared: plan ? sharedDataFor(services, oneThing, plan, actor) : {},
    problems: plan ? draftProblems(plan, fields) : [],
    submitKey,
    caseNo,
    /** The clerk who helps, because the applicant let them; or who fills it in alone. */
    clerk: draft.clerk,
    /** Fields that two changed at once: the value that came second, until one of the two is chosen. */
    contested: draft.contested,
    changedAt: new Date(changedAt).toISOString(),
  };
}

/** What is not right or missing yet. What sharing gives is there only when the person has looked at it. */
export function draftProblems(plan: Plan, fields: Draft['fields']) {
  const form = plan.form.map((field) =>
    field.source === 'shared' ? { ...field, source: 'asked' as const } : field,
  );
  return formProblems({ ...plan, form }, fields);
}

function isKnown({ questions }: OneThing, id: string, given: Draft['answers']): boolean {
  return questions.some((one) => one.id === id && one.options.some(({ value }) => value === given[id]));
}
