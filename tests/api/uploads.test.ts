import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { because, onItem } from '../support/desk';
import { expectProblem } from '../support/problems';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)]);
const pdf = Buffer.from('%PDF-1.7\n…');

describe('documents', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  const call = async (person: string, path: string, body?: Buffer, type = 'image/png') => {
    const response = await fetch(`${stack.url}/api/v1${path}`, {
      ...(body ? { method: 'PUT', body: new Uint8Array(body) } : {}),
      headers: {
        ...(await stack.api.as(person).headersFor(path)),
        ...(body ? { 'content-type': type } : {}),
      },
    });
    const content = Buffer.from(await response.arrayBuffer());
    const kind = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      content,
      body: kind.includes('json') ? JSON.parse(String(content)) : null,
      headers: response.headers,
    };
  };

  it('are stored once under the id that the page made, and come back byte for byte', async () => {
    const path = `/uploads/${randomUUID()}`;
    const first = await call('ouyang-qinghe', path, png);
    expect(first.body).toMatchObject({ type: 'image/png', size: png.length });
    expect((await call('ouyang-qinghe', path, png)).body).toEqual(first.body);
    const back = await call('ouyang-qinghe', path);
    expect(back.content.equals(png)).toBe(true);
    expect(back.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('are of whoever handed them in, and of nobody else', async () => {
    const path = `/uploads/${randomUUID()}`;
    await call('ouyang-qinghe', path, png);
    expect((await call('gu-xiaoman', path)).status).toBe(404);
    expect((await call('gu-xiaoman', path, pdf)).status).toBe(404);
    expect((await call('ouyang-qinghe', path)).content.equals(png)).toBe(true);
  });

  it.each([
    [
      'a page that says it is a photo',
      Buffer.from('<html><script>alert(1)</script>'),
      'image/png',
      'document-type',
    ],
    ['a program', Buffer.from('MZ\x90\x00'), 'application/pdf', 'document-type'],
    ['nothing', Buffer.alloc(1), 'text/plain', 'document-type'],
    ['more than 10 MB', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]), 'image/png', 'body-too-large'],
  ])('may not be %s', async (_what, content, type, problem) => {
    const answer = await call('ouyang-qinghe', `/uploads/${randomUUID()}`, content, type);
    expect(answer.body.type).toBe(`urn:one-thing:problem:${problem}`);
  });

  it('need somebody who has signed in to apply, or to help at a window', async () => {
    const path = `/uploads/${randomUUID()}`;
    expect((await call('nobody', path, png)).status).toBe(401);
    expect((await call('manager', path, png)).status).toBe(403);
  });

  it('are replaced by a clerk with one of their own, which becomes the applicant’s, and with nobody else’s', async () => {
    const first = 'employmentRegistration';
    const fault = { kind: 'inputRefused', field: 'employmentStatusProof', match: { itemId: first } };
    await behave(stack, 'employment', { faults: [fault] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, first, 'stalled');
    await behaveWell(stack);
    const [strangers, clerks] = [randomUUID(), randomUUID()];
    await call('gu-xiaoman', `/uploads/${strangers}`, png);
    await call('clerk-hall', `/uploads/${clerks}`, pdf, 'application/pdf');
    const resend = (upload: string) =>
      onItem(
        stack.api.as('clerk-hall'),
        caseNo,
        first,
      )('resend', {
        revision: 1,
        materials: [{ id: 'employmentStatusProof', ref: `uploads/${upload}` }],
        ...because,
      });
    expect(expectProblem(await resend(strangers), 'invalid-request', 400)).toEqual(['/materials/0/ref']);
    expect((await call('gu-xiaoman', `/uploads/${strangers}`)).status).toBe(200);
    expect(await resend(clerks)).toMatchObject({ status: 200 });
    await caseWhere(stack, caseNo, first, 'approved');
    const paper = `/cases/${caseNo}/papers/employmentStatusProof`;
    expect((await call('ouyang-qinghe', paper)).content.equals(pdf)).toBe(true);
    expect((await call('ouyang-qinghe', `/uploads/${clerks}`)).status).toBe(200);
  });
});
