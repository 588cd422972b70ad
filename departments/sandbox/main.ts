import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { sandboxConnection, sandboxDepartments } from '../connections';
import { listenSandbox } from './listen';
import { createSandbox } from './sandbox';

const Environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
  // Anyone who reaches the sandbox may tell it how to behave: only this machine, unless told otherwise.
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
});

const log = pino({ name: 'sandbox' });

async function main(): Promise<void> {
  const environment = Environment.safeParse(process.env);
  if (!environment.success) throw new Error(`Settings are wrong. ${z.prettifyError(environment.error)}`);
  const { SANDBOX_PORT: port, SANDBOX_HOST: host, DATA_DIR: dataDir } = environment.data;
  const sandbox = await createSandbox({
    folder: join(dataDir, 'sandbox'),
    departments: sandboxDepartments,
    credentialOf: (id) => sandboxConnection('', id).credential,
    callbackSecretOf: (id) => sandboxConnection('', id).callbackSecret,
  });
  const served = await listenSandbox(sandbox, { port, host }).catch((cause: unknown) => {
    throw new Error(`Cannot listen on ${host}:${port}. Set SANDBOX_PORT to a free port.`, { cause });
  });
  log.info({ url: served.url, departments: sandboxDepartments }, 'The sandbox departments are listening.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void served.close());
}

main().catch((error: unknown) => {
  log.fatal({ err: error }, 'The sandbox cannot start.');
  process.exit(1);
});
