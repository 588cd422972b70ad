import type { CaseFact } from './case-event';
import type { CaseState, DecidedOutcome, ItemStatus } from './case-state';

/** A department's answer as the engine sees it; its texts stay in the records under `answerId`. */
export type DepartmentAnswer =
  | { readonly kind: 'accepted'; readonly serial: string; readonly answerId: string }
  | {
      readonly kind: 'decided';
      readonly outcome: DecidedOutcome;
      readonly serial: string;
      readonly answerId: string;
    }
  | { readonly kind: 'inputRefused'; readonly answerId: string };

/** Which kinds of answer an item hears. A department may still decide what was stalled or handed to the desk. */
const heard = {
  waiting: [],
  sending: ['accepted', 'decided', 'inputRefused'],
  inReview: ['decided', 'inputRefused'],
  atDesk: ['decided'],
  stalled: ['decided'],
  approved: [],
  refused: [],
  withdrawn: [],
  ended: [],
  revoked: [],
} as const satisfies Record<ItemStatus, readonly DepartmentAnswer['kind'][]>;

/** The facts that an answer makes true of an item. */
export function factsOfAnswer(
  state: CaseState,
  itemId: string,
  answer: DepartmentAnswer,
): readonly CaseFact[] {
  const status = state.items[itemId]?.status;
  if (!status) return [];
  if ((status === 'withdrawn' || status === 'ended') && answer.kind === 'decided') {
    return [{ type: 'lateAnswer', itemId, answerId: answer.answerId }];
  }
  const kinds: readonly string[] = heard[status];
  if (!kinds.includes(answer.kind)) return [];
  switch (answer.kind) {
    case 'accepted':
      return [{ type: 'itemTakenByDepartment', itemId, serial: answer.serial }];
    case 'decided': {
      const { outcome, serial, answerId } = answer;
      return [{ type: 'itemDecided', itemId, outcome, serial, answerId }];
    }
    case 'inputRefused':
      return [{ type: 'itemStalled', itemId, cause: 'refusedInput', answerId: answer.answerId }];
  }
}
