import type { Command } from 'commander';
import { loadSettings } from '../../settings/settings';
import { connectTo } from '../api';
import { addAtHandOptions, stalledFilterOf } from '../at-hand-options';
import { voiceFor } from '../options';
import { whoActs } from '../sign-in';
import { stalledPage } from '../stalled-page';
import { printJson, type Terminal } from '../terminal';

type Options = Parameters<typeof stalledFilterOf>[0] & { readonly json?: true };

/** `one-thing stalled`: what needs a person, and what is safe to do. */
export function registerStalled(program: Command, terminal: Terminal): void {
  const command = program.command('stalled').description('list items that need a person 停滞的事项');
  addAtHandOptions(command)
    .option('--json', 'as one JSON document')
    .action(async ({ json, ...options }: Options) => {
      const api = connectTo(loadSettings(terminal.env), whoActs.stalled);
      const page = await api.stalled(stalledFilterOf(options));
      if (json) printJson(terminal, page);
      else terminal.out(stalledPage(page, voiceFor(command)).join('\n'));
    });
}
