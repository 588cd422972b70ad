import { type CheckActKind, type CheckRefusal, moments } from './acts';
import type { CheckStatus } from './check-state';

/** What a clerk does to a check as a whole, in the order in which it comes; a reply is taken down for the applicant. */
const deskActs = [
  'recordFinding',
  'reply',
  'clear',
  'orderCorrection',
  'confirmCorrected',
  'revoke',
] as const satisfies readonly CheckActKind[];

/** An act of a clerk on a check, and why it is not possible now; `null`: it is. */
export interface CheckVerdict {
  readonly act: (typeof deskActs)[number];
  readonly whyNot: CheckRefusal | null;
}

/** What a clerk may do to a check in this status, by the very table that judges the act. */
export function deskCheckActs(status: CheckStatus): readonly CheckVerdict[] {
  const { possible, otherwise }: { possible: readonly CheckActKind[]; otherwise: CheckRefusal } =
    moments[status];
  return deskActs.map((act) => ({ act, whyNot: possible.includes(act) ? null : otherwise }));
}
