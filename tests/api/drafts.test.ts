import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { registration } from '../support/cases';
import { visitor } from '../support/visitor';

const aDay = 24 * 3_600_000;

describe('drafts', () => {
  let stack: CaseStack;
  let now = Date.parse('2026-11-23T10:00:00+08:00');
  beforeAll(async () => {
    stack = await startCaseStack({ now: () => now });
  }, 120_000);
  afterAll(() => stack.stop());

  const browser = () => visitor(stack.url);

  const asked = ({ body }: { body: any }) => body.questions.map(({ id }: any) => id);

  it('lead from question to question, before anybody signs in', async () => {
    const hall = browser();
    const id = await hall.begin(registration);
    expect(asked(await hall.read(id))).toEqual(['applicant']);
    const saved = await hall.save(id, { answers: { applicant: 'self', workForm: 'flexible' } });
    expect(asked(saved).at(-1)).toBe('registeredUnemployed');
    expect(saved.body).toMatchObject({ isAnswered: false, answers: { workForm: 'flexible' } });
    expect(await hall.list()).toEqual([id]);
  });

  it('are begun once, however often that is sent', async () => {
    const hall = browser();
    const id = await hall.begin(registration);
    await hall.save(id, { answers: { applicant: 'agent' } });
    const { body } = await hall.call('PUT', `/drafts/${id}`, { oneThing: registration });
    expect(body.answers).toEqual({ applicant: 'agent' });
  });

  it('are of the browser that began them, and of no other', async () => {
    const id = await browser().begin(registration);
    const stranger = browser();
    expect(await stranger.list()).toEqual([]);
    for (const answer of [
      await stranger.read(id),
      await stranger.save(id, { answers: { applicant: 'agent' } }),
      await stranger.call('PUT', `/drafts/${id}`, { oneThing: registration }),
      await stranger.call('DELETE', `/drafts/${id}`),
    ]) {
      expect(answer.body.type).toBe('urn:one-thing:problem:unknown-draft');
    }
  });

  it('go with the person who signs in, and are gone for the next one at the same computer', async () => {
    const hall = browser();
    const id = await hall.begin(registration);
    await hall.signIn('ouyang-qinghe');
    expect((await hall.read(id)).status).toBe(200);
    await hall.signOut();
    expect((await hall.read(id)).status).toBe(404);
    await hall.signIn('gu-xiaoman');
    expect((await hall.read(id)).status).toBe(404);

    const phone = browser();
    await phone.signIn('ouyang-qinghe');
    expect(await phone.list()).toContain(id);
  });

  it('keep the form for those only who have signed in, right or wrong, and say what is not right', async () => {
    const phone = browser();
    const id = await phone.begin(registration);
    const answers = { applicant: 'self', workForm: 'startUp', startUpKind: 'smallCompany' };
    await phone.save(id, { answers });
    expect((await phone.save(id, { fields: { mobile: '1' } })).body.type).toBe(
      'urn:one-thing:problem:sign-in-needed',
    );
    await phone.signIn('gu-xiaoman');
    const rest = { premisesPermit: 'no', hasCertificate: 'no', personCategory: 'graduate' };
    await phone.save(id, { answers: { ...rest, commitPremises: 'no', delivery: 'electronic' } });
    const { body } = await phone.save(id, { fields: { mobile: '12345', businessName: '小满书店' } });
    expect(body).toMatchObject({ isAnswered: true, fields: { mobile: '12345', businessName: '小满书店' } });
    const keys = body.problems.map(({ key }: any) => key);
    expect(keys).toContain('mobile');
    expect(keys).toContain('businessScope');
    expect(keys).not.toContain('businessName');
  });

  it('lose nothing when two devices save different parts, and null takes a value away', async () => {
    const phone = browser();
    const computer = browser();
    await phone.signIn('lin-tian');
    await computer.signIn('lin-tian');
    const id = await phone.begin(registration);
    await Promise.all([
      phone.save(id, { fields: { mobile: '19900000000' } }),
      computer.save(id, { fields: { occupation: '摄影' } }),
    ]);
    await phone.save(id, { answers: { applicant: 'self' } });
    expect((await computer.read(id)).body.fields).toEqual({ mobile: '19900000000', occupation: '摄影' });
    await computer.save(id, { fields: { mobile: null } });
    expect((await phone.read(id)).body.fields).toEqual({ occupation: '摄影' });
  });

  it('say which answers count no more when the one thing has changed', async () => {
    const hall = browser();
    const id = await hall.begin(registration);
    await sql`update draft set answers = '{"applicant": "self", "ownsHorse": "yes"}' where id = ${id}`.execute(
      stack.db,
    );
    expect((await hall.read(id)).body).toMatchObject({
      forgottenAnswers: ['ownsHorse'],
      answers: { applicant: 'self' },
    });
  });

  it('are forgotten after thirty days', async () => {
    const hall = browser();
    const id = await hall.begin(registration);
    now += 31 * aDay;
    await hall.begin(registration);
    expect((await hall.read(id)).status).toBe(404);
  });
});
