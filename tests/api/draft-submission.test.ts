import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { isUploadUsed } from '../../records/uploads-in-use';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { registration } from '../support/cases';
import { filledDraft } from '../support/filled-draft';
import { visitor } from '../support/visitor';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)]);
describe('submitting a draft', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('makes one case, however often and under whatever keys it is sent, also at once', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment');
    const answered = await Promise.all([phone.submit(id), phone.submit(id), phone.submit(id, 'another-key')]);
    const numbers = answered.map(({ body }) => body.caseNo);
    expect(numbers[0]).toMatch(/^\d{8}-/);
    expect(new Set(numbers).size).toBe(1);
    expect((await phone.submit(id)).body.caseNo).toBe(numbers[0]);
    const { rows } = await sql`select 1 from combined_case`.execute(stack.db);
    expect(rows).toHaveLength(1);
  });

  it('keeps the number in the draft and takes what was filled in out of it', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment');
    const { caseNo } = (await phone.submit(id)).body;
    expect((await phone.read(id)).body).toMatchObject({ caseNo, fields: {}, materials: {} });
    expect((await phone.save(id, { fields: { mobile: '19911111111' } })).body.fields).toEqual({});
    expect(await phone.list()).not.toContain(id);
  });

  it('says everything that is missing, and takes in nothing then', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment', { mobile: null, residenceAddress: null });
    const { status, body } = await phone.submit(id);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: any) => pointer)).toEqual([
      '/fields/residenceAddress',
      '/fields/mobile',
    ]);
    expect((await phone.read(id)).body.caseNo).toBeNull();
  });

  it('asks for what sharing gives too, until the person has looked at it', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment', { ethnicity: null });
    expect((await phone.submit(id)).body.errors).toMatchObject([{ pointer: '/fields/ethnicity' }]);
  });

  it('lets the person’s word beat shared data, and records that it did', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment', { ethnicity: '畲族' });
    const { caseNo } = (await phone.submit(id)).body;
    const { rows } = await sql<{ fields: any; materials: any }>`
      select fields, materials from application_data where case_no = ${caseNo}`.execute(stack.db);
    expect(rows[0]?.fields.ethnicity).toBe('畲族');
    expect(rows[0]?.materials[0]).toEqual({ id: 'jointForm', corrected: ['ethnicity'] });
  });

  it('refuses a letter that was not signed in the text in force', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment');
    await phone.save(id, { materials: { employmentStatusCommitment: { textHash: '0'.repeat(64) } } });
    expect((await phone.submit(id)).body.type).toBe('urn:one-thing:problem:letter-changed');
    await phone.save(id, { materials: { employmentStatusCommitment: null } });
    expect((await phone.submit(id)).body.type).toBe('urn:one-thing:problem:letter-not-signed');
  });

  it('hands in what was uploaded, for a clerk to see; what is brought to a counter is still missing', async () => {
    const { phone, id } = await filledDraft(stack, 'papers');
    const upload = randomUUID();
    await phone.call('PUT', `/uploads/${upload}`, new Uint8Array(png), { 'content-type': 'image/png' });
    await phone.save(id, { materials: { employmentStatusProof: { upload, name: '合同.png' } } });
    expect(await isUploadUsed(stack.db, upload)).toBe(true);
    const { body } = await phone.submit(id);
    expect(body.missingMaterials).toEqual([]);
    expect(await isUploadUsed(stack.db, upload)).toBe(true);
    expect(await isUploadUsed(stack.db, randomUUID())).toBe(false);

    const path = `/cases/${body.caseNo}/papers/employmentStatusProof`;
    const seenAs = async (person: string) =>
      (await fetch(`${stack.url}/api/v1${path}`, { headers: await stack.api.as(person).headersFor(path) }))
        .status;
    expect(await seenAs('clerk-hall')).toBe(200);
    expect(await seenAs('gu-xiaoman')).toBe(404);
    expect(await seenAs('manager')).toBe(403);

    const brought = await filledDraft(stack, 'papers');
    await brought.phone.save(brought.id, { materials: { employmentStatusProof: { atCounter: true } } });
    const answer = (await brought.phone.submit(brought.id)).body;
    expect(answer.missingMaterials).toMatchObject([{ id: 'employmentStatusProof' }]);
    const asked = await brought.phone.call('GET', `/cases/${answer.caseNo}/asked-parts`);
    expect(asked.body).toMatchObject({ parts: [], toBring: [{ id: 'employmentStatusProof' }] });
  });

  it('opens no document of somebody else, whatever is written into an application', async () => {
    const other = visitor(stack.url);
    await other.signIn('gu-xiaoman');
    const upload = randomUUID();
    await other.call('PUT', `/uploads/${upload}`, new Uint8Array(png), { 'content-type': 'image/png' });
    const { phone, id } = await filledDraft(stack, 'papers');
    const refused = await phone.save(id, { materials: { employmentStatusProof: { upload, name: 'x' } } });
    expect(refused.body.errors).toMatchObject([{ pointer: '/materials/employmentStatusProof' }]);

    const { body: draft } = await phone.read(id);
    const { caseNo } = (
      await stack.api.post('/cases', {
        oneThing: registration,
        answers: draft.answers,
        fields: draft.fields,
        materials: [{ id: 'employmentStatusProof', ref: `uploads/${upload}` }],
      })
    ).body;
    expect((await phone.call('GET', `/cases/${caseNo}/papers/employmentStatusProof`)).status).toBe(404);
  });
});
