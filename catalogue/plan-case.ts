import { longestPath, stagesOf } from '../rules/graph';
import { foreseenReductions } from '../rules/reductions';
import { completeAnswers } from './answers';
import type { Answers } from './condition';
import type { Plan, PlanField, PlanItem, WholeLimit } from './plan';
import { planMaterials } from './plan-materials';
import { baselineOf, promisedOf } from './plan-reductions';
import { refusalsOf } from './refusals';
import type { Text } from './schema/basics';
import type { Field } from './schema/form';
import type { Item } from './schema/items';
import type { OneThing } from './schema/one-thing';
import { selectFor } from './selection';
import { planCommitments, withDecisionLimit } from './plan-commitments';
import { without } from './without';

/** The sharing sources that the catalogue marks as available. */
export function availableSharing({ sharing }: OneThing): string[] {
  return sharing.filter((source) => source.available).map((source) => source.id);
}

/**
 * Plans a case: items, order, joint form, papers, promise, what a refusal would do, reductions foreseen. Pure, and
 * works on a one thing read back from storage as well as on a loaded one.
 *
 * `availableData`: ids of the sharing sources that answer for this person; what they do not give is asked.
 * Throws an AnswersError when the answers do not fit the questions.
 */
export function planCase(
  oneThing: OneThing,
  given: Answers,
  availableData: Iterable<string> = availableSharing(oneThing),
): Plan {
  const { answers, ignored } = completeAnswers(oneThing, given);
  const available = new Set(availableData);
  const selection = selectFor(oneThing, answers);
  const { situation } = selection;
  if (!situation) {
    throw new Error(
      `${oneThing.id} ${oneThing.version}: no situation fits the answers ${JSON.stringify(answers)}. Check the catalogue.`,
    );
  }
  const materials = planMaterials(oneThing, selection, available);
  const commitments = planCommitments(oneThing, materials, answers);
  const items = selection.items.map((item, index) =>
    planItem(oneThing, selection.items, withDecisionLimit(item, oneThing, commitments), index + 1),
  );
  const form = selection.fields.map((field) => planField(field, items, available));
  const promise: WholeLimit = { unit: 'workingDay', ...pathOf(items, (item) => item.promisedLimit.days) };
  const promised = promisedOf(oneThing, items, promise, answers);
  const { separateHandling } = oneThing.baselines;
  return {
    oneThing: oneThing.id,
    version: oneThing.version,
    name: oneThing.name,
    applicant: oneThing.applicant,
    situation: { id: situation.id, name: situation.name },
    answers,
    ignoredAnswers: ignored,
    items,
    stages: stagesOf(items),
    form,
    sections: (oneThing.sections ?? []).filter(({ id }) => form.some(({ section }) => section === id)),
    formSize: {
      joint: form.length,
      separately: form.reduce((sum, field) => sum + field.neededBy.length, 0),
    },
    materials,
    letters: commitments.map(({ letter }) => letter),
    commitments,
    promise: { ...promise, notCounted: distinct(items.flatMap((item) => item.notCounted)) },
    statutory: statutoryOf(items),
    refusals: refusalsOf(items),
    separateHandling,
    promised,
    reductions: foreseenReductions({ items, separateHandling, promised }),
  };
}

function planItem(oneThing: OneThing, chosen: readonly Item[], item: Item, itemNo: number): PlanItem {
  const department = oneThing.departments.find((one) => one.id === item.department);
  return {
    ...without(item, 'when'),
    needs: item.needs.filter((need) => chosen.some((other) => other.id === need.item)),
    itemNo,
    departmentName: department?.name ?? { zh: item.department, en: item.department },
    enquiryPhone: department?.enquiryPhone ?? '',
    complaintPhone: department?.complaintPhone ?? '',
    baseline: baselineOf(oneThing.baselines.before, item.id),
  };
}

function planField(field: Field, items: readonly PlanItem[], available: ReadonlySet<string>): PlanField {
  const { source } = field;
  const rest = without(field, 'when');
  const neededBy = field.neededBy.filter((id) => items.some((item) => item.id === id));
  if (source === 'asked') return { ...rest, neededBy, source };
  if ('computedFrom' in source) return { ...rest, neededBy, source: 'computed', ...source };
  return available.has(source.sharing)
    ? { ...rest, neededBy, source: 'shared', ...source }
    : { ...rest, neededBy, source: 'asked' };
}

function statutoryOf(items: readonly PlanItem[]): WholeLimit | null {
  const limits = items.map((item) => item.statutoryLimit);
  const [first] = limits;
  if (!first || limits.some((limit) => limit?.unit !== first.unit)) return null;
  return { unit: first.unit, ...pathOf(items, (item) => item.statutoryLimit?.days ?? 0) };
}

function pathOf(
  items: readonly PlanItem[],
  weight: (item: PlanItem) => number,
): Pick<WholeLimit, 'days' | 'criticalPath'> {
  const { path, total } = longestPath(items, weight);
  return { days: total, criticalPath: path };
}

function distinct(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.zh, text])).values()];
}
