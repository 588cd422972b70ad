import { z } from 'zod';
import { DepartmentResult } from '../../departments/protocol';
import { verifyCallback } from '../../departments/signature';
import { Problem } from '../problems';
import { route } from '../route';
import { takeInResult } from '../take-in-result';

const Taken = z.object({
  status: z.literal('taken').describe('Stored for good'),
  repeated: z.boolean().describe('True when the same decision was known already'),
});

export const departmentRoutes = [
  route({
    method: 'post',
    path: '/departments/:departmentId/results',
    audience: 'department',
    summary: { zh: '部门回传办理结果', en: 'A department posts the result of an item (Standard Webhooks)' },
    // The message's id is its key: webhook-id, which the signature covers.
    idempotency: 'none',
    params: z.object({ departmentId: z.string().describe('Id of the department') }),
    body: DepartmentResult,
    answers: { 200: { description: 'Taken, or known already', schema: Taken } },
    problems: [
      'signature-refused',
      'invalid-request',
      'unknown-case',
      'unknown-item',
      'result-conflict',
      'idempotency-key-reused',
      'engine-unavailable',
    ],
    // Only the department itself learns whether a case exists or what is wrong with a body.
    authenticate: ({ connections, now }, { params, headers, rawBody }) => {
      const connection = connections[String(params.departmentId)];
      const verdict = connection && verifyCallback(connection.callbackSecret, headers, rawBody, now());
      if (verdict?.kind !== 'genuine') throw new Problem('signature-refused');
    },
    handle: (services, { params, body, headers }) =>
      takeInResult(services, params.departmentId, String(headers['webhook-id']), body),
  }),
];
