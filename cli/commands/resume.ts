import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import { loadSettings } from '../../settings/settings';
import type { BulkView } from '../../api/wire';
import { type Api, connectTo } from '../api';
import { addAtHandOptions, stalledFilterOf } from '../at-hand-options';
import { bulkPage } from '../bulk-page';
import { voiceFor } from '../options';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';

type Options = Parameters<typeof stalledFilterOf>[0] & { readonly apply?: string; readonly json?: true };

/** `one-thing resume`: what sending stalled items again would do, and with `--apply` doing exactly that. */
export function registerResume(program: Command, terminal: Terminal): void {
  const command = program.command('resume').description('send stalled items again 恢复停滞的事项');
  addAtHandOptions(command)
    .option('--apply <reason>', 'and do it, with the reason for the audit 执行，并写明原因')
    .option('--json', 'as one JSON document')
    .action(async ({ apply, json, ...options }: Options) => {
      const api = connectTo(loadSettings(terminal.env), whoActs.resume);
      const planned = await api.planResuming(stalledFilterOf(options), randomUUID());
      const result =
        apply === undefined || planned.selected === 0 ? planned : await workOff(api, planned.id, apply);
      if (json) printJson(terminal, result);
      else terminal.out(bulkPage(result, voiceFor(command)).join('\n'));
    });
}

const lookEveryMs = 500;

/** Orders the list and waits until each of its items had its turn; it goes on also when this process is ended. */
async function workOff(api: Api, bulkId: string, reason: string): Promise<BulkView> {
  let seen = await api.resume(bulkId, reason, randomUUID());
  while (seen.left > 0) {
    await setTimeout(lookEveryMs);
    seen = await api.resumed(bulkId);
  }
  return seen;
}
