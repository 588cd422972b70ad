import type { Command } from 'commander';
import { findBreak } from '../../records/case-log';
import { isCaseNo } from '../../rules/case-number';
import { loadSettings } from '../../settings/settings';
import { connectTo } from '../api';
import { casePage } from '../case-page';
import { CommandFailure } from '../failure';
import { voiceFor } from '../options';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';

/** `one-thing show`: the story of one case, for a person who has never seen the code. */
export function registerShow(program: Command, terminal: Terminal): void {
  program
    .command('show')
    .description('tell the story of a case 查看办件')
    .argument('<caseNo>', 'case number, e.g. 20261123-7K3MQXC4-K')
    .option('--json', 'as one JSON document')
    .action(async (given: string, options: { json?: true }, command: Command) => {
      const caseNo = given.trim().toUpperCase();
      refuseMistyped(caseNo);
      const api = connectTo(loadSettings(terminal.env), whoActs.show);
      const [view, log, ledger, days, reductions, messages, stalled, letters, checks, acts] =
        await Promise.all([
          api.case(caseNo),
          api.log(caseNo),
          api.ledger(caseNo),
          api.days(caseNo),
          api.reductions(caseNo),
          api.messages(caseNo),
          api.stalled({ caseNo }),
          api.letters(caseNo),
          api.checks(caseNo),
          api.acts(caseNo),
        ]);
      const parts = { ledger, days, reductions, messages, stalled: stalled.rows, letters, checks, acts };
      const story = { case: view, log, logBrokenAt: findBreak(log), ...parts };
      if (options.json) printJson(terminal, story);
      else terminal.out(casePage(story, voiceFor(command)).join('\n'));
      if (story.logBrokenAt !== null) throw brokenLog(caseNo, story.logBrokenAt);
    });
}

function refuseMistyped(caseNo: string): void {
  if (isCaseNo(caseNo)) return;
  throw new CommandFailure(2, [
    {
      zh: `“${caseNo}”不是办件编号（形如 20261123-7K3MQXC4-K，末位是校验码）；请核对有无抄错。`,
      en: `“${caseNo}” is no case number (like 20261123-7K3MQXC4-K, the last sign checks the rest); look for a typing error.`,
    },
  ]);
}

const brokenLog = (caseNo: string, where: string): CommandFailure =>
  new CommandFailure(1, [
    {
      zh: `办件 ${caseNo} 的日志被改动过：${where}。请保留现状并告知系统管理员。`,
      en: `The log of case ${caseNo} is not whole: ${where}. Keep it as it is and tell the administrator.`,
    },
  ]);
