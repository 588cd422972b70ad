import { Command, CommanderError, Option } from 'commander';
import { SettingsError } from '../settings/settings-error';
import { registerCalendar } from './commands/calendar';
import { registerCheck } from './commands/check';
import { registerDate } from './commands/date';
import { registerDemo } from './commands/demo';
import { registerPlan } from './commands/plan';
import { registerRehearse } from './commands/rehearse';
import { registerReport } from './commands/report';
import { registerResume } from './commands/resume';
import { registerShow } from './commands/show';
import { registerStalled } from './commands/stalled';
import { registerSubmit } from './commands/submit';
import { CommandFailure } from './failure';
import { registerStart } from './start';
import type { Terminal } from './terminal';

/** The whole `one-thing` command. It throws instead of ending the process; `runCommand` turns that into a code. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('one-thing')
    .description('一件事 One Thing: one application, many departments, one promise')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('用法见 --help  For usage add --help')
    .addOption(
      new Option('--lang <language>', 'one language only; default: both 只用一种语言').choices(['zh', 'en']),
    );
  registerStart(program);
  registerDemo(program, terminal);
  registerCheck(program, terminal);
  registerPlan(program, terminal);
  registerDate(program, terminal);
  registerSubmit(program, terminal);
  registerShow(program, terminal);
  registerStalled(program, terminal);
  registerResume(program, terminal);
  registerReport(program, terminal);
  registerRehearse(program, terminal);
  registerCalendar(program, terminal);
  return program;
}

/** Runs one command. Returns its exit code: 0 done, 1 it failed, 2 wrong input. Never throws, never shows a stack. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    await createProgram(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has told the person already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(error instanceof Error ? error.message : String(error));
    if (error instanceof CommandFailure) return error.exitCode;
    return error instanceof SettingsError ? 2 : 1;
  }
}
