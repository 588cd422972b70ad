import type { Day } from '../calendar';

/**
 * Where a check stands. `new`: nothing is known yet but the decision · `notChecked`: exempt, or not drawn · `falseFound`: told to the applicant, who may reply ·
 * `toDecide`: replied, or the time for it is over · `toCorrect`: ordered to mend it · `correctionMissed`: not confirmed
 * in time, a clerk must look · `cleared`: the finding did not stand · `corrected`: mended · `revoked` 撤销.
 */
export type CheckStatus =
  | 'new'
  | 'notChecked'
  | 'waitingForCheck'
  | 'passed'
  | 'falseFound'
  | 'toDecide'
  | 'toCorrect'
  | 'correctionMissed'
  | 'cleared'
  | 'corrected'
  | 'revoked';

/** One approval that a revocation takes back at its department. */
export interface Compensation {
  readonly itemId: string;
  /** `failed`: the department would not or could not; a clerk must act. */
  readonly status: 'open' | 'done' | 'failed';
}

export interface CheckState {
  readonly status: CheckStatus;
  /** ms; the decision that rests on the commitment. */
  readonly decidedAt: number;
  /** Last day of the limit that runs now. */
  readonly due?: Day;
  /** That day rests on a calendar that is not published yet. */
  readonly provisional?: boolean;
  /** The time for the check has passed; it is still to be made. */
  readonly overdue?: true;
  readonly replied?: true;
  /** Note with the reasons of the revocation. */
  readonly revocation?: string;
  /** In the order in which they are taken back; absent until they are known. */
  readonly compensations?: readonly Compensation[];
}

const rests: Readonly<Record<CheckStatus, boolean>> = {
  new: false,
  notChecked: true,
  waitingForCheck: false,
  passed: true,
  falseFound: false,
  toDecide: false,
  toCorrect: false,
  correctionMissed: false,
  cleared: true,
  corrected: true,
  revoked: true,
};

/** True when nothing more will happen: what a revocation takes back is taken back. */
export function isCheckOver({
  status,
  compensations,
}: Pick<CheckState, 'status' | 'compensations'>): boolean {
  if (status !== 'revoked') return rests[status];
  return compensations?.every((one) => one.status === 'done') ?? false;
}

/** The state before anything is known but the decision (ms) that rests on the commitment. */
export function newCheck(decidedAt: number): CheckState {
  return { status: 'new', decidedAt };
}
