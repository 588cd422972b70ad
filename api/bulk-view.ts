import type { BulkProgress, readBulk } from '../records/bulk';
import type { Database } from '../records/database';
import { planOf } from '../records/plans';
import { stallCauseNames } from '../rules/case/case-names';
import type { BulkBecause } from '../rules/case/next-acts';
import type { Text } from '../rules/text';

/** Why an item of a list is not resumed with the others. */
const becauseNames = {
  toBeMended: { zh: '部门退回了所填内容，需先更正', en: 'what was filled in has to be mended first' },
  applicantAsked: { zh: '已请申请人补充', en: 'the applicant was asked' },
  noInterface: { zh: '部门没有接口，在窗口录入', en: 'the department has no interface; it is keyed in' },
  mayBeKeyedIn: {
    zh: '曾转窗口录入，可能已录入部门系统；重发可能重复，请逐件核实',
    en: 'it lay at the desk and may have been keyed in; sent again it may double, so look at it by itself',
  },
} as const satisfies Record<BulkBecause, Text>;

type Bulk = NonNullable<Awaited<ReturnType<typeof readBulk>>>;

/** A list of stalled items and how far it is worked off, as the clerk who made it sees it. */
export async function bulkView(db: Database, { progress, items }: Bulk) {
  const rows = items.map(async ({ planId, because, cause, ...row }) => {
    const item = (await planOf(db, planId)).items.find(({ id }) => id === row.itemId);
    return {
      ...row,
      name: item?.name,
      departmentName: item?.departmentName,
      cause: { id: cause, name: stallCauseNames[cause] },
      because: because && { id: because, name: becauseNames[because] },
    };
  });
  return { ...progress, sentence: sentenceOf(progress), items: await Promise.all(rows) };
}

/** What a clerk reads first: what became of the list, every item in one of the numbers. */
function sentenceOf({ orderedAt, selected, done, skipped, changed, left }: BulkProgress): Text {
  if (!orderedAt) {
    return {
      zh: `共${selected}件，尚未执行；确认后重新转交，转交前先向部门核对。`,
      en: `${selected} selected, nothing done yet; once confirmed each is sent again, and its department asked first.`,
    };
  }
  return {
    zh: `共${selected}件：已重新转交${done}件，跳过${skipped}件，情况已变${changed}件，剩余${left}件。`,
    en: `${selected} selected: ${done} sent again, ${skipped} skipped, ${changed} changed since, ${left} left.`,
  };
}
