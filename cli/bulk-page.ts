import type { BulkView } from '../api/wire';
import { drawTable } from './table';
import type { Voice } from './voice';

const verdictNames = {
  resumes: { zh: '重新转交', en: 'is sent again' },
  skipped: { zh: '跳过', en: 'is skipped' },
  mayDouble: { zh: '可能重复，跳过', en: 'may double, is skipped' },
} as const;

const outcomeNames = {
  done: { zh: '已重新转交', en: 'sent again' },
  skipped: { zh: '已跳过', en: 'skipped' },
  changed: { zh: '情况已变', en: 'changed since' },
} as const;

/** A list of stalled items: what would be, or was, done with each, and the sum. */
export function bulkPage({ sentence, items }: Pick<BulkView, 'sentence' | 'items'>, voice: Voice): string[] {
  const rows = items.map(({ caseNo, itemId, name, cause, verdict, because, outcome, refusal }) => [
    caseNo,
    name ? voice.name(name) : itemId,
    voice.name(cause.name),
    voice.name(outcome ? outcomeNames[outcome] : verdictNames[verdict]),
    refusal ?? (because ? voice.name(because.name) : ''),
  ]);
  const columns = [
    { head: voice.label({ zh: '编号', en: 'Number' }) },
    { head: voice.label({ zh: '事项', en: 'Item' }) },
    { head: voice.label({ zh: '原因', en: 'Cause' }) },
    { head: voice.label({ zh: '处理', en: 'What happens' }) },
    { head: voice.label({ zh: '说明', en: 'Because' }) },
  ];
  return [...(rows.length === 0 ? [] : drawTable(columns, rows)), voice.sentence(sentence)];
}
