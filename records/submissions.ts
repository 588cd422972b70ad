import type { Plan } from '../catalogue/plan';
import type { NumberedEvent } from '../rules/case/case-event';
import type { CaseState } from '../rules/case/case-state';
import { itemCaseNo } from '../rules/case-number';
import { appendEvents, keyed } from './case-log';
import { caseColumns, itemColumns } from './case-rows';
import type { Database } from './database';

/** A document that came with the application. */
export interface HandedIn {
  readonly id: string;
  /** Where the document itself can be fetched, if it is more than a statement. */
  readonly ref?: string | undefined;
  /** Of the joint form: fields where the person's value beats shared data (浙江省保障“最多跑一次”改革规定 art. 7). */
  readonly corrected?: readonly string[] | undefined;
}

/** Where an application was made, by whom and for whom. */
export interface SubmissionOrigin {
  readonly channel: 'online' | 'window';
  /** The applicant's opaque key; null: not known. */
  readonly applicantSubject: string | null;
  /** Id of who handed it in. */
  readonly submittedBy: string;
  /** It is no case but a sample 样例; decided at receipt, for ever. */
  readonly isSample: boolean;
}

/** A combined application as it is stored at receipt. */
export interface Submission {
  readonly caseNo: string;
  readonly plan: Plan;
  /** Under which the plan is kept. */
  readonly planId: string;
  /** Items whose department has no interface. */
  readonly assisted: readonly string[];
  readonly origin: SubmissionOrigin;
  readonly receivedAt: number;
  readonly calendarVersion: string;
  /** What follows from the receipt at once: acceptance by rule and the dates. */
  readonly events: readonly NumberedEvent[];
  readonly state: CaseState;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly materials: readonly HandedIn[];
}

/** Opens the file of a case: its rows, what the person gave, and the first entry of the log. In the caller's transaction. */
export async function storeSubmission(db: Database, submission: Submission): Promise<void> {
  const { caseNo, plan, receivedAt, state, events } = submission;
  const received = new Date(receivedAt);
  await db
    .insertInto('combined_case')
    .values({
      case_no: caseNo,
      one_thing: plan.oneThing,
      catalogue_version: plan.version,
      situation: plan.situation.id,
      channel: submission.origin.channel,
      applicant_subject: submission.origin.applicantSubject,
      submitted_by: submission.origin.submittedBy,
      is_sample: submission.origin.isSample,
      received_at: received,
      plan_id: submission.planId,
      calendar_version: submission.calendarVersion,
      ...caseColumns(state, events.length),
    })
    .execute();
  await db
    .insertInto('item_case')
    .values(
      plan.items.map((item) => ({
        case_no: caseNo,
        item_id: item.id,
        item_case_no: itemCaseNo(caseNo, item.itemNo),
        position: item.itemNo,
        department: item.department,
        assisted: submission.assisted.includes(item.id),
        ...itemColumns(state.items[item.id] ?? { status: 'waiting' }),
      })),
    )
    .execute();
  await db
    .insertInto('application_data')
    .values({
      case_no: caseNo,
      revision: 1,
      answers: JSON.stringify(plan.answers),
      fields: JSON.stringify(submission.fields),
      materials: JSON.stringify(submission.materials),
      stored_at: received,
    })
    .execute();
  await appendEvents(db, caseNo, [
    { key: 'received', event: { type: 'caseReceived', at: receivedAt } },
    ...events.map(keyed),
  ]);
}
