import type { Reductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import type {
  AtHandPage,
  CaseDays,
  CaseLedger,
  CaseView,
  CheckView,
  MessageView,
  PersonalAct,
  SignedLetterView,
} from '../api/wire';
import { actLines } from './act-lines';
import type { ToldEntry } from './api';
import { commitmentLines } from './commitment-lines';
import { dateLines, itemTable } from './case-head';
import { daysLines, ledgerPages } from './case-days';
import { messageLines } from './message-lines';
import { itemNamesOf } from './item-names';
import { momentText } from './moment-text';
import { stalledLines } from './stalled-page';
import { reductionTable, unknownBaselines } from './reduction-table';
import type { Voice } from './voice';

export interface CaseStory {
  readonly case: CaseView;
  readonly log: readonly ToldEntry[];
  /** Where the hash chain of the log is broken; null: it is whole. */
  readonly logBrokenAt: string | null;
  readonly ledger: CaseLedger;
  readonly days: CaseDays;
  readonly reductions: { readonly closed: boolean; readonly reductions: Reductions };
  /** Newest first. */
  readonly messages: readonly MessageView[];
  readonly stalled: AtHandPage['rows'];
  readonly letters: readonly SignedLetterView[];
  readonly checks: readonly CheckView[];
  readonly acts: readonly PersonalAct[];
}

/**
 * The story of a case: who has it, until when, what needs a person, what happened, who was told, what was committed, why
 * the dates, what was cut, is it whole. What a case does not have is left out.
 */
export function casePage(story: CaseStory, voice: Voice): string[] {
  const { case: view, log, ledger, days, reductions, messages, stalled, letters, checks, acts } = story;
  const names = itemNamesOf(view);
  const section = (title: Text, lines: readonly string[]): string[] => [
    '',
    `## ${voice.label(title)}`,
    ...lines,
  ];
  const ifAny = (title: Text, lines: readonly string[]) => (lines.length === 0 ? [] : section(title, lines));
  return [
    `# ${view.caseNo} ${voice.label(view.oneThing.name)}`,
    voice.sentence(view.sentence),
    ...dateLines(view, voice),
    ...section({ zh: '事项', en: 'Items' }, itemTable(view, voice)),
    ...ifAny(
      { zh: '需要处理', en: 'Needs a person' },
      stalled.flatMap((row) => stalledLines(row, voice)),
    ),
    ...section({ zh: '经过', en: 'What happened' }, timeline(log, voice)),
    ...ifAny(
      { zh: '谁做了什么', en: 'Who did what' },
      actLines(acts, (itemId) => voice.name(names(itemId).name), voice),
    ),
    ...ifAny({ zh: '承诺', en: 'Commitments' }, commitmentLines(letters, checks, voice)),
    ...section({ zh: '消息', en: 'Messages' }, messageLines(messages, voice)),
    ...section({ zh: '时限台账', en: 'Date ledger' }, ledgerPages(ledger, voice)),
    ...section(
      days.closed
        ? { zh: '谁的天数', en: 'Whose days' }
        : { zh: '谁的天数（截至现在）', en: 'Whose days, until now' },
      daysLines(days, names, voice),
    ),
    ...section(
      reductions.closed
        ? { zh: '减了多少', en: 'What was cut' }
        : { zh: '预计减少（尚未办结）', en: 'Reductions foreseen (still open)' },
      [
        ...reductionTable(reductions.reductions, voice),
        ...unknownBaselines(reductions.reductions, (itemId) => names(itemId).name, voice),
      ],
    ),
    ...section({ zh: '日志', en: 'Log' }, [chainLine(story, voice)]),
  ];
}

function timeline(log: readonly ToldEntry[], voice: Voice): string[] {
  return log.map(({ event, text }) => `${momentText(event.at)}  ${voice.sentence(text, 21)}`);
}

function chainLine({ log, logBrokenAt }: CaseStory, voice: Voice): string {
  return logBrokenAt === null
    ? voice.sentence({
        zh: `${log.length} 条，哈希链完整，未被改动`,
        en: `${log.length} entries, the hash chain is whole`,
      })
    : voice.sentence({ zh: `哈希链断裂：${logBrokenAt}`, en: `The hash chain is broken: ${logBrokenAt}` });
}
