import type { Text } from '../rules/text';
import type { WholeDate } from '../rules/case/case-state';
import type { WhoseDays } from '../rules/whose-days';
import type { LogEntry } from '../records/case-log';
import type { KeptLetter } from '../records/commitments';
import type { readChecks } from '../records/commitment-checks';
import type { readOwnCases } from '../records/whose-case';
import type { askedParts } from './asked-parts';
import type { atHandPage } from './at-hand-view';
import type { bulkView } from './bulk-view';
import type { caseLedger } from './case-ledger';
import type { caseView } from './case-view';
import type { conflictPage } from './conflict-view';
import type { deskCasePage } from './desk-case-row';
import type { deskCaseView } from './desk-case-view';
import type { deskCheckPage } from './desk-check-view';
import type { deskChoices } from './desk-choices';
import type { messageView } from './messages/message-view';
import type { draftView } from './draft-view';
import type { personalActs } from './personal-acts';
import type { problemDocument } from './problems';
import type { queueCounts } from './queue-counts';

/** What becomes of a value that is sent as JSON and read back. */
export type Wire<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Wire<T[Key]> } : T;

/** What callers read, the command and the pages alike. */
export type CaseView = Wire<ReturnType<typeof caseView>>;
export type CaseLedger = Wire<Awaited<ReturnType<typeof caseLedger>>>;
export type MessageView = Wire<ReturnType<typeof messageView>>;
export type ProblemBody = ReturnType<typeof problemDocument>;

/** The answer to a submission: the case number and what is promised. */
export interface Receipt {
  readonly caseNo: string;
  readonly promised: WholeDate | null;
  readonly missingMaterials: readonly { readonly id: string; readonly name: Text }[];
  readonly items: readonly { readonly itemId: string; readonly name: Text }[];
}

/** Whose the days of one case were; `closed`: nothing is added any more. */
export interface CaseDays extends WhoseDays {
  readonly caseNo: string;
  readonly closed: boolean;
}

/** A draft as its owner sees it. */
export type DraftView = Wire<ReturnType<typeof draftView>>;

export type AskedParts = Wire<Awaited<ReturnType<typeof askedParts>>>;
export type OwnCase = Wire<Awaited<ReturnType<typeof readOwnCases>>[number]>;
export type SignedLetterView = Wire<KeptLetter>;
export type CheckView = Wire<Awaited<ReturnType<typeof readChecks>>[number]>;
/** What a person did to a case, and what the case said to it. */
export type PersonalAct = Wire<Awaited<ReturnType<typeof personalActs>>[number]>;
/** Items that need a person. */
export type AtHandPage = Wire<Awaited<ReturnType<typeof atHandPage>>>;
/** A list of stalled items, and how far it is worked off. */
export type BulkView = Wire<Awaited<ReturnType<typeof bulkView>>>;
/** An entry of the log of a case with its sentence. */
export type ToldEntry = LogEntry & { readonly text: Text };

/** The queues of the desk: how many open cases stand in each, and a page of what stands there. */
export type QueueCounts = Awaited<ReturnType<typeof queueCounts>>;
export type DeskCasePage = Wire<Awaited<ReturnType<typeof deskCasePage>>>;
export type DeskCaseView = Wire<Awaited<ReturnType<typeof deskCaseView>>>;
export type ConflictPage = Wire<Awaited<ReturnType<typeof conflictPage>>>;
export type DeskCheckPage = Wire<Awaited<ReturnType<typeof deskCheckPage>>>;
export type DeskChoices = Wire<ReturnType<typeof deskChoices>>;
