import type { CheckState, CheckStatus } from './check-state';

/** What a person does to a check; who and why stands in the records, under `noteId`, the id of the act. */
export type CheckAct =
  | { readonly kind: 'recordFinding'; readonly result: 'true' | 'false'; readonly noteId: string }
  /** The applicant's statement 陈述申辩; once a correction is ordered, that it is done. */
  | { readonly kind: 'reply'; readonly noteId: string }
  | { readonly kind: 'clear'; readonly noteId: string }
  | { readonly kind: 'orderCorrection'; readonly noteId: string }
  | { readonly kind: 'confirmCorrected'; readonly noteId: string }
  | { readonly kind: 'revoke'; readonly noteId: string }
  /** What could not be taken back is asked for again, or was settled with the department by hand. */
  | { readonly kind: 'retryCompensation'; readonly undone: string; readonly noteId: string }
  | { readonly kind: 'settleCompensation'; readonly undone: string; readonly noteId: string };

export type CheckActKind = CheckAct['kind'];

/** What a clerk does to a check as a whole, in the order in which it comes; a reply is taken down for the applicant. */
export const wholeCheckActs = [
  'recordFinding',
  'reply',
  'clear',
  'orderCorrection',
  'confirmCorrected',
  'revoke',
] as const satisfies readonly CheckActKind[];

/** Every kind of act on a check. */
export const checkActKinds: readonly CheckActKind[] = [
  ...wholeCheckActs,
  'retryCompensation',
  'settleCompensation',
];

/** Why an act is not possible now; a stable code for the problem document. */
export type CheckRefusal =
  | 'not-checked-yet'
  | 'reply-period-runs'
  | 'decision-awaited'
  | 'correction-period-runs'
  | 'check-over'
  | 'nothing-failed';

interface Moment {
  readonly possible: readonly CheckActKind[];
  /** What is said to everything else. */
  readonly otherwise: CheckRefusal;
}

/** State × act: what may be done when. Nobody is judged before they could reply; one correction is ordered at most. */
export const moments = {
  new: { possible: [], otherwise: 'not-checked-yet' },
  notChecked: { possible: [], otherwise: 'check-over' },
  waitingForCheck: { possible: ['recordFinding'], otherwise: 'not-checked-yet' },
  passed: { possible: [], otherwise: 'check-over' },
  falseFound: { possible: ['reply', 'clear'], otherwise: 'reply-period-runs' },
  toDecide: { possible: ['clear', 'orderCorrection', 'revoke'], otherwise: 'decision-awaited' },
  toCorrect: { possible: ['reply', 'confirmCorrected', 'clear'], otherwise: 'correction-period-runs' },
  correctionMissed: {
    possible: ['reply', 'confirmCorrected', 'clear', 'revoke'],
    otherwise: 'decision-awaited',
  },
  cleared: { possible: [], otherwise: 'check-over' },
  corrected: { possible: [], otherwise: 'check-over' },
  revoked: { possible: ['retryCompensation', 'settleCompensation'], otherwise: 'check-over' },
} as const satisfies Record<CheckStatus, Moment>;

/** Why the act is not possible now; `null` when it is. */
export function whyNotCheck(state: CheckState, act: CheckAct): CheckRefusal | null {
  const { possible, otherwise }: Moment = moments[state.status];
  if (!possible.includes(act.kind)) return otherwise;
  if (act.kind !== 'retryCompensation' && act.kind !== 'settleCompensation') return null;
  const failed = state.compensations?.some(
    ({ itemId, status }) => itemId === act.undone && status === 'failed',
  );
  return failed ? null : 'nothing-failed';
}

/** Everything that may be said to these acts, whatever the status. */
export function refusalsOf(...kinds: readonly CheckActKind[]): readonly CheckRefusal[] {
  const said = Object.values<Moment>(moments).flatMap(({ possible, otherwise }) =>
    kinds.every((kind) => possible.includes(kind)) ? [] : [otherwise],
  );
  const isOfOne = kinds.some((kind) => kind === 'retryCompensation' || kind === 'settleCompensation');
  return [...new Set(isOfOne ? [...said, 'nothing-failed' as const] : said)];
}
