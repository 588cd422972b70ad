import type { Answers } from './condition';
import type { Plan, PlanMaterial } from './plan';
import { availableSharing, planCase } from './plan-case';
import { laterCheckOf, whatIfFalse } from './road-texts';
import type { Text } from './schema/basics';
import type { Letter } from './schema/letters';
import type { OneThing } from './schema/one-thing';

/** The question that chooses between the two roads of a letter, with a value for each. */
export interface RoadChoice {
  readonly question: string;
  readonly papers: string;
  readonly commitment: string;
}

/** One way to have an item decided, as far as a person can compare it with the other. */
export interface Road {
  /** Give these answers to go this way. */
  readonly answers: Answers;
  /** Promised working days: of the item, and of the whole. */
  readonly days: { readonly item: number; readonly whole: number };
  /** What is handed in or signed. */
  readonly papers: readonly Pick<PlanMaterial, 'id' | 'name' | 'kind'>[];
  /** Steps, papers, trips and time as the reductions count them, each number with its rows. */
  readonly promised: Plan['promised'];
  readonly laterCheck: Text;
  readonly ifFalse: readonly Text[];
}

/** Papers and commitment side by side, for one letter. */
export interface Roads {
  readonly letter: Pick<Letter, 'id' | 'name'>;
  readonly item: { readonly id: string; readonly name: Text };
  readonly question: string;
  readonly papers: Road;
  /** `null`: not offered to someone with a false commitment that is not repaired. */
  readonly commitment: Road | null;
}

/** `null` unless `chosenWhen` is some, not all, values of one question. Of several values the default, or the first. */
export function choiceOf(
  { questions }: OneThing,
  { chosenWhen }: Pick<Letter, 'chosenWhen'>,
): RoadChoice | null {
  const { all, any, not, ...named } = chosenWhen;
  const [[question, accepted] = [], ...more] = Object.entries(named);
  if (all || any || not || more.length > 0 || !Array.isArray(accepted)) return null;
  const asked = questions.find(({ id }) => id === question);
  if (!asked) return null;
  const values = asked.options.map(({ value }) => value);
  const ordered = asked.default === undefined ? values : [asked.default, ...values];
  const commitment = ordered.find((value) => accepted.includes(value));
  const papers = ordered.find((value) => !accepted.includes(value));
  return commitment === undefined || papers === undefined ? null : { question: asked.id, papers, commitment };
}

/**
 * For every letter that could stand in for a paper under these answers, both roads, by planning the case both ways.
 * None where no paper would be asked anyhow. Throws an AnswersError when the answers do not fit the questions.
 */
export function roadsOf(
  oneThing: OneThing,
  given: Answers,
  {
    availableData = availableSharing(oneThing),
    barred = false,
  }: { readonly availableData?: Iterable<string> | undefined; readonly barred?: boolean } = {},
): Roads[] {
  const available = [...availableData];
  const { answers } = planCase(oneThing, given, available);
  return oneThing.letters.flatMap((letter) => {
    const choice = choiceOf(oneThing, letter);
    if (!choice || answers[choice.question] === undefined) return [];
    const plan = (value: string) => planCase(oneThing, { ...answers, [choice.question]: value }, available);
    const onCommitment = plan(choice.commitment);
    const item = onCommitment.items.find(({ id }) => id === letter.item);
    if (!item || !onCommitment.letters.includes(letter.id)) return [];
    const onPapers = plan(choice.papers);
    return {
      letter: { id: letter.id, name: letter.name },
      item: { id: item.id, name: item.name },
      question: choice.question,
      papers: roadOf(onPapers, letter, 'papers'),
      commitment: barred ? null : roadOf(onCommitment, letter, 'commitment'),
    };
  });
}

function roadOf(plan: Plan, letter: Letter, way: 'papers' | 'commitment'): Road {
  const item = plan.items.find(({ id }) => id === letter.item);
  const commitment = plan.commitments?.find((one) => one.letter === letter.id);
  return {
    answers: plan.answers,
    days: { item: item?.promisedLimit.days ?? 0, whole: plan.promise.days },
    papers: plan.materials.needed.map(({ id, name, kind }) => ({ id, name, kind })),
    promised: plan.promised,
    laterCheck: laterCheckOf(way === 'papers' ? undefined : commitment?.verification),
    ifFalse: whatIfFalse(plan, letter, way === 'papers' ? undefined : commitment?.verification),
  };
}
