import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication, fictionalIdNumber } from '../cli/fictional-application';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, registration, sixItems } from './support/cases';
import { behave, behaveWell } from './support/departments';
import { sharedEngines } from './support/shared-engines';

const planted = {
  fullName: '司马植入甲',
  idNumber: fictionalIdNumber(777),
  mobile: '19977777777',
};

describe('personal data stays out of the engine', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it("names no one in Temporal's database, also when a department fails, calls back or refuses", async () => {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: sixItems });
    const application = fictionalApplication(plan.body);
    const submission = { ...application, fields: { ...application.fields, ...planted } };

    const caseNos: string[] = [];
    for (const behaviour of [
      {},
      { answer: 'byCallback', afterMs: 10 },
      { faults: [{ kind: 'nonsense', times: 1 }] },
      { faults: [{ kind: 'fail', times: 1 }] },
      { outcome: 'refused' },
    ]) {
      await behaveWell(stack);
      await behave(stack, 'employment', behaviour);
      const submitted = await stack.api.post('/cases', submission);
      expect(submitted.status).toBe(201);
      caseNos.push(submitted.body.caseNo as string);
      await closedCase(stack, submitted.body.caseNo as string);
    }

    const stored = await temporalFiles();
    for (const caseNo of caseNos) expect(stored.includes(caseNo)).toBe(true);
    for (const value of Object.values(planted)) expect(stored.includes(value)).toBe(false);
  }, 120_000);
});

/** Everything that Temporal has written to disk: the database and what its log holds still. */
async function temporalFiles(): Promise<Buffer> {
  const folder = path.join(sharedEngines().dataDir, 'temporal');
  const files = await readdir(folder);
  return Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(folder, file)))));
}
