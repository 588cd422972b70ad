import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Names a department in addresses, files and logs. */
export const DepartmentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens, a letter first')
  .describe('Id of a department, e.g. social-insurance');
export type DepartmentId = z.infer<typeof DepartmentId>;

export const DepartmentConnection = z
  .strictObject({
    baseUrl: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .describe('Where the department answers; `/applications` is added to it'),
    credential: z
      .string()
      .regex(/^[\x21-\x7e]{8,}$/, 'must be at least 8 visible ASCII characters without a space')
      .describe('Bearer credential we show to the department'),
    callbackSecret: z
      .string()
      .regex(/^(whsec_)?(?:[A-Za-z0-9+/]{4}){6,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, {
        error: 'must be base64 of at least 18 bytes, with or without whsec_ (Standard Webhooks)',
      })
      .describe('Secret the department signs its callbacks with'),
    timeoutMs: z
      .int()
      .min(100)
      .max(30_000)
      .default(10_000)
      .describe('How long one call may take, connection and whole body, in milliseconds'),
    taskQueue: z
      .string()
      .min(1)
      .exactOptional()
      .describe("Temporal task queue of the department's own worker; absent: the cases' own queue"),
  })
  .describe('How one department is reached');
export type DepartmentConnection = z.infer<typeof DepartmentConnection>;

export const DepartmentConnections = z
  .record(DepartmentId, DepartmentConnection)
  .describe('How each department is reached, by its id');
export type DepartmentConnections = z.infer<typeof DepartmentConnections>;

/** The departments that the sandbox plays unless told otherwise. */
export const sandboxDepartments = [
  'employment',
  'social-insurance',
  'medical-insurance',
  'market-regulation',
  'tax',
] as const;

const developmentMark = 'development-only-';

/** Connection to one department of the sandbox at `baseUrl`, with credentials anyone can read here. */
export function sandboxConnection(baseUrl: string, departmentId: DepartmentId): DepartmentConnection {
  const secret = createHash('sha256')
    .update(`${developmentMark}callback-secret-${departmentId}`)
    .digest('base64');
  return {
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/${departmentId}`,
    credential: `${developmentMark}${departmentId}`,
    callbackSecret: `whsec_${secret}`,
    timeoutMs: 10_000,
  };
}

/** Development connections to the five departments of a sandbox at `baseUrl`, e.g. `http://127.0.0.1:8090`. */
export function sandboxConnections(baseUrl: string): DepartmentConnections {
  return Object.fromEntries(sandboxDepartments.map((id) => [id, sandboxConnection(baseUrl, id)]));
}

/** Whether any department is reached with a credential or secret that stands in this file: refuse that in production. */
export function usesDevelopmentCredentials(connections: DepartmentConnections): boolean {
  return Object.entries(connections).some(
    ([id, { credential, callbackSecret }]) =>
      credential.startsWith(developmentMark) ||
      callbackSecret.replace(/^whsec_/, '') ===
        sandboxConnection('', id).callbackSecret.replace(/^whsec_/, ''),
  );
}
