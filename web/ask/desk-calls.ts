import type { BulkView, CaseDays, DeskCaseView, DeskChoices, PersonalAct, QueueCounts } from '../../api/wire';
import type { Card } from '../../api/management-wire';
import { ask } from './client';

export const readQueueCounts = () => ask('GET', '/desk/queues') as Promise<QueueCounts>;
export const readDeskChoices = () => ask('GET', '/desk/choices') as Promise<DeskChoices>;

/** What a queue answers, and when it was asked (ISO 8601). */
export const listQueue = async (path: string) => ({
  body: await ask('GET', path),
  askedAt: new Date().toISOString(),
});

export const readDeskCase = (caseNo: string) => ask('GET', `/desk/cases/${caseNo}`) as Promise<DeskCaseView>;
export const readActs = (caseNo: string) =>
  ask('GET', `/desk/cases/${caseNo}/acts`) as Promise<readonly PersonalAct[]>;
/** Cards that were shown for a case; a clerk hears of those of their departments. */
export const readCardsOf = (caseNo: string) =>
  ask('GET', `/management/cards?caseNo=${caseNo}`) as Promise<readonly Card[]>;
export const readDays = (caseNo: string) => ask('GET', `/cases/${caseNo}/days`) as Promise<CaseDays>;
export const closeConflict = (answerId: string, reason: string, key: string) =>
  ask('POST', `/desk/conflicts/${answerId}/closing`, { body: { reason }, key });

/** Items of a case, by their ids. */
export interface ItemRef {
  readonly caseNo: string;
  readonly itemId: string;
}
/** Fixes the list of what resuming these, or all that a filter finds, would do. */
export const dryRun = (body: object, key: string) =>
  ask('POST', '/desk/stalled/dry-run', { body, key }) as Promise<BulkView>;
export const orderBulk = (bulkId: string, reason: string, key: string) =>
  ask('POST', '/desk/stalled/bulk', { body: { bulkId, reason }, key }) as Promise<BulkView>;
export const readBulk = (bulkId: string) => ask('GET', `/desk/bulk/${bulkId}`) as Promise<BulkView>;

/** Helps with the draft whose applicant gave this code. */
export const takeOverDraft = (code: string, key: string) =>
  ask('POST', '/desk/drafts', { body: { code }, key }) as Promise<{ readonly draftId: string }>;
