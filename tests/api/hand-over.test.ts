import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testSignIn } from '../support/sign-in';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { registration } from '../support/cases';
import { filledDraft } from '../support/filled-draft';
import { visitor } from '../support/visitor';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)]);

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

const clerkAt = async (person: string) => {
  const desk = visitor(stack.url);
  await desk.signIn(person);
  return {
    ...desk,
    take: (code: string) => desk.call('POST', '/desk/drafts', { code }, { 'idempotency-key': randomUUID() }),
  };
};

describe('a draft that its applicant hands over', () => {
  it('is seen by the one clerk who brings the code, while the applicant goes on; it becomes one case, theirs', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment');
    const [clerk, other] = [await clerkAt('clerk-employment'), await clerkAt('clerk-tax')];
    expect((await clerk.read(id)).status).toBe(404);
    const { code } = (await phone.call('PUT', `/drafts/${id}/hand-over`)).body;
    expect((await clerk.take(code.toLowerCase())).body).toEqual({ draftId: id });
    expect((await other.take(code)).body.type).toBe('urn:one-thing:problem:unknown-code');
    expect((await other.read(id)).status).toBe(404);

    // Both at once, each another field: nothing is lost.
    await Promise.all([
      clerk.save(id, { fields: { residenceAddress: '示例市柳林镇5号' } }),
      phone.save(id, { fields: { mobile: '19911111111' } }),
    ]);
    const { fields, clerk: helper } = (await phone.read(id)).body;
    expect(fields).toMatchObject({ residenceAddress: '示例市柳林镇5号', mobile: '19911111111' });
    expect(helper).toBe('clerk-employment');

    const sent = await Promise.all([clerk.submit(id), phone.submit(id)]);
    expect(new Set(sent.map(({ body }) => body.caseNo)).size).toBe(1);
    const rows = await stack.db.selectFrom('combined_case').select('applicant_subject').execute();
    expect(rows).toEqual([{ applicant_subject: testSignIn.people?.get('ouyang-qinghe')?.person.subject }]);
  });

  it('keeps both values of a field that both change, tells of it, and lets one of them choose', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment', { mobile: '19900000001' });
    const clerk = await clerkAt('clerk-employment');
    const { code } = (await phone.call('PUT', `/drafts/${id}/hand-over`)).body;
    await clerk.take(code);
    const before = { mobile: '19900000001' };
    await phone.save(id, { fields: { mobile: '19900000002' }, before });
    const late = (
      await clerk.save(id, { fields: { mobile: '19900000003', residenceAddress: '5号' }, before })
    ).body;
    expect(late.fields).toMatchObject({ mobile: '19900000002', residenceAddress: '5号' });
    expect(late.contested).toEqual({ mobile: '19900000003' });
    expect((await phone.read(id)).body.contested).toEqual({ mobile: '19900000003' });
    const chosen = (await phone.save(id, { fields: { mobile: '19900000003' } })).body;
    expect(chosen).toMatchObject({ contested: {}, fields: { mobile: '19900000003' } });
  });

  it('is the applicant’s alone again once they take it back, and the code is void', async () => {
    const { phone, id } = await filledDraft(stack, 'commitment');
    const clerk = await clerkAt('clerk-employment');
    const { code } = (await phone.call('PUT', `/drafts/${id}/hand-over`)).body;
    await clerk.take(code);
    expect((await clerk.read(id)).status).toBe(200);
    await phone.call('DELETE', `/drafts/${id}/hand-over`);
    expect((await clerk.read(id)).status).toBe(404);
    expect((await clerk.take(code)).status).toBe(404);
  });
});

describe('a paper that a clerk uploads for the applicant', () => {
  it('is the applicant’s in their case, whoever submits it', async () => {
    const { phone, id } = await filledDraft(stack, 'papers');
    const clerk = await clerkAt('clerk-employment');
    const { code } = (await phone.call('PUT', `/drafts/${id}/hand-over`)).body;
    await clerk.take(code);
    const upload = randomUUID();
    const file = { 'content-type': 'image/png' };
    expect((await clerk.call('PUT', `/uploads/${upload}`, new Uint8Array(png), file)).status).toBe(200);
    const materials = { employmentStatusProof: { upload, name: '合同.png' } };
    expect((await clerk.save(id, { materials })).status).toBe(200);
    const { caseNo } = (await phone.submit(id)).body;
    for (const person of [phone, clerk]) {
      const { status } = await person.call('GET', `/cases/${caseNo as string}/papers/employmentStatusProof`);
      expect(status).toBe(200);
    }
    const stranger = visitor(stack.url);
    await stranger.signIn('gu-xiaoman');
    const path = `/cases/${caseNo as string}/papers/employmentStatusProof`;
    expect((await stranger.call('GET', path)).status).toBe(404);
  });
});

describe('an application that a clerk fills in at the window', () => {
  it('is the clerk’s draft and nobody else’s, and takes documents of the clerk', async () => {
    const clerk = await clerkAt('clerk-hall');
    const id = await clerk.begin(registration);
    expect(await clerk.list()).toEqual([id]);
    expect((await (await clerkAt('clerk-tax')).read(id)).status).toBe(404);
    const upload = randomUUID();
    const file = { 'content-type': 'image/png' };
    expect((await clerk.call('PUT', `/uploads/${upload}`, new Uint8Array(png), file)).status).toBe(200);
    await clerk.save(id, { answers: { workForm: 'flexible', useCommitment: 'no' } });
    const papers = { employmentStatusProof: { upload, name: '合同.png' } };
    expect((await clerk.save(id, { fields: { mobile: '19900000000' }, materials: papers })).status).toBe(200);
    const stranger = await clerkAt('clerk-tax');
    expect((await stranger.call('GET', `/uploads/${upload}`)).status).toBe(404);
    const own = await stranger.begin(registration);
    expect((await stranger.save(own, { materials: papers })).status).toBe(400);
  });
});
