import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { CaseState } from './case-state';

/** Why an act is not possible now; a stable code for the problem document. */
export type Refusal =
  | 'case-closed'
  | 'unknown-item'
  | 'item-over'
  | 'not-started'
  | 'already-accepted'
  | 'awaiting-correction'
  | 'may-not-follow'
  | 'nothing-to-correct'
  | 'not-asked'
  | 'second-notice'
  | 'no-commitment'
  | 'unknown-procedure'
  | 'unknown-pause'
  | 'pause-dates'
  | 'no-extension'
  | 'extension-too-long'
  | 'extended-already'
  | 'wrong-approver'
  | 'limit-passed'
  | 'not-stalled'
  | 'not-at-desk'
  | 'being-sent'
  | 'no-interface'
  | 'waiting-for-applicant';

/** When one kind of act is possible, and what it makes true. `now`: ms, the case's clock. */
export interface ActRule<Act> {
  whyNot(state: CaseState, act: Act, context: CaseContext, now: number): Refusal | null;
  /** The caller has asked `whyNot` before. */
  facts(state: CaseState, act: Act, context: CaseContext, now: number): readonly CaseFact[];
}

/** A rule for each kind of act in a union of acts. */
export type ActRules<Act extends { readonly kind: string }> = {
  readonly [Kind in Act['kind']]: ActRule<Extract<Act, { readonly kind: Kind }>>;
};
