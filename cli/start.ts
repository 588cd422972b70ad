import { relative } from 'node:path';
import { type Command } from 'commander';
import { startAll } from '../engines/start-all';
import { StartError } from '../engines/start-error';
import { superviseIn, type Supervisor } from '../engines/supervisor';
import { loadSettings, type Settings } from '../settings/settings';
import { SettingsError } from '../settings/settings-error';
import { makeSamples } from './samples/make-samples';

const say = (line: string) => console.log(line);

/** What a person wants to find, in English and Chinese. */
function whereEverythingIs(settings: Settings): string {
  const { dataDir, publicUrl, temporalAddress, databaseUrl, departmentsFile } = settings;
  const folder = relative('', dataDir).startsWith('..') ? dataDir : relative('', dataDir);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['Portal', `${publicUrl}/`, '办事页面'],
    ['Desk', `${publicUrl}/desk`, '工作台'],
    ['Board', `${publicUrl}/board`, '看板'],
    ['API', `${publicUrl}/api/v1`, '接口'],
    ['OpenAPI', `${publicUrl}/api/v1/openapi.json`, '接口说明'],
    ['Messages', messagesGo(settings, folder), '消息'],
    ['Departments', departmentsFile ?? `${local(settings.sandboxPort)} (sandbox 模拟)`, '部门'],
    ['Temporal', temporalAddress ?? `${local(settings.temporalUiPort)} (pages 页面)`, '流程引擎'],
    [
      'PostgreSQL',
      databaseUrl === undefined
        ? `127.0.0.1:${settings.postgresPort}/one_thing, password in ${folder}/postgres-password`
        : new URL(databaseUrl).host,
      '数据库',
    ],
    ['Data folder', folder, '数据目录'],
    ['Logs', `${folder}/logs`, '日志'],
    ['Try', 'npm run -s one-thing -- demo', '试一试'],
    ['Stop', 'Ctrl-C', '停止'],
  ];
  return rows.map(([name, where, zh]) => `  ${name.padEnd(15)} ${where}  ${zh}`).join('\n');
}

function messagesGo({ messageGateway, production }: Settings, folder: string): string {
  if (messageGateway) return new URL(messageGateway.url).host;
  return production
    ? 'stay queued: set MESSAGE_GATEWAY_URL and MESSAGE_GATEWAY_TOKEN 等待发送'
    : `${folder}/outbox.jsonl (instead of being sent 代替发送)`;
}

/** npm passes on the Ctrl-C that the terminal has sent us already: within this time, in milliseconds, it is the same. */
const sameKeyPress = 1000;

/** Resolves at the first Ctrl-C or SIGTERM; a second Ctrl-C kills everything at once. */
const askedToStop = (supervisor: Supervisor): Promise<'stop'> =>
  new Promise((resolve) => {
    let first: number | undefined;
    const heard = () => {
      const now = performance.now();
      first ??= now;
      if (now - first > sameKeyPress) {
        supervisor.kill();
        process.exit(130);
      }
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  });

/** While everything runs already: nobody waits for samples, and a stop does not either. */
async function addSamples({ publicUrl, sandboxPort }: Settings): Promise<void> {
  const place = { publicUrl, sandboxUrl: `http://127.0.0.1:${sandboxPort}` };
  await makeSamples(place, say).catch((error: unknown) => {
    say(
      `samples: not all were made 样例没有全部备好: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}

async function runUntilStopped(): Promise<void> {
  const begun = performance.now();
  const settings = loadSettings();
  const supervisor = await superviseIn(settings.dataDir, say);
  const asked = askedToStop(supervisor);
  try {
    if ((await Promise.race([startAll(supervisor, settings, say), asked])) !== 'stop') {
      say(`\n一件事 One Thing is running 已启动 (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
      say(`${whereEverythingIs(settings)}\n`);
      if (settings.samples) void addSamples(settings);
    }
    await asked;
    say('Stopping; Ctrl-C once more kills 正在停止');
  } finally {
    await supervisor.stop();
  }
  say('Stopped; the next start goes on with all open cases 已停止');
}

/** `one-thing start`: everything on this machine, until Ctrl-C. Exit code 0 after a clean stop, 1 when it cannot start. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start everything on this machine; Ctrl-C stops it 启动')
    .action(async () => {
      try {
        await runUntilStopped();
        process.exit(0);
      } catch (error) {
        const meantForPeople = error instanceof StartError || error instanceof SettingsError;
        console.error(meantForPeople ? error.message : error);
        process.exit(1);
      }
    });
}
