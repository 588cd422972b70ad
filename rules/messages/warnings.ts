import type { RecordedFact } from '../case/case-event';
import type { LimitKind, StallCause } from '../case/case-state';
import type { Light } from '../case/light';
import { type Message, ofCase, ofItem } from './message';
import type { CaseTemplateId, ItemTemplateId } from './templates';

type OfFact<Type extends RecordedFact['type']> = Extract<RecordedFact, { readonly type: Type }>;

type TellStall = (itemId: string, cause: StallCause) => Message;
const clerk: TellStall = (itemId, cause) => ofItem('itemNeedsClerk', itemId, { cause });
const duty: TellStall = (itemId, cause) => ofItem('itemUnreachable', itemId, { cause });
const applicant: TellStall = (itemId) => ofItem('itemHeldUp', itemId, {});

/** Who acts is told of every stall; the applicant and the duty clerk of what could not be handed over after all tries. */
const stalled = {
  departmentDown: [applicant, duty, clerk],
  nonsense: [applicant, duty, clerk],
  ourFault: [applicant, duty, clerk],
  refusedInput: [clerk],
  notKeyedIn: [clerk],
  // Told as the promise that has passed, and as the ask.
  noAnswerInTime: [],
  waitingForApplicant: [],
} as const satisfies Record<StallCause, readonly TellStall[]>;

/** An item that does not move by itself. */
export function ofStall({ itemId, cause }: OfFact<'itemStalled'>): readonly Message[] {
  return stalled[cause].map((tell) => tell(itemId, cause));
}

const itemPassed = {
  promised: 'itemPromisePassed',
  statutory: 'itemRed',
} as const satisfies Record<LimitKind, ItemTemplateId>;

const wholePassed = {
  promised: ['promisePassed', 'casePromisePassed'],
  statutory: ['caseRed'],
} as const satisfies Record<LimitKind, readonly CaseTemplateId[]>;

/** A limit that was not kept. */
export function ofLimit({ limit, itemId }: OfFact<'limitPassed'>): readonly Message[] {
  return itemId === null
    ? wholePassed[limit].map((template) => ofCase(template, {}))
    : [ofItem(itemPassed[limit], itemId, {})];
}

/** Yellow is the promise that has passed, which is told as itself. */
const turned = {
  green: null,
  warning: { ofCase: 'caseNearLimit', ofItem: 'itemNearLimit' },
  yellow: null,
  red: { ofCase: 'caseRed', ofItem: 'itemRed' },
} as const satisfies Record<
  Light,
  { readonly ofCase: CaseTemplateId; readonly ofItem: ItemTemplateId } | null
>;

/** A light that has turned; red by the law's limit is told as that limit. */
export function ofLight(
  { light, itemId }: OfFact<'lightTurned'>,
  together: readonly RecordedFact[],
): readonly Message[] {
  const template = turned[light];
  if (!template) return [];
  const lawPassed = together.some(
    (fact) => fact.type === 'limitPassed' && fact.limit === 'statutory' && fact.itemId === itemId,
  );
  if (light === 'red' && lawPassed) return [];
  return [itemId === null ? ofCase(template.ofCase, {}) : ofItem(template.ofItem, itemId, {})];
}
