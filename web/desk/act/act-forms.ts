import type { Key } from '../../i18n/words';

/** What is typed or chosen for an act. Days are `YYYY-MM-DD`. */
export interface ActInput {
  readonly name: string;
  readonly label: Key;
  readonly hint?: Key;
  readonly kind: 'line' | 'text' | 'day' | 'count' | 'choice' | 'reason';
}

export type Typed = Readonly<Record<string, string>>;

/** What an act is done to, with the address to which acts on it are sent. */
const places = {
  case: (caseNo) => `/desk/cases/${caseNo}`,
  item: (caseNo, itemId) => `/desk/cases/${caseNo}/items/${itemId}`,
  check: (caseNo, itemId) => `/desk/cases/${caseNo}/checks/${itemId}`,
  /** What the applicant says to a check, taken down at a window. */
  reply: (caseNo, itemId) => `/cases/${caseNo}/checks/${itemId}`,
  creditNote: () => '/desk/credit-notes',
  card: () => '/management/cards',
} as const satisfies Record<string, (caseNo: string, itemId: string) => string>;

/** The form of one act: where it is sent, what it asks for, and what is sent. */
export interface ActFormOf {
  /** After the address of what it is done to; `{name}` stands for what goes with the act. */
  readonly path: string;
  readonly of: keyof typeof places;
  readonly inputs: readonly ActInput[];
  readonly bodyOf: (typed: Typed) => unknown;
}

const why: ActInput = { name: 'reason', label: 'desk.reason', kind: 'reason' };
const because: ActInput = { name: 'reason', label: 'desk.reason', kind: 'text' };
const told: ActInput = { name: 'reason', label: 'desk.check.reason', hint: 'desk.check.told', kind: 'text' };
const serial: ActInput = { name: 'serial', label: 'desk.serial', kind: 'line' };

const deciding = (decision: string): ActFormOf => ({
  path: 'decision',
  of: 'check',
  inputs: [told],
  bodyOf: ({ reason }) => ({ decision, reason }),
});
const takingBack = (how: string): ActFormOf => ({
  path: 'compensations/{undone}',
  of: 'check',
  inputs: [because],
  bodyOf: ({ reason }) => ({ how, reason }),
});

