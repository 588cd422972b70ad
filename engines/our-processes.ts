import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings } from '../settings/settings';
import { type ProcessPlan } from './child';
import { projectFolder } from './project-folder';
import { StartError } from './start-error';

/** What our processes are told by environment, so that none of them knows who started the engines. */
export type Told = Readonly<Record<'DATABASE_URL' | 'TEMPORAL_ADDRESS', string>>;

const answers = async (url: string): Promise<boolean> =>
  (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;

function built(script: string): string {
  const path = join(projectFolder(), 'dist', script);
  if (existsSync(path)) return path;
  throw new StartError(`${path} is missing: run \`npm run build\` first; \`npm start\` does it by itself.`);
}

/** Worker, API and, while no real departments are configured, the sandbox departments; each a process of its own. */
export function ourProcesses(
  settings: Settings,
  told: Told,
): { readonly sandbox?: ProcessPlan; readonly worker: ProcessPlan; readonly api: ProcessPlan } {
  const plan = (name: string, script: string, ready: ProcessPlan['ready'] = 'message'): ProcessPlan => ({
    name,
    command: process.execPath,
    args: [built(script)],
    cwd: projectFolder(),
    env: {
      ...process.env,
      ...told,
      DATA_DIR: settings.dataDir,
      CATALOGUE_DIR: settings.catalogueDir,
      CALENDAR_DIR: settings.calendarDir,
    },
    ready,
  });
  const worker = plan('worker', 'worker/main.js');
  const api = plan('api', 'api/main.js');
  if (settings.departmentsFile !== undefined) return { worker, api };
  const health = `http://127.0.0.1:${settings.sandboxPort}/healthz`;
  return { sandbox: plan('sandbox', 'departments/sandbox/main.js', () => answers(health)), worker, api };
}
