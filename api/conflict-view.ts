import { applicantName } from '../catalogue/applicant-name';
import { newestFields } from '../records/cases';
import type { readConflicts } from '../records/conflicts';
import type { Database } from '../records/database';
import { planOf } from '../records/plans';

type ConflictPage = Awaited<ReturnType<typeof readConflicts>>;

/** Conflicts as a clerk sees them: both answers beside each other, in the department's words. */
export async function conflictPage(db: Database, page: ConflictPage) {
  const fieldsOf = await newestFields(
    db,
    page.rows.map(({ caseNo }) => caseNo),
  );
  const rows = page.rows.map(async ({ planId, standing, standingChannel, standingSince, ...row }) => {
    const plan = await planOf(db, planId);
    const item = plan.items.find(({ id }) => id === row.itemId);
    return {
      answerId: row.answerId,
      caseNo: row.caseNo,
      isSample: row.isSample,
      applicant: applicantName(plan, fieldsOf.get(row.caseNo)),
      itemCaseNo: row.itemCaseNo,
      itemId: row.itemId,
      name: item?.name,
      department: { id: row.department, name: item?.departmentName, phone: item?.enquiryPhone },
      since: row.since,
      standing: { channel: standingChannel, receivedAt: standingSince, decision: standing },
      other: { channel: row.otherChannel, receivedAt: row.since, decision: row.other },
    };
  });
  return { ...page, rows: await Promise.all(rows) };
}
