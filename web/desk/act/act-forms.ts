import type { Key } from '../../i18n/words';

/** What is typed or chosen for an act. Days are `YYYY-MM-DD`. */
export interface ActInput {
  readonly name: string;
  readonly label: Key;
  readonly hint?: Key;
  readonly kind: 'line' | 'text' | 'day' | 'count' | 'choice' | 'reason';
}

export type Typed = Readonly<Record<string, string>>;

/** The form of one act: where it is sent, what it asks for, and what is sent. */
export interface ActFormOf {
  /** After the address of the case, or of the item. */
  readonly path: string;
  readonly of: 'case' | 'item';
  readonly inputs: readonly ActInput[];
  readonly bodyOf: (typed: Typed) => unknown;
}

const why: ActInput = { name: 'reason', label: 'desk.reason', kind: 'reason' };
const serial: ActInput = { name: 'serial', label: 'desk.serial', kind: 'line' };

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
} as const satisfies Record<string, ActFormOf>;

export type SimpleAct = keyof typeof actForms;

export const isSimpleAct = (act: string): act is SimpleAct => Object.hasOwn(actForms, act);

/** Where an act on a case or on an item of it is sent. */
export function actPath(act: SimpleAct, caseNo: string, itemId: string | null, typed: Typed): string {
  const { path, of } = actForms[act];
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(typed[name] ?? ''));
  const place = of === 'item' ? `/items/${itemId ?? ''}` : '';
  return `/desk/cases/${caseNo}${place}/${filled}`;
}
