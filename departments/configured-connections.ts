import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Settings } from '../settings/settings';
import { SettingsError } from '../settings/settings-error';
import { DepartmentConnections, sandboxConnections, usesDevelopmentCredentials } from './connections';

/**
 * The connections this installation is set up with: the file that DEPARTMENTS_FILE names, or the sandbox.
 * Throws SettingsError with every fault of the file; in production also for credentials anyone can read.
 */
export function configuredConnections(settings: Settings): DepartmentConnections {
  if (settings.departmentsFile === undefined)
    return sandboxConnections(`http://127.0.0.1:${settings.sandboxPort}`);
  const refuse = (complaint: string) =>
    new SettingsError([`DEPARTMENTS_FILE: ${settings.departmentsFile ?? ''}: ${complaint}`]);

  const parsed = DepartmentConnections.safeParse(readJsonFile(settings.departmentsFile, refuse));
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error));
  if (settings.production && usesDevelopmentCredentials(parsed.data)) {
    throw refuse(
      'it uses the sandbox credentials; give each department a credential and a secret of its own',
    );
  }
  return parsed.data;
}

function readJsonFile(file: string, refuse: (complaint: string) => SettingsError): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refuse(error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read');
  }
}
