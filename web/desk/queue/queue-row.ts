import type { AtHandPage, ConflictPage, DeskCasePage, DeskCheckPage } from '../../../api/wire';
import type { Light } from '../../../rules/case/light';
import type { CheckStatus } from '../../../rules/commitment-check/check-state';
import { waitingNames } from '../../../rules/commitment-check/names';
import type { Text } from '../../../rules/text';
import type { Key } from '../../i18n/words';
import { isSimpleAct, type SimpleAct } from '../act/act-forms';
import { deskPlaces } from '../places';
import type { Queue } from './queue-query';

/** Words of the API, or the name of words of the pages. */
export type Words = Text | Key;

/** The next safe act: done where it stands, or on a page of its own. */
export type NextStep =
  { readonly act: SimpleAct; readonly name: Words } | { readonly href: string; readonly name: Words };

/** One line of a queue, whatever the queue lists. */
export interface QueueRow {
  readonly key: string;
  readonly caseNo: string;
  readonly isSample: boolean;
  readonly itemId: string | null;
  /** Where the case opens, at the item if there is one. */
  readonly href: string;
  readonly applicant: string | null;
  readonly what: Text;
  readonly who: Text | null;
  readonly why: Words;
  /** ISO 8601 */
  readonly since: string;
  readonly workingDays: number | null;
  readonly clock: Text | null;
  readonly light: { readonly id: Light; readonly name: Text } | null;
  /** What the department has. */
  readonly note: Text | null;
  readonly passedOnTo: string | null;
  readonly next: NextStep;
}

/** A page of a queue, as the screen shows it. */
export interface QueuePage {
  readonly total: number;
  readonly rows: readonly QueueRow[];
}

const placeOf = (caseNo: string, itemId: string): string => `${deskPlaces.case(caseNo)}#${itemId}`;

function atHandRow(row: AtHandPage['rows'][number]): QueueRow {
  const { caseNo, itemId, next } = row;
  const href = placeOf(caseNo, itemId);
  return {
    key: row.itemCaseNo,
    caseNo,
    isSample: row.isSample,
    itemId,
    href,
    applicant: row.applicant,
    what: row.name,
    who: row.department.name ?? null,
    why: row.standing,
    since: row.since,
    workingDays: row.age.workingDays,
    clock: row.clock.text,
    light: row.light,
    note: row.departmentHas.text,
    passedOnTo: row.passedOnTo,
    next: nextStep(next, href, deskPlaces.slip(caseNo, itemId)),
  };
}

function nextStep(next: AtHandPage['rows'][number]['next'], href: string, slip: string): NextStep {
  if (next === null) return { href, name: 'desk.next.open' };
  const { act, name } = next;
  if (isSimpleAct(act) && act !== 'keyIn' && act !== 'decideByHand') return { act, name };
  return { href: act === 'keyIn' ? slip : href, name };
}

function caseRow(row: DeskCasePage['rows'][number]): QueueRow {
  const href = deskPlaces.case(row.caseNo);
  return {
    key: row.caseNo,
    caseNo: row.caseNo,
    isSample: row.isSample,
    itemId: null,
    href,
    applicant: row.applicant,
    what: row.oneThing.name,
    who: row.waitingFor?.name ?? null,
    why: row.phase.name,
    since: row.receivedAt,
    workingDays: row.workingDays,
    clock: row.clock,
    light: row.light,
    note: null,
    passedOnTo: null,
    next: { href, name: row.phase.id === 'received' ? 'desk.next.check' : 'desk.next.open' },
  };
}

function conflictRow(row: ConflictPage['rows'][number]): QueueRow {
  const href = placeOf(row.caseNo, row.itemId);
  return {
    key: row.answerId,
    caseNo: row.caseNo,
    isSample: row.isSample,
    itemId: row.itemId,
    href,
    applicant: row.applicant,
    what: row.name ?? { zh: row.itemId, en: row.itemId },
    who: row.department.name ?? null,
    why: 'desk.conflict.differ',
    since: row.since,
    workingDays: null,
    clock: null,
    light: null,
    note: null,
    passedOnTo: null,
    next: { href, name: 'desk.next.compare' },
  };
}

/** What a clerk does next about a check; the applicant's turn is only looked at. */
const nextOfCheck: Readonly<Partial<Record<CheckStatus, Key>>> = {
  waitingForCheck: 'desk.next.find',
  toDecide: 'desk.next.decide',
  correctionMissed: 'desk.next.decide',
  revoked: 'desk.next.takeBack',
};

function checkRow(row: DeskCheckPage['rows'][number]): QueueRow {
  const href = `${deskPlaces.case(row.caseNo)}#check-${row.itemId}`;
  return {
    key: `${row.caseNo}/${row.itemId}`,
    caseNo: row.caseNo,
    isSample: row.isSample,
    itemId: row.itemId,
    href,
    applicant: row.applicant,
    what: row.name,
    who: row.department.name,
    why: row.status === 'revoked' ? waitingNames.hand : row.statusName,
    since: row.decidedAt,
    workingDays: row.workingDays,
    clock: row.clock,
    light: row.light,
    note: row.class?.name ?? null,
    passedOnTo: null,
    next: { href, name: nextOfCheck[row.status] ?? 'desk.next.wait' },
  };
}

/** What the API answered for a queue, as lines. */
export function pageOf(queue: Queue, answer: unknown): QueuePage {
  switch (queue) {
    case 'stalled':
    case 'slips': {
      const { total, rows } = answer as AtHandPage;
      return { total, rows: rows.map(atHandRow) };
    }
    case 'conflicts': {
      const { total, rows } = answer as ConflictPage;
      return { total, rows: rows.map(conflictRow) };
    }
    case 'checks': {
      const { total, rows } = answer as DeskCheckPage;
      return { total, rows: rows.map(checkRow) };
    }
    default: {
      const { total, rows } = answer as DeskCasePage;
      return { total, rows: rows.map(caseRow) };
    }
  }
}
