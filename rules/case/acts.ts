import { acceptanceRules, type AcceptanceAct } from './acceptance-acts';
import type { ActRule, ActRules, Refusal } from './act-rule';
import { applicantRules, type ApplicantAct } from './applicant-acts';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { CaseState } from './case-state';
import { clockRules, type ClockAct } from './clock-acts';
import { stallRules, type StallAct } from './stall-acts';

/** What a person does to a case; texts and values stand in the records, under the ids named here. */
export type CaseAct = ApplicantAct | AcceptanceAct | ClockAct | StallAct;
export type ActKind = CaseAct['kind'];

const rules: ActRules<CaseAct> = { ...applicantRules, ...acceptanceRules, ...clockRules, ...stallRules };

const ruleOf = (act: CaseAct) => rules[act.kind] as ActRule<CaseAct>;

/** Every kind of act there is. */
export const actKinds = Object.keys(rules) as readonly ActKind[];

/** Why the act is not possible now; `null` when it is. */
export function whyNot(state: CaseState, act: CaseAct, context: CaseContext, now: number): Refusal | null {
  if (state.phase === 'closed') return 'case-closed';
  return ruleOf(act).whyNot(state, act, context, now);
}

/** The facts that the act makes true; the caller has asked `whyNot` before. */
export function factsOfAct(
  state: CaseState,
  act: CaseAct,
  context: CaseContext,
  now: number,
): readonly CaseFact[] {
  return ruleOf(act).facts(state, act, context, now);
}
