import type { Command } from 'commander';
import { AnswersError } from '../../catalogue/answers';
import type { Answers } from '../../catalogue/condition';
import type { Plan } from '../../catalogue/plan';
import { planCase } from '../../catalogue/plan-case';
import { roadsOf } from '../../catalogue/roads';
import type { OneThing } from '../../catalogue/schema/one-thing';
import { loadSettings } from '../../settings/settings';
import { CommandFailure } from '../failure';
import { loadOneThing } from '../load-one-thing';
import { voiceFor } from '../options';
import { parseAnswers } from '../parse-answers';
import { planPage } from '../plan-page';
import { printJson, type Terminal } from '../terminal';

/** `one-thing plan`: what a case with these answers would be, before anyone submits it. */
export function registerPlan(program: Command, terminal: Terminal): void {
  program
    .command('plan')
    .description('show the plan for some answers 按回答生成办理方案')
    .argument('<oneThing>', 'name of the one thing, e.g. employee-hiring')
    .option('--answers <k=v,…>', 'answers; what is left out takes its default 引导问题的回答', '')
    .option('--json', 'as one JSON document')
    .action((id: string, options: { answers: string; json?: true }, command: Command) => {
      const answers = parseAnswers(options.answers);
      const oneThing = loadOneThing(loadSettings(terminal.env).catalogueDir, id);
      const plan = planFor(oneThing, answers);
      if (options.json) printJson(terminal, plan);
      else terminal.out(planPage(plan, roadsOf(oneThing, answers), voiceFor(command)).join('\n'));
    });
}

function planFor(oneThing: OneThing, answers: Answers): Plan {
  try {
    return planCase(oneThing, answers);
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    throw new CommandFailure(
      2,
      error.problems.map(({ text }) => text),
    );
  }
}
