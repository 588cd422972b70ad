import { type CheckActKind, type CheckRefusal, moments, wholeCheckActs } from './acts';
import type { CheckStatus } from './check-state';

/** An act of a clerk on a check, and why it is not possible now; `null`: it is. */
export interface CheckVerdict {
  readonly act: (typeof wholeCheckActs)[number];
  readonly whyNot: CheckRefusal | null;
}

/** What a clerk may do to a check in this status, by the very table that judges the act. */
export function deskCheckActs(status: CheckStatus): readonly CheckVerdict[] {
  const { possible, otherwise }: { possible: readonly CheckActKind[]; otherwise: CheckRefusal } =
    moments[status];
  return wholeCheckActs.map((act) => ({ act, whyNot: possible.includes(act) ? null : otherwise }));
}
