import { dueDate } from '../date-ledger';
import type { ActRules } from './act-rule';
import type { CaseContext, MayFollow } from './case-plan';
import type { Asked, CaseState } from './case-state';

/** What a clerk does at the completeness check. */
export type AcceptanceAct =
  /** `gaps`: papers that may follow 容缺受理, as `materials/<id>`. */
  | { readonly kind: 'accept'; readonly gaps?: readonly string[] }
  | { readonly kind: 'requestCorrection'; readonly noticeId: string; readonly targets: readonly string[] }
  | { readonly kind: 'reject'; readonly noticeId: string };

export const acceptanceRules: ActRules<AcceptanceAct> = {
  accept: {
    whyNot: (state, { gaps = [] }, { plan }) =>
      whyNotChecked(state) ??
      (gaps.every((gap) => plan.mayFollow?.some(({ target }) => target === gap)) ? null : 'may-not-follow'),
    facts: (state, { gaps = [] }, context, now) => [
      {
        type: 'caseAccepted',
        by: 'clerk',
        acceptedAt: state.checkedFrom,
        ...gapsUntil(
          context,
          (context.plan.mayFollow ?? []).filter(({ target }) => gaps.includes(target)),
          now,
        ),
      },
    ],
  },
  requestCorrection: {
    whyNot: (state, { targets }) =>
      whyNotChecked(state) ?? (isFirstOrNew(state, targets) ? null : 'second-notice'),
    facts: (_state, { noticeId, targets }, { calendar, plan }, now) => {
      const { due } = dueDate({ calendar, from: now, limit: plan.correctionLimit });
      return [{ type: 'correctionRequested', noticeId, targets, due, calendarVersion: calendar.version }];
    },
  },
  reject: {
    whyNot: whyNotChecked,
    facts: (_state, { noticeId }) => [{ type: 'caseRejected', noticeId }],
  },
};

/** Only what is being checked can be accepted, sent back or rejected. */
function whyNotChecked({ phase }: CaseState): 'already-accepted' | 'awaiting-correction' | null {
  if (phase === 'accepted') return 'already-accepted';
  return phase === 'correcting' ? 'awaiting-correction' : null;
}

/**
 * All that must be corrected is told at once (行政许可法 32(4)): a further notice may name only what the applicant
 * has changed since the first, because that the first could not have named.
 */
function isFirstOrNew({ corrected }: CaseState, targets: readonly string[]): boolean {
  return corrected === undefined || targets.every((target) => corrected.includes(target));
}

/** What may follow, until the last day of the longest of its limits, counted from `from` (ms), when it was told. */
export function gapsUntil(
  { calendar }: CaseContext,
  mayFollow: readonly MayFollow[],
  from: number,
): { readonly gaps?: Asked } {
  const dues = mayFollow.map(({ limit }) => dueDate({ calendar, from, limit }).due);
  const due = dues.toSorted().at(-1);
  return due === undefined ? {} : { gaps: { targets: mayFollow.map(({ target }) => target), due } };
}
