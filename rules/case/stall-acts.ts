import { dueDate } from '../date-ledger';
import type { ActRules, Refusal } from './act-rule';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { CaseState, DecidedOutcome, ItemState } from './case-state';
import { plannedItem, startedItem } from './open-item';
import { sendAgain } from './send-again';

interface OfItem {
  readonly itemId: string;
}

/** What a clerk does to an item that does not move by itself. */
export type StallAct =
  /** Asks the department what it has, and sends only what it never received. */
  | ({ readonly kind: 'retry' } & OfItem)
  /** The same with what was filled in mended, as `revision`. */
  | ({ readonly kind: 'resend'; readonly revision: number; readonly targets: readonly string[] } & OfItem)
  /** A clerk keys it into the department's own system from now on. */
  | ({ readonly kind: 'handToDesk' } & OfItem)
  /** It is keyed in, under the department's serial. */
  | ({ readonly kind: 'keyIn'; readonly serial: string } & OfItem)
  /** The department decided outside the interface; the clerk enters its decision. */
  | ({
      readonly kind: 'decideByHand';
      readonly outcome: DecidedOutcome;
      readonly serial: string;
      readonly answerId: string;
    } & OfItem)
  | ({
      readonly kind: 'askApplicant';
      readonly noticeId: string;
      readonly targets: readonly string[];
    } & OfItem)
  /** Another post goes on with it. */
  | ({ readonly kind: 'passOn'; readonly to: string } & OfItem);

/** Why the item cannot be acted on so; `null` when it can. */
type Check = (item: ItemState, context: CaseContext, itemId: string) => Refusal | null;

function rule<Act extends OfItem>(
  check: Check,
  facts: (act: Act, context: CaseContext, now: number) => readonly CaseFact[],
) {
  return {
    whyNot: (state: CaseState, act: Act, context: CaseContext): Refusal | null => {
      const item = startedItem(state, act.itemId);
      return typeof item === 'string' ? item : check(item, context, act.itemId);
    },
    facts: (_state: CaseState, act: Act, context: CaseContext, now: number) => facts(act, context, now),
  };
}

const isStalled: Check = ({ status }) => (status === 'stalled' ? null : 'not-stalled');

const isStalledOrAtDesk: Check = ({ status }) =>
  status === 'stalled' || status === 'atDesk' ? null : 'not-stalled';

/** What the applicant was asked for has to come first. */
const isNotAsked: Check = ({ asked }) => (asked ? 'waiting-for-applicant' : null);

const hasInterface: Check = (_item, context, itemId) =>
  plannedItem(context, itemId).assisted ? 'no-interface' : null;

const all =
  (...checks: readonly Check[]): Check =>
  (item, context, itemId) =>
    checks.map((check) => check(item, context, itemId)).find((refusal) => refusal !== null) ?? null;

export const stallRules: ActRules<StallAct> = {
  retry: rule(all(isStalledOrAtDesk, hasInterface, isNotAsked), ({ itemId }) => [
    { type: 'itemResent', itemId },
  ]),
  resend: rule(all(isStalled, isNotAsked), ({ itemId, revision, targets }, context) => [
    { type: 'itemMended', itemId, revision, targets },
    sendAgain(context, itemId),
  ]),
  handToDesk: rule(all(isStalled, isNotAsked), ({ itemId }) => [{ type: 'itemHandedToDesk', itemId }]),
  keyIn: rule(
    ({ status, stallCause }) => (status === 'atDesk' || stallCause === 'notKeyedIn' ? null : 'not-at-desk'),
    ({ itemId, serial }) => [{ type: 'itemKeyedIn', itemId, serial }],
  ),
  decideByHand: rule(
    ({ status }) => (status === 'sending' ? 'being-sent' : null),
    ({ itemId, outcome, serial, answerId }) => [{ type: 'itemDecided', itemId, outcome, serial, answerId }],
  ),
  askApplicant: rule(
    all(isStalledOrAtDesk, isNotAsked),
    ({ itemId, noticeId, targets }, { plan, calendar }, now) => {
      const { due } = dueDate({ calendar, from: now, limit: plan.correctionLimit });
      const calendarVersion = calendar.version;
      return [{ type: 'applicantAsked', itemId, noticeId, targets, due, calendarVersion }];
    },
  ),
  passOn: rule(
    () => null,
    ({ itemId, to }) => [{ type: 'itemPassedOn', itemId, to }],
  ),
};
