import type { Text } from '../rules/text';
import type { WholeDate } from '../rules/case/case-state';
import type { WhoseDays } from '../rules/whose-days';
import type { LogEntry } from '../records/case-log';
import type { KeptLetter } from '../records/commitments';
import type { readOwnCases } from '../records/whose-case';
import type { askedParts } from './asked-parts';
import type { caseLedger } from './case-ledger';
import type { caseView } from './case-view';
import type { messageView } from './messages/message-view';
import type { draftView } from './draft-view';
import type { problemDocument } from './problems';

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
/** An entry of the log of a case with its sentence. */
export type ToldEntry = LogEntry & { readonly text: Text };
