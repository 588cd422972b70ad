import { readLife } from '../../../records/lives';
import type {
  CasePhase,
  DecidedOutcome,
  ItemState,
  ItemStatus,
  StallCause,
} from '../../../rules/case/case-state';
import { isOver } from '../../../rules/case/case-state';
import { missingFor } from '../../../rules/case/follow-ups';
import { type ToldLife, stateOf } from '../../../rules/case/told-life';
import type { CheckStatus, Compensation } from '../../../rules/commitment-check/check-state';
import type { CaseStack } from '../case-stack';

type OpenStatus = Exclude<ItemStatus, DecidedOutcome | 'withdrawn' | 'ended' | 'revoked'>;
type OpenCheck = Exclude<CheckStatus, 'new' | 'notChecked' | 'passed' | 'cleared' | 'corrected' | 'revoked'>;

/**
 * Everything that a case, or the check of a commitment, can wait in: whoever adds a phase, a status or a cause to the
 * rules is told by the compiler that it is missing wherever all of them are listed. A check is `new` for one task only.
 */
export type Waiting =
  | Exclude<CasePhase, 'accepted' | 'closed'>
  | Exclude<OpenStatus, 'waiting' | 'stalled'>
  | `waiting for ${'an item' | 'a paper'}`
  | `stalled: ${StallCause}`
  | 'paused'
  | `check: ${OpenCheck}`
  | `taking back: ${Exclude<Compensation['status'], 'done'>}`;

/** In what the case and its checks wait now, by the records. */
export async function waitsIn(
  { db, api }: Pick<CaseStack, 'db' | 'api'>,
  caseNo: string,
): Promise<readonly string[]> {
  const life = await readLife(db, caseNo);
  const { phase, items } = stateOf(life);
  const { body: checks } = await api.as('duty-clerk').get(`/cases/${caseNo}/checks`);
  return [
    phase,
    ...Object.entries(items).flatMap(([id, item]) => itemWaits(life, id, item)),
    ...checks.flatMap(({ status, compensations }: any) => [
      `check: ${status as string}`,
      ...(compensations ?? []).map((one: Compensation) => `taking back: ${one.status}`),
    ]),
  ];
}

function itemWaits(life: ToldLife, itemId: string, { status, stallCause, pauses }: ItemState): string[] {
  if (isOver(status)) return [];
  const isPaused = pauses?.some(({ end }) => end === undefined) ?? false;
  const isShort = missingFor(life.plan, stateOf(life), itemId);
  const how = {
    waiting: isShort ? 'waiting for a paper' : 'waiting for an item',
    stalled: `stalled: ${stallCause ?? 'without a cause'}`,
  };
  return [status in how ? how[status as keyof typeof how] : status, ...(isPaused ? ['paused'] : [])];
}
