import type { Command } from 'commander';
import { loadSettings } from '../../settings/settings';
import { connectTo } from '../api';
import { CommandFailure } from '../failure';
import { voiceFor } from '../options';
import { rehearsalPage } from '../rehearsal-page';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';

interface Options {
  readonly days: string;
  readonly oneThing?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

/** `one-thing rehearse`: who would have been late under another promise. */
export function registerRehearse(program: Command, terminal: Terminal): void {
  program
    .command('rehearse')
    .description('try a promise on closed items 用已办结的事项试算承诺')
    .argument('<item>', 'id of the item, such as insuranceEnrolment 事项')
    .requiredOption('--days <n>', 'the promise to try 试算的承诺天数')
    .option('--one-thing <id>', 'only cases of this one thing')
    .option('--from <day>', 'closed on this day or later 起始日')
    .option('--to <day>', 'closed on this day or before 截止日')
    .option('--json', 'as one JSON document')
    .action(async (itemId: string, { days, json, ...filter }: Options, command: Command) => {
      const asked = { itemId, promisedDays: parseDays(days), ...filter };
      const api = connectTo(loadSettings(terminal.env), whoActs.rehearse);
      const rehearsal = await api.rehearse(asked);
      if (json) printJson(terminal, rehearsal);
      else terminal.out(rehearsalPage(rehearsal, asked, voiceFor(command)).join('\n'));
    });
}

function parseDays(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new CommandFailure(2, [
    {
      zh: `--days 应为天数，例如 3；“${text}”不是。`,
      en: `--days takes a number of days, such as 3, not “${text}”.`,
    },
  ]);
}