/** Acts whose form is a few inputs; the others have pages of their own. */
export const actForms = {
  retry: { path: 'retry', of: 'item', inputs: [why], bodyOf: ({ reason }) => ({ reason }) },
  handToDesk: {
    path: 'hand-to-desk',
    of: 'item',
    inputs: [
      why,
      { name: 'person', label: 'desk.confirmed.person', hint: 'desk.confirmed.hint', kind: 'line' },
      { name: 'phone', label: 'desk.confirmed.phone', kind: 'line' },
    ],
    bodyOf: ({ reason, person, phone, now }) => ({
      reason,
      ...(person ? { confirmedBy: { person, phone, at: now } } : {}),
    }),
  },
  keyIn: {
    path: 'keyed-in',
    of: 'item',
    inputs: [serial],
    bodyOf: ({ serial: number, openedAt }) => ({ serial: number, ...(openedAt ? { openedAt } : {}) }),
  },
  decideByHand: {
    path: 'manual-result',
    of: 'item',
    inputs: [
      { name: 'outcome', label: 'desk.outcome', kind: 'choice' },
      serial,
      { name: 'decidedOn', label: 'desk.decidedOn', kind: 'day' },
      { name: 'because', label: 'desk.decision.reason', hint: 'desk.decision.hint', kind: 'text' },
      { name: 'remedy', label: 'desk.decision.remedy', hint: 'desk.decision.hint', kind: 'text' },
      why,
    ],
    bodyOf: ({ outcome, serial: number, decidedOn, because, remedy, reason }) => ({
      reason,
      decision: {
        outcome,
        serial: number,
        ...(decidedOn ? { decidedOn } : {}),
        ...(because ? { reason: because } : {}),
        ...(remedy && outcome === 'refused' ? { remedy } : {}),
      },
    }),
  },
  passOn: {
    path: 'pass-on',
    of: 'item',
    inputs: [{ name: 'to', label: 'desk.post', hint: 'desk.post.hint', kind: 'line' }, why],
    bodyOf: ({ to, reason }) => ({ to, reason }),
  },
  beginPause: {
    path: 'pauses',
    of: 'item',
    inputs: [
      { name: 'procedure', label: 'desk.procedure', kind: 'choice' },
      { name: 'from', label: 'desk.pause.from', kind: 'day' },
      { name: 'plannedEnd', label: 'desk.pause.plannedEnd', hint: 'desk.pause.hint', kind: 'day' },
      why,
    ],
    bodyOf: ({ procedure, from, plannedEnd, reason }) => ({ procedure, from, plannedEnd, reason }),
  },
  endPause: {
    path: 'pauses/{pause}/end',
    of: 'item',
    inputs: [
      { name: 'pause', label: 'desk.procedure', kind: 'choice' },
      { name: 'end', label: 'desk.pause.end', kind: 'day' },
      why,
    ],
    bodyOf: ({ end, reason }) => ({ end, reason }),
  },
  extend: {
    path: 'extension',
    of: 'item',
    inputs: [
      { name: 'days', label: 'desk.extension.days', kind: 'count' },
      { name: 'approvedBy', label: 'desk.extension.approvedBy', kind: 'choice' },
      why,
    ],
    bodyOf: ({ days, approvedBy, reason }) => ({ days: Number(days), approvedBy, reason }),
  },
  accept: { path: 'acceptance', of: 'case', inputs: [], bodyOf: () => ({}) },
  reject: {
    path: 'rejection',
    of: 'case',
    inputs: [
      { name: 'reason', label: 'desk.reject.reason', hint: 'desk.reject.hint', kind: 'text' },
      { name: 'remedy', label: 'desk.decision.remedy', kind: 'text' },
    ],
    bodyOf: ({ reason, remedy }) => ({ reason, remedy }),
  },
  findTrue: {
    path: 'finding',
    of: 'check',
    inputs: [because],
    bodyOf: ({ reason }) => ({ result: 'true', reason }),
  },
  findFalse: {
    path: 'finding',
    of: 'check',
    inputs: [told],
    bodyOf: ({ reason }) => ({ result: 'false', reason }),
  },
  reply: {
    path: 'reply',
    of: 'reply',
    inputs: [{ name: 'text', label: 'desk.check.said', hint: 'desk.check.said.hint', kind: 'text' }],
    bodyOf: ({ text }) => ({ text }),
  },
  clear: deciding('clear'),
  orderCorrection: deciding('orderCorrection'),
  revoke: deciding('revoke'),
  confirmCorrected: {
    path: 'correction',
    of: 'check',
    inputs: [because],
    bodyOf: ({ reason }) => ({ reason }),
  },
  retryCompensation: takingBack('retry'),
  settleCompensation: takingBack('settled'),
  appealCard: {
    path: '{card}/appeal',
    of: 'card',
    inputs: [{ name: 'reason', label: 'desk.card.reason', kind: 'text' }],
    bodyOf: ({ reason }) => ({ reason }),
  },
  repairCredit: {
    path: '{creditNote}/repair',
    of: 'creditNote',
    inputs: [because],
    bodyOf: ({ reason }) => ({ reason }),
  },
} as const satisfies Record<string, ActFormOf>;

export type SimpleAct = keyof typeof actForms;

export const isSimpleAct = (act: string): act is SimpleAct => Object.hasOwn(actForms, act);

/** Where an act on a case, or on an item of it, is sent. */
export function actPath(act: SimpleAct, caseNo: string, itemId: string | null, typed: Typed): string {
  const { path, of } = actForms[act];
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(typed[name] ?? ''));
  return `${places[of](caseNo, itemId ?? '')}/${filled}`;
}
