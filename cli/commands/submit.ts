import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadSettings } from '../../settings/settings';
import { connectTo } from '../api';
import { CommandFailure } from '../failure';
import { voiceFor } from '../options';
import { receiptPage } from '../receipt-page';
import { whoActs } from '../sign-in';
import type { Terminal } from '../terminal';

/** `one-thing submit`: hands an application in, as the portal does. */
export function registerSubmit(program: Command, terminal: Terminal): void {
  program
    .command('submit')
    .description('submit an application from a file 提交申请')
    .argument('<oneThing>', 'name of the one thing')
    .requiredOption('--file <json>', 'answers, fields, materials: the body of POST /cases 申请内容')
    .option('--key <key>', 'Idempotency-Key of an earlier try: gives the same case 幂等键')
    .action(async (oneThing: string, options: { file: string; key?: string }, command: Command) => {
      const application = readApplication(options.file, oneThing);
      const api = connectTo(loadSettings(terminal.env), whoActs.submit);
      const key = options.key ?? randomUUID();
      try {
        const receipt = await api.submit(application, key);
        terminal.out(receiptPage(receipt, voiceFor(command)).join('\n'));
      } catch (error) {
        if (!(error instanceof CommandFailure) || error.exitCode === 2) throw error;
        terminal.err(error.message);
        throw new CommandFailure(1, [
          {
            zh: `可放心重试，不会重复提交：加上 --key ${key}`,
            en: `Try again without fear of a second case: add --key ${key}`,
          },
        ]);
      }
    });
}

function readApplication(file: string, oneThing: string): unknown {
  const application = readJson(file);
  if (typeof application !== 'object' || application === null || Array.isArray(application)) {
    throw new CommandFailure(2, [
      {
        zh: `${file} 应是一个 JSON 对象：{"answers": {…}, "fields": {…}, "materials": […]}。`,
        en: `${file} must be one JSON object: {"answers": {…}, "fields": {…}, "materials": […]}.`,
      },
    ]);
  }
  if ('oneThing' in application && application.oneThing !== oneThing) {
    throw new CommandFailure(2, [
      {
        zh: `${file} 里的 oneThing 不是“${oneThing}”；请改成一致。`,
        en: `oneThing in ${file} is not “${oneThing}”; make them agree.`,
      },
    ]);
  }
  return { ...application, oneThing };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(2, [
      {
        zh: `不能读取 ${file}：${why}。请核对路径和 JSON 格式。`,
        en: `Cannot read ${file}: ${why}. Check the path and that it is JSON.`,
      },
    ]);
  }
}
