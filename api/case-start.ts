import type { Law } from '../catalogue/law';
import type { Plan, PlanCommitment, PlanMaterial } from '../catalogue/plan';
import { without } from '../catalogue/without';
import type { DepartmentConnections } from '../departments/connections';
import { type Calendar, dayOf } from '../rules/calendar';
import type { CasePlan, ItemCommitment, MayFollow } from '../rules/case/case-plan';
import type { CaseState } from '../rules/case/case-state';
import { checkTermsOf } from './check-terms';
import { limitOf } from './limit-of';

/** What the engine is told when a case starts; stored with the submission, so that a late start is the same start. */
export interface CaseStart {
  readonly plan: CasePlan;
  readonly calendarVersion: string;
  readonly state: CaseState;
  readonly factCount: number;
}

/** What a case plan takes from what was handed in and from the records. */
export interface ToldOfCase {
  readonly completeness: CasePlan['completeness'];
  /** Papers that are missing and may come later. */
  readonly toFollow: readonly PlanMaterial[];
  /** Draws which commitments are checked; see `check-terms.ts`. */
  readonly hashOf: (itemId: string) => string;
  /** Working days by item; see `records/reports/usual-days.ts`. */
  readonly usualDays: ReadonlyMap<string, number>;
}

/** A complete application of which nothing else is told: clocks hang on no more than its plan. */
const onlyPlanned: ToldOfCase = {
  completeness: 'complete',
  toFollow: [],
  hashOf: () => '',
  usualDays: new Map(),
};

/** The engine's part of a plan: order, departments and limits, without texts and without the person. */
export function casePlanOf(
  plan: Plan,
  connections: DepartmentConnections,
  law: Law,
  { completeness, toFollow, hashOf, usualDays }: ToldOfCase = onlyPlanned,
): CasePlan {
  return {
    ...(toFollow.length > 0 ? { mayFollow: toFollow.flatMap(followingPaper) } : {}),
    completeness,
    acceptanceLimit: limitOf(law.acceptanceCheck),
    correctionLimit: limitOf(law.correction),
    deskLimit: limitOf(law.deskKeyIn),
    lights: without(law.lights, 'source'),
    latePause: { days: law.latePause.days },
    stops: Object.fromEntries(Object.values(law.procedures).map(({ id, stops }) => [id, stops])),
    items: plan.items.map(({ id, department, needs, promisedLimit, statutoryLimit, stops }) => {
      const taskQueue = connections[department]?.taskQueue;
      const commitment = plan.commitments?.find((one) => one.item === id);
      const usual = usualDays.get(id);
      return {
        id,
        department,
        needs,
        promisedLimit: limitOf(promisedLimit),
        statutoryLimit: statutoryLimit && without(statutoryLimit, 'source'),
        // Useful from the first day: what no department can be sent is keyed in at the desk.
        ...(connections[department] === undefined ? { assisted: true } : {}),
        ...(taskQueue === undefined ? {} : { taskQueue }),
        ...(stops === undefined ? {} : { stops }),
        ...(usual === undefined ? {} : { usualDays: usual }),
        ...(commitment ? { commitment: itemCommitment(commitment, hashOf(id)) } : {}),
      };
    }),
  };
}

function itemCommitment(
  { letter, papers, withoutIt, verification }: PlanCommitment,
  hash: string,
): ItemCommitment {
  return {
    letter,
    papers: papers.map((id) => `materials/${id}`),
    withoutIt: limitOf(withoutIt),
    check: checkTermsOf(verification, hash),
  };
}

function followingPaper({ id, neededBy, mayBeLeftForLater }: PlanMaterial): MayFollow[] {
  return mayBeLeftForLater
    ? [{ target: `materials/${id}`, neededBy, limit: limitOf(mayBeLeftForLater) }]
    : [];
}

/** The calendar from the year of receipt on, without past years: a case never counts backwards. */
export function calendarFor(calendar: Calendar, receivedAt: number): Calendar {
  const first = dayOf(calendar, receivedAt).slice(0, 4);
  const years = Object.entries(calendar.years).filter(([year]) => year >= first);
  return { ...calendar, years: Object.fromEntries(years) };
}
