import { type Command, Option } from 'commander';
import { loadCalendar } from '../../catalogue/calendars';
import { type DateLedger, dateLedger } from '../../rules/date-ledger';
import type { Limit } from '../../rules/limit';
import { loadSettings } from '../../settings/settings';
import { CommandFailure } from '../failure';
import { ledgerTable } from '../ledger-table';
import { momentText } from '../moment-text';
import { voiceFor } from '../options';
import { parseMoment } from '../parse-moment';
import { printJson, type Terminal } from '../terminal';
import { lengthText } from '../unit-names';
import type { Voice } from '../voice';

/** `one-thing date`: until when a limit runs, and why each day counts or not. */
export function registerDate(program: Command, terminal: Terminal): void {
  program
    .command('date')
    .description('explain a date, day by day 逐日说明期限')
    .requiredOption('--from <time>', 'receipt 收件时间: 2026-02-10, 2026-02-10T17:59:59, …+08:00')
    .requiredOption('--days <n>', 'length of the limit 期限天数')
    .addOption(
      new Option('--unit <unit>', 'which days count 按工作日或自然日')
        .choices(['workingDay', 'calendarDay'])
        .default('workingDay'),
    )
    .option('--json', 'as one JSON document')
    .action((options: { from: string; days: string; unit: Limit['unit']; json?: true }, command: Command) => {
      const from = parseMoment(options.from);
      const limit = { days: parseDays(options.days), unit: options.unit };
      const calendar = loadCalendar(loadSettings(terminal.env).calendarDir);
      const ledger = dateLedger({ calendar, from, limit });
      if (options.json) printJson(terminal, dateDocument(ledger));
      else terminal.out(datePage(ledger, from, limit, voiceFor(command)).join('\n'));
    });
}

const longestLimit = 3650;

function parseDays(text: string): number {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN;
  if (days <= longestLimit) return days;
  throw new CommandFailure(2, [
    {
      zh: `--days “${text}”不能计算；请给 0 到 ${longestLimit} 的整数。`,
      en: `--days “${text}” cannot be counted; give a whole number from 0 to ${longestLimit}.`,
    },
  ]);
}

/** The contract of `--json`. */
function dateDocument({ due, provisional, calendarVersion, days }: DateLedger) {
  return {
    due,
    provisional,
    calendarVersion,
    days: days.map(({ date, counted, reason }) => ({
      date,
      counted,
      reason: reason.zh,
      reasonEn: reason.en,
    })),
  };
}

function datePage(ledger: DateLedger, from: number, limit: Limit, voice: Voice): string[] {
  const length = lengthText(limit);
  const certain = ledger.provisional
    ? {
        zh: '暂定：其中有日期的放假安排尚未公布，公布后可能变动',
        en: 'provisional: a holiday notice is still to come and may move it',
      }
    : { zh: '确定', en: 'certain' };
  return [
    voice.sentence({
      zh: `收件 ${momentText(from)}（北京时间），期限 ${length.zh}`,
      en: `Received ${momentText(from)} (China time), limit ${length.en}`,
    }),
    '',
    ...ledgerTable(ledger.days, voice),
    '',
    voice.sentence({
      zh: `到期 ${ledger.due}（${certain.zh}）。日历版本 ${ledger.calendarVersion}`,
      en: `Due ${ledger.due} (${certain.en}). Calendar ${ledger.calendarVersion}`,
    }),
  ];
}
