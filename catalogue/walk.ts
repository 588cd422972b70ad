import { holds, mentionsIn, type Answers } from './condition';
import { conditionsOf } from './conditions-of';
import { availableSharing } from './plan-case';
import { countAsked } from './plan-materials';
import type { OneThing } from './schema/one-thing';
import type { Question } from './schema/questions';
import { selectFor } from './selection';

/** More combinations than this are not walked: the catalogue would take too long to load. */
export const mostCombinations = 200_000;

/** What the answers of people can reach, found by walking every combination that makes a difference. */
export interface Reach {
  readonly combinations: number;
  /** More than `mostCombinations`: counted no further and not walked, so nothing is reached. */
  readonly capped: boolean;
  readonly questions: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  /** Answers that fit no situation, if there are any. */
  readonly withoutSituation: Answers | null;
  /** Situation → answers that leave it without an item. */
  readonly withoutItems: ReadonlyMap<string, Answers>;
  /** Answers under which more papers are asked than promised, if there are any. */
  readonly overPromise: {
    readonly answers: Answers;
    readonly asked: number;
    readonly promised: number;
  } | null;
}

/** Walks every situation of a one thing. */
export function walk(oneThing: OneThing): Reach {
  const available = new Set(availableSharing(oneThing));
  const reached = {
    questions: new Set<string>(),
    situations: new Set<string>(),
    items: new Set<string>(),
    fields: new Set<string>(),
    materials: new Set<string>(),
    letters: new Set<string>(),
  };
  const withoutItems = new Map<string, Answers>();
  let withoutSituation: Answers | null = null;
  let overPromise: Reach['overPromise'] = null;
  const combinations = countUpTo(mostCombinations + 1, combinationsOf(oneThing));
  const capped = combinations > mostCombinations;
  for (const answers of capped ? [] : combinationsOf(oneThing)) {
    const selection = selectFor(oneThing, answers);
    for (const question of Object.keys(answers)) reached.questions.add(question);
    if (selection.situation) reached.situations.add(selection.situation.id);
    for (const { id } of selection.items) reached.items.add(id);
    for (const { key } of selection.fields) reached.fields.add(key);
    for (const { id } of selection.materials) reached.materials.add(id);
    for (const { id } of selection.letters) reached.letters.add(id);
    if (!selection.situation) withoutSituation ??= answers;
    else if (selection.items.length === 0) withoutItems.set(selection.situation.id, answers);
    const asked = countAsked(selection, available);
    const promised = oneThing.baselines.after.materials.filter((row) => holds(row.when, answers)).length;
    if (asked > promised) overPromise ??= { answers, asked, promised };
  }
  return { combinations, capped, ...reached, withoutSituation, withoutItems, overPromise };
}

function countUpTo(most: number, answers: Iterator<Answers>): number {
  let count = 0;
  while (count < most && answers.next().done !== true) count += 1;
  return count;
}

/**
 * Every combination of answers that conditions can tell apart: of the values of a question that no condition
 * names, one stands for all.
 */
export function* combinationsOf(oneThing: OneThing): Generator<Answers> {
  const named = new Set(
    conditionsOf(oneThing)
      .flatMap(({ condition, at }) => mentionsIn(condition, at))
      .map(({ question, value }) => `${question}=${value}`),
  );
  const values = oneThing.questions.map(({ id, options }) => {
    const all = options.map((option) => option.value);
    const tellApart = all.filter((value) => named.has(`${id}=${value}`));
    return [...tellApart, ...all.filter((value) => !tellApart.includes(value)).slice(0, 1)];
  });
  yield* answering(oneThing.questions, values, 0, {});
}

function* answering(
  questions: readonly Question[],
  values: readonly (readonly string[])[],
  index: number,
  answers: Answers,
): Generator<Answers> {
  const question = questions[index];
  if (!question) {
    yield answers;
  } else if (!holds(question.when, answers)) {
    yield* answering(questions, values, index + 1, answers);
  } else {
    for (const value of values[index] ?? []) {
      yield* answering(questions, values, index + 1, { ...answers, [question.id]: value });
    }
  }
}
