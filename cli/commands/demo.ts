import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { measures } from '../../rules/reductions';
import { loadSettings } from '../../settings/settings';
import { type Api, connectTo, type LoggedEvent } from '../api';
import { CommandFailure } from '../failure';
import { fictionalApplication } from '../fictional-application';
import { followCase } from '../follow-case';
import { momentText } from '../moment-text';
import { voiceFor } from '../options';
import { parseAnswers } from '../parse-answers';
import { receiptPage } from '../receipt-page';
import { reductionTable } from '../reduction-table';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';
import type { Voice } from '../voice';

/** A case at departments that answer takes seconds; after this something stands still and a person should know. */
const patienceMs = 120_000;

interface DemoOptions {
  readonly oneThing: string;
  readonly answers: string;
  readonly json?: true;
}

/** `one-thing demo`: a fictional person's case, followed live to its reductions. */
export function registerDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description("follow a fictional person's case live 演示一件虚构办件")
    .option('--one-thing <id>', 'which one thing', 'employment-and-entrepreneurship-registration')
    .option('--answers <k=v,…>', 'other answers 引导问题的回答', 'workForm=flexible')
    .option('--json', 'the result only, as one JSON document')
    .action(async (options: DemoOptions, command: Command) => {
      const voice = voiceFor(command);
      const say = options.json ? () => undefined : terminal.out;
      const api = connectTo(loadSettings(terminal.env), whoActs.demo);
      const { caseNo, view, reductions } = await liveCase(api, options, voice, say);
      if (options.json) {
        printJson(terminal, {
          caseNo,
          oneThing: view.oneThing.id,
          situation: view.situation.id,
          outcome: view.outcome,
          reductions: Object.fromEntries(
            measures.map((measure) => {
              const { before, promised, measured, cut, basis } = reductions[measure];
              return [measure, { before, promised, measured, cut, basis }];
            }),
          ),
        });
      } else {
        say(['', ...reductionTable(reductions, voice)].join('\n'));
        say(`\n${voice.label({ zh: '细看', en: 'Look closer' })}: npm run -s one-thing -- show ${caseNo}`);
      }
      if (view.outcome !== 'completed') throw endedBadly(caseNo, view.sentence);
    });
}

async function liveCase(
  api: Api,
  { oneThing, answers }: DemoOptions,
  voice: Voice,
  say: (line: string) => void,
) {
  const plan = await api.plan(oneThing, parseAnswers(answers));
  const receipt = await api.submit(fictionalApplication(plan), randomUUID());
  const { caseNo } = receipt;
  say([`# ${voice.label(plan.name)}`, ...receiptPage(receipt, voice), ''].join('\n'));
  const tell = (event: LoggedEvent) => say(`${momentText(event.at)}  ${voice.sentence(event.text, 21)}`);

  const patience = AbortSignal.timeout(patienceMs);
  try {
    for await (const event of followCase(api, caseNo, patience)) tell(event);
  } catch (error) {
    throw patience.aborted ? notClosedInTime(caseNo) : error;
  }
  const { reductions } = await api.reductions(caseNo);
  return { caseNo, view: await api.case(caseNo), reductions };
}

const notClosedInTime = (caseNo: string): CommandFailure =>
  new CommandFailure(1, [
    {
      zh: `办件 ${caseNo} 两分钟内没有办结；申请没有丢失。请核对各进程是否在运行，再用 npm run -s one-thing -- show ${caseNo} 查看。`,
      en: `Case ${caseNo} was not closed within two minutes; nothing is lost. Check that all processes run, then look with npm run -s one-thing -- show ${caseNo}.`,
    },
  ]);

const endedBadly = (caseNo: string, { zh, en }: { zh: string; en: string }): CommandFailure =>
  new CommandFailure(1, [
    {
      zh: `办件 ${caseNo} 没有全部办成：${zh} 原因见 npm run -s one-thing -- show ${caseNo}。`,
      en: `Case ${caseNo} did not end as a demonstration should: ${en} See why with npm run -s one-thing -- show ${caseNo}.`,
    },
  ]);
