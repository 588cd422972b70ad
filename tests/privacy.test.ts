import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { pino } from 'pino';
import { fictionalApplication, fictionalIdNumber } from '../cli/fictional-application';
import { checkId } from '../workflows/check-input';
import { done } from './support/api-client';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, lifeOver, registration, sixItems } from './support/cases';
import { atDesk, checkIn, committedItem, committedStartUp, reply } from './support/commitments';
import { behave, behaveWell, caseWhere } from './support/departments';
import { agency, give, insurance, onItem, refusedCase } from './support/desk';
import { hearEngine } from './support/engine-log';
import { filledDraft } from './support/filled-draft';
import { sharedEngines } from './support/shared-engines';

const planted = {
  fullName: '司马植入甲',
  idNumber: fictionalIdNumber(777),
  mobile: '19977777777',
};

/** What people write, beside what they fill in. */
const written = {
  finding: '植入的核查情况',
  statement: '植入的陈述申辩',
  decision: '植入的撤销理由',
  address: '植入市植入路7号',
  question: '植入的补正说明',
  answer: '司马植入乙',
  mended: '司马植入丙',
  reason: '植入的窗口理由',
  confirmer: '植入科长',
  phone: '0000-7770777',
  refusal: '植入的不予许可理由',
} as const;
/** Stays in the draft until that is submitted. */
const fileName = '植入的合同.png';
const document = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('植入的文件内容')]);

let stack: CaseStack;
const logs: string[] = [];
beforeAll(async () => {
  hearEngine((line) => logs.push(line));
  const log = pino({ level: 'trace' }, { write: (line: string) => logs.push(line) });
  stack = await startCaseStack({ changed: { log } });
}, 120_000);
afterAll(() => stack.stop());

describe('personal data stays out of the engine and out of the logs', () => {
  it('names no one, also when a department fails, calls back or refuses', async () => {
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
    await expectOnlyInTheRecords(caseNos, Object.values(planted));
  }, 120_000);

  it('nor anything that is signed, found, replied, uploaded, asked, mended or given as a reason', async () => {
    await behaveWell(stack);
    const caseNos = [await revokedCommitment(), await mendedDraft(), await enteredAtDesk()];
    await expectOnlyInTheRecords(caseNos, [...Object.values(planted), ...Object.values(written)]);
    expectUnknown(await engineFiles(), fileName);
    expectUnknown(await engineFiles(), document.subarray(8).toString());
  }, 120_000);
});

/** A signed commitment, found false, replied to and revoked with what rests on it. */
async function revokedCommitment(): Promise<string> {
  const api = stack.api.as('clerk-hall');
  const plan = await api.post(`/one-things/${registration}/plan`, { answers: committedStartUp });
  const application = fictionalApplication(plan.body);
  const fields = { ...application.fields, ...planted };
  const { caseNo } = await done(api.post('/cases', { ...application, fields }));
  await closedCase({ api: stack.api.as('duty-clerk') }, caseNo);
  await checkIn(stack, caseNo, 'waitingForCheck');
  await done(atDesk(stack, caseNo, 'finding', { result: 'false', reason: written.finding }));
  await done(reply(stack, caseNo, written.statement));
  await done(atDesk(stack, caseNo, 'decision', { decision: 'revoke', reason: written.decision }));
  await stack.client.workflow.result(checkId(caseNo, committedItem));
  return caseNo;
}

/** A draft with an upload; the agency refuses what was filled in, until the applicant and then a clerk mend it. */
async function mendedDraft(): Promise<string> {
  await behave(stack, agency, { faults: [{ kind: 'inputRefused', times: 2 }] });
  const { mobile } = planted;
  const { phone, id } = await filledDraft(stack, 'papers', { mobile, residenceAddress: written.address });
  const upload = randomUUID();
  await phone.call('PUT', `/uploads/${upload}`, new Uint8Array(document), { 'content-type': 'image/png' });
  await phone.save(id, { materials: { employmentStatusProof: { upload, name: fileName } } });
  const { caseNo } = (await phone.submit(id)).body;
  const desk = onItem(stack.api, caseNo);
  await caseWhere(stack, caseNo, insurance, 'stalled');
  const defect = { target: 'fields/fullName', problem: written.question, rule: '办事指南', remedy: '请更正' };
  await done(desk('ask-applicant', { defects: [defect] }));
  await give(stack, caseNo, { fields: { fullName: written.answer } });
  await caseWhere(stack, caseNo, insurance, 'stalled');
  await done(desk('pass-on', { to: 'post-b', reason: written.reason }));
  const { revision } = (await stack.api.get(`/cases/${caseNo}`)).body;
  await done(desk('resend', { revision, fields: { fullName: written.mended }, reason: written.reason }));
  return lifeOver(stack, caseNo);
}

/** Keyed in at the desk on somebody's word, and refused by hand. */
async function enteredAtDesk(): Promise<string> {
  const caseNo = await refusedCase(stack);
  const desk = onItem(stack.api, caseNo);
  const { reason, confirmer: person, phone, refusal } = written;
  await behave(stack, agency, { faults: [{ kind: 'down' }] });
  const confirmedBy = { person, phone, at: '2026-11-25T09:30:00+08:00' };
  await done(desk('hand-to-desk', { confirmedBy, reason }));
  await behaveWell(stack);
  await done(desk('keyed-in', { serial: 'D-1' }));
  const decision = { outcome: 'refused', serial: 'D-1', reason: refusal, remedy: '可申请行政复议' };
  await done(desk('manual-result', { decision, reason }));
  return lifeOver(stack, caseNo);
}

/** The engine and the logs know the cases and none of these; the records have had them all. */
async function expectOnlyInTheRecords(caseNos: readonly string[], values: readonly string[]): Promise<void> {
  const stored = await engineFiles();
  const records = await recordsInFull();
  for (const caseNo of caseNos) expect([caseNo, stored.includes(caseNo)]).toEqual([caseNo, true]);
  for (const value of values) {
    expect([value, records.includes(value)]).toEqual([value, true]);
    expectUnknown(stored, value);
  }
}

function expectUnknown(stored: Buffer, value: string): void {
  expect([value, stored.includes(value)]).toEqual([value, false]);
  expect(logs.length).toBeGreaterThan(0);
  expect(logs.filter((line) => line.includes(value))).toEqual([]);
}

/** Everything that Temporal has written to disk, and both engines to their logs. */
async function engineFiles(): Promise<Buffer> {
  const folders = ['temporal', 'logs'].map((name) => path.join(sharedEngines().dataDir, name));
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((file) => path.join(folder, file))),
  );
  return Buffer.concat(await Promise.all(files.flat().map((file) => readFile(file))));
}

/** Every row of PostgreSQL as text. */
async function recordsInFull(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(stack.db);
  const texts = await Promise.all(
    tables.map(({ name }) =>
      sql<{ text: string | null }>`select string_agg(t::text, ' ') as text from ${sql.table(name)} t`.execute(
        stack.db,
      ),
    ),
  );
  return texts.flatMap(({ rows }) => rows.map(({ text }) => text ?? '')).join(' ');
}
