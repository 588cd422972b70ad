import { dueDate } from '../date-ledger';
import type { ActRules } from './act-rule';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { type Asked, type CaseState, isOver } from './case-state';
import { openItem } from './open-item';
import { sendAgain } from './send-again';

/** What the applicant does. */
export type ApplicantAct =
  /** Takes back open items, before their decision: those named, or whatever is still open. */
  | { readonly kind: 'withdraw'; readonly scope: 'items'; readonly itemIds: readonly string[] }
  | { readonly kind: 'withdraw'; readonly scope: 'whole' }
  /** Gives what was asked for, in whole or in part; stored as `revision`. */
  | { readonly kind: 'correct'; readonly revision: number; readonly targets: readonly string[] }
  /** Goes back from a commitment to the normal road, before the decision (安阳市政务服务条例 art. 26). */
  | { readonly kind: 'withdrawCommitment'; readonly letter: string };

export const applicantRules: ActRules<ApplicantAct> = {
  withdraw: {
    whyNot: (state, act) => {
      const named = act.scope === 'whole' ? [] : act.itemIds;
      const refusals = named.map((id) => openItem(state, id)).filter((item) => typeof item === 'string');
      return refusals[0] ?? null;
    },
    facts: (state, act) =>
      Object.entries(state.items)
        .filter(([id, { status }]) => !isOver(status) && (act.scope === 'whole' || act.itemIds.includes(id)))
        .map(([itemId]) => ({ type: 'itemWithdrawn', itemId })),
  },
  correct: {
    whyNot: (state, { targets }) => {
      const asked = askedOf(state);
      if (asked.length === 0) return 'nothing-to-correct';
      return targets.every((target) => asked.includes(target)) ? null : 'not-asked';
    },
    facts: (state, { targets, revision }, context) => {
      const given = (asked: Asked | undefined) =>
        asked?.targets.filter((target) => targets.includes(target)) ?? [];
      const corrected = given(state.correction);
      const gaps = given(state.gaps);
      return [
        ...(corrected.length > 0 ? [{ type: 'corrected', targets: corrected, revision } as const] : []),
        ...(gaps.length > 0 ? [{ type: 'gapFilled', targets: gaps, revision } as const] : []),
        ...Object.keys(state.items).flatMap((id) => answersOf(state, id, targets, revision, context)),
      ];
    },
  },
  withdrawCommitment: {
    whyNot: (state, { letter }, context) => {
      const itemId = committedItem(context, letter);
      if (itemId === undefined || state.items[itemId]?.commitmentWithdrawn) return 'no-commitment';
      const item = openItem(state, itemId);
      if (typeof item === 'string') return item;
      return item.status === 'sending' ? 'being-sent' : null;
    },
    facts: (_state, { letter }, context, now) => {
      const { plan, calendar } = context;
      const { due } = dueDate({ calendar, from: now, limit: plan.correctionLimit });
      return plan.items.flatMap(({ id, commitment }) =>
        commitment?.letter === letter
          ? {
              type: 'commitmentWithdrawn',
              itemId: id,
              letter,
              targets: commitment.papers,
              due,
              calendarVersion: calendar.version,
            }
          : [],
      );
    },
  },
};

/** Everything that the applicant is asked for now, as `fields/<key>` and `materials/<id>`. */
export function askedOf({ correction, gaps, items }: CaseState): readonly string[] {
  return [
    ...(correction?.targets ?? []),
    ...(gaps?.targets ?? []),
    ...Object.values(items).flatMap(({ asked }) => asked?.targets ?? []),
  ];
}

function committedItem({ plan }: CaseContext, letter: string): string | undefined {
  return plan.items.find(({ commitment }) => commitment?.letter === letter)?.id;
}

/** An item goes on once all that was asked for it is there. */
function answersOf(
  state: CaseState,
  itemId: string,
  targets: readonly string[],
  revision: number,
  context: CaseContext,
): readonly CaseFact[] {
  const { asked, status } = state.items[itemId] ?? {};
  const given = asked?.targets.filter((target) => targets.includes(target)) ?? [];
  if (!asked || given.length === 0) return [];
  const isAll = given.length === asked.targets.length;
  return [
    { type: 'askAnswered', itemId, targets: given, revision },
    ...(isAll && status === 'stalled' ? [sendAgain(context, itemId)] : []),
  ];
}
