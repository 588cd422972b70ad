import express, { type ErrorRequestHandler, type Express } from 'express';
import { join } from 'node:path';
import { DepartmentId } from '../connections';
import { type Callbacks, createCallbacks } from './callbacks';
import { createConduct } from './conduct';
import { controlsRouter } from './controls';
import { departmentRouter } from './department';
import { openRegister, type Register } from './register';

export interface SandboxOptions {
  /** Each department keeps `<folder>/<id>.jsonl` in it. One process at a time. */
  readonly folder: string;
  readonly departments: readonly string[];
  readonly credentialOf: (departmentId: string) => string;
  readonly callbackSecretOf: (departmentId: string) => string;
  /** Milliseconds since 1970; the machine's clock if absent. */
  readonly clock?: () => number;
}

export interface Sandbox {
  readonly app: Express;
  /** Stops callbacks and closes the files; close the HTTP server first. */
  close(): Promise<void>;
}

const inWords: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = (error as { status?: unknown }).status;
  response
    .status(typeof status === 'number' ? status : 500)
    .json({ message: error instanceof Error ? error.message : 'Unknown error.' });
};

/** Departments that answer, keep and misbehave as told, for development and for tests: `departments/README.md`. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { folder, departments, credentialOf, callbackSecretOf, clock = Date.now } = options;
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.json({ limit: '1mb' }));
  const offices: { register: Register; callbacks: Callbacks }[] = [];
  const close = async () => {
    await Promise.all(offices.map(({ callbacks }) => callbacks.close()));
    await Promise.all(offices.map(({ register }) => register.close()));
  };

  try {
    for (const departmentId of departments.map((id) => DepartmentId.parse(id))) {
      const register = await openRegister(join(folder, `${departmentId}.jsonl`), departmentId, clock);
      const callbacks = createCallbacks(departmentId, callbackSecretOf(departmentId), register, clock);
      offices.push({ register, callbacks });
      const conduct = createConduct(register);
      const credential = credentialOf(departmentId);
      app.use(
        `/${departmentId}`,
        departmentRouter({ departmentId, credential, register, callbacks, conduct, clock }),
        controlsRouter({ register, conduct, clock }),
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  for (const { register, callbacks } of offices)
    for (const entry of register.entries()) callbacks.follow(entry);

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok', departments });
  });
  app.use((_request, response) => {
    response.status(404).json({ message: `No such address. Departments here: ${departments.join(', ')}.` });
  });
  app.use(inWords);

  return { app, close };
}
